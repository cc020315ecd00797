// Aligned sentences: which sentences of the sources speak of the same thing as a sentence of the article.
// An inverted index over rare words finds them in linear time; a pair that shares too little is no pair at all.
import { fold, memo } from '#analysis';
import type { Sentence, Text } from '#text';
import type { Story } from './types.ts';

export interface AlignedSentence {
  readonly source: Text;
  readonly sentence: Sentence;
  /** 0 to 1: the cosine of the two sentences' words, each word weighted by its rarity in the story. */
  readonly score: number;
}

/** The words that carry a sentence: folded, without function words and marks. */
export const contentWords = memo((sentence: Sentence): ReadonlySet<string> => {
  const words = new Set<string>();
  for (const { text, pos } of sentence.tokens) {
    if (closed.has(pos)) continue;
    const word = fold(text);
    if (word.length > 1) words.add(word);
  }
  return words;
});

const closed: ReadonlySet<string> = new Set(['PUNCT', 'SYM', 'DET', 'ADP', 'AUX', 'CCONJ', 'SCONJ', 'PART', 'PRON']);

/** A word that stands in more sentences of the sources than this says nothing about which of them is meant. */
const maxPostings = 200;

interface Index {
  readonly sentences: readonly { readonly source: Text; readonly sentence: Sentence }[];
  readonly postings: ReadonlyMap<string, readonly number[]>;
  readonly norms: readonly number[];
  /** Rarity of a word: the natural logarithm of sentences over sentences that hold it. */
  readonly weight: (word: string) => number;
}

const indexOf = memo((story: Story): Index => {
  const sentences = story.sources.flatMap((source) => source.sentences.map((sentence) => ({ source, sentence })));
  const postings = new Map<string, number[]>();
  sentences.forEach(({ sentence }, i) => {
    for (const word of contentWords(sentence)) {
      const list = postings.get(word);
      if (list) list.push(i);
      else postings.set(word, [i]);
    }
  });
  const weight = (word: string) => Math.log((sentences.length + 2) / ((postings.get(word)?.length ?? 0) + 1));
  const norms = sentences.map(({ sentence }) => norm(contentWords(sentence), weight));
  return { sentences, postings, norms, weight };
});

function norm(words: Iterable<string>, weight: (word: string) => number): number {
  let sum = 0;
  for (const word of words) sum += weight(word) ** 2;
  return Math.sqrt(sum);
}

/** How rare a folded word is among the sentences of the story's sources; 0 for one that stands everywhere. */
export function rarity(story: Story, word: string): number {
  return indexOf(story).weight(word);
}

const aligned = memo((story: Story) => {
  const index = indexOf(story);
  return memo((sentence: Sentence): readonly AlignedSentence[] => {
    const words = contentWords(sentence);
    const dot = new Map<number, number>();
    for (const word of words) {
      const postings = index.postings.get(word);
      if (!postings || postings.length > maxPostings) continue;
      const square = index.weight(word) ** 2;
      for (const i of postings) dot.set(i, (dot.get(i) ?? 0) + square);
    }
    const own = norm(words, index.weight);
    return [...dot]
      .map(([i, product]) => ({ ...index.sentences[i], score: product / (own * index.norms[i] || 1) }))
      .filter(({ score }) => score >= 0.2)
      .sort((a, b) => b.score - a.score)
      .slice(0, 8);
  });
});

/** The sentences of the sources that say the same as a sentence of the article, best first, at most eight, none below 0.2. */
export function alignedSentences(story: Story, sentence: Sentence): readonly AlignedSentence[] {
  return aligned(story)(sentence);
}
