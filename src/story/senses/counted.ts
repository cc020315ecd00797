// Counted words: "340 seats" where two sources count 340 jobs. The number is the same, so the thing is, too, and one of the two words is not what it is.
// People, deaths and cases are counted by many names; only a noun that is used like none of the sources' stands for something else.
import { fold, memo, type Quantity, quantitiesOf } from '#analysis';
import { similarityAt } from '#lexicon';
import { countWhere, type Sentence, type Text, type Token } from '#text';
import { alignedSentences } from '../align.ts';
import { stemsOfSources, termOf } from '../terms.ts';
import type { Story } from '../types.ts';
import type { Place } from './relations.ts';
import type { Substitute } from './substitutes.ts';
import { isKin, isPlainNoun, isSilent } from './words.ts';

/** Smaller numbers count many things in one story. */
const leastValue = 13;
/** How well the sentences must be aligned, and the cosine from which two nouns may name one thing. */
const leastAligned = 0.3;
const alike = 0.22;
/** A number that the sources have in more places counts nothing in particular. */
const most = 40;
/** Tokens after a number among which its noun stands. */
const reach = 6;

/** A number with the noun that it counts. */
interface Counted {
  readonly figure: Quantity;
  readonly noun: Token;
  readonly at: number;
}

const countedIn = memo((text: Text): readonly Counted[] =>
  quantitiesOf(text).flatMap((figure) => {
    if (figure.kind !== 'count' || figure.noun === '' || figure.value < leastValue) return [];
    const { tokens } = figure.sentence;
    const next = countWhere(tokens.length, (i) => tokens[i].start < figure.end);
    const after = tokens.slice(next, next + reach).findIndex(({ text: word, pos }) => pos === 'NOUN' && isNamed(word, figure.noun));
    return after < 0 ? [] : [{ figure, noun: tokens[next + after], at: next + after }];
  }),
);

/** Whether a word is the noun of a figure, which is in the singular. */
function isNamed(word: string, noun: string): boolean {
  return termOf(word).key === termOf(noun).key || fold(word) === noun;
}

/** The nouns of an article whose number counts one other thing in two sources, in order. */
export const countedWords = memo((story: Story): readonly Substitute[] => {
  if (story.sources.length < 2) return [];
  const known = stemsOfSources(story);
  const theirs = Map.groupBy(
    story.sources.flatMap((source) => countedIn(source).map((counted) => ({ source, ...counted }))),
    ({ figure }) => figure.value,
  );
  return countedIn(story.article).flatMap(({ figure, noun, at }) => {
    const mine = termOf(noun.text);
    const { sentence } = figure;
    if (mine.vector === undefined || known.has(mine.key) || isSilent(sentence) || !isPlainNoun(sentence.tokens, at)) return [];
    const same = theirs.get(figure.value) ?? [];
    if (same.length > most) return [];
    const { vector } = mine;
    const likeness = same
      .map((other) => termOf(other.noun.text))
      .map((term) => (term.vector === undefined || isKin(mine, term) ? 1 : similarityAt(vector, term.vector)));
    if (likeness.length === 0 || likeness.some((cosine) => cosine >= alike)) return [];
    const scores = new Map<Sentence, number>(alignedSentences(story, sentence).map((one) => [one.sentence, one.score]));
    const placed = same
      .map((other) => ({ ...other, score: scores.get(other.figure.sentence) ?? 0 }))
      .filter(({ score }) => score >= leastAligned)
      .sort((a, b) => b.score - a.score);
    const places = new Map<Text, Place>();
    for (const { source, noun: other } of placed)
      if (!places.has(source)) places.set(source, { source, span: { start: other.start, end: other.end } });
    if (places.size < 2) return [];
    const [best] = placed;
    return [
      {
        span: { start: noun.start, end: noun.end },
        word: best.noun.text,
        places: [...places.values()],
        likeness: Math.max(...likeness),
        aligned: best.score,
      },
    ];
  });
});
