// Rivals: what a source has in the place of a fact of the article. Two facts are rivals where their sentences are aligned and the words beside them agree;
// how much they agree is kept, since each kind of fact needs another amount of proof.
import type { Sentence, Span, Text } from '#text';
import { alignedSentences } from '../align.ts';
import type { Story } from '../types.ts';
import { type Surroundings, surroundings } from './context.ts';

/** A fact has a place in a sentence: a figure, a day. */
export interface Fact extends Span {
  readonly sentence: Sentence;
}

export interface Place<F extends Fact> {
  readonly source: Text;
  readonly fact: F;
}

/** What a source has in the place of the article's fact. */
export interface Rival<F extends Fact> extends Place<F> {
  /** 0 to 1: how well its sentence is aligned with the article's; 0 where the words do not tell. */
  readonly aligned: number;
  /** Content words that stand beside both. */
  readonly shared: number;
  /** 0 to 1: those words of all that stand beside the one that has fewer. */
  readonly share: number;
  /** Whether the verbs beside them, if both have one, are the same: what closed higher did not open higher. */
  readonly sameVerb: boolean;
}

/** Blocks whose facts are not the article's own. */
export const silent: ReadonlySet<string> = new Set(['furniture', 'comment-form', 'byline']);

export function push<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}

/** A sentence with more facts than this is a table, and a fact that stands in more places than this tells nothing. */
export const most = 40;

/** The facts of sources, by sentence. */
export function bySentence<F extends Fact>(places: readonly Place<F>[]): ReadonlyMap<Sentence, readonly Place<F>[]> {
  const map = new Map<Sentence, Place<F>[]>();
  for (const place of places) push(map, place.fact.sentence, place);
  return map;
}

/**
 * For each aligned sentence of the sources, the fact that stands where the article's stands, with the most words in common; the nearest first.
 * @param kinship how much a fact of a source may stand for the article's: 0 not at all, else worth so many words in common;
 *   it sees all facts of that sentence
 */
export function rivalsOf<F extends Fact>(
  story: Story,
  fact: F,
  places: ReadonlyMap<Sentence, readonly Place<F>[]>,
  kinship: (other: F, beside: readonly Place<F>[]) => number,
): Rival<F>[] {
  const around = surroundings(fact.sentence, fact);
  const mine = wordsAround(around);
  const found: Rival<F>[] = [];
  for (const { source, sentence, score } of alignedSentences(story, fact.sentence)) {
    const beside = places.get(sentence) ?? [];
    if (beside.length > most) continue;
    let best: Rival<F> | undefined;
    let closest = 0;
    for (const { fact: other } of beside) {
      const kin = kinship(other, beside);
      if (kin === 0) continue;
      const beyond = surroundings(sentence, other);
      const words = wordsAround(beyond);
      let shared = 0;
      for (const word of words) if (mine.has(word)) shared++;
      const fewer = Math.min(mine.size, words.size);
      if (shared + kin <= closest) continue;
      closest = shared + kin;
      best = {
        source,
        fact: other,
        aligned: score,
        shared,
        share: fewer === 0 ? 0 : shared / fewer,
        sameVerb: !around.verb || !beyond.verb || around.verb === beyond.verb,
      };
    }
    if (best) found.push(best);
  }
  return found.sort((a, b) => nearness(b) - nearness(a));
}

function wordsAround({ before, after }: Surroundings): ReadonlySet<string> {
  return new Set([...before, ...after]);
}

/** How much there is in common: the sentence, and the words around the place. */
function nearness<F extends Fact>({ aligned, share, shared }: Rival<F>): number {
  return aligned + share + Math.min(shared, 4) / 4;
}

/** The sources that agree with the nearest rival, one place each, and a source that says a third thing in a sentence as near. */
export function weigh<F extends Fact>(
  rivals: readonly Rival<F>[],
  same: (a: F, b: F) => boolean,
): { readonly agreeing: readonly Rival<F>[]; readonly dissent?: Rival<F> } {
  const [best] = rivals;
  const agreeing = new Map<Text, Rival<F>>();
  for (const rival of rivals) if (same(rival.fact, best.fact) && !agreeing.has(rival.source)) agreeing.set(rival.source, rival);
  const dissent = rivals.find(
    ({ source, fact, aligned, share }) => !same(fact, best.fact) && !agreeing.has(source) && aligned >= 0.4 && share >= 0.6,
  );
  return { agreeing: [...agreeing.values()], ...(dissent && { dissent }) };
}

/** The agreeing sources with those that have the same fact in another sentence, one place each. */
export function corroborated<F extends Fact>(agreeing: readonly Rival<F>[], elsewhere: readonly Place<F>[]): readonly Rival<F>[] {
  const heard = new Set(agreeing.map(({ source }) => source));
  const more: Rival<F>[] = [];
  for (const place of elsewhere.slice(0, most)) {
    if (heard.has(place.source)) continue;
    heard.add(place.source);
    more.push({ ...place, aligned: 0, shared: 0, share: 0, sameVerb: false });
  }
  return [...agreeing, ...more];
}
