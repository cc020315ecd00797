// Aligned words: for the words of a sentence, the words that stand for them in a sentence that says the same.
// Equal words are tied first, the rarest and best placed before the others; what is left is tied by meaning, then by its place between two ties.
import { memo } from '#analysis';
import { similarityAt } from '#lexicon';
import type { PartOfSpeech, Sentence } from '#text';
import { isFunctional, type Term, termsOf } from './terms.ts';

/**
 * exact: the same word, whatever its case. stem: another form or spelling of it. near: a word used alike, mostly a synonym, but antonyms and
 * siblings are used alike too. slot: an unlike word in the same place between words that are tied.
 */
export type WordTie = 'exact' | 'stem' | 'near' | 'slot';

/** A word of ours and the word of theirs that stands for it: indexes of tokens. */
export interface WordPair {
  readonly ours: number;
  readonly theirs: number;
  readonly kind: WordTie;
  /** 0 to 1. For exact and stem 1, for near the cosine of the two words, for slot the share of the two words on each side that are tied alike. */
  readonly score: number;
}

/** Tokens of a sentence that are looked at: a longer one is a list. */
const longest = 200;
/** How far apart, in parts of the sentence, equal words may stand before nearer ones are preferred; in units of a term's weight. */
const distanceCost = 8;
/** What an equal neighbour is worth beside it; the second neighbour half of that. */
const neighbourWorth = 8;
/** The cosine that ties two words whose neighbours are tied alike, and that of words with but one such neighbour. */
const leastInPlace = 0.35;
const leastElsewhere = 0.6;
/** The share of neighbours tied alike that makes two places one. */
const inPlace = 0.5;
/** Unlike words in a row that may still answer one another. */
const longestSlot = 5;

interface Word {
  /** Index of the token. */
  readonly at: number;
  readonly pos: PartOfSpeech;
  readonly term: Term;
  /** How many content words stand before it. */
  readonly gap: number;
}

/** One sentence's words; ties of content words are kept by place among these. */
interface Side {
  readonly content: readonly Word[];
  readonly functional: readonly Word[];
}

const sideOf = memo((sentence: Sentence): Side => {
  const content: Word[] = [];
  const functional: Word[] = [];
  const terms = termsOf(sentence);
  sentence.tokens.slice(0, longest).forEach(({ pos }, at) => {
    const term = terms[at];
    if (term.key !== '') (isFunctional(pos) ? functional : content).push({ at, pos, term, gap: content.length });
  });
  return { content, functional };
});

/** Ties between two rows of words, one to one. */
interface Ties {
  readonly ours: Int16Array;
  readonly theirs: Int16Array;
}

const untied = -1;

const pairs = memo((a: Sentence) => memo((b: Sentence): readonly WordPair[] => tie(sideOf(a), sideOf(b))));

/**
 * Ties the words of a sentence to those of another that says the same; each word at most once. Marks, and words with nothing to answer them, stay untied.
 * Function words are only tied to themselves. Tokens after the 200th are not looked at.
 * @returns pairs in the order of `a`
 */
export function alignWords(a: Sentence, b: Sentence): readonly WordPair[] {
  return pairs(a)(b);
}

function tie(a: Side, b: Side): readonly WordPair[] {
  const ties = { ours: new Int16Array(a.content.length).fill(untied), theirs: new Int16Array(b.content.length).fill(untied) };
  const found = [
    ...take(equals(a.content, b.content), ties),
    ...take(alike(a.content, b.content, ties), ties),
    ...take(slots(a.content, b.content, ties), ties),
  ].map(({ i, j, kind, score }): WordPair => ({ ours: a.content[i].at, theirs: b.content[j].at, kind, score }));
  return [...found, ...functionWords(a, b, ties)].sort((p, q) => p.ours - q.ours);
}

/** A tie that could be made, between places in the two rows. */
interface Candidate {
  readonly i: number;
  readonly j: number;
  readonly kind: WordTie;
  readonly score: number;
  /** Which is made first. */
  readonly worth: number;
}

/** Makes the ties that are worth most, as long as both words are free. */
function take(candidates: readonly Candidate[], { ours, theirs }: Ties): readonly Candidate[] {
  const best = [...candidates].sort((p, q) => q.worth - p.worth || p.i - q.i || p.j - q.j);
  return best.filter(({ i, j }) => {
    if (ours[i] !== untied || theirs[j] !== untied) return false;
    ours[i] = j;
    theirs[j] = i;
    return true;
  });
}

function equals(a: readonly Word[], b: readonly Word[]): readonly Candidate[] {
  const places = Map.groupBy(b.keys(), (j) => b[j].term.key);
  return a.flatMap(({ term }, i) =>
    (places.get(term.key) ?? []).map((j): Candidate => {
      const exact = term.word === b[j].term.word;
      let neighbours = 0;
      for (const step of sides) if (a[i + step] && a[i + step].term.key === b[j + step]?.term.key) neighbours += 1 / Math.abs(step);
      const distance = Math.abs(i / a.length - j / b.length);
      const worth = term.weight + (exact ? 1 : 0) + neighbourWorth * neighbours - distanceCost * distance;
      return { i, j, kind: exact ? 'exact' : 'stem', score: 1, worth };
    }),
  );
}

const sides = [-2, -1, 1, 2];

/** The share of the two words on each side that are tied alike, the ends of the sentences included. */
function held(i: number, j: number, { ours, theirs }: Ties): number {
  let ties = 0;
  for (const step of sides) {
    const other = ours[i + step];
    const atEnd = other === undefined && theirs[j + step] === undefined;
    // One word more or less between is no other place.
    if (atEnd || (other !== undefined && other !== untied && Math.sign(other - j) === Math.sign(step) && Math.abs(other - j - step) <= 1))
      ties++;
  }
  return ties / sides.length;
}

/** Words that are free on both sides and used alike, if they stand in one place, or are so much alike that the place does not matter. */
function alike(a: readonly Word[], b: readonly Word[], ties: Ties): readonly Candidate[] {
  const found: Candidate[] = [];
  const theirs = comparable(b, ties.theirs);
  for (const i of comparable(a, ties.ours)) {
    for (const j of theirs) {
      const cosine = similarityAt(a[i].term.vector!, b[j].term.vector!);
      if (cosine < leastInPlace) continue;
      const place = held(i, j, ties);
      if (cosine >= (place >= 0.5 ? leastInPlace : leastElsewhere))
        found.push({ i, j, kind: 'near', score: cosine, worth: cosine + place });
    }
  }
  return found;
}

/** The places of the free words whose use can be compared. */
function comparable(words: readonly Word[], ties: Int16Array): number[] {
  const places: number[] = [];
  for (let i = 0; i < words.length; i++)
    if (ties[i] === untied && words[i].term.vector !== undefined && words[i].pos !== 'NUM') places.push(i);
  return places;
}

/** In runs of free words between the same two ties: as many words here as there answer in order, others by being the only ones of a part of speech. */
function slots(a: readonly Word[], b: readonly Word[], ties: Ties): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let start = 0; start < a.length; start++) {
    if (ties.ours[start] !== untied) continue;
    let end = start + 1;
    while (end < a.length && ties.ours[end] === untied) end++;
    const from = start === 0 ? 0 : ties.ours[start - 1] + 1;
    const to = end === a.length ? b.length : ties.ours[end];
    for (const [i, j] of answering(a, b, { start, end }, { start: from, end: to }, ties)) {
      const score = held(i, j, ties);
      if (score >= inPlace) found.push({ i, j, kind: 'slot', score, worth: score });
    }
    start = end;
  }
  return found;
}

interface Run {
  readonly start: number;
  readonly end: number;
}

function* answering(a: readonly Word[], b: readonly Word[], ours: Run, theirs: Run, ties: Ties): Generator<readonly [number, number]> {
  const length = ours.end - ours.start;
  if (theirs.end <= theirs.start || theirs.end - theirs.start > longestSlot || length > longestSlot) return;
  for (let j = theirs.start; j < theirs.end; j++) if (ties.theirs[j] !== untied) return; // something from elsewhere stands between
  const shift = length === theirs.end - theirs.start ? theirs.start - ours.start : undefined;
  for (let i = ours.start; i < ours.end; i++) {
    if (shift !== undefined && (length === 1 || a[i].pos === b[i + shift].pos)) yield [i, i + shift];
    else {
      const j = onlyOne(b, theirs, a[i].pos);
      if (j !== undefined && onlyOne(a, ours, a[i].pos) === i) yield [i, j];
    }
  }
}

/** The only word of a part of speech in a run. */
function onlyOne(words: readonly Word[], { start, end }: Run, pos: PartOfSpeech): number | undefined {
  let only: number | undefined;
  for (let i = start; i < end; i++) {
    if (words[i].pos !== pos) continue;
    if (only !== undefined) return undefined;
    only = i;
  }
  return only;
}

/** Function words are tied to their like before the same content word, or else after the same one. */
function functionWords(a: Side, b: Side, { ours }: Ties): readonly WordPair[] {
  const starts = new Int16Array(b.content.length + 2); // where the function words of each gap begin: they stand in its order
  for (const { gap } of b.functional) starts[gap + 1]++;
  for (let gap = 0; gap < b.content.length + 1; gap++) starts[gap + 1] += starts[gap];
  const taken = new Uint8Array(b.functional.length);
  const firstFree = (gap: number, key: string): Word | undefined => {
    for (let j = starts[gap]; j < starts[gap + 1]; j++) {
      if (taken[j] === 1 || b.functional[j].term.key !== key) continue;
      taken[j] = 1;
      return b.functional[j];
    }
    return undefined;
  };
  const found: WordPair[] = [];
  for (const { at, term, gap } of a.functional) {
    const next = neighbour(ours, gap, 1) ?? b.content.length;
    const before = (neighbour(ours, gap - 1, -1) ?? -1) + 1;
    const other = firstFree(next, term.key) ?? firstFree(before, term.key);
    if (other) found.push({ ours: at, theirs: other.at, kind: term.word === other.term.word ? 'exact' : 'stem', score: 1 });
  }
  return found;
}

/** What the nearest tied content word is tied to, from a place on in one direction; undefined at the end. */
function neighbour(ours: Int16Array, from: number, step: 1 | -1): number | undefined {
  for (let i = from; i >= 0 && i < ours.length; i += step) if (ours[i] !== untied) return ours[i];
  return undefined;
}
