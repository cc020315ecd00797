// Reads the marks of an example: the same string is input, expected span, expected edit and documentation.
import type { Span } from '#text';

export interface Mark extends Span {
  /** The text the first fix should put there; undefined where the mark names none. */
  readonly fix?: string;
}

/** An example without its marks, and what they say. Offsets are UTF-16 code units of `text`. */
export interface Marked {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Takes `[[wrong]]`, `[[wrong -> right]]` and `[[wrong ->]]` out of an example. */
export function readMarks(example: string): Marked {
  const marks: Mark[] = [];
  let text = '';
  let last = 0;
  for (const match of example.matchAll(/\[\[(.*?)(?: ->(?: (.*?))?)?\]\]/gs)) {
    text += example.slice(last, match.index);
    const start = text.length;
    text += match[1];
    const arrow = match[0].includes(' ->');
    marks.push({ start, end: text.length, ...(arrow && { fix: match[2] ?? '' }) });
    last = match.index + match[0].length;
  }
  return { text: text + example.slice(last), marks };
}
