// What n-grams say of a word: whether English puts it beside its neighbours, by the words themselves, by frames and by parts of speech.
// A frame keeps the words that build sentences and has only the kind of the others: "the NOUN of the".
import type { Columns } from './columns.ts';
import {
  countOf,
  frame3Row,
  frame4Row,
  frameRow,
  framesRow,
  margin,
  type Ngrams,
  padded,
  pairRow,
  skipRow,
  tags3Row,
  tagsRow,
  wordRow,
} from './ngrams.ts';

export const fluencyFeatures = [
  ['pairLeft', 'how much oftener than by chance the word follows the one before it'],
  ['pairRight', 'how much oftener than by chance the word after it follows it'],
  ['pairLeast', 'the least of these from two words before to two after'],
  ['skipLeft', 'how often it follows the content word before it, whatever building words stand between'],
  ['skipRight', 'how often the content word after it follows it'],
  ['frameLeft', 'how much oftener than its pairs let expect the frame of it and the two words before is met'],
  ['frameHere', 'the same for it and its neighbours'],
  ['frameRight', 'the same for it and the two words after'],
  ['frameLeast', 'the least of these from two words before to two after'],
  ['frame4', 'how often the frames of four words that hold it are met, given their first three; the least'],
  ['tagLeft', 'how often its part of speech follows those of the two words before'],
  ['tagHere', 'how often that of the word after follows its own and that of the word before'],
  ['tagRight', 'how often that of the second word after follows'],
  ['tagLeast', 'the least of these from two words before to two after'],
] as const;

/** Added to counts: what was never met in a small corpus may be met in English. */
const doubt = 0.2;

const given = (count: number, before: number) => Math.log2((count + doubt) / (before + doubt));

/**
 * Writes what n-grams say of the words of a sentence.
 * @param out rows of `width` numbers, one a token of the text; the features stand from `offset` on
 */
export function writeFluency(
  ngrams: Ngrams,
  columns: Columns,
  { from, to }: { readonly from: number; readonly to: number },
  out: Float32Array,
  { width, offset }: { readonly width: number; readonly offset: number },
): void {
  const n = to - from;
  const pair = pairScores(ngrams, columns, from, to);
  const { three: frame, four } = frameScores(ngrams, columns, from, to);
  const tag = tagScores(ngrams, columns, from, to);
  const { left, right } = skipScores(ngrams, columns, from, to);
  for (let i = 0; i < n; i++) {
    let k = (from + i) * width + offset;
    out[k++] = pair[i];
    out[k++] = pair[i + 1];
    out[k++] = least(pair, i - 1, i + 2);
    out[k++] = left[i];
    out[k++] = right[i];
    out[k++] = frame[i];
    out[k++] = frame[i + 1];
    out[k++] = frame[i + 2];
    out[k++] = least(frame, i - 1, i + 3);
    out[k++] = least(four, i, i + 3);
    out[k++] = tag[i];
    out[k++] = tag[i + 1];
    out[k++] = tag[i + 2];
    out[k++] = least(tag, i - 1, i + 3);
  }
}

function least(scores: Float64Array, first: number, last: number): number {
  let low = Number.POSITIVE_INFINITY;
  for (let i = Math.max(0, first); i <= last && i < scores.length; i++) if (scores[i] < low) low = scores[i];
  return low;
}

// In what follows entry i speaks of the row of words that ends with word i of the sentence; those that end behind it are with its edge.

/** Pairs: pointwise mutual information, 0 where nothing is known. */
function pairScores(ngrams: Ngrams, columns: Columns, from: number, to: number): Float64Array {
  const word = padded(columns.word, from, to);
  const scores = new Float64Array(to - from + 1);
  let before = countOf(ngrams, wordRow(word[margin - 1]));
  for (let i = 0; i < scores.length; i++) {
    const here = countOf(ngrams, wordRow(word[i + margin]));
    const both = countOf(ngrams, pairRow(word[i + margin - 1], word[i + margin]));
    scores[i] = given(both, (before * here) / ngrams.total);
    before = here;
  }
  return scores;
}

/** Frames of three against their two pairs, and of four given the first three. */
function frameScores(ngrams: Ngrams, columns: Columns, from: number, to: number): { three: Float64Array; four: Float64Array } {
  const frame = padded(columns.frame, from, to);
  const three = new Float64Array(to - from + 2);
  const four = new Float64Array(to - from + 2);
  let before = countOf(ngrams, framesRow(frame[margin - 2], frame[margin - 1]));
  for (let i = 0, at = margin; i < three.length; i++, at++) {
    const here = countOf(ngrams, framesRow(frame[at - 1], frame[at]));
    const count = countOf(ngrams, frame3Row(frame[at - 2], frame[at - 1], frame[at]));
    three[i] = given(count, (before * here) / (countOf(ngrams, frameRow(frame[at - 1])) + 1));
    four[i] = given(countOf(ngrams, frame4Row(frame[at - 3], frame[at - 2], frame[at - 1], frame[at])), count);
    before = here;
  }
  return { three, four };
}

/** A part of speech given the two before it. */
function tagScores(ngrams: Ngrams, columns: Columns, from: number, to: number): Float64Array {
  const tag = padded(columns.tag, from, to);
  const scores = new Float64Array(to - from + 2);
  for (let i = 0, at = margin; i < scores.length; i++, at++)
    scores[i] = given(countOf(ngrams, tags3Row(tag[at - 2], tag[at - 1], tag[at])), countOf(ngrams, tagsRow(tag[at - 2], tag[at - 1])));
  return scores;
}

/** Content words in a row, as the logarithm of how often they were met so. */
function skipScores(ngrams: Ngrams, { content, stem }: Columns, from: number, to: number): { left: Float64Array; right: Float64Array } {
  const left = new Float64Array(to - from);
  const right = new Float64Array(to - from);
  let before = -1;
  for (let i = 0; i < to - from; i++) {
    if (content[from + i] === 0) continue;
    if (before >= 0) {
      left[i] = Math.log2(1 + countOf(ngrams, skipRow(stem[from + before], stem[from + i])));
      right[before] = left[i];
    }
    before = i;
  }
  return { left, right };
}
