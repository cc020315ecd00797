// A sentence cut to the width of a line around the words that matter, since people look at the span and its neighbours.
// Widths are terminal columns: a Chinese character takes two, an accent none.
import type { Excerpt } from '#engine';
import { columnsOf, graphemesOf } from './columns.ts';
import { visibleLine } from './visible.ts';

/** One line in three parts, ready to print: what stands before the span, the span, what stands after. */
export interface Window {
  readonly before: string;
  readonly span: string;
  readonly after: string;
}

const ellipsis = '…';

/** Cuts an excerpt to at most `width` columns; a third of what the span leaves goes before it, more where the sentence ends early. */
export function windowOf(excerpt: Excerpt, width: number): Window {
  // Only the neighbourhood is looked at: a hostile span may be a megabyte long, and a column holds at least… one unit in honest text.
  const reach = width * 4;
  const cutStart = Math.max(0, excerpt.start - reach);
  const cutEnd = Math.min(excerpt.text.length, excerpt.end + reach);
  const before = visibleLine(excerpt.text.slice(cutStart, excerpt.start));
  const span = middle(visibleLine(shorten(excerpt.text.slice(excerpt.start, excerpt.end), reach)), width - 20);
  const after = visibleLine(excerpt.text.slice(excerpt.end, cutEnd));

  const room = Math.max(0, width - columnsOf(span));
  const tail = columnsOf(after) + Number(cutEnd < excerpt.text.length);
  const head = columnsOf(before) + Number(cutStart > 0);
  const forTail = Math.max(Math.floor(room / 3), room - head);
  const forHead = room - Math.min(tail, forTail);
  return {
    before: head <= forHead && cutStart === 0 ? before.trimStart() : ellipsis + lastColumns(before, forHead - 1),
    span,
    after: tail <= forTail && cutEnd === excerpt.text.length ? after.trimEnd() : firstColumns(after, forTail - 1) + ellipsis,
  };
}

function shorten(text: string, reach: number): string {
  return text.length <= 2 * reach ? text : `${text.slice(0, reach)}${ellipsis}${text.slice(-reach)}`;
}

/** A text too wide, with its middle left out. */
function middle(text: string, width: number): string {
  if (columnsOf(text) <= width) return text;
  const half = Math.floor((width - 3) / 2);
  return `${firstColumns(text, half)} ${ellipsis} ${lastColumns(text, half)}`;
}

/** The first graphemes that fit, without a word cut in two where that costs little. */
function firstColumns(text: string, width: number): string {
  const fitting = within(graphemesOf(text), width).join('');
  const space = fitting.lastIndexOf(' ');
  return fitting.length < text.length && space > fitting.length - 16 && space > 0 ? fitting.slice(0, space) : fitting;
}

function lastColumns(text: string, width: number): string {
  const fitting = within(graphemesOf(text).reverse(), width).reverse().join('');
  const space = fitting.indexOf(' ');
  return fitting.length < text.length && space >= 0 && space < 15 ? fitting.slice(space + 1) : fitting;
}

function within(parts: readonly string[], width: number): string[] {
  const fitting: string[] = [];
  let used = 0;
  for (const part of parts) {
    used += columnsOf(part);
    if (used > width) break;
    fitting.push(part);
  }
  return fitting;
}
