// Lines and columns are for people: a table of line starts, and halving, so that many findings in a long text stay cheap.
import type { Span, Text } from '#text';

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Gives a function from offset (UTF-16 code units) to line and column, both from 1; a line ends at LF, CR LF or CR. */
export function placesOf(text: string): (offset: number) => Place {
  const starts = [0];
  for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low] + 1 };
  };
}

/** Gives a function from offset into a text's original to line and column in its file. */
export function placesIn({ original, at }: Text): (offset: number) => Place {
  const place = placesOf(original);
  if (at === undefined) return place;
  return (offset) => {
    const { line, column } = place(offset);
    return { line: at.line + line - 1, column: line === 1 ? at.column + column - 1 : column };
  };
}

/** A span of a text's original as one of its file. */
export function inFile({ at }: Text, { start, end }: Span): Span {
  const before = at?.offset ?? 0;
  return { start: before + start, end: before + end };
}

/** A span of a text's file as one of its original. */
export function inOriginal({ at }: Text, { start, end }: Span): Span {
  const before = at?.offset ?? 0;
  return { start: start - before, end: end - before };
}
