// Small words that turn a sentence round: a "not" lost or added, "admitted" for "denied", "the defence" for "the prosecution", "he" for "she".
// Only sentences that are word for word the same around the place are compared: what stands for what is read off a diff, and all else must be silence.
import { memo, memoWord, oneSpelling } from '#analysis';
import type { Sentence, Span, Text } from '#text';
import { alignedSentences } from '../align.ts';
import { type Hunk, hunksOf } from '../hunks.ts';
import { isFunctional, termOf } from '../terms.ts';
import type { Story } from '../types.ts';
import { silent } from './rivals.ts';
import { isDenying, light, negators, opposites, parties, pronouns } from './senses.ts';

export type TurnKind = 'lost' | 'added' | 'opposite' | 'party' | 'pronoun';

export interface TurnPlace {
  readonly source: Text;
  readonly span: Span;
}

/** A place where the article says the opposite of a sentence that is otherwise the same. */
export interface Turn {
  /** A negation lost or added, a word for its opposite, one party for the other, "he" for "she". */
  readonly kind: TurnKind;
  readonly span: Span;
  /** What stands there in the sources; at least one place, one a source. */
  readonly places: readonly TurnPlace[];
  /** 0 to 1: how well the nearest sentence is aligned. */
  readonly aligned: number;
}

interface Word extends Span {
  /** In one spelling. */
  readonly word: string;
  /** The stem of a word with content, the word itself of others: what is compared. */
  readonly key: string;
  /** It says something by itself. */
  readonly content: boolean;
}

const articles: ReadonlySet<string> = new Set(['a', 'an', 'the']);

function isSmall(word: string): boolean {
  return negators.has(word) || light.has(word) || pronouns.has(word);
}

/** The "no." of "bus line no. 405" denies nothing. */
function isNumeroSign({ tokens }: Sentence, i: number): boolean {
  return (
    (tokens[i].lower === 'no' || tokens[i].lower === 'no.') &&
    /^\.?\d/.test(tokens[i + 1]?.text === '.' ? (tokens[i + 2]?.text ?? '') : (tokens[i + 1]?.text ?? ''))
  );
}

/** Every word of a sentence but marks and articles; a contraction is two. */
const wordsOf = memo((sentence: Sentence): readonly Word[] => {
  const { tokens } = sentence;
  const found: Word[] = [];
  const small = (word: string, { start, end }: Span) => found.push({ word, key: word, start, end, content: false });
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    const { text, lower, pos, start, end } = token;
    if (pos === 'PUNCT' || articles.has(lower) || isNumeroSign(sentence, i)) continue;
    if (denied.has(lower)) small('not', token);
    else if (denied.has(tokens[i + 1]?.lower)) small(lower === 'ca' ? 'can' : lower === 'wo' ? 'will' : lower, token);
    else {
      const { words, key } = formsOf(text);
      if (key === undefined || isFunctional(pos)) for (const word of words) small(word, token);
      else found.push({ word: words[0], key, start, end, content: true });
    }
  }
  return found;
});

/** The words of a token in one spelling, and its stem where it may be one word with content. */
const formsOf = memoWord((text: string): { readonly words: readonly string[]; readonly key?: string } => {
  const words = oneSpelling(text).split(' ').filter(Boolean);
  return words.length !== 1 || isSmall(words[0]) ? { words } : { words, key: `${termOf(text).key || words[0]}-` };
});

/** The half of a contraction that the tokens keep apart: "do" and "n't". */
const denied: ReadonlySet<string> = new Set(["n't", 'n’t']);

/** The words of a sentence that could turn it round. */
const turningWords = memo((sentence: Sentence): ReadonlySet<string> => {
  const words = wordsOf(sentence).map(({ word }) => word);
  return new Set(words.filter((word) => negators.has(word) || pronouns.has(word) || opposites().has(word) || parties().has(word)));
});

const denials = memo((sentence: Sentence): number => wordsOf(sentence).filter(({ word }) => negators.has(word)).length);

/** Whether a diff could find anything: one of the two denies more, or a word has its contrary on the other side. Most pairs need no diff. */
function mayTurn(ours: Sentence, theirs: Sentence, score: number): boolean {
  if (score < leastAligned) return false;
  if (score >= leastAlike && denials(ours) !== denials(theirs)) return true;
  const there = turningWords(theirs);
  const has = (others: ReadonlySet<string> | undefined) => others !== undefined && [...there].some((word) => others.has(word));
  for (const word of turningWords(ours)) {
    const gender = pronouns.get(word);
    if (
      gender
        ? [...there].some((other) => (pronouns.get(other) ?? gender) !== gender)
        : score >= leastAlike && (has(opposites().get(word)) || has(parties().get(word)))
    )
      return true;
  }
  return false;
}

/** Longer sentences than this are lists; they are not compared word by word. */
const longest = 120;
const mostEdits = 40;
/** The least score of a sentence with another pronoun, and of one that denies: that one must be the same as a whole. */
const leastAligned = 0.25;
const leastAlike = 0.35;

/** The places where the article turns a sentence of the sources round, in order. A source that agrees with the article takes them back. */
export const turnsOf = memo((story: Story): readonly Turn[] =>
  story.article.sentences.flatMap((sentence) => {
    if (silent.has(sentence.block.kind)) return [];
    const words = wordsOf(sentence);
    if (words.length < 3 || words.length > longest) return [];
    const found = new Map<string, { turn: Turn; places: Map<Text, TurnPlace> }>();
    const others: { readonly sentence: Sentence; readonly score: number }[] = [];
    for (const { source, sentence: other, score } of alignedSentences(story, sentence)) {
      const theirs = wordsOf(other);
      if (score < leastAligned || theirs.length > longest) continue;
      others.push({ sentence: other, score });
      if (!mayTurn(sentence, other, score)) continue;
      const pair = pairOf(sentence)(other);
      for (const turn of pair ? turnsIn(pair, score) : []) {
        const id = `${turn.span.start} ${turn.kind}`;
        const known = found.get(id);
        const place = { source, span: turn.there };
        if (!known)
          found.set(id, { turn: { kind: turn.kind, span: turn.span, places: [], aligned: score }, places: new Map([[source, place]]) });
        else if (!known.places.has(source)) known.places.set(source, place);
      }
    }
    if (found.size === 0) return [];
    const isBorneOut = (turn: Turn) =>
      others.some(({ sentence: other, score }) => {
        const pair = score >= Math.min(leastAlike, turn.aligned / 2) ? pairOf(sentence)(other) : undefined; // a far one may speak of somebody else
        return pair !== undefined && agrees(pair, turn);
      });
    return [...found.values()]
      .filter(({ turn }) => !isBorneOut(turn))
      .map(({ turn, places }) => ({ ...turn, places: [...places.values()] }))
      .sort((a, b) => a.span.start - b.span.start);
  }),
);

interface Pair {
  readonly ours: readonly Word[];
  readonly theirs: readonly Word[];
  readonly hunks: readonly Hunk[];
}

const pairOf = memo((ours: Sentence) => memo((theirs: Sentence) => compare(wordsOf(ours), wordsOf(theirs))));

function compare(ours: readonly Word[], theirs: readonly Word[]): Pair | undefined {
  const keys = (words: readonly Word[]) => words.map(({ key }) => key);
  const hunks = hunksOf(keys(theirs), keys(ours), mostEdits);
  return hunks && { ours, theirs, hunks };
}

interface RawTurn {
  readonly kind: TurnKind;
  readonly span: Span;
  readonly there: Span;
}

function* turnsIn(pair: Pair, score: number): Generator<RawTurn> {
  const { ours, theirs, hunks } = pair;
  for (const [i, hunk] of hunks.entries()) {
    if (hunk.same) continue;
    const mine = ours.slice(hunk.from, hunk.to);
    const other = theirs.slice(hunk.at, hunk.atEnd);
    const kind = kindOf(mine, other);
    if (!kind && score >= leastForEdge) yield* oppositeAtEdge(pair, i);
    if (!kind || !isHeld(pair, i, score, kind)) continue;
    if ((kind === 'lost' || kind === 'added') && (isMadeUp(pair, i) || isQualified(pair, hunk))) continue;
    if (kind === 'lost' || kind === 'added') {
      // Nothing stands where a word is missing: the finding goes on to the next word that both have.
      const next = hunks[i + 1];
      const reach = next ? ours.slice(next.from, next.to).findIndex(({ content }) => content) + 1 : 0;
      if (!next || reach === 0) continue;
      yield {
        kind,
        span: spanOf(ours, hunk.from, next.from + reach),
        there: spanOf(theirs, hunk.at, next.at + reach),
      };
    } else yield { kind, span: spanOf(ours, hunk.from, hunk.to), there: spanOf(theirs, hunk.at, hunk.atEnd) };
  }
  if (score >= leastForSubject) yield* otherSubjects(pair);
}

/** The least score of a sentence in which the words on one side of an opposite may differ, and how many words on the other must be the same. */
const leastForEdge = 0.45;
const leastAtEdge = 4;

/** "The trade unity accepted an offer of 2%" for "the union rejected an offer of 2%": the last words that differ, or the first, are opposites. */
function* oppositeAtEdge({ ours, theirs, hunks }: Pair, i: number): Generator<RawTurn> {
  const { from, to, at, atEnd } = hunks[i];
  if (from === to || at === atEnd) return;
  const ends = [
    { beside: hunks[i + 1], mine: to - 1, other: atEnd - 1 },
    { beside: hunks[i - 1], mine: from, other: at },
  ];
  for (const { beside, mine, other } of ends) {
    const same = beside === undefined ? [] : ours.slice(beside.from, beside.to);
    if (same.length < leastAtEdge || same.filter(({ content }) => content).length < 2) continue;
    if (kindOf([ours[mine]], [theirs[other]]) === 'opposite')
      yield { kind: 'opposite', span: spanOf(ours, mine, mine + 1), there: spanOf(theirs, other, other + 1) };
  }
}

/** The least score of a sentence that may be turned about: "In spring, she missed six weeks", "He missed six weeks in the spring". */
const leastForSubject = 0.5;
/** So many words after a pronoun must be the same. */
const sameAfter = 3;

/** "She missed six weeks" for "he missed six weeks", wherever the clause stands; only where nobody of the other gender is spoken of. */
function* otherSubjects({ ours, theirs }: Pair): Generator<RawTurn> {
  const [mine, other] = [ours, theirs].map((words) => new Set(words.flatMap(({ word }) => pronouns.get(word) ?? [])));
  if (mine.size !== 1 || other.size !== 1 || [...mine][0] === [...other][0]) return;
  for (const [i, { word }] of ours.entries()) {
    if (!pronouns.has(word) || i + sameAfter >= ours.length) continue;
    const j = theirs.findIndex((one, k) => pronouns.has(one.word) && isSameAfter(ours, i, theirs, k));
    if (j >= 0) yield { kind: 'pronoun', span: spanOf(ours, i, i + 1), there: spanOf(theirs, j, j + 1) };
  }
}

function isSameAfter(ours: readonly Word[], i: number, theirs: readonly Word[], j: number): boolean {
  for (let step = 1; step <= sameAfter; step++) if (ours[i + step]?.key !== theirs[j + step]?.key) return false;
  return ours[i + 1].content;
}

function spanOf(words: readonly Word[], from: number, to: number): Span {
  return { start: words[from].start, end: words[to - 1].end };
}

function kindOf(mine: readonly Word[], theirs: readonly Word[]): TurnKind | undefined {
  const denies = (words: readonly Word[]) => words.filter(({ word }) => negators.has(word)).length;
  const [here, there] = [denies(mine), denies(theirs)];
  if (here + there === 1) {
    const rest = [...mine, ...theirs].filter(({ word }) => !negators.has(word) && !light.has(word));
    if (rest.length > 0 || isModal(mine) !== isModal(theirs)) return undefined; // "was put off" for weeks, and "would not be put off" then
    return here > 0 ? 'added' : 'lost';
  }
  if (here + there > 0 || mine.length !== 1 || theirs.length !== 1) return undefined;
  const [a, b] = [mine[0].word, theirs[0].word];
  if (pronouns.has(a) && pronouns.has(b)) return pronouns.get(a) === pronouns.get(b) ? undefined : 'pronoun';
  return opposites().get(a)?.has(b) ? 'opposite' : parties().get(a)?.has(b) ? 'party' : undefined;
}

function isModal(words: readonly Word[]): boolean {
  return words.some(({ word }) => /^(?:will|would|can|could)$/.test(word));
}

/** Whether the words on both sides of a hunk are the same for long enough, and what else the sentences say. */
function isHeld({ ours, hunks }: Pair, i: number, score: number, kind: TurnKind): boolean {
  const words = ({ from, to }: Hunk) => ours.slice(from, to);
  const before = besideOf(hunks.slice(0, i).reverse())
    .flatMap((hunk) => words(hunk).reverse())
    .slice(0, mostBeside);
  const after = besideOf(hunks.slice(i + 1))
    .flatMap(words)
    .slice(0, mostBeside);
  const contents = [...before, ...after].filter(({ content }) => content).length;
  if (contents < 2 || before.length + after.length < 3) return false;
  if (kind === 'pronoun') return true;
  const content = ours.filter((word) => word.content).length;
  const common = hunks
    .filter(({ same }) => same)
    .reduce((sum, { from, to }) => sum + ours.slice(from, to).filter((word) => word.content).length, 0);
  return score >= leastAlike && common / content >= 0.5;
}

/** How many words on each side are looked at. */
const mostBeside = 5;

/** What is the same beside a place, nearest first, as far as no more than single words are put for one another: "the opening" for "the reopening". */
function besideOf(outward: readonly Hunk[]): readonly Hunk[] {
  const end = outward.findIndex(({ same, from, to, at, atEnd }) => !same && (to - from !== 1 || atEnd - at !== 1));
  return (end < 0 ? outward : outward.slice(0, end)).filter(({ same }) => same);
}

/** Whether the negation that one side lacks is made up for elsewhere in it, by another word that denies. */
function isMadeUp({ ours, theirs, hunks }: Pair, i: number): boolean {
  return hunks.some(
    (hunk, j) =>
      j !== i &&
      !hunk.same &&
      [...ours.slice(hunk.from, hunk.to), ...theirs.slice(hunk.at, hunk.atEnd)].some(({ word }) => isDenying(word)),
  );
}

/** "Not only did it not" is "it did not only", and "not stolen, not robbed" is "not stolen or robbed". */
function isQualified({ ours, theirs }: Pair, { from, to, at, atEnd }: Hunk): boolean {
  const near = [...ours.slice(Math.max(0, from - 2), to + 2), ...theirs.slice(Math.max(0, at - 2), atEnd + 2)];
  return near.some(({ word }) => word === 'only' || word === 'or' || word === 'nor' || word === 'merely' || word === 'just');
}

/** Whether a source has the article's words at the place and beside it. */
function agrees({ ours, hunks }: Pair, { span, kind }: Turn): boolean {
  return hunks.some(({ same, from, to, at }) => {
    if (!same) return false;
    const first = ours[from].start;
    const last = ours[to - 1].end;
    // Where a word is missing, what stands before the gap must be there, too, or both sentences begin with it.
    if (kind === 'lost') return (first < span.start || (first === span.start && at === 0)) && last >= span.end;
    return first <= span.start && last >= span.end;
  });
}
