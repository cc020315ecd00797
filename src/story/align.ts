// Aligned sentences: which sentences of the sources say the same thing as a sentence of the article.
// An inverted index over stems finds the candidates in linear time; vectors then tell whether the words that differ mean alike.
import { memo } from '#analysis';
import { similarityAt } from '#lexicon';
import type { Sentence, Text } from '#text';
import { isFunctional, type Term, termsOf } from './terms.ts';
import type { Story } from './types.ts';

export interface AlignedSentence {
  readonly source: Text;
  readonly sentence: Sentence;
  /**
   * 0 to 1: how much of what the two sentences say they have in common, each word weighed by its rarity in English and in the story.
   * Where half of the sentences have no counterpart, the best pair is right 96 times in 100 from 0.5 on, 94 from 0.4, 85 from 0.3 (tools/align-bench.ts).
   */
  readonly score: number;
}

/** A word that stands in more sentences of the sources than this says nothing about which of them is meant. */
const maxPostings = 200;
/** Candidates that are looked at closely, what they must have in common without regard to meaning, and the least score that makes one an answer. */
const mostCandidates = 8;
const leastShared = 0.13;
const leastScore = 0.2;
/** Words of a sentence whose meaning is compared: a longer sentence is a list. */
const mostCompared = 60;
/** The cosine from which two words begin to mean alike: one pair of strangers in fifty reaches it. */
const alike = 0.3;

/** What carries a sentence: its terms by key, without function words and marks. */
const carriersOf = memo((sentence: Sentence): ReadonlyMap<string, Term> => {
  const carriers = new Map<string, Term>();
  termsOf(sentence).forEach((term, i) => {
    if (term.key !== '' && term.word.length > 1 && !isFunctional(sentence.tokens[i].pos)) carriers.set(term.key, term);
  });
  return carriers;
});

interface Index {
  readonly sentences: readonly { readonly source: Text; readonly sentence: Sentence }[];
  readonly postings: ReadonlyMap<string, readonly number[]>;
  /** What each sentence weighs. */
  readonly weights: readonly number[];
  /** What a term weighs in this story: its rarity in English times the logarithm of how few sentences of the sources have it. */
  readonly weigh: (term: Term) => number;
}

const indexOf = memo((story: Story): Index => {
  const sentences = story.sources.flatMap((source) => source.sentences.map((sentence) => ({ source, sentence })));
  const postings = new Map<string, number[]>();
  sentences.forEach(({ sentence }, i) => {
    for (const key of carriersOf(sentence).keys()) {
      const list = postings.get(key);
      if (list) list.push(i);
      else postings.set(key, [i]);
    }
  });
  const rarities = new Map<string, number>();
  for (const [key, { length }] of postings) rarities.set(key, Math.log((sentences.length + 2) / (length + 1)));
  const absent = Math.log(sentences.length + 2);
  const weigh = ({ key, weight }: Term) => weight * (rarities.get(key) ?? absent);
  const weights = sentences.map(({ sentence }) => total(carriersOf(sentence).values(), weigh));
  return { sentences, postings, weights, weigh };
});

function total(terms: Iterable<Term>, weigh: (term: Term) => number): number {
  let sum = 0;
  for (const term of terms) sum += weigh(term);
  return sum;
}

const aligned = memo((story: Story) => {
  const index = indexOf(story);
  return memo((sentence: Sentence): readonly AlignedSentence[] => {
    const terms = carriersOf(sentence);
    const shared = new Map<number, number>();
    for (const term of terms.values()) {
      const postings = index.postings.get(term.key);
      if (!postings || postings.length > maxPostings) continue;
      const weight = index.weigh(term);
      for (const i of postings) shared.set(i, (shared.get(i) ?? 0) + weight);
    }
    const own = total(terms.values(), index.weigh);
    const candidates: { readonly i: number; readonly weight: number; readonly share: number }[] = [];
    for (const [i, weight] of shared) {
      const share = (2 * weight) / (own + index.weights[i]);
      if (share >= leastShared) candidates.push({ i, weight, share });
    }
    return candidates
      .sort((a, b) => b.share - a.share)
      .slice(0, mostCandidates)
      .map(({ i, weight }) => {
        const near = nearness(terms, carriersOf(index.sentences[i].sentence), index.weigh);
        return { ...index.sentences[i], score: (2 * weight + near) / (own + index.weights[i]) };
      })
      .filter(({ score }) => score >= leastScore)
      .sort((a, b) => b.score - a.score);
  });
});

/** What the words that only one of two sentences has weigh, each in the measure that the other sentence has one of its meaning. */
function nearness(a: ReadonlyMap<string, Term>, b: ReadonlyMap<string, Term>, weigh: (term: Term) => number): number {
  const ours = onlyIn(a, b);
  const theirs = onlyIn(b, a);
  const best = new Float64Array(theirs.length).fill(alike);
  let sum = 0;
  for (const term of ours) {
    let most = alike;
    for (let j = 0; j < theirs.length; j++) {
      const cosine = similarityAt(term.vector, theirs[j].vector);
      if (cosine > most) most = cosine;
      if (cosine > best[j]) best[j] = cosine;
    }
    sum += weigh(term) * (most - alike);
  }
  theirs.forEach((term, j) => {
    sum += weigh(term) * (best[j] - alike);
  });
  return sum;
}

type Meaning = Term & { readonly vector: number };

function onlyIn(terms: ReadonlyMap<string, Term>, others: ReadonlyMap<string, Term>): readonly Meaning[] {
  const only: Meaning[] = [];
  for (const [key, term] of terms) {
    if (term.vector !== undefined && !others.has(key)) only.push(term as Meaning);
    if (only.length === mostCompared) break;
  }
  return only;
}

/** The sentences of the sources that say the same as a sentence of the article, best first, at most eight, none below 0.2. */
export function alignedSentences(story: Story, sentence: Sentence): readonly AlignedSentence[] {
  return aligned(story)(sentence);
}

/** The best aligned sentence of each source that tells what a sentence of the article tells, best first. */
export function tellingsOf(story: Story, sentence: Sentence): readonly AlignedSentence[] {
  const first = new Map<Text, AlignedSentence>();
  for (const one of alignedSentences(story, sentence)) if (!first.has(one.source)) first.set(one.source, one);
  return [...first.values()];
}
