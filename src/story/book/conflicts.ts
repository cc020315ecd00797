// Two spellings of one name: inside the article, and between honest variants of the sources.
// A text that writes Kief here and Kiev there is wrong at least once, whatever its sources say.
import { distance } from 'fastest-levenshtein';
import { memo, particles } from '#analysis';
import { inDictionary, isGivenName, rankOf, sameGivenName } from '#lexicon';
import { compareNames, compareWords, type NameMatch } from '../match/index.ts';
import type { Story } from '../types.ts';
import { type Judgement, nameBook } from './book.ts';
import type { KnownNames, Spelling } from './known.ts';
import { isAcronym, isCut } from './likeness.ts';

/** Two spellings that the article uses for what looks like one name. */
export interface Conflict {
  /** The one to mend: not in the sources, or rarer, or later. */
  readonly odd: Spelling;
  readonly usual: Spelling;
  /** Words of the odd spelling that differ. */
  readonly strange: ReadonlySet<string>;
  readonly why: string;
  readonly confidence: number;
}

/** Closeness that two spellings within one text need before they are called one name; below it they are two people. */
const closeWithin = 0.85;
/** The least share of letters that they have in common: without a source nobody says that two names of like sound are one. */
const leastLetters = 0.55;

/** The conflicts of the article's spellings among themselves: for each odd one, the likeliest. */
export const spellingConflicts = memo((story: Story): readonly Conflict[] => {
  const { article, sources } = nameBook(story);
  const spellings = [...article.spellings.values()];
  const inSources = (spelling: Spelling) => spelling.words.every((word) => sources.words.has(word));
  const found: Conflict[] = [];
  for (const spelling of spellings) {
    let best: Conflict | undefined;
    for (const word of new Set(spelling.words)) {
      if (word.length < 4 || particles.has(word) || sources.words.has(word) || isKnown(word) || isAcronym(spelling.name)) continue;
      for (const near of article.near(word)) {
        const likeness = likenessOf(word, near);
        if (likeness === undefined) continue;
        for (const other of article.withWord(near)) {
          if (other === spelling || other.words.includes(word) || isAcronym(other.name) || (!inSources(other) && isUsual(spelling, other)))
            continue;
          const conflict = conflictOf(spelling, other, word, likeness);
          if (conflict && conflict.confidence > (best?.confidence ?? 0) && !sameSentence(spelling, other)) best = conflict;
        }
      }
    }
    if (best) found.push(best);
  }
  return found;
});

/** A word that English knows is its own name, however near another: "Wyre" is no slip for "Fire". */
function isKnown(word: string): boolean {
  return (rankOf(word) ?? Number.POSITIVE_INFINITY) < 150_000;
}

/** Whether the first of two spellings is the usual one: oftener in the article, else commoner in English, else earlier. */
function isUsual(a: Spelling, b: Spelling): boolean {
  const english = (spelling: Spelling) => Math.max(...spelling.words.map((word) => rankOf(word) ?? Number.POSITIVE_INFINITY));
  const order =
    b.occurrences.length - a.occurrences.length ||
    compareNumbers(english(a), english(b)) ||
    a.occurrences[0].mention.start - b.occurrences[0].mention.start;
  return order < 0;
}

/** Infinity minus itself is no number. */
function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** How a word is like another for which it may be a slip; undefined where it is none. */
function likenessOf(word: string, near: string): NameMatch | undefined {
  if (Math.abs(word.length - near.length) > 2) return undefined;
  const words = compareWords(word, near);
  if (words.verdict === 'different' || words.score < closeWithin) return undefined;
  if (distance(word, near) > (1 - leastLetters) * Math.max(word.length, near.length)) return undefined;
  return inDictionary(near) && !isMisspelt(word, near) ? undefined : words;
}

function conflictOf(odd: Spelling, usual: Spelling, word: string, { why, score }: NameMatch): Conflict | undefined {
  const whole = compareNames(odd.name, usual.name);
  if (whole.verdict === 'different' || whole.verdict === 'same') return undefined;
  return { odd, usual, strange: new Set([word]), why, confidence: Math.min(0.95, score) };
}

/** Letters from which a letter more or less makes no other name of a word. */
const longEnough = 6;

/** Whether a word is another with two letters swapped, or one lost or too many: "Offcie". Beside what English has in small letters, like sound is chance: "Grettel", "Great". */
function isMisspelt(word: string, other: string): boolean {
  const away = distance(word, other);
  if (word.length === other.length) return away === 2 && [...word].sort().join('') === [...other].sort().join('');
  return away === 1 && other.length >= longEnough;
}

function sameSentence(a: Spelling, b: Spelling): boolean {
  const sentences = new Set(a.occurrences.map(({ mention }) => mention.sentence));
  return b.occurrences.some(({ mention }) => sentences.has(mention.sentence));
}

/** How the sources stand to an honest variant of the article: how many have the counterpart's spelling, and whether none has another. */
export interface Agreement {
  readonly sources: number;
  readonly unanimous: boolean;
}

/** Whether the sources agree on another spelling than the article's honest variant. */
export function agreementOn(story: Story, judgement: Judgement): Agreement | undefined {
  const { sources, article } = nameBook(story);
  const known = judgement.counterpart?.spelling;
  if (judgement.verdict !== 'variant' || !known || onlyGivenName(judgement.spelling, known) || isSurname(judgement.spelling, article))
    return undefined;
  const texts = new Set(
    known.words
      .flatMap((word) => sources.withWord(word))
      .filter((other) => sameNameAs(other, known))
      .flatMap((other) => [...other.texts]),
  );
  const rivals = known.words
    .flatMap((word) => sources.near(word))
    .filter((word) => known.words.some((own) => compareWords(word, own).verdict === 'variant'));
  return { sources: texts.size, unanimous: rivals.length === 0 };
}

/** Mike and Michael are one man's name, as Funmi and Funmilayo are one woman's before her surname, and nobody's mistake. */
function onlyGivenName({ words }: Spelling, known: Spelling): boolean {
  const isShort = (word: string, other: string) => words.length > 1 && word === words[0] && isCut(word, other);
  return words.every((word) => known.words.some((other) => word === other || sameGivenName(word, other) || isShort(word, other)));
}

/** Whether a word is the surname of somebody in the article, and so no country, "Holland" after "Ida Holland". */
function isSurname({ words: [word, ...more] }: Spelling, article: KnownNames): boolean {
  const full = ({ words }: Spelling) => words.length > 1 && words[words.length - 1] === word && isGivenName(words[0]);
  return more.length === 0 && article.withWord(word).some(full);
}

/** Another mention of the same name: it holds the known name's last word. */
function sameNameAs(other: Spelling, known: Spelling): boolean {
  return other.words.includes(known.words[known.words.length - 1]);
}
