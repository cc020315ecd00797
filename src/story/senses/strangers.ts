// Strangers: things that the sources have nothing to do with, in a sentence that they have.
// A paraphrase brings other words for the same thing; a machine that reads a word in its other sense brings in a lizard or a pickle.
import { memo } from '#analysis';
import { rankOf } from '#lexicon';
import type { Sentence, Span, Text } from '#text';
import { alignedSentences } from '../align.ts';
import { isFunctional } from '../terms.ts';
import type { Story } from '../types.ts';
import { alignWords } from '../words.ts';
import { concreteness } from './concrete.ts';
import { isSurelyGarbled } from './garbled.ts';
import { isFigurative } from './light.ts';
import { isKnownTo, type OwnWord, ownWords } from './words.ts';

/** A thing in a sentence of the article that the sources tell without it or anything like it. */
export interface Stranger {
  readonly span: Span;
  /** The best aligned sentence. */
  readonly source: Text;
  readonly sentence: Sentence;
  /** 0 to 1: how well it is aligned. */
  readonly aligned: number;
}

const leastRank = 2_500;
const leastAligned = 0.5;
const leastConcrete = 0.12;
/** The cosine from which a word has something to do with one of an aligned sentence: with two sources to look through, one may look closer. */
const related = { one: 0.35, two: 0.45 };
/** How well the sentence of another source must be aligned to count. */
const leastSecond = 0.4;
/** The share of a sentence that the best aligned one must have: a paper that tells more brings things of its own. */
const leastTied = 0.65;

/** The things in an article that no source has anything to do with, in order. */
export const strangersOf = memo((story: Story): readonly Stranger[] =>
  ownWords(story).flatMap((word) => {
    const { meaning, sentence, span } = word;
    if ((rankOf(meaning.word) ?? 0) < leastRank || /(?:ing|ed)$/.test(meaning.word) || isFigurative(meaning.word)) return [];
    if (concreteness(meaning.vector) < leastConcrete) return [];
    const aligned = alignedSentences(story, sentence);
    const [best] = aligned;
    if (best === undefined || best.score < leastAligned) return [];
    const second = aligned.some(({ source, score }) => source !== best.source && score >= leastSecond);
    const near = second ? related.two : related.one;
    if (isGloss(word) || aligned.some(({ sentence: other }) => isKnownTo(other, meaning, near))) return [];
    if (!isSurelyGarbled(story) && tiedShare(sentence, best.sentence) < leastTied) return [];
    return [{ span, source: best.source, sentence: best.sentence, aligned: best.score }];
  }),
);

/** How much of what a sentence says another says, too, 0 to 1. */
function tiedShare(sentence: Sentence, other: Sentence): number {
  const saying = sentence.tokens.flatMap(({ pos, text }, at) => (!isFunctional(pos) && /\p{L}/u.test(text) ? at : []));
  const tied = new Set(alignWords(sentence, other).map(({ ours }) => ours));
  return saying.filter((at) => tied.has(at)).length / saying.length;
}

/** A word in brackets explains another. */
function isGloss({ sentence: { tokens }, at }: OwnWord): boolean {
  return tokens[at - 1]?.text === '(' || tokens[at + 1]?.text === ')';
}
