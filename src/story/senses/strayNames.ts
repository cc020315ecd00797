// Stray names: names that no source has and nothing resembles, where two sources tell the sentence, mostly with names that the article lacks.
// A new person is no fault; but a machine that garbled one name for sure did not spare the next, and somebody's name is missing here.
import { isOfCountry, memo } from '#analysis';
import { rankOf } from '#lexicon';
import type { Sentence, Span, Token } from '#text';
import { type AlignedSentence, tellingsOf } from '../align.ts';
import { nameBook } from '../book/index.ts';
import { stemsOfArticle, termOf, termsOf } from '../terms.ts';
import type { Story } from '../types.ts';
import { isSurelyGarbled } from './garbled.ts';

/** A mention of a name that nobody has, in a sentence that two sources have. */
export interface StrayName {
  readonly span: Span;
  readonly name: string;
  /** Each telling with the place of a name that the article lacks; where not both have one, with the whole sentence. */
  readonly places: readonly { readonly telling: AlignedSentence; readonly span: Span }[];
  /** Whether both have such a name. */
  readonly isReplaced: boolean;
}

/** Letters that make two words forms of one: "Palestinian" and "Palestine". */
const sameStart = 4;
/** Where no name was replaced, a word as rare as this must have come in, and two sources must have so much of the sentence. */
const leastRank = 8_000;
const leastAligned = 0.4;
const shortest = 3;

/** The stray names of an article, in order; none where no name is surely garbled. */
export const strayNames = memo((story: Story): readonly StrayName[] => {
  if (story.sources.length < 2 || !isSurelyGarbled(story)) return [];
  const ours = stemsOfArticle(story);
  const { judgements, sources: names } = nameBook(story);
  return judgements.flatMap(({ spelling, verdict }) => {
    if (verdict !== 'unknown' || /^[\p{Lu}.]+$/u.test(spelling.name) || isOfCountry(spelling.words[0])) return []; // "Swedish", "Italian Open"
    const starts = spelling.words
      .filter((word) => word.length >= sameStart && !names.words.has(word))
      .map((word) => word.slice(0, sameStart));
    const isRare = (word: string) => word.length >= shortest && !names.words.has(word) && (rankOf(word) ?? leastRank) >= leastRank;
    return spelling.occurrences.flatMap(({ mention: { sentence, start, end } }): StrayName | readonly StrayName[] => {
      const tellings = tellingsOf(story, sentence).slice(0, 2);
      if (tellings.some((telling) => termsOf(telling.sentence).some(({ word }) => starts.includes(word.slice(0, sameStart))))) return [];
      const places = tellings.flatMap((telling) =>
        lostName(telling.sentence, ours).map((token) => ({ telling, span: { start: token.start, end: token.end } })),
      );
      if (places.length === 2) return { span: { start, end }, name: spelling.name, places, isReplaced: true };
      if (tellings.length < 2 || tellings.some(({ score }) => score < leastAligned) || !spelling.words.some(isRare)) return [];
      // Of a new person nothing is known; of a known one with a word too many, the rest is.
      const isPartKnown = tellings.every((telling) => termsOf(telling.sentence).some(({ word }) => spelling.words.includes(word)));
      if (spelling.words.length > 1 && !isPartKnown) return [];
      const whole = tellings.map((telling) => ({ telling, span: { start: telling.sentence.start, end: telling.sentence.end } }));
      return { span: { start, end }, name: spelling.name, places: whole, isReplaced: false };
    });
  });
});

/** The first name of a source's sentence that the article has nowhere, if there is one. */
function lostName({ tokens }: Sentence, ours: ReadonlySet<string>): readonly Token[] {
  return tokens.filter(({ pos, text }) => pos === 'PROPN' && /^\p{Lu}\p{L}/u.test(text) && !ours.has(termOf(text).key)).slice(0, 1);
}
