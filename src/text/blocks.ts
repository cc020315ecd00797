// Blocks of plain text: what stands between blank lines or on a line of its own, and what kind it is.
// Newswire text comes both ways (one line a paragraph, or paragraphs wrapped over lines), so the layout is judged first.
import { endsOpen, isFinished, isHeadline, kindOf, longestHeading } from './kinds.ts';
import type { Block, BlockKind, Span } from './types.ts';

interface Line extends Span {
  readonly text: string;
  /** A blank line, or the start of the document, stands before it. */
  readonly first: boolean;
}

/** The blocks of plain text, in order; white space between them belongs to none. */
export function blocksOf(content: string): Block[] {
  const lines = linesOf(content);
  const runsOn = layoutOf(lines);
  const spans: Span[] = [];
  for (let i = 0; i < lines.length; ) {
    let next = i + 1;
    while (next < lines.length && !lines[next].first && runsOn(next)) next++;
    spans.push({ start: lines[i].start, end: lines[next - 1].end });
    i = next;
  }
  return withKinds(content, spans);
}

/** The lines that hold anything, without the white space around them. */
function linesOf(content: string): Line[] {
  const lines: Line[] = [];
  let first = true;
  let start = 0;
  const add = (end: number) => {
    const line = content.slice(start, end);
    const text = line.trim();
    if (text !== '') {
      const from = start + line.length - line.trimStart().length;
      lines.push({ start: from, end: from + text.length, text, first });
    }
    first = text === '';
  };
  for (const { index, 0: separator } of content.matchAll(/\r\n|[\n\r\u2028\u2029]/g)) {
    add(index);
    start = index + separator.length;
  }
  add(content.length);
  return lines;
}

/** Wrapped text is no wider than this. */
const widest = 130;

/** A shorter line that breaks off is rather a heading or a list item than a sentence cut in two. */
const shortestCut = 40;

/** Judges the layout; the answer tells of a line whether it goes on where the line before it broke off. */
function layoutOf(lines: readonly Line[]): (line: number) => boolean {
  const width = lines.reduce((most, line) => Math.max(most, line.text.length), 0);
  const fills = (line: number) => lines[line - 1].text.length + 1 + firstWord(lines[line].text) > width;
  const followers = [...lines.keys()].filter((line) => !lines[line].first);
  const wrapped = width <= widest && followers.length >= 3 && followers.filter(fills).length >= followers.length * 0.8;
  if (wrapped) return (line) => fills(line) && !hasKind(lines, line);

  return (line) => {
    const before = lines[line - 1].text;
    const cut = line > 1 && before.length >= shortestCut && !isFinished(before) && (/^\p{Ll}/u.test(lines[line].text) || endsOpen(before));
    return cut && !hasKind(lines, line);
  };
}

function firstWord(text: string): number {
  const end = text.search(/\s/);
  return end < 0 ? text.length : end;
}

function hasKind(lines: readonly Line[], line: number): boolean {
  return kindOf(lines[line].text) !== undefined || kindOf(lines[line - 1].text) !== undefined;
}

/** Headlines above the first paragraph may be long. */
const longestTitle = 150;

function withKinds(content: string, spans: readonly Span[]): Block[] {
  const markers = spans.map(({ start, end }) => markerOf(content.slice(start, Math.min(end, start + 6))));
  let opening = true;
  return spans.map((span, i): Block => {
    const kind =
      kindAt(content, span, opening) ??
      (markers[i] !== undefined && [markers[i - 1], markers[i + 1]].includes(markers[i]) ? 'list' : undefined);
    if (kind === undefined) opening = false;
    return { start: span.start, end: span.end, kind: kind ?? 'paragraph' };
  });
}

function kindAt(content: string, { start, end }: Span, opening: boolean): BlockKind | undefined {
  if (end - start > 400) return undefined;
  const text = content.slice(start, end);
  return (
    kindOf(text) ?? (markerOf(text) === undefined && isHeadline(text, opening ? longestTitle : longestHeading) ? 'headline' : undefined)
  );
}

/** The sort of list item that a block would be, if its neighbours have the same mark: a dash may also open speech. */
function markerOf(text: string): string | undefined {
  const mark = /^(?:([-–—*])|\d{1,3}[.)]|[a-z][.)])\s/.exec(text);
  return mark ? (mark[1] ?? 'number') : undefined;
}
