// Where one text says the same words twice within a short reach: doubled words, phrases, role nouns, quotations and sentences.
// It only sees that words return and what stands between; whether that is a slip or a figure of speech is the rule's question.
import { type Block, type Sentence, type Span, standIn, type Text, type Token } from '#text';
import { isWorded, startsUpper } from './letters.ts';
import { memo } from './memo.ts';

/** A word of a block with what repetition looks at. */
export interface Word extends Token {
  /** Lower case, possessive and plural endings dropped: equal keys are the same word for a reader. */
  readonly key: string;
  /** Whether a mark (comma, stop, quotation mark …, but no hyphen) stands between this word and the one before it. */
  readonly apart: boolean;
  /** Whether the mark before it opens a quotation. */
  readonly quoted: boolean;
}

/** Words that return: `words[first … first + length)` again at `second`. */
export interface Repeat {
  /** The words of the block. */
  readonly words: readonly Word[];
  readonly first: number;
  readonly second: number;
  /** Words in one copy. */
  readonly length: number;
  /** How often the copy stands there without a gap, counted from `second`; 1 for a plain repeat. */
  readonly copies: number;
}

/** A sentence that stands twice. */
export interface SentenceTwice {
  readonly first: Sentence;
  readonly second: Sentence;
  /** The second follows the first at once. */
  readonly adjacent: boolean;
  /** Words in one copy. */
  readonly words: number;
}

const possessive = /^['’]s?$/i;
const opening = /["“„«‘]$/;

function keyOf(lower: string): string {
  return lower.length > 4 && lower.endsWith('s') && !lower.endsWith('ss') ? lower.slice(0, -1) : lower;
}

/** @param from where the word before it ends */
function wordOf({ start, end, text, lower, pos }: Token, content: string, from: number): Word {
  const spaced = start === from + 1 && content[from] === ' '; // as nearly all are
  const before = spaced ? '' : content.slice(from, start);
  return {
    start,
    end,
    text,
    lower,
    pos,
    key: keyOf(lower),
    apart: before !== '' && /[^\s\-‐]|\s[-‐]|--/.test(before),
    quoted: before !== '' && opening.test(before),
  };
}

/** The tagger cuts the possessive off; here it belongs to its word, so that "his father's father" is no doubled word. */
function longer(word: Word, ending: Token): Word {
  return { ...word, end: ending.end, text: word.text + ending.text, lower: word.lower + ending.lower };
}

/** The words of each block, in order; marks only leave their trace in `apart` and `quoted`. */
const wordsOf = memo((text: Text): readonly (readonly Word[])[] => {
  const byBlock = new Map<Block, Word[]>();
  for (const sentence of text.sentences) {
    let words = byBlock.get(sentence.block);
    if (!words) {
      words = [];
      byBlock.set(sentence.block, words);
    }
    for (const token of sentence.tokens) {
      const last = words[words.length - 1];
      if (last && last.end === token.start && possessive.test(token.text)) words[words.length - 1] = longer(last, token);
      else if (token.pos !== 'PUNCT' && isWorded(token.text)) words.push(wordOf(token, text.content, last?.end ?? sentence.block.start));
    }
  }
  return [...byBlock.values()];
});

/**
 * Phrases of two words or more that return within their block, each against its latest earlier copy, and single words
 * said twice in a row. One pass: each position starts or continues at most one repeat.
 */
export const repeatsOf = memo((text: Text): readonly Repeat[] => wordsOf(text).flatMap((words) => [...repeatsIn(words)]));

function* repeatsIn(words: readonly Word[]): Generator<Repeat> {
  const pairs = pairsOf(words);
  const latest = new Map<number, number>();
  for (let i = 0; i < words.length; ) {
    const repeat = repeatAt(words, i, pairs[i] === single ? undefined : latest.get(pairs[i]));
    if (repeat) yield repeat;
    const next = repeat ? repeat.second + repeat.length * repeat.copies : i + 1;
    for (; i < next; i++) if (i > 0 && pairs[i - 1] !== single) latest.set(pairs[i - 1], i - 1);
  }
}

/** In place of a pair with a word that comes once, and so cannot come again: nearly all are such. */
const single = 0;

/** For each word a number that stands for it and the word after it. */
function pairsOf(words: readonly Word[]): readonly number[] {
  const numbers = new Map<string, number>();
  const counts = [0];
  const ids: number[] = [];
  for (const { key } of words) {
    let id = numbers.get(key);
    if (id === undefined) {
      id = counts.push(0) - 1;
      numbers.set(key, id);
    }
    counts[id]++;
    ids.push(id);
  }
  const returns = (i: number) => i < ids.length && counts[ids[i]] > 1;
  return ids.map((id, i) => (returns(i) && returns(i + 1) ? id * (words.length + 1) + ids[i + 1] : single));
}

/** The repeat whose second copy begins at a word. @param pair where that word and its next last stood together */
function repeatAt(words: readonly Word[], second: number, pair: number | undefined): Repeat | undefined {
  const doubled = words[second - 1]?.key === words[second].key;
  if (!doubled && (pair === undefined || pair + 1 >= second)) return undefined;
  const first = doubled ? second - 1 : pair!;
  let length = 1;
  while (first + length < second && words[first + length].key === words[second + length]?.key) length++;
  return { words, first, second, length, copies: first + length === second ? copiesAt(words, second, length) : 1 };
}

function copiesAt(words: readonly Word[], start: number, length: number): number {
  let end = start + length;
  while (end < words.length && words[end].key === words[end - length].key) end++;
  return Math.floor((end - start) / length);
}

/** A lower-case word, or two, that stand before and after a name: "spokesman Tammy Bruce spokesman". */
export const framesOf = memo((text: Text): readonly Repeat[] => wordsOf(text).flatMap((words) => [...framesIn(words)]));

const longestName = 3;

function* framesIn(words: readonly Word[]): Generator<Repeat> {
  let name = 0; // capitalised words just before this one
  for (let second = 0; second < words.length; second++) {
    const word = words[second];
    if (startsUpper(word.text)) {
      name = word.apart ? 1 : name + 1;
      continue;
    }
    const before = second - name - 1;
    if (name > 0 && name <= longestName && before >= 0 && !word.apart && !words[before + 1].apart)
      for (const length of [1, 2])
        if (comesAgain(words, before - length + 1, second, length)) yield { words, first: before - length + 1, second, length, copies: 1 };
    name = 0;
  }
}

function comesAgain(words: readonly Word[], first: number, second: number, length: number): boolean {
  if (first < 0 || second + length > words.length) return false;
  for (let i = 0; i < length; i++) {
    if (words[first + i].key !== words[second + i].key) return false;
    if (i > 0 && (words[first + i].apart || words[second + i].apart)) return false;
  }
  return true;
}

/** Sentences that stand twice, each against its latest earlier copy. */
export const sentencesTwice = memo((text: Text): readonly SentenceTwice[] => {
  const seen = new Map<string, number>();
  const twice: SentenceTwice[] = [];
  text.sentences.forEach((sentence, i) => {
    const said = text.content.slice(sentence.start, sentence.end);
    if (said.includes(standIn)) return; // it may say something else each time
    const known = seen.get(said);
    seen.set(said, i);
    if (known === undefined) return;
    const words = sentence.tokens.filter(({ pos }) => pos !== 'PUNCT').length;
    twice.push({ first: text.sentences[known], second: sentence, adjacent: known === i - 1, words });
  });
  return twice;
});

/** From the first word of a copy to its last. */
export function copySpan({ words, length }: Repeat, start: number): Span {
  return { start: words[start].start, end: words[start + length - 1].end };
}
