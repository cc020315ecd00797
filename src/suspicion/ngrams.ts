// How often honest English puts words in a row: counts of words, pairs, frames and parts of speech, from texts that no machine made.
// The table holds hashes and rough counts, and only of rows that several documents share, so that no text can be read back from it.
//
// The layout of a table: cells of two bytes, little-endian, as many as a power of two. A cell holds ten bits of a row's hash and below
// them, in six bits, how often the row was met: level L stands for 2^((L - 1) / 3), and an empty cell is 0. A row is looked for from the
// cell that its hash names on, through at most `probes` cells, up to an empty one.
import type { Columns } from './columns.ts';
import { mix } from './hash.ts';

export interface Ngrams {
  readonly cells: Uint16Array;
  /** How many tokens were counted. */
  readonly total: number;
}

const probes = 16;
const levels = 64;

const countOfLevel = Float64Array.from({ length: levels }, (_, level) => (level === 0 ? 0 : 2 ** ((level - 1) / 3)));

/** About how often a row was met; 0 for never. */
export function countOf({ cells }: Ngrams, row: number): number {
  const last = cells.length - 1;
  for (let probe = 0; probe < probes; probe++) {
    const cell = cells[(row + probe) & last];
    if (cell === 0) return 0;
    if (cell >>> 6 === row >>> 22) return countOfLevel[cell & 63];
  }
  return 0;
}

/**
 * Writes counts down as a table.
 * @param counts how often each row was met
 * @param bits two to this power is how many cells there are; rows that find no room are left out
 */
export function packNgrams(counts: Iterable<readonly [row: number, count: number]>, total: number, bits: number): Ngrams {
  const cells = new Uint16Array(2 ** bits);
  for (const [row, count] of counts) {
    const level = Math.min(levels - 1, 1 + Math.round(3 * Math.log2(count)));
    for (let probe = 0; probe < probes; probe++) {
      const at = (row + probe) & (cells.length - 1);
      if (cells[at] !== 0) continue;
      cells[at] = ((row >>> 22) << 6) | level;
      break;
    }
  }
  return { cells, total };
}

// Rows of one kind are kept apart from those of another by what their hashes begin with.
const kinds = { word: 1, pair: 2, skip: 3, frame: 4, frames: 5, frame3: 6, frame4: 7, tag: 8, tags: 9, tags3: 10 } as const;

export const wordRow = (word: number) => mix(kinds.word, word);
export const pairRow = (a: number, b: number) => mix(mix(kinds.pair, a), b);
/** Two words that say something, with none but building words between them, by their stems. */
export const skipRow = (a: number, b: number) => mix(mix(kinds.skip, a), b);
export const frameRow = (frame: number) => mix(kinds.frame, frame);
export const framesRow = (a: number, b: number) => mix(mix(kinds.frames, a), b);
export const frame3Row = (a: number, b: number, c: number) => mix(mix(mix(kinds.frame3, a), b), c);
export const frame4Row = (a: number, b: number, c: number, d: number) => mix(mix(mix(mix(kinds.frame4, a), b), c), d);
export const tagRow = (tag: number) => mix(kinds.tag, tag);
export const tagsRow = (a: number, b: number) => mix(mix(kinds.tags, a), b);
export const tags3Row = (a: number, b: number, c: number) => mix(mix(mix(kinds.tags3, a), b), c);

/** What stands before the first and after the last token of a sentence. */
const edge = 77;
/** How many edges stand at either end of a padded column. */
export const margin = 3;

/** A sentence's stretch of a column with edges around it. */
export function padded(column: Int32Array | Uint8Array, from: number, to: number): Int32Array {
  const row = new Int32Array(to - from + 2 * margin).fill(edge);
  row.set(column.subarray(from, to), margin);
  return row;
}

/** Every row of a sentence that is counted, those with an edge or two at their end included. */
export function* rowsOf(columns: Columns, from: number, to: number): Generator<number> {
  const word = padded(columns.word, from, to);
  const frame = padded(columns.frame, from, to);
  const tag = padded(columns.tag, from, to);
  for (let i = margin; i < word.length - 1; i++) {
    yield wordRow(word[i]);
    yield pairRow(word[i - 1], word[i]);
    yield frameRow(frame[i]);
    yield framesRow(frame[i - 1], frame[i]);
    yield frame3Row(frame[i - 2], frame[i - 1], frame[i]);
    yield frame4Row(frame[i - 3], frame[i - 2], frame[i - 1], frame[i]);
    yield tagRow(tag[i]);
    yield tagsRow(tag[i - 1], tag[i]);
    yield tags3Row(tag[i - 2], tag[i - 1], tag[i]);
  }
  let before = 0;
  for (let i = from; i < to; i++) {
    if (columns.content[i] === 0) continue;
    if (before !== 0) yield skipRow(before, columns.stem[i]);
    before = columns.stem[i];
  }
}
