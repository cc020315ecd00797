// Mentions: where one text names somebody or something. Runs of capitalised words, with the traps of English capitals
// (sentence openings, titles, title-case headlines, days) taken out, since every name rule stands on them.
import { rankOf } from '#lexicon';
import type { Sentence, Span, Text, Token } from '#text';
import { fold } from './fold.ts';
import { isWorded, startsLower, startsUpper } from './letters.ts';
import { memo } from './memo.ts';
import { calendar, organisationHeads, particles, shortTitles, surnameTitles, titleModifiers, titles } from './titles.ts';

/** One place where a name stands. */
export interface Mention extends Span {
  readonly sentence: Sentence;
  /** First and last token, as indexes into the sentence's tokens. */
  readonly first: number;
  readonly last: number;
  /** As written, white space squeezed. */
  readonly spelling: string;
  /** Folded words, particles included; two mentions with equal words are one spelling. */
  readonly words: readonly string[];
}

/** The mentions of a text, in order. Page furniture and sentences in title case or capitals hold none. */
export const mentionsOf = memo((text: Text): readonly Mention[] => {
  const sentences = text.sentences.filter((s) => !wordless.has(s.block.kind) && !shouts(s));
  const seen = capitalsInside(sentences);
  return sentences.flatMap((sentence) => mentionsIn(text, sentence, seen));
});

interface Seen {
  /** Folded words that stand capitalised inside a sentence, and not in a hyphenated pair. */
  readonly capital: ReadonlySet<string>;
  /** Words, and marks, that stand in lower case. */
  readonly lower: ReadonlySet<string>;
}

const letter = /\p{L}/u;
const closed: ReadonlySet<string> = new Set(['PRON', 'DET', 'ADP', 'AUX', 'CCONJ', 'SCONJ', 'PART', 'PUNCT', 'SYM', 'NUM']);
const opening = /^["“”„«‘'([{*•–—:-]+$/;

/** The numbers of kings, wars and grandsons. Others write the name without, so they are no words of it. */
const numeral = /^(?=..)X?(?:IX|IV|V?I{0,3})$/;

/** "I'm", "No. 12" */
const nameless = /^(?:I['’]\p{Ll}+|Nos?\.)$/u;

/** Blocks that are not the article's own words. */
const wordless: ReadonlySet<string> = new Set(['furniture', 'comment-form', 'byline']);

/** A headline in title case, or any sentence in capitals throughout: capitals there say nothing about names. */
function shouts(sentence: Sentence): boolean {
  const { tokens } = sentence;
  const stopped = tokens.slice(-2).some(({ text }) => /[.!?…]/.test(text));
  let long = 0;
  let capital = 0;
  for (let i = 1; i < tokens.length; i++) {
    const { text } = tokens[i];
    if (text.length < 4) continue;
    if (startsLower(text)) {
      long++;
      if (4 * (long - capital) >= tokens.length) return false; // as most: too few are left for three quarters
    } else if (letter.test(text)) {
      long++;
      if (stopped ? text === text.toUpperCase() : startsUpper(text)) capital++;
    }
  }
  return long >= 4 && capital / long > 0.75;
}

function capitalsInside(sentences: readonly Sentence[]): Seen {
  const capital = new Set<string>();
  const lower = new Set<string>();
  for (const { tokens } of sentences) {
    for (let i = 0; i < tokens.length; i++) {
      const { text, pos } = tokens[i];
      if (!startsUpper(text)) lower.add(text);
      else if (!closed.has(pos) && tokens[i + 1]?.text !== '-' && !opens(tokens, i)) capital.add(fold(text));
    }
  }
  return { capital, lower };
}

/** Whether a token opens a sentence or a quotation, where English writes a capital anyway. */
function opens(tokens: readonly Token[], i: number): boolean {
  return i === 0 || opening.test(tokens[i - 1].text);
}

function isNameWord(tokens: readonly Token[], i: number, seen: Seen): boolean {
  const { text, lower, pos } = tokens[i];
  if (!startsUpper(text) || (closed.has(pos) && text.length < 5)) return false;
  const folded = fold(text);
  if (folded === '' || folded === 'i' || nameless.test(text) || calendar.has(folded)) return false;
  if (numeral.test(text) && i > 0 && startsUpper(tokens[i - 1].text)) return false;
  if (!opens(tokens, i) || isLinked(tokens, i)) return true;
  if (/-\p{Ll}/u.test(text)) return false;
  if (closed.has(pos)) return false;
  if (seen.capital.has(folded)) return true;
  if (seen.lower.has(lower)) return false;
  const rank = rankOf(text) ?? Number.POSITIVE_INFINITY;
  if (organisationHeads.has(folded) && tokens[i + 1]?.text === 'of' && startsUpper(tokens[i + 2]?.text ?? '')) return true;
  const next = tokens[i + 1];
  const beforeName = next !== undefined && startsUpper(next.text) && !closed.has(next.pos);
  return beforeName ? pos === 'PROPN' || pos === 'X' || rank > 20_000 : (pos === 'PROPN' || pos === 'X' || pos === 'NOUN') && rank > 20_000;
}

/** The second half of a hyphenated word does not open anything. */
function isLinked(tokens: readonly Token[], i: number): boolean {
  return i > 1 && tokens[i - 1].text === '-' && tokens[i - 1].start === tokens[i - 2].end && tokens[i].start === tokens[i - 1].end;
}

/**
 * How many tokens link token i to a name word after it: 0 for the next token, 1 for "El-Khoury" or "van Dyk", 2 for
 * "von der Leyen"; -1 where the name ends. "of" and "for" link only after the head of an organisation's name.
 */
function link(tokens: readonly Token[], i: number, isName: (j: number) => boolean): number {
  for (let j = i + 1; j < tokens.length && j <= i + 4; j++) {
    if (isName(j)) return j - i - 1;
    const { text } = tokens[j];
    const hyphen = text === '-' && tokens[j].start === tokens[j - 1].end && tokens[j + 1]?.start === tokens[j].end;
    const of = (text === 'of' || text === 'for') && organisationHeads.has(fold(tokens[i].text));
    if (!hyphen && !of && text !== '&' && !particles.has(text) && !(of || (text === 'the' && tokens[j - 1].text === 'of'))) return -1;
  }
  return -1;
}

function mentionsIn(text: Text, sentence: Sentence, seen: Seen): Mention[] {
  const { tokens } = sentence;
  const found: Mention[] = [];
  const names = tokens.map((_, i) => isNameWord(tokens, i, seen));
  const isName = (i: number) => names[i];
  for (let i = 0; i < tokens.length; i++) {
    if (!isName(i) || isTitle(tokens, i)) continue;
    let last = i;
    for (let gap = link(tokens, last, isName); gap >= 0; gap = link(tokens, last, isName)) {
      const next = last + gap + 1;
      // "Washington-Moscow" is two names where the text has each of them alone.
      const hyphen = gap === 1 && tokens[last + 1].text === '-';
      if (hyphen && seen.capital.has(fold(tokens[last].text)) && seen.capital.has(fold(tokens[next].text))) break;
      // "Johnson & Johnson" is one name, "Mike Waltz & Keith Kellogg" are two.
      if (last > i && tokens[last + 1].text === '&') break;
      // A title inside the run opens the next name, unless it ends the run: "Stephen King" is a name.
      const ends = link(tokens, next, isName) < 0;
      if (isTitle(tokens, next) && !(ends && gap === 0 && surnameTitles.has(fold(tokens[next].text)))) break;
      last = next;
    }
    if (last > i && endsSmall(tokens, last)) last += 2;
    // "Director of the CIA John Ratcliffe": the office's place, then the bearer.
    if (last - i >= 2 && followsTitleOf(tokens, i)) found.push(mention(text, sentence, i, i++));
    found.push(mention(text, sentence, i, last));
    i = last;
  }
  return found;
}

/** A syllable of a Korean given name as papers write it: hae, won, hyun, seok, jeong; no English ending such as -led, -like or -era has this form. */
const syllable =
  /^(?:ch|kk|[bcdghjkmnpstwy])?(?:yeo|yae|wae|oeo|[aeo]e|eo|eu|ou|oo|ee|ya|ye|yo|yu|wa|wo|we|wi|ui|[aeiou])(?:ng|[nmlkptbdgh])?$/;

/** "Jeong Hae-won": the second syllable of the given name has no capital. */
function endsSmall(tokens: readonly Token[], last: number): boolean {
  const [given, hyphen, small] = tokens.slice(last, last + 3);
  if (small === undefined || hyphen.text !== '-' || hyphen.start !== given.end || small.start !== hyphen.end) return false;
  return syllable.test(given.lower) && syllable.test(small.text);
}

/** Whether a token is a title, or the front part of one, and so no part of a name. */
function isTitle(tokens: readonly Token[], i: number): boolean {
  const word = fold(tokens[i].text);
  if (titles.has(word)) return tokens[i + 1]?.text !== '-';
  if (shortTitles.has(word)) return tokens[i].text.endsWith('.');
  if (!titleModifiers.has(word)) return false;
  const after = tokens[i + 1];
  if (word === 'executive' || word === 'press') return i > 0 && titles.has(fold(tokens[i - 1].text)); // "Chief Executive Tim Cook"
  return after !== undefined && startsUpper(after.text) && isTitle(tokens, i + 1);
}

function followsTitleOf(tokens: readonly Token[], i: number): boolean {
  const of = tokens[i - 1]?.text === 'the' ? i - 2 : i - 1;
  return tokens[of]?.text === 'of' && of > 0 && titles.has(fold(tokens[of - 1].text));
}

function mention(text: Text, sentence: Sentence, first: number, last: number): Mention {
  const { tokens } = sentence;
  const { start } = tokens[first];
  const { end } = tokens[last];
  const words: string[] = [];
  for (let i = first; i <= last; i++)
    for (const word of fold(tokens[i].text).split('-')) if (isWorded(word) || word.includes('&')) words.push(word);
  return { start, end, sentence, first, last, spelling: text.content.slice(start, end).replace(/\s+/g, ' '), words };
}
