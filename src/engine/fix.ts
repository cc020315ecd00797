// Corrections become a new text: pure, all at once, counted from the text as it was, so that no edit moves another.
// Markup is left standing: an edit of words that markup parts, as in <b>Vid</b>ocff, changes the words and keeps the tags.
import type { Span, Text } from '#text';

/** A stretch of a string and what is to stand there instead. Offsets are UTF-16 code units. */
export interface Edit extends Span {
  readonly text: string;
}

/** Whether two spans share a character, or are the same place. */
export function overlap(a: Span, b: Span): boolean {
  return (a.start < b.end && b.start < a.end) || (a.start === b.start && a.end === b.end);
}

/**
 * The text with all edits done; linear in both.
 * @param edits offsets into `text`, in any order
 * @throws RangeError where an edit lies outside the text, or two overlap
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of inOrder(edits)) {
    if (edit.start < at || edit.end < edit.start || edit.end > text.length)
      throw new RangeError(`Edit ${edit.start}-${edit.end} does not fit.`);
    parts.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return [...parts, text.slice(at)].join('');
}

/**
 * The original of an article with corrections in it.
 * @param fixes spans of the article's content, none overlapping another; an empty text leaves the span out, with the blank or the line break that it leaves behind
 * @throws RangeError where two overlap
 */
export function amend(article: Text, fixes: readonly Edit[]): string {
  const plain = article.content === article.original;
  const edits: Edit[] = [];
  let taken = 0;
  for (const fix of inOrder(fixes)) {
    for (const edit of plain ? [fix.text === '' ? widened(article.original, fix) : fix] : throughMarkup(article, fix)) {
      const start = edit.start < taken && fix.start >= taken ? taken : edit.start; // a widened edit gives way to its neighbour
      edits.push({ ...edit, start });
      taken = edit.end;
    }
  }
  return applyEdits(article.original, edits);
}

function inOrder(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** A span to be left out, with the line breaks after it where it is a whole line, or else with one blank beside it. */
function widened(text: string, { start, end }: Edit): Edit {
  const opens = start === 0 || text[start - 1] === '\n';
  const closes = end === text.length || text[end] === '\n' || text.startsWith('\r\n', end);
  if (opens && closes) {
    let next = end;
    while (text[next] === '\n' || text.startsWith('\r\n', next)) next += text[next] === '\n' ? 1 : 2;
    return { start, end: next, text: '' };
  }
  if (text[start - 1] === ' ' && (closes || /[\s.,;:!?)]/.test(text[end]))) return { start: start - 1, end, text: '' };
  return { start, end: opens && text[end] === ' ' ? end + 1 : end, text: '' };
}

/** Edits of the original for one of the content: the first stretch of words takes the new text, the others go, tags between them stay. */
function throughMarkup({ original, toOriginal, escape: written }: Text, { start, end, text }: Edit): Edit[] {
  const stretches: { start: number; end: number }[] = [];
  for (let i = start; i < end; i++) {
    const place = toOriginal({ start: i, end: i + 1 });
    const last = stretches.at(-1);
    if (last && place.start <= last.end) last.end = Math.max(last.end, place.end);
    else stretches.push({ start: place.start, end: place.end });
  }
  const escaped = written(text, start);
  if (stretches.length === 0) return [{ start: toOriginal({ start, end }).start, end: toOriginal({ start, end }).start, text: escaped }];
  return stretches
    .filter((stretch, i) => i === 0 || !original.slice(stretch.start, stretch.end).includes('<'))
    .map((stretch, i) => ({ ...stretch, text: i === 0 ? escaped : '' }));
}
