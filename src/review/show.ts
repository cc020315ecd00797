// How a stranger's text becomes columns of a terminal: what is shown for it, how wide that is, where lines break.
// Every string of the desk passes through show(), so that nothing an article holds reaches the terminal as a command.

import stringWidth from 'string-width';
import { visible } from '#report';
import type { Span } from '#text';

const blank = /[\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g;
const wordOrBlank =
  /[\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+|[^\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
/** What needs no symbol and takes one column a code unit: ASCII, Latin letters with accents, the quotation marks and dashes of news. */
const plain = /^[ -~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u203b]*$/;
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

/**
 * Breaks a stretch of text into lines: at white space, inside a word only where the word is wider than a line.
 * @param span offsets into text
 * @param width columns, at least 1
 * @returns one span a line, without the white space at its ends; linear in the stretch
 */
export function wrap(text: string, span: Span, width: number): Span[] {
  const room = Math.max(1, width);
  const lines: Span[] = [];
  let line: { start: number; end: number; columns: number } | undefined;
  let gap = 0;
  const close = () => {
    if (line) lines.push({ start: line.start, end: line.end });
    line = undefined;
  };
  const put = (start: number, end: number, columns: number) => {
    if (line && line.columns + gap + columns > room) close();
    if (line) line = { start: line.start, end, columns: line.columns + gap + columns };
    else line = { start, end, columns };
    gap = 0;
  };
  for (const { 0: word, index } of text.slice(span.start, span.end).matchAll(wordOrBlank)) {
    const start = span.start + index;
    if (word.search(blank) === 0) {
      gap = word.length;
      continue;
    }
    const columns = columnsOf(word);
    if (columns <= room) {
      put(start, start + word.length, columns);
      continue;
    }
    let at = start;
    for (const part of partsOf(word, room)) {
      put(at, at + part.length, columnsOf(part));
      at += part.length;
    }
  }
  close();
  return lines;
}

/** A word in the smallest parts that a line may hold; a cluster shown in many symbols falls into its characters. */
function* partsOf(word: string, room: number): Generator<string> {
  for (const { segment } of graphemes.segment(word)) {
    if (columnsOf(segment) <= room) yield segment;
    else yield* segment;
  }
}
