// A document laid out for one width: its lines, and which line holds an offset.
// Made once a width and kept, so that a key press only looks at the lines on the screen.
import type { BlockKind, Span, Text } from '#text';
import type { Mark } from './pieces.ts';
import { wrap } from './show.ts';

/** A line of a document's content; `first` is the line where its block begins. */
interface SheetLine extends Span {
  readonly kind: BlockKind;
  readonly first: number;
}

export type Sheet = readonly SheetLine[];

/** What can be laid out: a document, or one with corrections in it. */
export type Leaf = Pick<Text, 'content' | 'blocks'>;

const kept = new WeakMap<Leaf, Map<string, Sheet>>();

/**
 * The lines of a document's content.
 * @param width columns
 * @param airy an empty line between blocks
 */
export function sheetOf(text: Leaf, width: number, airy: boolean): Sheet {
  const sheets = kept.get(text) ?? new Map<string, Sheet>();
  kept.set(text, sheets);
  const key = `${width} ${airy}`;
  let sheet = sheets.get(key);
  if (!sheet) {
    if (sheets.size >= 4) sheets.clear(); // a window being dragged must not pile up layouts
    sheet = layOut(text, width, airy);
    sheets.set(key, sheet);
  }
  return sheet;
}

function layOut(text: Leaf, width: number, airy: boolean): Sheet {
  const lines: SheetLine[] = [];
  for (const block of text.blocks) {
    if (airy && lines.length > 0) lines.push({ start: block.start, end: block.start, kind: block.kind, first: lines.length });
    const first = lines.length;
    for (const { start, end } of broken(text.content.slice(block.start, block.end), width))
      lines.push({ start: block.start + start, end: block.start + end, kind: block.kind, first });
  }
  return lines;
}

const brokenAt = new Map<number, Map<string, readonly Span[]>>();
/** Blocks remembered a width, beyond which all are forgotten. */
const mostBlocks = 20_000;

/** The lines of a block; remembered, since a correction changes one block of an article and leaves all others. */
function broken(block: string, width: number): readonly Span[] {
  let blocks = brokenAt.get(width);
  if (!blocks || blocks.size >= mostBlocks) {
    if (brokenAt.size >= 4) brokenAt.clear();
    blocks = new Map();
    brokenAt.set(width, blocks);
  }
  let lines = blocks.get(block);
  if (!lines) {
    lines = wrap(block, { start: 0, end: block.length }, width);
    blocks.set(block, lines);
  }
  return lines;
}

/** Index of the last line that begins at or before an offset; 0 where none does. */
export function lineAt(sheet: Sheet, offset: number): number {
  return Math.max(0, countWhere(sheet.length, (i) => sheet[i].start <= offset) - 1);
}

/** Marks in order of their start, made so that those on one line are found by halving. */
export interface Marks {
  readonly all: readonly Mark[];
  /** The farthest end among all marks up to each index. */
  readonly reach: readonly number[];
}

export function marksOf(marks: readonly Mark[]): Marks {
  const all = [...marks].sort((a, b) => a.start - b.start);
  let farthest = 0;
  return { all, reach: all.map((mark) => (farthest = Math.max(farthest, mark.end))) };
}

/** The marks that touch a line, in order. */
export function marksOn({ all, reach }: Marks, line: Span): Mark[] {
  const from = countWhere(all.length, (i) => reach[i] <= line.start);
  const to = countWhere(all.length, (i) => all[i].start < line.end);
  return all.slice(from, to).filter((mark) => mark.end > line.start);
}

/**
 * The span of content that holds a span of the original: the inverse of `toOriginal`, by halving.
 * @param span offsets into `text.original`
 */
export function contentSpan(text: Text, span: Span): Span {
  if (text.content === text.original) return { start: span.start, end: span.end };
  const length = text.content.length;
  const end = countWhere(length, (i) => text.toOriginal({ start: i, end: i + 1 }).start < span.end);
  const start = countWhere(length, (i) => text.toOriginal({ start: i, end: i + 1 }).end <= span.start);
  return { start: Math.min(start, end), end };
}

/** How many of 0, 1, … count - 1 hold, for a condition that holds first and then no more. */
export function countWhere(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
