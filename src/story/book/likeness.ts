// Whether two names could be one by their spelling alone, word by word.
// What the two names share says nothing: the words that differ must themselves be alike, or "Ali Demir" would be "Ali Yilmaz".
import { inDictionary, isGivenName } from '#lexicon';
import { compareNames, compareWords, type NameMatch } from '../match/index.ts';
import type { Spelling } from './known.ts';

/** Acronyms differ by a letter and mean another thing: they are right or unknown, never garbled. */
export function isAcronym(name: string): boolean {
  return /^\p{Lu}{2,5}s?$/u.test(name);
}

const different: NameMatch = { verdict: 'different', score: 0, why: '' };

/**
 * Compares a spelling of the article with a known name.
 * @param strange the spelling's words that no source uses
 * @param missing the known name's words that the spelling has not
 */
export function likeness(spelling: Spelling, strange: readonly string[], known: Spelling, missing: readonly string[]): NameMatch {
  if (isAcronym(known.name) || isAcronym(spelling.name) || /\d/.test(known.name) !== /\d/.test(spelling.name)) return different;
  const whole = compareNames(spelling.name, known.name);
  if (spelling.words.length === 1 && known.words.length === 1) return whole;
  if (whole.verdict === 'garbled' && spelling.words.length === 1 && isPhrase(known)) return different;
  if (whole.verdict !== 'different') return whole.verdict === 'garbled' && !explains(strange, missing) ? different : whole;
  if (strange.length > 1 || missing.length > 1) return different;
  if (isWithin(missing[0], known, spelling)) return compareWords(strange[0], missing[0]);
  if (isShortGiven(spelling, strange[0], missing[0])) return { verdict: 'variant', score: 0.85, why: 'a short form of the given name' };
  if (spelling.words.length === known.words.length)
    return isCut(strange[0], missing[0]) ? { verdict: 'garbled', score: 0.75, why: 'the end of the name is missing' } : different;
  return spelling.words.length === 1 || known.words.length === 1 ? compareWords(strange[0], missing[0]) : different;
}

/** "Commerce Clause", "Great Lakes": plain words with capitals. A name of one word is none of them garbled, however like the last it sounds. */
function isPhrase({ words }: Spelling): boolean {
  return words.length > 1 && !isGivenName(words[0]) && words.every(inDictionary);
}

/** Whether a name stands in a longer one but for a word: "Oskar Tveit" in "Danish Oscar Tveit". */
function isWithin(missing: string, known: Spelling, { words }: Spelling): boolean {
  return (
    words.length > known.words.length && known.words.length > 1 && known.words.every((word) => word === missing || words.includes(word))
  );
}

/** Whether a name is right but for its first word, which people shorten: "Funmi Obiora" for Funmilayo. */
function isShortGiven({ words }: Spelling, strange: string, missing: string): boolean {
  return words.length > 1 && words[0] === strange && isCut(strange, missing);
}

/** Beside the right given name, half a surname is still that surname: "Tuğrul Şahin" for Şahinbaş. */
export function isCut(strange: string, missing: string): boolean {
  return strange.length >= 4 && missing.startsWith(strange) && missing !== `${strange}s`; // "Folk Song", "Folk Songs"
}

/** Whether every strange word is like a missing one, one by one or run together ("St. Gyorgi", "Szentgyörgyi"). */
function explains(strange: readonly string[], missing: readonly string[]): boolean {
  const alike = (a: string, b: string) => compareWords(a, b).verdict !== 'different';
  return strange.every((word) => missing.some((other) => alike(word, other))) || alike(strange.join(''), missing.join(''));
}
