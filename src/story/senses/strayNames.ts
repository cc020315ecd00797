// Stray names: names that no source has and nothing resembles, where two sources tell the sentence with names that the article lacks.
// A new person is no fault; but a machine that garbled one name for sure did not spare the next, and somebody's name is missing here.
import { isOfCountry, memo } from '#analysis';
import type { Sentence, Span, Token } from '#text';
import { type AlignedSentence, tellingsOf } from '../align.ts';
import { nameBook } from '../book/index.ts';
import { stemsOfArticle, termOf, termsOf } from '../terms.ts';
import type { Story } from '../types.ts';
import { isSurelyGarbled } from './garbled.ts';

/** A mention of a name that nobody has, with a name that the article lacks in each of two sources. */
export interface StrayName {
  readonly span: Span;
  readonly name: string;
  readonly places: readonly { readonly telling: AlignedSentence; readonly span: Span }[];
}

/** Letters that make two words forms of one: "Palestinian" and "Palestine". */
const sameStart = 4;

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
    return spelling.occurrences.flatMap(({ mention: { sentence, start, end } }) => {
      const tellings = tellingsOf(story, sentence).slice(0, 2);
      if (tellings.some((telling) => termsOf(telling.sentence).some(({ word }) => starts.includes(word.slice(0, sameStart))))) return [];
      const places = tellings.flatMap((telling) =>
        lostName(telling.sentence, ours).map((token) => ({ telling, span: { start: token.start, end: token.end } })),
      );
      return places.length === 2 ? [{ span: { start, end }, name: spelling.name, places }] : [];
    });
  });
});

/** The first name of a source's sentence that the article has nowhere, if there is one. */
function lostName({ tokens }: Sentence, ours: ReadonlySet<string>): readonly Token[] {
  return tokens.filter(({ pos, text }) => pos === 'PROPN' && /^\p{Lu}\p{L}/u.test(text) && !ours.has(termOf(text).key)).slice(0, 1);
}
