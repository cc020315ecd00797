// Words that a slip of the pen might have made into another: the lexicon within one or two letters of a word it does not have.
// Sorted words share their beginnings, so one walk over the lexicon fills each row of the distance table once for all words that share it.
import { fold } from './fold.ts';
import type { RankedWord } from './lexicon.ts';
import { advance, beginning, load, longestWord, rankAt } from './store.ts';

export interface NearWord extends RankedWord {
  /** How many letters are missing, too many, wrong, or swapped with their neighbour. */
  readonly distance: number;
}

/** Words of 8 letters and more may be two letters away, shorter ones one. */
const longWord = 8;

/**
 * The words nearest to a word, that word itself left out. A walk over the whole lexicon of a few milliseconds: for rare words only.
 * Distance is Damerau-Levenshtein in its restricted form, no letter touched twice (Damerau 1964, doi 10.1145/363958.363994);
 * it counts UTF-8 bytes, which are letters, as the lexicon has plain ones only.
 * @param word in any case, with or without accents
 * @param limit how many to give at most
 * @returns nearest first, then the most common first
 */
export function nearWords(word: string, limit: number): readonly NearWord[] {
  const wanted = new TextEncoder().encode(fold(word));
  if (wanted.length > longestWord) return [];
  const most = wanted.length < longWord ? 1 : 2;
  const decoder = new TextDecoder();
  const store = load();
  const cursor = beginning(store);
  const found: NearWord[] = [];
  const table = distanceTable(wanted, most);
  /** So many letters of the last word are already too far away: a word that shares them is too. */
  let dead = Number.POSITIVE_INFINITY;
  while (advance(store, cursor)) {
    if (cursor.shared >= dead) continue;
    const length = cursor.shared + cursor.end - cursor.start;
    dead = Number.POSITIVE_INFINITY;
    for (let depth = cursor.shared + 1; depth <= length; depth++) {
      if (table.spell(depth, store.bytes[cursor.start + depth - 1 - cursor.shared]) <= most) continue;
      dead = depth;
      break;
    }
    if (dead < Number.POSITIVE_INFINITY) continue;
    const distance = table.distance(length);
    if (distance === 0 || distance > most) continue;
    const rank = rankAt(store, cursor);
    if (rank > 0) found.push({ word: decoder.decode(table.spelt.subarray(0, length)), rank, distance });
  }
  return found.sort((a, b) => a.distance - b.distance || a.rank - b.rank).slice(0, limit);
}

/**
 * The table of distances between the beginnings of a wanted word and those of another, which is spelt letter by letter.
 * Only the diagonal band where a distance up to `most` can lie is filled; what borders on it counts as too far.
 */
function distanceTable(wanted: Uint8Array, most: number) {
  const tooFar = most + 1;
  const width = wanted.length + 1;
  const rows = new Uint8Array((longestWord + 1) * width);
  const spelt = new Uint8Array(longestWord);
  for (let column = 0; column < width; column++) rows[column] = Math.min(column, tooFar);

  /** Gives the other word its `depth`-th letter. @returns the least distance in its row: no longer word can be nearer */
  function spell(depth: number, letter: number): number {
    const row = depth * width;
    const above = row - width;
    const first = Math.max(1, depth - most);
    const last = Math.min(wanted.length, depth + most);
    let least = tooFar;
    spelt[depth - 1] = letter;
    rows[row + first - 1] = first === 1 ? Math.min(depth, tooFar) : tooFar;
    for (let column = first; column <= last; column++) {
      let value = Math.min(
        rows[above + column - 1] + (letter === wanted[column - 1] ? 0 : 1),
        rows[above + column] + 1,
        rows[row + column - 1] + 1,
      );
      if (depth > 1 && column > 1 && letter === wanted[column - 2] && spelt[depth - 2] === wanted[column - 1])
        value = Math.min(value, rows[above - width + column - 2] + 1);
      rows[row + column] = value;
      if (value < least) least = value;
    }
    if (last < wanted.length) rows[row + last + 1] = tooFar;
    return Math.min(least, rows[row + first - 1]);
  }

  /** From the wanted word to the first `length` letters of the other. */
  function distance(length: number): number {
    return Math.abs(length - wanted.length) > most ? tooFar : rows[length * width + wanted.length];
  }

  return { spelt, spell, distance };
}
