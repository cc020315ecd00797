// Substitutes: a noun of the article that stands exactly where the sources have another noun, and means something else.
// Honest writers put one word for another all the time: only where the words around are the same and the two are used unlike each other is one wrong.
import { memo } from '#analysis';
import { rankOf, similarityAt } from '#lexicon';
import type { Sentence, Span, Text } from '#text';
import { alignedSentences } from '../align.ts';
import { termOf } from '../terms.ts';
import type { Story } from '../types.ts';
import { alignWords, type WordPair } from '../words.ts';
import { type Place, relationsOf } from './relations.ts';
import { isKin, isPlainNoun, meaningsOf, nearest, type OwnWord, ownWords } from './words.ts';

/** A noun that stands where the sources have another. */
export interface Substitute {
  readonly span: Span;
  /** What the sources have there, as the first of them writes it. */
  readonly word: string;
  /** At least one, one a source, the best aligned first. */
  readonly places: readonly Place[];
  /** The cosine of the two words. */
  readonly likeness: number;
  /** 0 to 1: how well the best sentence is aligned; 0 where only the names on both sides tell. */
  readonly aligned: number;
}

/** Commoner words are put for one another at will. */
const leastRank = 600;
/** What two sources must reach, and what one alone must. */
const several = { aligned: 0.35, place: 0.75, around: 1, likeness: 0.2 };
const alone = { aligned: 0.5, place: 1, around: 3, likeness: 0.2 };
/** The cosine with any word of the aligned sentences from which a word belongs to what they say. */
const related = 0.35;

interface Found {
  readonly word: string;
  readonly key: string;
  readonly place: Place;
  readonly likeness: number;
  readonly aligned: number;
  readonly tie: number;
  readonly around: number;
}

/** The nouns of an article that stand where sources have another noun of another meaning, in order. */
export const substitutesOf = memo((story: Story): readonly Substitute[] => {
  const words = ownWords(story).filter(({ meaning }) => (rankOf(meaning.word) ?? 0) >= leastRank);
  const times = new Map<string, number>();
  for (const { meaning } of words) times.set(meaning.key, (times.get(meaning.key) ?? 0) + 1);
  return words.flatMap((word) => inPlace(story, word, times.get(word.meaning.key) === 1) ?? inRelation(story, word) ?? []);
});

/** A word for which aligned sentences have another. */
function inPlace(story: Story, word: OwnWord, once: boolean): Substitute | undefined {
  const aligned = alignedSentences(story, word.sentence).filter(({ score }) => score >= several.aligned);
  if (aligned.some(({ sentence }) => nearest(word.meaning, meaningsOf(sentence)) >= related)) return undefined;
  const found = aligned.flatMap(({ source, sentence, score }) => {
    const pairs = alignWords(word.sentence, sentence);
    const pair = pairs.find(({ ours }) => ours === word.at);
    return pair ? answerOf(word, pair, pairs, { source, sentence, aligned: score }) : [];
  });
  return judge(word, found, once);
}

/** The cosine from which two words may name one relation: all that a person can be to another is somewhat alike. */
const mostAlike = { deed: 0.2, person: 0.35 };

/** A word for what goes on between two names, or for what a person is to another, where the sources have other words for the same. */
function inRelation(story: Story, { sentence, at, span, meaning }: OwnWord): Substitute | undefined {
  const theirs = relationsOf(story, sentence, at);
  if (theirs.length === 0) return undefined;
  const terms = theirs.map(({ word }) => termOf(word));
  const likeness = nearest(meaning, terms);
  if (likeness >= mostAlike[theirs[0].kind] || terms.some((term) => term.vector === undefined || isKin(term, meaning))) return undefined;
  return { span, word: theirs[0].word, places: oneEach(theirs), likeness, aligned: 0 };
}

function oneEach(places: readonly Place[]): readonly Place[] {
  const first = new Map<Text, Place>();
  for (const place of places) if (!first.has(place.source)) first.set(place.source, place);
  return [...first.values()];
}

function answerOf(
  word: OwnWord,
  pair: WordPair,
  pairs: readonly WordPair[],
  { source, sentence, aligned }: { readonly source: Text; readonly sentence: Sentence; readonly aligned: number },
): Found[] {
  const other = sentence.tokens[pair.theirs];
  const term = termOf(other.text);
  if (pair.kind !== 'slot' || pair.score < several.place || !isPlainNoun(sentence.tokens, pair.theirs) || term.vector === undefined)
    return [];
  if (isKin(term, word.meaning)) return [];
  return [
    {
      word: other.text,
      key: term.key,
      place: { source, span: { start: other.start, end: other.end } },
      likeness: similarityAt(word.meaning.vector, term.vector),
      aligned,
      tie: pair.score,
      around: around(word, pair, pairs),
    },
  ];
}

/** How many of the two words on each side are the same in both sentences; the ends of a sentence count as words. */
function around({ sentence, at }: OwnWord, { theirs }: WordPair, pairs: readonly WordPair[]): number {
  const same = new Set(
    pairs.flatMap(({ ours, theirs: other, kind }) => ((kind === 'exact' || kind === 'stem') && Math.abs(other - theirs) <= 4 ? ours : [])),
  );
  let count = 0;
  for (const step of [-1, 1]) {
    let seen = 0;
    for (let i = at + step; seen < 2; i += step) {
      const token = sentence.tokens[i];
      if (token?.pos === 'PUNCT') continue;
      seen++;
      if (token === undefined || same.has(i)) count++;
      if (token === undefined) break;
    }
  }
  return count;
}

/** Two sources with the same word prove it, or one that is all but the same sentence, if the article does not insist on its word. */
function judge({ span }: OwnWord, found: readonly Found[], once: boolean): Substitute | undefined {
  for (const [, same] of Map.groupBy(found, ({ key }) => key)) {
    const [{ word, likeness, aligned, tie, around }] = same;
    const places = oneEach(same.map(({ place }) => place));
    const needs = places.length > 1 ? several : alone;
    const isHeld = aligned >= needs.aligned && tie >= needs.place && around >= needs.around && likeness < needs.likeness;
    if (isHeld && (places.length > 1 || (once && found.length === 1))) return { span, word, places, likeness, aligned };
  }
  return undefined;
}
