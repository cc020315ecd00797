// Which words mean alike: a vector for each of the 100,000 most common words, compiled by tools/vectors.ts from the public-domain GloVe vectors.
// The file is used as it lies, four bits a number: loading costs one read, and the cosine of two words 50 look-ups.
//
// The layout of vectors.bin:
//   16 bytes      the levels that four bits stand for: signed, 127 the largest in size
//   50 a word     two numbers a byte, the first in the lower half, words in order of their frequency rank
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { rankOf } from './lexicon.ts';

export const dimensions = 100;
export const levels = 16;
/** In bytes. */
export const header = levels;
export const rowBytes = dimensions / 2;

interface Vectors {
  readonly bytes: Uint8Array;
  readonly level: Int8Array;
  readonly rows: number;
  /** For two bytes, the higher eight bits and the lower eight bits of the index: the sum of the products of their halves. */
  readonly products: Int16Array;
  /** One over the length of each vector, in units of the levels; 0 until it is asked for. */
  readonly inverses: Float32Array;
}

let loaded: Vectors | undefined;

function load(): Vectors {
  if (loaded === undefined) {
    const bytes = readFileSync(createRequire(import.meta.url).resolve('#lexicon/vectors.bin'));
    const level = new Int8Array(bytes.subarray(0, levels));
    const products = new Int16Array(256 * 256);
    for (let i = 0; i < products.length; i++) products[i] = level[(i >> 8) & 15] * level[i & 15] + level[i >> 12] * level[(i >> 4) & 15];
    const rows = (bytes.length - header) / rowBytes;
    loaded = { bytes, level, rows, products, inverses: new Float32Array(rows) };
  }
  return loaded;
}

/**
 * How alike two words are in use: synonyms, but also antonyms and siblings ("increase" and "decrease") come near 1, strangers lie around 0.
 * One word in twenty reaches 0.2 with a word taken at random.
 * @param a a word in any case, as is `b`
 * @returns their cosine, -1 to 1 (exact to about 0.02); undefined when a word has no vector
 */
export function similarity(a: string, b: string): number | undefined {
  const first = vectorOf(a);
  const second = vectorOf(b);
  return first === undefined || second === undefined ? undefined : similarityAt(first, second);
}

/**
 * Where a word's vector lies: looked up once a word, it spares `similarityAt` the look-up in loops.
 * @returns a number for `similarityAt`; undefined when the word has no vector: it is rare, or no word
 */
export function vectorOf(word: string): number | undefined {
  const rank = rankOf(word);
  return rank === undefined || rank > load().rows ? undefined : rank - 1;
}

/**
 * The cosine of two vectors, -1 to 1.
 * @param a an answer of `vectorOf`, as is `b`
 */
export function similarityAt(a: number, b: number): number {
  const vectors = load();
  return product(vectors, a, b) * (inverse(vectors, a) * inverse(vectors, b));
}

function inverse(vectors: Vectors, row: number): number {
  if (vectors.inverses[row] === 0) vectors.inverses[row] = 1 / Math.sqrt(product(vectors, row, row));
  return vectors.inverses[row];
}

function product({ bytes, products }: Vectors, a: number, b: number): number {
  const first = header + a * rowBytes;
  const second = header + b * rowBytes;
  let even = 0;
  let odd = 0; // two sums at a time: a third faster than one
  for (let i = 0; i < rowBytes; i += 2) {
    even += products[(bytes[first + i] << 8) | bytes[second + i]];
    odd += products[(bytes[first + i + 1] << 8) | bytes[second + i + 1]];
  }
  return even + odd;
}

/** Adds the vector of a word, made length 1, to a sum. */
export function addVector(row: number, sum: Float32Array): void {
  const vectors = load();
  const scale = inverse(vectors, row);
  const first = header + row * rowBytes;
  for (let i = 0; i < rowBytes; i++) {
    const byte = vectors.bytes[first + i];
    sum[2 * i] += scale * vectors.level[byte & 15];
    sum[2 * i + 1] += scale * vectors.level[byte >> 4];
  }
}

/** The product of the vector of a word, made length 1, and another vector. */
export function dotVector(row: number, other: Float32Array): number {
  const vectors = load();
  const first = header + row * rowBytes;
  let sum = 0;
  for (let i = 0; i < rowBytes; i++) {
    const byte = vectors.bytes[first + i];
    sum += vectors.level[byte & 15] * other[2 * i] + vectors.level[byte >> 4] * other[2 * i + 1];
  }
  return sum * inverse(vectors, row);
}
