// The word list: 341,479 English words and names with their frequency rank, from the public-domain GloVe vocabulary.
// It is searched as it lies in its sorted, front-coded file (written by tools/lexicon.ts): nothing is unpacked, so loading costs one read.
//
// lexicon.bin, every number little-endian:
//   3 bytes   how many words there are
//   3 bytes   for each block of `blockSize` words: where it starts in the text
//   3 bytes   for each word, in the order of its UTF-8 bytes: its frequency rank, counted from 1
//   text      for each word: how many bytes it shares with the word before (4 bits), how many follow (4 bits), and those bytes.
//             15 in either half means that the number has a byte of its own: the shared first, then the following.
//             The first word of a block shares none.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fold, isAscii } from './fold.ts';

export const blockSize = 16;
/** In half a byte: the number has a byte of its own. It follows that no word has more than 255 bytes. */
export const escaped = 15;

interface Lexicon {
  readonly bytes: Uint8Array;
  readonly words: number;
  readonly blocks: number;
  /** Where the text begins. */
  readonly text: number;
}

/** A place in the lexicon: one word, of which `shared` bytes stand in the word before and the others in bytes[start] to bytes[end]. */
interface Cursor {
  index: number;
  shared: number;
  start: number;
  end: number;
}

/** A word of the lexicon and its frequency rank, 1 for the most common. */
export interface RankedWord {
  readonly word: string;
  readonly rank: number;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const key = new Uint8Array(255);
let loaded: Lexicon | undefined;

/**
 * How common a word is.
 * @param word a word or name in any case; if it is not there as it stands, its plain letters are looked up (`café` as `cafe`)
 * @returns its frequency rank, 1 for the most common; undefined when the lexicon does not have it
 */
export function rankOf(word: string): number | undefined {
  const lower = word.toLowerCase();
  return look(lower) ?? (isAscii(lower) ? undefined : look(fold(lower)));
}

/**
 * The words that begin with a prefix, in the order of their bytes. Costs time for what it yields, not for the whole lexicon.
 * @param prefix in plain lower-case letters, as `fold` gives them
 */
export function* wordsWithPrefix(prefix: string): Generator<RankedWord> {
  const lexicon = load();
  const wanted = encoder.encode(prefix);
  const word = new Uint8Array(255);
  const cursor = blockBefore(lexicon, wanted, wanted.length);
  while (advance(lexicon, cursor)) {
    word.set(lexicon.bytes.subarray(cursor.start, cursor.end), cursor.shared);
    const length = cursor.shared + cursor.end - cursor.start;
    const order = compare(word, 0, Math.min(length, wanted.length), wanted, wanted.length);
    if (order > 0) return;
    if (order === 0) yield { word: decoder.decode(word.subarray(0, length)), rank: rankAt(lexicon, cursor.index) };
  }
}

/**
 * Puts a cursor before the block where a word must be, if it is anywhere: the last that begins with it or with a lesser word.
 */
function blockBefore(lexicon: Lexicon, word: Uint8Array, length: number): Cursor {
  const cursor = { index: -1, shared: 0, start: 0, end: lexicon.text };
  let low = 0;
  let high = lexicon.blocks - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    seek(lexicon, cursor, middle);
    advance(lexicon, cursor);
    if (compare(lexicon.bytes, cursor.start, cursor.end, word, length) > 0) high = middle - 1;
    else low = middle;
  }
  seek(lexicon, cursor, low);
  return cursor;
}

/** Looks up a word as it is written. Words in order share beginnings, so one pass over a block compares each byte of the word once. */
function look(word: string): number | undefined {
  const { read, written: length } = encoder.encodeInto(word, key);
  if (read < word.length) return undefined;
  const lexicon = load();
  const { bytes } = lexicon;
  const cursor = blockBefore(lexicon, key, length);
  let matched = 0;
  for (let i = 0; i < blockSize && advance(lexicon, cursor); i++) {
    if (cursor.shared > matched) continue;
    if (cursor.shared < matched) return undefined;
    let at = cursor.start;
    while (at < cursor.end && matched < length && bytes[at] === key[matched]) {
      at++;
      matched++;
    }
    if (at === cursor.end && matched === length) return rankAt(lexicon, cursor.index);
  }
  return undefined;
}

/** The lexicon, read at the first call. */
function load(): Lexicon {
  if (loaded === undefined) {
    const bytes = readFileSync(createRequire(import.meta.url).resolve('#lexicon/lexicon.bin'));
    const words = number3(bytes, 0);
    const blocks = Math.ceil(words / blockSize);
    loaded = { bytes, words, blocks, text: 3 * (1 + blocks + words) };
  }
  return loaded;
}

function number3(bytes: Uint8Array, at: number): number {
  return bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16);
}

function rankAt({ bytes, blocks }: Lexicon, index: number): number {
  return number3(bytes, 3 * (1 + blocks + index));
}

/** Puts a cursor before the first word of a block. */
function seek({ bytes, text }: Lexicon, cursor: Cursor, block: number): void {
  cursor.index = block * blockSize - 1;
  cursor.end = text + number3(bytes, 3 * (1 + block));
}

/** Moves a cursor to the next word. @returns false at the end of the lexicon */
function advance({ bytes, words }: Lexicon, cursor: Cursor): boolean {
  if (++cursor.index >= words) return false;
  let at = cursor.end;
  const halves = bytes[at++];
  const shared = halves >> 4;
  const length = halves & 15;
  cursor.shared = shared === escaped ? bytes[at++] : shared;
  const following = length === escaped ? bytes[at++] : length;
  cursor.start = at;
  cursor.end = at + following;
  return true;
}

/** Orders bytes[start] to bytes[end] against the first `length` bytes of a word: negative, 0 or positive. */
function compare(bytes: Uint8Array, start: number, end: number, word: Uint8Array, length: number): number {
  const common = Math.min(end - start, length);
  for (let i = 0; i < common; i++) {
    const difference = bytes[start + i] - word[i];
    if (difference !== 0) return difference;
  }
  return end - start - length;
}
