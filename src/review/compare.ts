// Two texts word by word: what they have in common, and both beside each other with the words that differ lit.
// The page of changes and the reason share it; signs before the lines say the same as the colours.
import { type Change, diffWordsWithSpace } from 'diff';
import type { Span } from '#text';
import { type Mark, paragraph, piece, type Row } from './pieces.ts';

/** Code units of unchanged text kept beside a change. */
const context = 50;
/** Milliseconds that one comparison may take; beyond that texts are shown whole. */
const patience = 200;

/** Two texts as stretches that only the first has, only the second, or both; undefined where that takes too long. */
export function compare(before: string, after: string): readonly Change[] | undefined {
  return diffWordsWithSpace(before, after, { timeout: patience });
}

/** Stretches of the second text that the first has too; single marks and words under four letters say nothing and are left out. */
export function inCommon(parts: readonly Change[]): Span[] {
  const common: Span[] = [];
  let start = 0;
  for (const { value, added, removed } of parts) {
    if (removed) continue;
    const end = start + value.length;
    if (!added && /\p{L}{4}|\p{N}{2}/u.test(value)) common.push({ start, end });
    start = end;
  }
  return common;
}

/** How much of two texts is the same: 0 to 1, by letters (the measure of Dice). */
export function likeness(parts: readonly Change[]): number {
  const count = (some: readonly Change[]) => some.reduce((sum, { value }) => sum + value.replace(/[^\p{L}\p{N}]+/gu, '').length, 0);
  const same = 2 * count(parts.filter(({ added, removed }) => !added && !removed));
  const apart = count(parts.filter(({ added, removed }) => added || removed));
  return same + apart === 0 ? 0 : same / (same + apart);
}

/** One of two texts with its sign, cut down to what differs and some text around it. */
export interface Side {
  readonly sign: '-' | '+';
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** A side of a comparison. */
export function sideOf(sign: Side['sign'], parts: readonly Change[]): Side {
  let text = '';
  const marks: Mark[] = [];
  for (const [i, { value, added, removed }] of parts.entries()) {
    if (sign === '-' ? added : removed) continue;
    const start = text.length;
    text += added || removed ? value : near(value, i === 0, i === parts.length - 1);
    if (added || removed) marks.push({ start, end: text.length, tone: sign === '-' ? 'gone' : 'new', light: 'under' });
  }
  return { sign, text, marks };
}

/** A text that has no counterpart, or too long a one. */
export function wholeSide(sign: Side['sign'], text: string): Side {
  return { sign, text: near(text, true, true), marks: [] };
}

/** A side as rows, its sign before the first. */
export function sideRows({ sign, text, marks }: Side, width: number): Row[] {
  const tone = sign === '-' ? 'gone' : 'new';
  return paragraph(text, width, 'plain', marks).map((row, i) => [piece(i === 0 ? ` ${sign} ` : '   ', tone), ...row]);
}

/** Unchanged text without its middle, or without its far end at the beginning or end of a line. */
function near(text: string, first: boolean, last: boolean): string {
  if (text.length <= 2 * context) return text;
  const head = first && !last ? '' : text.slice(0, context).replace(/\S*$/, '');
  const tail = last ? '' : text.slice(-context).replace(/^\S*/, '');
  return `${head}…${tail}`;
}
