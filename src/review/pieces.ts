// Rows of a pane before they meet React: pieces of text with a tone, cut where marks begin and end.
// Cutting comes before showing, because the symbols shown for hidden characters have other lengths.
import type { Severity } from '#rule';
import type { Span } from '#text';
import { show, wrap } from './show.ts';

/** `gone` is what a correction strikes out, `new` what it puts in. */
export type Tone = 'plain' | 'dim' | 'strong' | 'proof' | 'gone' | 'new' | Severity;

/** How much a piece stands out: not at all, underlined, as what the reader is looking at, or as the place where the next letter goes. */
export type Light = 'none' | 'under' | 'full' | 'cursor';

export interface Piece {
  readonly text: string;
  readonly tone: Tone;
  readonly light: Light;
}

/** One line of a pane. */
export type Row = readonly Piece[];

export interface Mark extends Span {
  readonly tone: Tone;
  readonly light: Light;
}

export function piece(text: string, tone: Tone = 'plain', light: Light = 'none'): Piece {
  return { text: show(text), tone, light };
}

/** Cuts one line at the marks that touch it; where marks overlap, the later in the list wins. */
export function cut(text: string, line: Span, tone: Tone, marks: readonly Mark[]): Row {
  const base: Mark = { ...line, tone, light: 'none' };
  const painted = new Array<Mark>(line.end - line.start).fill(base);
  for (const mark of marks) {
    const from = Math.max(0, mark.start - line.start);
    const to = mark.end - line.start;
    if (to > from && from < painted.length) painted.fill(mark, from, to);
  }
  const row: Piece[] = [];
  for (let from = 0; from < painted.length; ) {
    let to = from + 1;
    while (to < painted.length && painted[to] === painted[from]) to++;
    row.push(piece(text.slice(line.start + from, line.start + to), painted[from].tone, painted[from].light));
    from = to;
  }
  return row;
}

/** A whole text as wrapped rows. */
export function paragraph(text: string, width: number, tone: Tone = 'plain', marks: readonly Mark[] = []): Row[] {
  return wrap(text, { start: 0, end: text.length }, width).map((line) => cut(text, line, tone, marks));
}
