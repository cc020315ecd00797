// A document laid out for one width: its lines, and which line holds an offset.
// Made once a width and kept, so that a key press only looks at the lines on the screen.
import { inOriginal } from '#engine';
import { type BlockKind, countWhere, type Span, type Text } from '#text';
import type { Mark } from './pieces.ts';
import { rewrap, type Wrapped, wrap } from './show.ts';

/** A line of a document's content; `first` is the line where its block begins. */
interface SheetLine extends Span {
  readonly kind: BlockKind;
  readonly first: number;
}

export type Sheet = readonly SheetLine[];

/** What can be laid out: a document, or one with corrections in it. */
export interface Leaf extends Pick<Text, 'content' | 'blocks'> {
  /** The document without the corrections. */
  readonly of?: Text;
}

/** A leaf as it was laid out last, with the lines of each block. */
interface LaidOut {
  readonly leaf: Leaf;
  readonly sheet: Sheet;
  readonly blocks: readonly Wrapped[];
}

/** By document and width: a correction changes one block of an article and leaves all others. */
const kept = new WeakMap<Leaf, Map<string, LaidOut>>();

/**
 * The lines of a document's content.
 * @param width columns
 * @param airy an empty line between blocks
 */
export function sheetOf(leaf: Leaf, width: number, airy: boolean): Sheet {
  const document = leaf.of ?? leaf;
  const sheets = kept.get(document) ?? new Map<string, LaidOut>();
  kept.set(document, sheets);
  const key = `${width} ${airy}`;
  const before = sheets.get(key);
  if (before?.leaf === leaf) return before.sheet;
  if (!before && sheets.size >= 4) sheets.clear(); // a window being dragged must not pile up layouts
  const now = layOut(leaf, width, airy, before?.blocks);
  sheets.set(key, now);
  return now.sheet;
}

function layOut(leaf: Leaf, width: number, airy: boolean, before: readonly Wrapped[] = []): LaidOut {
  const blocks = leaf.blocks.map(({ start, end }, i): Wrapped => {
    const text = leaf.content.slice(start, end);
    const was = before.at(i);
    return { text, lines: was ? rewrap(text, was, width) : wrap(text, { start: 0, end: text.length }, width) };
  });
  const sheet: SheetLine[] = [];
  for (const [i, { start: at, kind }] of leaf.blocks.entries()) {
    if (airy && sheet.length > 0) sheet.push({ start: at, end: at, kind, first: sheet.length });
    const first = sheet.length;
    for (const { start, end } of blocks[i].lines) sheet.push({ start: at + start, end: at + end, kind, first });
  }
  return { leaf, sheet, blocks };
}

/** Index of the last line that begins at or before an offset; 0 where none does. */
export function lineAt(sheet: Sheet, offset: number): number {
  return Math.max(0, countWhere(sheet.length, (i) => sheet[i].start <= offset) - 1);
}

/** Marks in order of their start, made so that those on one line are found by halving. */
export interface Marks<M extends Span = Mark> {
  readonly all: readonly M[];
  /** The farthest end among all marks up to each index. */
  readonly reach: readonly number[];
}

export function marksOf<M extends Span>(marks: readonly M[]): Marks<M> {
  const all = [...marks].sort((a, b) => a.start - b.start);
  let farthest = 0;
  return { all, reach: all.map((mark) => (farthest = Math.max(farthest, mark.end))) };
}

/** The marks that touch a line, or any stretch, in order. */
export function marksOn<M extends Span>({ all, reach }: Marks<M>, line: Span): M[] {
  const from = countWhere(all.length, (i) => reach[i] <= line.start);
  const to = countWhere(all.length, (i) => all[i].start < line.end);
  return all.slice(from, to).filter((mark) => mark.end > line.start);
}

/**
 * The span of content that holds a span of the file: the inverse of `toOriginal`, by halving.
 * @param inFile offsets as a report has them
 */
export function contentSpan(text: Text, inFile: Span): Span {
  const span = inOriginal(text, inFile);
  if (text.content === text.original) return span;
  const length = text.content.length;
  const end = countWhere(length, (i) => text.toOriginal({ start: i, end: i + 1 }).start < span.end);
  const start = countWhere(length, (i) => text.toOriginal({ start: i, end: i + 1 }).end <= span.start);
  return { start: Math.min(start, end), end };
}
