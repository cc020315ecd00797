// The desk for a screen reader: no panes, but one thing after another, in sentences. What is drawn is what is read out.
// The keys are the same; the finding under review is all that is told, since a list is walked and not seen.
import { Box, Text } from 'ink';
import { standings } from './decisions.ts';
import type { Desk } from './desk.ts';
import { rowAt, rowsOf } from './list.ts';
import type { Row } from './pieces.ts';
import type { Room } from './room.ts';
import { show } from './show.ts';
import type { State } from './state.ts';

export function LinearView({ room, status }: { readonly room: Room; readonly status: Row }) {
  const lines = room.open === undefined ? hallLines(room) : deskLines(room.desks[room.open], room.states[room.open]);
  return (
    <Box flexDirection="column">
      {[...lines, status.map(({ text }) => text).join('')].map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
        <Text key={i}>{show(line).trim()}</Text>
      ))}
    </Box>
  );
}

function hallLines({ desks, row }: Room): string[] {
  const { report, items } = desks[row];
  return [`Article ${row + 1} of ${desks.length}: ${report.path}, ${items.length} findings.`];
}

const told = {
  open: 'undecided',
  note: 'a note',
  fixed: 'corrected',
  dismissed: 'not an error',
  covered: 'changed by another correction',
} as const;

/** The finding under review as sentences. */
export function deskLines(desk: Desk, state: State): string[] {
  const { decided } = state.history;
  const item = desk.items.at(state.current);
  if (!item) return ['No findings.'];
  const rows = rowsOf(desk, decided, state);
  const { finding } = item;
  const decision = decided.get(state.current);
  const standing = told[standings(desk.items, decided)[state.current]];
  return [
    `Finding ${rowAt(rows, state.current) + 1} of ${rows.length}, ${finding.severity}, ${finding.rule}, ${standing}.`,
    finding.message,
    `In the article, line ${finding.line}: ${finding.excerpt.text}`,
    ...(decision ? [decision.verdict === 'fixed' ? `Becomes: ${decision.text || 'left out'}` : `Reason: ${decision.why}`] : []),
    ...finding.fixes.map((fix, i) => `Proposal ${i + 1}: ${fix.text || 'leave out'}`),
    ...finding.evidence.map(({ source, excerpt }) => `${source}: ${excerpt.text}`),
  ];
}
