// A document's lines around a place, with what is marked in them: the article at the current finding, a source at its proof.
// The window stays put while findings of one paragraph are walked, so that the text does not jump under the reader's eyes.
import { nameOf } from '#report';
import type { BlockKind, Span, Text } from '#text';
import { type Desk, letters } from './desk.ts';
import { type Draft, draftOf, worst } from './draft.ts';
import { type Drawn, drawn } from './drawn.ts';
import { bodyOf, type Layout, type Pane } from './layout.ts';
import { cut, type Mark, piece, type Row, type Tone } from './pieces.ts';
import { type Leaf, lineAt, marksOn, type Sheet, sheetOf } from './sheet.ts';
import { columnsOf, shortenPath } from './show.ts';
import type { Reach, State } from './state.ts';

/** Columns before the text: the pointer, or the letter of the gravest finding that begins on the line. */
const gutter = 3;
/** People lose the line beyond this. */
const widest = 100;
/** Columns kept free for the brackets that stand for light where there are no colours. */
const brackets = 2;

const toneOf: Readonly<Partial<Record<BlockKind, Tone>>> = { headline: 'strong', furniture: 'dim', 'comment-form': 'dim' };

/** The lines of a document for a pane of a width and height. */
export function paneSheet(text: Leaf, width: number, height: number): Sheet {
  return sheetOf(text, Math.max(1, Math.min(widest, width - gutter - brackets)), height >= 10);
}

/** What of the article is in its pane. */
export interface View {
  readonly draft: Draft;
  readonly sheet: Sheet;
  /** The stretch of the draft that the reader looks at, and its line; -1 where there is none. */
  readonly place: Span | undefined;
  readonly here: number;
  readonly top: number;
  /** How far the pane can be moved from where it opened. */
  readonly reach: Reach;
}

/** The window on the article around what the reader looks at, moved by some lines. */
export function viewOf(
  desk: Desk,
  { history, current, look, lines }: Pick<State, 'history' | 'current' | 'look' | 'lines'>,
  width: number,
  height: number,
): View {
  const draft = draftOf(desk, history.decided);
  const sheet = paneSheet(draft.text, width, height);
  const span = look ?? desk.items.at(current)?.span;
  const place = span && draft.placeOf(span);
  const here = place ? lineAt(sheet, place.start) : -1;
  const opened = place ? topFor(sheet, here, height) : 0;
  const last = Math.max(0, sheet.length - height);
  const top = Math.max(0, Math.min(opened + lines, last));
  return { draft, sheet, place, here, top, reach: { least: -opened, now: top - opened, greatest: last - opened } };
}

/** The article in a pane. */
export function articlePane(desk: Desk, state: State, layout: Layout, pane: Pane, view: View): Drawn {
  const item = desk.items.at(state.current);
  const rows = passageRows(desk, state, view, bodyOf(layout, pane));
  const line = item && !state.look ? `line ${item.finding.line}` : '';
  return drawn(layout, pane, shortenPath(nameOf(desk.report), pane.width - line.length - 9), rows, line, state.focus === 'article');
}

/** Rows of the article, as it will be. */
function passageRows(desk: Desk, { history: { decided }, current, look }: State, view: View, height: number): Row[] {
  const { draft, sheet, place, here, top } = view;
  const { text, marks } = draft;
  const item = desk.items.at(current);
  const tone: Tone = look ? 'strong' : (item?.finding.severity ?? 'plain');
  return linesFrom(sheet, top, height).map((line, i) => {
    if (!line) return [];
    const found = marksOn(marks, line);
    const lit: Mark[] = [];
    if (place && (look || decided.get(current)?.verdict !== 'fixed')) lit.push({ ...place, tone, light: 'full' });
    else if (place) for (const mark of found) if (mark.tone === 'new' && mark.end === place.end) lit.push({ ...mark, light: 'full' });
    const begin = found.filter((mark) => mark.start >= line.start).map((mark) => mark.tone);
    const gravest = worst(begin);
    const sign =
      top + i === here
        ? piece(' ▸ ', look ? 'strong' : item?.finding.severity)
        : gravest
          ? piece(` ${letters[gravest]} `, gravest)
          : piece(begin.includes('gone') ? ' ✓ ' : ' '.repeat(gutter), 'proof');
    return [sign, ...cut(text.content, line, toneOf[line.kind] ?? 'plain', [...found, ...lit])];
  });
}

/** The finding under a cell of the article's pane: of several the shortest. */
export function findingAt({ items }: Desk, { draft, sheet, top }: View, row: number, column: number): number | undefined {
  const line = sheet[top + row];
  if (!line || column < gutter) return undefined;
  let at = line.start;
  for (let used = gutter; at < line.end && used <= column; at++) used += columnsOf(draft.text.content[at]);
  let found: number | undefined;
  for (const [i, { span }] of items.entries()) {
    const { start, end } = draft.placeOf(span);
    const isShorter = found === undefined || span.end - span.start < items[found].span.end - items[found].span.start;
    if (start < at && at <= end && isShorter) found = i;
  }
  return found;
}

/** Rows of a source from a line on, with the proofs lit and a pointer at the line `here`. */
export function sourceRows(source: Text, sheet: Sheet, marks: readonly Mark[], here: number, top: number, height: number): Row[] {
  return linesFrom(sheet, top, height).map((line, i) =>
    line ? [piece(top + i === here ? ' ▸ ' : '   ', 'proof'), ...cut(source.content, line, toneOf[line.kind] ?? 'plain', marks)] : [],
  );
}

/** The lines of a window on a sheet, which may begin before its first. */
function linesFrom(sheet: Sheet, top: number, height: number): readonly (Sheet[number] | undefined)[] {
  return Array.from({ length: Math.max(0, Math.min(height, sheet.length - top)) }, (_, i) => sheet[top + i]);
}

/** The first line to show so that a line is seen with some text before it: the start of its paragraph where that fits. */
export function topFor(sheet: Sheet, line: number, height: number): number {
  const start = Math.max(0, (sheet[line]?.first ?? 0) - (height >= 10 ? 2 : height >= 5 ? 1 : 0));
  const top = line - start < height - Math.floor(height / 4) ? start : line - Math.floor(height / 3);
  return Math.max(0, Math.min(top, sheet.length - height));
}
