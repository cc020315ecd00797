// Every word form a text uses, with its first place and how often it stands there: what other readings of the text are held against.
// Hyphenated words are entered whole and in parts, so that "tit-for-tat" also vouches for "tat".
import type { Span, Text } from '#text';
import { lettered } from './letters.ts';
import { memo } from './memo.ts';

/** A word form of a text. */
export interface Use extends Span {
  /** As it is written at its first place. */
  readonly text: string;
  readonly count: number;
}

/** Runs of letters, joined by hyphens and apostrophes. */
const wordForm = lettered(String.raw`[\p{L}\p{M}]+(?:[-‐'’][\p{L}\p{M}]+)*`, 'gu');

/** The word forms of a text by their lower-case spelling, in the order of their first places. */
export const vocabularyOf = memo((text: Text): ReadonlyMap<string, Use> => {
  const uses = new Map<string, Use & { count: number }>();
  const enter = (word: string, start: number) => {
    const key = word.toLowerCase();
    const known = uses.get(key);
    if (known) known.count++;
    else uses.set(key, { text: word, start, end: start + word.length, count: 1 });
  };
  for (const match of text.content.matchAll(wordForm(text.content))) {
    enter(match[0], match.index);
    if (!/[-‐'’]/.test(match[0])) continue;
    for (const part of match[0].matchAll(/[^-‐'’]+/g)) enter(part[0], match.index + part.index);
  }
  return uses;
});
