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
  const uses: Uses = new Map();
  for (let first = 0; first < text.tokens.length; ) first = enterRun(uses, text, first);
  return uses;
});

type Uses = Map<string, Use & { count: number }>;

/** Enters the words of tokens that touch each other. @returns the token after them */
function enterRun(uses: Uses, { content, tokens }: Text, first: number): number {
  let next = first + 1;
  while (next < tokens.length && tokens[next].start === tokens[next - 1].end) next++;
  const { text, lower, start } = tokens[first];
  if (next === first + 1 && /^[a-z]+$/.test(lower)) {
    enter(uses, text, lower, start); // as most: a word between spaces
    return next;
  }
  const run = content.slice(start, tokens[next - 1].end);
  for (const { 0: joined, index } of run.matchAll(wordForm(run))) {
    enter(uses, joined, joined.toLowerCase(), start + index);
    if (!/[-‐'’]/.test(joined)) continue;
    for (const { 0: part, index: at } of joined.matchAll(/[^-‐'’]+/g)) enter(uses, part, part.toLowerCase(), start + index + at);
  }
  return next;
}

function enter(uses: Uses, text: string, key: string, start: number): void {
  const known = uses.get(key);
  if (known) known.count++;
  else uses.set(key, { text, start, end: start + text.length, count: 1 });
}
