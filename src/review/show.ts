// How a stranger's text becomes columns of a terminal: what is shown for it, how wide that is, where lines break.
// Every string of the desk passes through show(), so that nothing an article holds reaches the terminal as a command.

import stringWidth from 'string-width';
import { visible } from '#report';
import type { Span } from '#text';

const blank = /[\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g;
const solid = /[^\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
/** What needs no symbol and takes one column a code unit: ASCII, Latin letters with accents, the quotation marks and dashes of news, the lines and arrows of the desk. */
const plain = /^[ -~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u203b\u2190-\u2193\u2500-\u257f\u25b8]*$/;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What is drawn for a text: white space as single spaces, everything that acts or hides as visible symbols. */
export function show(text: string): string {
  return plain.test(text) ? text : visible(text.replace(blank, ' '));
}

/** Columns that a text takes when shown. */
export function columnsOf(text: string): number {
  return plain.test(text) ? text.length : stringWidth(show(text));
}

/** The text, shown, in at most `width` columns; what does not fit ends in an ellipsis. */
export function shorten(text: string, width: number): string {
  const head = text.slice(0, 20 * Math.max(1, width)); // more can only be marks on marks
  if (head.length === text.length && columnsOf(head) <= width) return show(head);
  let fitted = '';
  let used = 0;
  for (const { segment } of graphemes.segment(head)) {
    const columns = columnsOf(segment);
    if (used + columns > width - 1) break;
    fitted += show(segment);
    used += columns;
  }
  return width > 0 ? `${fitted}…` : '';
}

/** A path, shown, in at most `width` columns: of a long one the folders at its beginning go first, since its end tells it from others. */
export function shortenPath(path: string, width: number): string {
  if (path.length <= width && columnsOf(path) <= width) return show(path);
  for (let at = path.indexOf('/', Math.max(1, path.length - width)); at >= 0; at = path.indexOf('/', at + 1)) {
    const end = `…${path.slice(at)}`;
    if (columnsOf(end) <= width) return show(end);
  }
  return shorten(path.slice(path.lastIndexOf('/') + 1), width);
}

/**
 * Breaks a stretch of text into lines: at white space, inside a word only where the word is wider than a line.
 * @param span offsets into text
 * @param width columns, at least 1
 * @returns one span a line, without the white space at its ends; linear in the stretch
 */
export function wrap(text: string, span: Span, width: number): Span[] {
  return [...linesOf(text, span, width)];
}

function* linesOf(text: string, span: Span, width: number): Generator<Span> {
  const room = Math.max(1, width);
  let line: Fitting | undefined;
  for (const { start, end, columns } of fitting(text, span, room)) {
    const wanted = line ? line.columns + (start - line.end) + columns : columns;
    if (line && wanted > room) yield { start: line.start, end: line.end };
    line = line && wanted <= room ? { start: line.start, end, columns: wanted } : { start, end, columns };
  }
  if (line) yield { start: line.start, end: line.end };
}

/** A text with its lines. */
export interface Wrapped {
  readonly text: string;
  readonly lines: readonly Span[];
}

/**
 * The lines of a whole text that differs from one wrapped before at the same width: only those around the difference are broken anew,
 * since a line depends on nothing but where it begins.
 */
export function rewrap(text: string, before: Wrapped, width: number): readonly Span[] {
  if (text === before.text) return before.lines;
  const { prefix, suffix } = inCommon(text, before.text);
  const { lines } = before;
  // A word that changes may fill up the line before its own, and a wide one that shrinks began up to two lines before.
  let kept = Math.max(0, lines.findLastIndex(({ start }) => start <= prefix) - 2);
  while (kept > 0 && !isBlank(text[lines[kept].start - 1])) kept--;
  const made = lines.slice(0, kept);
  const shift = text.length - before.text.length;
  let same = kept;
  for (const line of linesOf(text, { start: kept > 0 ? lines[kept].start : 0, end: text.length }, width)) {
    while (same < lines.length && lines[same].start + shift < line.start) same++;
    const meets = line.start > text.length - suffix && lines.at(same)?.start === line.start - shift;
    if (meets && isBlank(text[line.start - 1]))
      return [...made, ...lines.slice(same).map(({ start, end }) => ({ start: start + shift, end: end + shift }))];
    made.push(line);
  }
  return made;
}

/** How much of two texts is the same at their beginnings, and after that at their ends. */
function inCommon(a: string, b: string): { readonly prefix: number; readonly suffix: number } {
  const shorter = Math.min(a.length, b.length);
  let prefix = 0;
  while (prefix < shorter && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++;
  let suffix = 0;
  while (suffix < shorter - prefix && a.charCodeAt(a.length - 1 - suffix) === b.charCodeAt(b.length - 1 - suffix)) suffix++;
  return { prefix, suffix };
}

interface Fitting extends Span {
  readonly columns: number;
}

/** The words of a stretch, and the parts of those that are wider than a line. */
function* fitting(text: string, span: Span, room: number): Generator<Fitting> {
  for (const { 0: word, index } of text.slice(span.start, span.end).matchAll(solid)) {
    const columns = columnsOf(word);
    let start = span.start + index;
    if (columns <= room) yield { start, end: start + word.length, columns };
    else
      for (const part of partsOf(word, room)) {
        yield { start, end: start + part.length, columns: columnsOf(part) };
        start += part.length;
      }
  }
}

function isBlank(letter: string): boolean {
  return letter.search(blank) === 0;
}

/** A word in the smallest parts that a line may hold; a cluster shown in many symbols falls into its characters. */
function* partsOf(word: string, room: number): Generator<string> {
  for (const { segment } of graphemes.segment(word)) {
    if (columnsOf(segment) <= room) yield segment;
    else yield* segment;
  }
}
