// The file that holds the word list, lexicon.bin (written by tools/lexicon.ts), and a cursor that walks it.
// It is searched as it lies, sorted and front-coded: nothing is unpacked, so loading costs one read.
//
// The layout, every number little-endian:
//   3 bytes   how many words there are
//   3 bytes   for each block of `blockSize` words: where it starts in the text
//   3 bytes   for each word, in the order of its UTF-8 bytes: its frequency rank, counted from 1, or 0 if only dictionaries have it;
//             the highest bit says that they do
//   text      for each word: how many bytes it shares with the word before (4 bits), how many follow (4 bits), and those bytes.
//             15 in either half means that the number has a byte of its own: the shared first, then the following.
//             The first word of a block shares none.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export const blockSize = 16;
/** In half a byte: the number has a byte of its own. */
export const escaped = 15;
/** In bytes: what the layout can hold. */
export const longestWord = 255;

export interface Store {
  readonly bytes: Uint8Array;
  readonly words: number;
  readonly blocks: number;
  /** Where the text begins. */
  readonly text: number;
}

/** A place in the store: one word, of which `shared` bytes stand in the word before and the others in bytes[start] to bytes[end]. */
export interface Cursor {
  index: number;
  shared: number;
  start: number;
  end: number;
}

let loaded: Store | undefined;

/** The store, read at the first call. */
export function load(): Store {
  if (loaded === undefined) {
    const bytes = readFileSync(createRequire(import.meta.url).resolve('#lexicon/lexicon.bin'));
    const words = numberAt(bytes, 0);
    const blocks = Math.ceil(words / blockSize);
    loaded = { bytes, words, blocks, text: 3 * (1 + blocks + words) };
  }
  return loaded;
}

/** A cursor before the first word. */
export function beginning(store: Store): Cursor {
  return { index: -1, shared: 0, start: 0, end: store.text };
}

/**
 * A cursor before the block where a word must be, if it is anywhere: the last block that begins with it or a lesser word.
 * @param word its UTF-8 bytes, of which the first `length` count
 */
export function blockBefore(store: Store, word: Uint8Array, length: number): Cursor {
  const cursor = beginning(store);
  let low = 0;
  let high = store.blocks - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    seek(store, cursor, middle);
    advance(store, cursor);
    if (compare(store.bytes, cursor.start, cursor.end, word, length) > 0) high = middle - 1;
    else low = middle;
  }
  seek(store, cursor, low);
  return cursor;
}

/** Moves a cursor to the next word. @returns false at the end of the store */
export function advance({ bytes, words }: Store, cursor: Cursor): boolean {
  if (++cursor.index >= words) return false;
  let at = cursor.end;
  const halves = bytes[at++];
  const shared = halves >> 4;
  const following = halves & 15;
  cursor.shared = shared === escaped ? bytes[at++] : shared;
  const length = following === escaped ? bytes[at++] : following;
  cursor.start = at;
  cursor.end = at + length;
  return true;
}

/** In the entry of a word: dictionaries have it. */
export const inDictionaries = 1 << 23;

/** What is known of the word a cursor stands on: its frequency rank or 0, and whether dictionaries have it. */
export function entryAt({ bytes, blocks }: Store, { index }: Cursor): number {
  return numberAt(bytes, 3 * (1 + blocks + index));
}

/** The frequency rank of the word a cursor stands on; 0 for one that only dictionaries have. */
export function rankAt(store: Store, cursor: Cursor): number {
  return entryAt(store, cursor) & ~inDictionaries;
}

/**
 * Orders bytes[start] to bytes[end] against the first `length` bytes of a word.
 * @returns a negative number, 0 or a positive one
 */
export function compare(bytes: Uint8Array, start: number, end: number, word: Uint8Array, length: number): number {
  const common = Math.min(end - start, length);
  for (let i = 0; i < common; i++) {
    const difference = bytes[start + i] - word[i];
    if (difference !== 0) return difference;
  }
  return end - start - length;
}

/** Puts a cursor before the first word of a block. */
function seek({ bytes, text }: Store, cursor: Cursor, block: number): void {
  cursor.index = block * blockSize - 1;
  cursor.end = text + numberAt(bytes, 3 * (1 + block));
}

function numberAt(bytes: Uint8Array, at: number): number {
  return bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16);
}
