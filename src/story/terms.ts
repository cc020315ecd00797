// Words as they are compared across texts: by stem, in one spelling, with what they weigh and what they mean.
// Two papers write "expelled" and "expulsion", "centre" and "center", 1,500 and 1500; each word is worked out once.
import stem from 'wink-eng-lite-web-model/dist/porter-stemmer.js';
import { fold, memo, memoWord, oneSpelling } from '#analysis';
import { rankOf, vectorOf } from '#lexicon';
import type { PartOfSpeech, Sentence, Text } from '#text';
import type { Story } from './types.ts';

export interface Term {
  /** Equal for words of one stem (Porter's second algorithm, as wink's language model has it). */
  readonly key: string;
  /** The folded word. */
  readonly word: string;
  /** How much the word says: the binary logarithm of its frequency rank in English, "the" 1 and an unknown word 19. */
  readonly weight: number;
  /** For `similarityAt`; undefined for a word without a vector. */
  readonly vector: number | undefined;
}

const closed: ReadonlySet<PartOfSpeech> = new Set(['PUNCT', 'SYM', 'DET', 'ADP', 'AUX', 'CCONJ', 'SCONJ', 'PART', 'PRON']);

/** Whether a part of speech builds sentences instead of carrying what they say. */
export function isFunctional(pos: PartOfSpeech): boolean {
  return closed.has(pos);
}

/** Ranks in place of those that the lexicon cannot know. */
const unknownRank = 500_000;
const figureRank = 4_000;

/** In UTF-16 code units. What is longer is no word, and the stemmer would take a square of its length. */
const longestStem = 60;

/** The term of a token's text. Its key is empty for a mark. */
export const termOf = memoWord((text: string): Term => {
  const word = fold(text);
  if (/^\d/.test(text)) return { key: text.replaceAll(',', ''), word, weight: Math.log2(1 + figureRank), vector: undefined };
  const spelt = /\p{L}/u.test(word) ? oneSpelling(text).trim() : '';
  const key = spelt.length > longestStem ? spelt : stem(spelt);
  const vector = /^\d/.test(key) ? undefined : vectorOf(word); // "twelve" means nothing like "fifteen", however alike they are used
  return { key, word, weight: Math.log2(1 + (rankOf(word) ?? unknownRank)), vector };
});

/** The terms of a sentence's tokens, one each. */
export const termsOf = memo(({ tokens }: Sentence): readonly Term[] => tokens.map(({ text }) => termOf(text)));

/** The stems that stand in texts. */
function stemsIn(texts: readonly Text[]): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const { sentences } of texts) for (const sentence of sentences) for (const { key } of termsOf(sentence)) stems.add(key);
  return stems;
}

/** The stems that stand in a story's sources. */
export const stemsOfSources = memo(({ sources }: Story) => stemsIn(sources));

/** The stems that stand in a story's article. */
export const stemsOfArticle = memo(({ article }: Story) => stemsIn([article]));
