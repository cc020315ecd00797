// A line of text being typed: a cursor that steps over whole characters, as people see them. Pure, so that prompts and tests share it.
// What is pasted loses its line breaks: an answer is one line.

export interface Line {
  readonly text: string;
  /** Offset in UTF-16 code units. */
  readonly cursor: number;
}

export type Stroke = 'left' | 'right' | 'home' | 'end' | 'backspace' | 'delete' | 'word' | 'rest' | 'all';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** More than a sentence is no correction, and every key press walks over the line. */
const longest = 2000;

export function lineOf(text: string): Line {
  return { text, cursor: text.length };
}

/** The line with a text put in at the cursor. */
export function typed({ text, cursor }: Line, input: string): Line {
  const put = input.replace(/[\r\n\t]+/g, ' ').slice(0, longest - text.length);
  return { text: text.slice(0, cursor) + put + text.slice(cursor), cursor: cursor + put.length };
}

/** The line after a key that moves or deletes: `word` deletes the word before the cursor, `rest` what follows it, `all` what stands before it. */
export function stroke({ text, cursor }: Line, key: Stroke): Line {
  const cut = (from: number, to: number): Line => ({ text: text.slice(0, from) + text.slice(to), cursor: from });
  switch (key) {
    case 'left':
      return { text, cursor: before(text, cursor) };
    case 'right':
      return { text, cursor: after(text, cursor) };
    case 'home':
      return { text, cursor: 0 };
    case 'end':
      return { text, cursor: text.length };
    case 'backspace':
      return cut(before(text, cursor), cursor);
    case 'delete':
      return cut(cursor, after(text, cursor));
    case 'word':
      return cut(text.slice(0, cursor).trimEnd().lastIndexOf(' ') + 1, cursor);
    case 'rest':
      return cut(cursor, text.length);
    case 'all':
      return cut(0, cursor);
  }
}

function before(text: string, cursor: number): number {
  return cursor === 0 ? 0 : graphemes.segment(text).containing(cursor - 1)!.index;
}

function after(text: string, cursor: number): number {
  const at = graphemes.segment(text).containing(cursor);
  return at ? at.index + at.segment.length : text.length;
}
