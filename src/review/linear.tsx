// The desk for a screen reader: no panes, but one thing after another, in sentences. What is drawn is what is read out.
// The keys are the same; the finding under review is all that is told, since a list is walked and not seen.
import { Box, Text } from 'ink';
import { reasons } from './asking.ts';
import { standings } from './decisions.ts';
import type { Desk } from './desk.ts';
import { rowAt, rowsOf } from './list.ts';
import type { Row } from './pieces.ts';
import type { Room } from './room.ts';
import type { Picture } from './scene.ts';
import { show } from './show.ts';
import type { State } from './state.ts';

export function LinearView({ room, picture: { panes, status } }: { readonly room: Room; readonly picture: Picture }) {
  const lines = linesOf(room) ?? panes.flatMap(({ title, rows }) => [...(title ? [title] : []), ...rows].map(textOf));
  return (
    <Box flexDirection="column">
      {[...lines, textOf(status)].map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
        <Text key={i}>{show(line).trim()}</Text>
      ))}
    </Box>
  );
}

/** What is told in sentences; pages are read as they stand. */
function linesOf(room: Room): string[] | undefined {
  if (room.open === undefined) return hallLines(room);
  const state = room.states[room.open];
  if (state.prompt?.ask === 'why') return ['Why is it not an error?', ...reasons.map((reason, i) => `${i + 1}: ${reason}.`)];
  return state.screen === 'desk' ? deskLines(room.desks[room.open], state) : undefined;
}

function textOf(row: Row): string {
  return row
    .map(({ text }) => text)
    .join('')
    .replace(/[─┬├│]+/g, '');
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
function deskLines(desk: Desk, state: State): string[] {
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
