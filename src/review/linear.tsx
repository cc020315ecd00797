// The desk for a screen reader: no panes, but one thing after another, in sentences. What is drawn is what is read out.
// The keys are the same; the finding under review is all that is told, since a list is walked and not seen.
import type { Change } from 'diff';
import { Box, Text } from 'ink';
import { entitiesOf } from '#story';
import { counterparts, placeOf } from './aligned.ts';
import { reasons } from './asking.ts';
import type { Desk } from './desk.ts';
import { helpRows } from './help.ts';
import { rowAt, rowsOf } from './list.ts';
import type { Row } from './pieces.ts';
import { reasonOf, toldOf, whereOf } from './reason.ts';
import type { Room } from './room.ts';
import type { Picture } from './scene.ts';
import { show } from './show.ts';
import { sourceShown } from './sources.ts';
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
  const help = () => helpRows(60).map(textOf); // one table after another, however wide the window
  if (room.open === undefined) return room.help === undefined ? hallLines(room) : help();
  const desk = room.desks[room.open];
  const state = room.states[room.open];
  if (state.prompt?.ask === 'why') return ['Why is it not an error?', ...reasons.map((reason, i) => `${i + 1}: ${reason}.`)];
  if (state.screen === 'desk') return deskLines(desk, state);
  if (state.screen === 'names') return nameLines(desk, state);
  if (state.screen === 'help') return help();
  return state.screen === 'sources' ? sourceLines(desk, state) : undefined;
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
  const item = desk.items.at(state.current);
  if (!item) return ['No findings.'];
  const rows = rowsOf(desk, state.history.decided, state);
  const at = rowAt(rows, state.current);
  const { severity, rule, line, excerpt } = item.finding;
  const { message, standing, decision, proposals, others, proofs } = reasonOf(desk, state);
  const places = rows.at(at)?.length ?? 0;
  return [
    `Finding ${at + 1} of ${rows.length}, ${severity}, ${rule}, ${told[standing]}${places > 1 ? `, ${places} places` : ''}.`,
    message,
    `In the article, line ${line}: ${excerpt.text}`,
    ...(decision ? [toldOf(decision)] : []),
    ...proposals.map((text, i) => `Proposal ${i + 1}: ${text || 'leave out'}`),
    ...(others.length > 0 ? [`With it: ${others.join('; ')}.`] : []),
    ...proofs.flatMap((proof) => {
      const {
        excerpt: { text, start, end },
        sides,
      } = proof;
      return [
        `${whereOf(proof, Infinity)}: ${text}`,
        ...(end > start ? [`What proves it: ${text.slice(start, end)}.`] : []),
        ...(sides ? [`What differs: ${differences(sides).join('; ') || 'nothing'}.`] : []),
      ];
    }),
  ];
}

/** What differs between two sentences, word by word: what the article says, and what stands there instead. */
function differences(sides: readonly Change[]): string[] {
  const said: string[] = [];
  let gone = '';
  for (const { value, added, removed } of [...sides, { value: '', added: false, removed: false }]) {
    const words = value.trim();
    if (removed) gone = words;
    else {
      if (gone !== '') said.push(added && words !== '' ? `"${gone}" here, "${words}" there` : `"${gone}" here only`);
      else if (added && words !== '') said.push(`"${words}" there only`);
      gone = '';
    }
  }
  return said;
}

/** The sentence under review, and what the source on the screen says there. */
function sourceLines(desk: Desk, state: State): string[] {
  const shown = sourceShown(desk, state);
  const source = desk.story.sources.at(shown);
  const item = desk.items.at(state.current);
  if (!source) return ['There are no other sources on this story.'];
  const there = counterparts(desk, placeOf(desk, state)).find((aligned) => aligned.source === source);
  return [
    `Source ${shown + 1} of ${desk.story.sources.length}: ${source.id}.`,
    ...(item ? [`In the article, line ${item.finding.line}: ${item.finding.excerpt.text}`] : []),
    ...(item?.finding.evidence ?? []).filter((proof) => proof.source === source.id).map(({ excerpt }) => `Evidence: ${excerpt.text}`),
    there ? `It says there: ${source.content.slice(there.sentence.start, there.sentence.end)}` : 'It has no sentence that says the same.',
  ];
}

const verdicts = {
  same: 'spelt as in the sources',
  variant: 'a variant of what the sources have',
  garbled: 'garbled',
  unknown: 'in no source',
} as const;

/** The chosen name as a sentence. */
function nameLines({ story }: Desk, { name }: State): string[] {
  const entities = entitiesOf(story);
  const entity = entities.at(name);
  if (!entity) return ['No names in this article.'];
  const spelt = entity.spellings.map((one) => `${one.name} ${one.count}`).join(', ');
  const sources = story.sources.flatMap(({ id }, i) => (entity.inSources[i] > 0 ? [`${entity.inSources[i]} in ${id}`] : []));
  return [
    `Name ${name + 1} of ${entities.length}: ${entity.name}, ${verdicts[entity.verdict]}.`,
    `Here: ${spelt}.`,
    `In the sources: ${sources.join(', ') || 'nowhere'}.`,
  ];
}
