// How many terminal columns a text takes: a Chinese character two, an accent none.
// string-width and Intl.Segmenter know, but cost 40 ms to load, as much as a tenth of a run: Latin text is measured without them.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Latin letters, punctuation, arrows and lines: one code unit, one column. */
const latin = /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u2193\u2500-\u257f]*$/;

let stringWidth: ((text: string) => number) | undefined;

/** Columns that a visible text takes. */
export function columnsOf(text: string): number {
  if (latin.test(text)) return text.length;
  stringWidth ??= (require('string-width') as { default: (text: string) => number }).default;
  return stringWidth(text);
}

let segmenter: Intl.Segmenter | undefined;

/** The characters of a text as people see them: an accent stays with its letter. */
export function graphemesOf(text: string): string[] {
  if (latin.test(text)) return text.split('');
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}
