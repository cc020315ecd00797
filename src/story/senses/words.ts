// The words of an article that could be wrong: nouns in the article's own voice, known to English, that no source uses anywhere.
// What the sources say, too, is a matter of where, not of the word; names, quotations and figures have their own rules.
import { isQuoted, memo } from '#analysis';
import { rankOf, similarityAt } from '#lexicon';
import type { Sentence, Span, Token } from '#text';
import { isFunctional, stemsOfSources, type Term, termOf, termsOf } from '../terms.ts';
import type { Story } from '../types.ts';
import { isGeneral } from './light.ts';
import { standsAsNoun } from './relations.ts';

/** A word whose meaning is known. */
export type Meaning = Term & { readonly vector: number };

/** A noun of the article that no source uses. */
export interface OwnWord {
  readonly sentence: Sentence;
  /** Index of its token. */
  readonly at: number;
  readonly span: Span;
  readonly meaning: Meaning;
}

/** Blocks whose words are not the article's. */
const silent: ReadonlySet<string> = new Set(['furniture', 'comment-form', 'byline']);
const shortest = 3;
/** Tokens of a sentence that are looked at: a longer one is a list. */
const longest = 200;

/** Whether a sentence is not the article's own, or a list. */
export function isSilent({ block, tokens }: Sentence): boolean {
  return silent.has(block.kind) || tokens.length > longest;
}

/** A sentence's words whose meaning is known and that say something. */
export const meaningsOf = memo((sentence: Sentence): readonly Meaning[] =>
  termsOf(sentence)
    .slice(0, longest)
    .filter((term, i): term is Meaning => term.key !== '' && term.vector !== undefined && !isFunctional(sentence.tokens[i].pos)),
);

/** The nouns of an article that no source uses, in order. */
export const ownWords = memo((story: Story): readonly OwnWord[] => {
  const theirs = stemsOfSources(story);
  return story.article.sentences.flatMap((sentence) => {
    if (isSilent(sentence)) return [];
    return sentence.tokens.flatMap((token, at) => {
      if (!isPlainNoun(sentence.tokens, at)) return [];
      const term = termOf(token.text);
      if (term.vector === undefined || theirs.has(term.key) || isQuoted(story.article, token.start)) return [];
      return [{ sentence, at, span: { start: token.start, end: token.end }, meaning: term as Meaning }];
    });
  });
});

/** Whether a token is a noun that is no name, no part of a compound or a name, and no word of all work. */
export function isPlainNoun(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at];
  if (!standsAsNoun(tokens, at) || text.length < shortest || !/^\p{Ll}+$/u.test(text) || isGeneral(text)) return false;
  return !isJoined(tokens, at) && !isNamed(tokens, at) && !isVerb(tokens, at);
}

/** "Rhein bei Bonn": a foreign name keeps its small words; but "his Korean rival Kim". */
function isNamed(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.pos === 'PROPN' && tokens[at + 1]?.pos === 'PROPN' && tokens[at - 2]?.pos !== 'PRON';
}

/** "She picks them up": a verb that was taken for a noun; but "one egg out of ten". */
function isVerb(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 1];
  if (after === undefined || (after.text === 'out' && tokens[at + 2]?.text === 'of')) return false;
  return after.pos === 'PRON' || /^(?:up|out|off|down|away)$/.test(after.text);
}

/** Whether a token is a part of a compound, an address or a word that was cut in two: "old-timers", "example.com", "good bye". */
function isJoined(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if ([before, after].some((beside) => beside !== undefined && /^[-‐‑–/@]$/.test(beside.text))) return true;
  if (before?.text === '.' || (after?.text === '.' && tokens[at + 2]?.start === after.end)) return true;
  const whole = before && /^\p{Ll}{3,}$/u.test(before.text) ? rankOf(before.text + token.text) : undefined;
  return whole !== undefined && whole < 20_000;
}

/** Letters that make two words one family: "lampshade" and "lamps", "battle" and "embattled", "ad" and "advert". */
const familyLetters = 4;

/** The cosine below which two words that only look alike are no family: "margarine" and "margin". */
const leastFamily = 0.05;

/** Whether one word contains the other, or both begin alike and are used a little alike. */
export function isKin(a: Term, b: Term): boolean {
  const [short, long] = a.word.length < b.word.length ? [a, b] : [b, a];
  const bare = short.word.length > familyLetters ? short.key.replace(/[eiy]$/, '') : short.word;
  if (long.word.includes(bare)) return true;
  if (bare.length < familyLetters || !long.word.startsWith(bare.slice(0, familyLetters))) return false;
  return a.vector === undefined || b.vector === undefined || similarityAt(a.vector, b.vector) >= leastFamily;
}

/** The highest cosine of a word with any of others, its own forms left out. */
export function nearest(word: Meaning, others: Iterable<Term>): number {
  let most = -1;
  for (const { vector } of others) {
    if (vector === undefined) continue;
    const cosine = similarityAt(word.vector, vector);
    if (cosine > most) most = cosine;
  }
  return most;
}

/** Whether a sentence has a word of the same family or of a meaning near it. @param near the cosine from which a meaning is near */
export function isKnownTo(sentence: Sentence, meaning: Meaning, near: number): boolean {
  const theirs = meaningsOf(sentence);
  return theirs.some((other) => isKin(meaning, other)) || nearest(meaning, theirs) >= near;
}
