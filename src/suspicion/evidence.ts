// What the sources show of a word: whether the aligned sentences have it, in the same company, or something like it in its place.
// How many sources there are must not show: no feature counts them, since honest texts and garbled ones come with more and fewer.
import { memo } from '#analysis';
import { addVector, dimensions, dotVector } from '#lexicon';
import { alignedSentences, alignWords, nameBook, type Story, type WordPair } from '#story';
import type { Sentence, Text } from '#text';
import { add, type Bag, clear, emptyBag, has } from './bag.ts';
import { type Columns, columnsOf } from './columns.ts';
import { mix } from './hash.ts';
import { noLikeness } from './own.ts';

export const evidenceFeatures = [
  ['aligned', 'score of the best aligned sentence, 0 for none'],
  ['pairLeftAligned', 'whether one of the aligned sentences has it after the word before it; -1 at the edge'],
  ['pairRightAligned', 'whether one has it before the word after it'],
  ['skipLeftAligned', 'whether one has it after the content word before it'],
  ['wordSources', 'whether a source has the word anywhere'],
  ['pairLeftSources', 'whether a source has it after the word before it'],
  ['pairRightSources', 'whether a source has it before the word after it'],
  ['likeAligned', 'its cosine with the best aligned sentence as a whole'],
  ['tie', 'how it is tied to the best aligned sentence: 0 not, 1 slot, 2 near, 3 stem, 4 exact'],
  ['tieScore', 'how well'],
  ['tieBest', 'the best tie of two aligned sentences'],
  ['gapOurs', 'other words between the ties on both sides of it'],
  ['gapTheirs', 'words between the same ties in the best aligned sentence; negative where their order is another'],
  ['freeTheirs', 'content words of the best aligned sentence that are tied to nothing; at most 30'],
  ['freeShare', 'their share of its content words'],
  ['freeGap', 'those of them in the gap'],
  ['tiedNear', 'share of the four words around it that are tied'],
  ['tiedMean', 'share of the content words of the sentence that are tied'],
  ['name', 'in a name: 1 unknown to the sources, 2 garbled, 3 variant, 4 same; 0 elsewhere'],
  ['nameScore', 'how surely the name is garbled'],
  ['unknownRun', 'words in a row, it among them, whose stem no source has; at most 20'],
] as const;

/** Aligned sentences that are looked at, and of these, those whose words are tied one by one. */
const mostAligned = 4;
const mostTied = 2;
/** Tokens of an aligned sentence that are looked at: a longer one is a list, and every sentence of the article may be held against it. */
const longestTheirs = 200;
const longestRun = 20;
const mostFree = 30;

const tieCodes: Readonly<Record<WordPair['kind'], number>> = { slot: 1, near: 2, stem: 3, exact: 4 };
const verdictCodes = { unknown: 1, garbled: 2, variant: 3, same: 4 } as const;

/** A sentence of a source as columns. */
interface Counterpart {
  readonly sentence: Sentence;
  readonly columns: Columns;
  readonly from: number;
  readonly to: number;
}

/** The place of each sentence in its text. */
const placesOf = memo((text: Text): ReadonlyMap<Sentence, number> => new Map(text.sentences.map((sentence, i) => [sentence, i])));

const pairKey = (a: number, b: number) => mix(mix(1, a), b);
const skipKey = (a: number, b: number) => mix(mix(2, a), b);

/** Puts the words and stems of a stretch of a text into a bag. */
function fillWords(bag: Bag, { word, stem }: Columns, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    add(bag, word[i]);
    if (stem[i] !== 0) add(bag, stem[i]);
  }
}

/** Puts in every two words in a row. */
function fillPairs(bag: Bag, { word }: Columns, from: number, to: number): void {
  for (let i = from + 1; i < to; i++) add(bag, pairKey(word[i - 1], word[i]));
}

/** Puts in every two content words in a row, whatever builds the sentence between them. */
function fillSkips(bag: Bag, { stem, content }: Columns, from: number, to: number): void {
  let before = 0;
  for (let i = from; i < to; i++) {
    if (content[i] === 0) continue;
    if (before !== 0) add(bag, skipKey(before, stem[i]));
    before = stem[i];
  }
}

/** The words, stems and pairs of all sources. */
const sourcesBag = memo(({ sources }: Story): Bag => {
  const all = sources.map(columnsOf);
  const bag = emptyBag(all.reduce((sum, { length }) => sum + 2 * length, 0));
  for (const columns of all) {
    fillWords(bag, columns, 0, columns.length);
    for (let s = 0; s + 1 < columns.starts.length; s++) fillPairs(bag, columns, columns.starts[s], columns.starts[s + 1]);
  }
  return bag;
});

/** What a story's evidence is asked with, sentence by sentence. */
export interface Asked {
  readonly story: Story;
  readonly columns: Columns;
  readonly everywhere: Bag;
  /** Two words in a row of the sentences aligned with the one that is asked for. */
  readonly aligned: Bag;
  readonly name: Uint8Array;
  readonly nameScore: Float32Array;
  readonly runs: Uint8Array;
}

/** Prepares to ask the sources of a story. */
export function askedOf(story: Story): Asked {
  const columns = columnsOf(story.article);
  const everywhere = sourcesBag(story);
  return { story, columns, everywhere, aligned: emptyBag(1000), ...namesOf(story, columns), runs: runsOf(columns, everywhere) };
}

/** What the name book says of every token. */
function namesOf(story: Story, { length, starts }: Columns): Pick<Asked, 'name' | 'nameScore'> {
  const name = new Uint8Array(length);
  const nameScore = new Float32Array(length);
  const places = placesOf(story.article);
  for (const { spelling, verdict, counterpart } of nameBook(story).judgements) {
    for (const { mention } of spelling.occurrences) {
      const start = starts[places.get(mention.sentence)!];
      name.fill(verdictCodes[verdict], start + mention.first, start + mention.last + 1);
      if (verdict === 'garbled') nameScore.fill(counterpart?.confidence ?? 0, start + mention.first, start + mention.last + 1);
    }
  }
  return { name, nameScore };
}

/** How many words in a row no source has, for each of them. */
function runsOf({ length, stem }: Columns, everywhere: Bag): Uint8Array {
  const runs = new Uint8Array(length);
  for (let i = 0; i < length; i++) {
    let end = i;
    while (end < length && end - i < longestRun && stem[end] !== 0 && !has(everywhere, stem[end])) end++;
    runs.fill(end - i, i, end);
    i = Math.max(i, end - 1);
  }
  return runs;
}

const sum = new Float32Array(dimensions);

/** Writes what the sources show of the words of a sentence. @param offset where these features begin in a row of `width` */
export function writeEvidence(asked: Asked, s: number, out: Float32Array, width: number, offset: number): void {
  const { story, columns, everywhere, aligned } = asked;
  const { word, stem, content, vector, starts } = columns;
  const from = starts[s];
  const to = starts[s + 1];
  const sentence = story.article.sentences[s];
  const found = alignedSentences(story, sentence).slice(0, mostAligned);
  const counterparts = found.map(({ source, sentence }): Counterpart => {
    const theirs = columnsOf(source);
    const at = placesOf(source).get(sentence)!;
    const start = theirs.starts[at];
    return { sentence, columns: theirs, from: start, to: Math.min(theirs.starts[at + 1], start + longestTheirs) };
  });
  clear(aligned);
  sum.fill(0);
  for (const { columns: theirs, from: start, to: end } of counterparts) {
    fillPairs(aligned, theirs, start, end);
    fillSkips(aligned, theirs, start, end);
  }
  const [top] = counterparts;
  for (let j = top?.from ?? 0; j < (top?.to ?? 0); j++)
    if (top.columns.content[j] === 1 && top.columns.vector[j] >= 0) addVector(top.columns.vector[j], sum);
  const sumLength = Math.sqrt(sum.reduce((square, value) => square + value * value, 0)) || 1;
  const close = counterparts.slice(0, mostTied);
  const [best, second] = close.map((theirs) => tiesOf(sentence, theirs, to - from));
  const score = found[0]?.score ?? 0;
  const tiedMean = best === undefined ? 0 : tiedShare(columns, from, to, best, second);
  let before = -1;
  for (let i = from; i < to; i++) {
    const n = i - from;
    const left = i > from ? pairKey(word[i - 1], word[i]) : 0;
    const right = i + 1 < to ? pairKey(word[i], word[i + 1]) : 0;
    let k = i * width + offset;
    out[k++] = score;
    out[k++] = met(aligned, left);
    out[k++] = met(aligned, right);
    out[k++] = met(aligned, content[i] === 1 && before >= 0 ? skipKey(stem[before], stem[i]) : 0);
    out[k++] = flag(has(everywhere, word[i]));
    out[k++] = met(everywhere, left);
    out[k++] = met(everywhere, right);
    out[k++] = content[i] === 1 && vector[i] >= 0 ? dotVector(vector[i], sum) / sumLength : noLikeness;
    out[k++] = best?.kind[n] ?? 0;
    out[k++] = best?.score[n] ?? 0;
    out[k++] = Math.max(best?.kind[n] ?? 0, second?.kind[n] ?? 0);
    out[k++] = best?.gapOurs[n] ?? -1;
    out[k++] = best?.gapTheirs[n] ?? -longestRun;
    out[k++] = best === undefined ? -1 : Math.min(mostFree, best.free);
    out[k++] = best === undefined ? -1 : best.freeShare;
    out[k++] = best === undefined ? -1 : freeInGap(best, n);
    out[k++] = best === undefined ? 0 : tiedNear(best, n);
    out[k++] = tiedMean;
    out[k++] = asked.name[i];
    out[k++] = asked.nameScore[i];
    out[k++] = asked.runs[i];
    if (content[i] === 1) before = i;
  }
}

const flag = (holds: boolean) => (holds ? 1 : 0);

/** Whether a row of words was met; -1 where there is none. */
const met = (bag: Bag, row: number) => (row === 0 ? -1 : flag(has(bag, row)));

/** How the words of a sentence are tied to a counterpart, and what stands between the ties. */
interface Ties {
  readonly kind: Uint8Array;
  readonly score: Float32Array;
  /** For each word, how many others stand between the ties before and after it. */
  readonly gapOurs: Int16Array;
  readonly gapTheirs: Int16Array;
  /** What the tie before each word is tied to, -1 for the beginning. */
  readonly left: Int16Array;
  /** For each of their words, how many content words up to it, it among them, are tied to nothing. */
  readonly freeUpTo: Int16Array;
  /** How many there are, and their share of all content words. */
  readonly free: number;
  readonly freeShare: number;
}

function tiesOf(sentence: Sentence, theirs: Counterpart, n: number): Ties {
  const kind = new Uint8Array(n);
  const score = new Float32Array(n);
  const answer = new Int16Array(n).fill(-1);
  const taken = new Uint8Array(theirs.to - theirs.from);
  for (const pair of alignWords(sentence, theirs.sentence)) {
    kind[pair.ours] = tieCodes[pair.kind];
    score[pair.ours] = pair.score;
    answer[pair.ours] = pair.theirs;
    taken[pair.theirs] = 1;
  }
  const gapOurs = new Int16Array(n);
  const gapTheirs = new Int16Array(n);
  const left = new Int16Array(n);
  const leftOurs = new Int16Array(n);
  for (let i = 0, last = -1; i < n; i++) {
    left[i] = last < 0 ? -1 : answer[last];
    leftOurs[i] = last;
    if (answer[i] >= 0) last = i;
  }
  for (let i = n - 1, next = n, right = taken.length; i >= 0; i--) {
    gapOurs[i] = next - leftOurs[i] - 2;
    gapTheirs[i] = right - left[i] - 1;
    if (answer[i] >= 0) {
      next = i;
      right = answer[i];
    }
  }
  const freeUpTo = new Int16Array(taken.length);
  let free = 0;
  let all = 0;
  for (let j = 0; j < taken.length; j++) {
    if (theirs.columns.content[theirs.from + j] === 1) {
      all++;
      free += 1 - taken[j];
    }
    freeUpTo[j] = free;
  }
  return { kind, score, gapOurs, gapTheirs, left, freeUpTo, free, freeShare: all === 0 ? 0 : free / all };
}

function freeInGap({ freeUpTo, left, gapTheirs }: Ties, n: number): number {
  const before = left[n] < 0 ? 0 : freeUpTo[left[n]];
  return gapTheirs[n] <= 0 ? 0 : freeUpTo[left[n] + gapTheirs[n]] - before;
}

/** The share of the two words on each side that are tied; the ends of the sentence count as ties. */
function tiedNear({ kind }: Ties, n: number): number {
  let count = 0;
  for (const i of [n - 2, n - 1, n + 1, n + 2]) if (i < 0 || i >= kind.length || kind[i] > 0) count++;
  return count / 4;
}

/** The share of the content words of a sentence that are tied to one of two counterparts. */
function tiedShare({ content }: Columns, from: number, to: number, best: Ties, second: Ties | undefined): number {
  let all = 0;
  let tied = 0;
  for (let i = from; i < to; i++) {
    if (content[i] === 0) continue;
    all++;
    if (best.kind[i - from] > 0 || (second !== undefined && second.kind[i - from] > 0)) tied++;
  }
  return all === 0 ? 0 : tied / all;
}
