// Outsiders: words with which two sources have nothing to do, though both tell the sentence, in an article whose machine is known to garble.
// One stray word proves little, since honest writers add colour; where names are surely garbled, no such writer was at work.
import { memo } from '#analysis';
import { rankOf } from '#lexicon';
import type { PartOfSpeech, Sentence, Span } from '#text';
import { type AlignedSentence, alignedSentences, tellingsOf } from '../align.ts';
import { stemsOfSources, termOf } from '../terms.ts';
import type { Story } from '../types.ts';
import { alignWords } from '../words.ts';
import { isSurelyGarbled, standsAlone } from './garbled.ts';
import { isChange } from './light.ts';
import { isKnownTo, isSilent, type Meaning } from './words.ts';

/** A word of the article in a sentence that two sources have without it or anything like it. */
export interface Outsider {
  readonly span: Span;
  /** The best aligned sentence of each of two sources, the better first. */
  readonly tellings: readonly AlignedSentence[];
}

/**
 * By part of speech, the rank below which a word goes with everything, and the cosine from which it has something to do with a word of an aligned
 * sentence: verbs and adjectives go with more than nouns do.
 */
const limits: Readonly<Partial<Record<PartOfSpeech, { readonly rank: number; readonly related: number }>>> = {
  NOUN: { rank: 2_000, related: 0.4 },
  VERB: { rank: 3_500, related: 0.35 },
  ADJ: { rank: 2_000, related: 0.35 },
};

/** The words of an article that two sources have nothing to do with, in order; none where no name is surely garbled. */
export const outsidersOf = memo((story: Story): readonly Outsider[] => {
  if (story.sources.length < 2 || !isSurelyGarbled(story)) return [];
  const theirs = stemsOfSources(story);
  return story.article.sentences.flatMap((sentence) => {
    if (isSilent(sentence)) return [];
    const [one, two] = tellingsOf(story, sentence);
    if (two === undefined) return [];
    const aligned = alignedSentences(story, sentence);
    return sentence.tokens.flatMap((token, at) => {
      const term = termOf(token.text);
      const limit = limits[token.pos];
      if (limit === undefined || term.vector === undefined || theirs.has(term.key) || (rankOf(term.word) ?? 0) < limit.rank) return [];
      if (!standsAlone(sentence.tokens, at) || isChange(term.word)) return [];
      if (aligned.some((other) => isKnownTo(other.sentence, term as Meaning, limit.related))) return [];
      return sameInBoth(sentence, at, [one, two]) ? [] : [{ span: { start: token.start, end: token.end }, tellings: [one, two] }];
    });
  });
});

/** Whether two sources have one word in the word's place: then it is another word for that one, as likely as not. */
function sameInBoth(sentence: Sentence, at: number, tellings: readonly AlignedSentence[]): boolean {
  const [a, b] = tellings.map((telling) => {
    const pair = alignWords(sentence, telling.sentence).find(({ ours }) => ours === at);
    return pair && termOf(telling.sentence.tokens[pair.theirs].text).key;
  });
  return a !== undefined && a === b;
}
