// What the sources say at a place of the article, and the other way round: which sentence of one text says what a sentence of another says.
// The sources' screen scrolls by it, the reason shows the nearest.
import { type AlignedSentence, alignedSentences, type Story } from '#story';
import { countWhere, type Span, type Text } from '#text';
import type { Desk } from './desk.ts';
import type { State } from './state.ts';

/** Where the reader looks. */
export function placeOf({ items }: Desk, { current, look }: Pick<State, 'current' | 'look'>): Span | undefined {
  return look ?? items.at(current)?.span;
}

/** Sentences of the sources that say what the article says at a place, the nearest first. */
export function counterparts({ story }: Desk, place: Span | undefined): readonly AlignedSentence[] {
  const { sentences } = story.article;
  const sentence = place && sentences.at(countWhere(sentences.length, (i) => sentences[i].end <= place.start));
  return sentence && story.sources.length > 0 ? alignedSentences(story, sentence) : [];
}

/** A sentence of one text, and the one in another that says the same. */
export interface Pair {
  readonly here: Span;
  readonly there: Span;
}

/** What shows where to look needs less than what proves something. */
const least = 0.3;
/** Sentences that are tried, back and then on, where one has no counterpart. */
const tried = 40;

/**
 * The pair whose first half is a sentence of a story's article, or else one before it, or after it; undefined where there is none near.
 * @param sentence its index
 */
export function pairAt(story: Story, source: Text, sentence: number): Pair | undefined {
  const back = Array.from({ length: tried }, (_, i) => sentence - i);
  const on = Array.from({ length: tried }, (_, i) => sentence + 1 + i);
  for (const i of [...back, ...on]) {
    const here = i < 0 ? undefined : story.article.sentences.at(i);
    const there = here && alignedSentences(story, here).find((aligned) => aligned.source === source && aligned.score >= least);
    if (here && there) return { here, there: there.sentence };
  }
  return undefined;
}

/** The story with a source for its article, and the article for its source. */
export function turned({ article }: Story, source: Text): Story {
  const before = stories.get(source);
  if (before?.sources[0] === article) return before;
  const story = { article: source, sources: [article] };
  stories.set(source, story); // what is known of a story is kept with it
  return story;
}

const stories = new WeakMap<Text, Story>();
