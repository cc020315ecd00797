// What the article alone shows of a word: what kind of word it is among which neighbours, how rare, how much at home in its sentence.
// Nothing here tells where in the sentence or in what sort of text a word stands: a learner takes such things for the machine's hand.
import { addVector, dimensions, dotVector, similarityAt } from '#lexicon';
import type { Columns } from './columns.ts';

export const ownFeatures = [
  ['tag', 'part of speech, as a code'],
  ['tagBefore2', 'that of the word two before, 0 for none'],
  ['tagBefore', 'that of the word before'],
  ['tagAfter', 'that of the word after'],
  ['tagAfter2', 'that of the word two after'],
  ['rank', 'binary logarithm of its frequency rank'],
  ['rankBefore2', 'that of the word two before'],
  ['rankBefore', 'that of the word before'],
  ['rankAfter', 'that of the word after'],
  ['rankAfter2', 'that of the word two after'],
  ['ending', 'its ending, as a code'],
  ['endingBefore', 'that of the word before'],
  ['endingAfter', 'that of the word after'],
  ['shape', 'how it is written: small, capital, capitals, mixed, figure, mark'],
  ['inSentence', 'how often its stem stands in the sentence'],
  ['sinceSame', 'tokens since its stem last stood in the article, at most 30'],
  ['likeBefore', 'cosine with the content word before it'],
  ['likeAfter', 'cosine with the content word after it'],
  ['likeSentence', 'cosine with the rest of its sentence'],
  ['unlikeNear', 'the least of these from two words before to two after'],
] as const;

/** Stands for a likeness where a word has no vector or says nothing. */
export const noLikeness = -0.5;
const longAgo = 30;
/** A word and two neighbours on each side, in the order of their features. */
const around = [0, -2, -1, 1, 2];

/** Writes what the text shows of the words of a sentence, row by row. @param last where each stem was met last; kept up to date */
export function writeOwn(columns: Columns, from: number, to: number, out: Float32Array, width: number, last: Map<number, number>): void {
  const { tag, weight, ending, shape, stem, content, vector } = columns;
  const likes = likesOf(columns, from, to);
  const at = (column: Uint8Array | Float32Array, i: number) => (i < from || i >= to ? 0 : column[i]);
  const like = (i: number, j: number) => (j < 0 || vector[i] < 0 || vector[j] < 0 ? noLikeness : similarityAt(vector[i], vector[j]));
  let before = -1;
  let after = from;
  for (let i = from; i < to; i++) {
    let k = i * width;
    for (const step of around) out[k++] = at(tag, i + step);
    for (const step of around) out[k++] = at(weight, i + step);
    out[k++] = ending[i];
    out[k++] = at(ending, i - 1);
    out[k++] = at(ending, i + 1);
    out[k++] = shape[i];
    out[k++] = times(stem, i, from, to);
    out[k++] = stem[i] === 0 ? longAgo : Math.min(longAgo, i - (last.get(stem[i]) ?? i - longAgo));
    if (stem[i] !== 0) last.set(stem[i], i);
    if (after <= i) after = i + 1;
    while (after < to && content[after] === 0) after++;
    out[k++] = content[i] === 0 ? noLikeness : like(i, before);
    out[k++] = content[i] === 0 ? noLikeness : like(i, after < to ? after : -1);
    out[k++] = likes[i - from];
    let unlike = 1;
    for (let j = Math.max(from, i - 2); j <= Math.min(to - 1, i + 2); j++)
      if (content[j] === 1 && likes[j - from] < unlike) unlike = likes[j - from];
    out[k++] = unlike;
    if (content[i] === 1) before = i;
  }
}

/** How often a stem stands in a sentence. */
function times(stem: Int32Array, i: number, from: number, to: number): number {
  if (stem[i] === 0) return 0;
  let count = 0;
  for (let j = from; j < to; j++) if (stem[j] === stem[i]) count++;
  return count;
}

const sum = new Float32Array(dimensions);

/** The cosine of each content word with the sum of the others; each vector has length 1. */
function likesOf({ content, vector }: Columns, from: number, to: number): Float32Array {
  const likes = new Float32Array(to - from).fill(noLikeness);
  sum.fill(0);
  for (let i = from; i < to; i++) if (content[i] === 1 && vector[i] >= 0) addVector(vector[i], sum);
  let square = 0;
  for (let i = 0; i < dimensions; i++) square += sum[i] * sum[i];
  for (let i = from; i < to; i++) {
    if (content[i] === 0 || vector[i] < 0) continue;
    const product = dotVector(vector[i], sum);
    likes[i - from] = (product - 1) / Math.sqrt(Math.max(0.01, square - 2 * product + 1));
  }
  return likes;
}
