// Whether two given names may be the same person's: Mike and Michael, Sergei and Serhiy, Mohammed and Muhammad.
// The equivalences are data (nicknames.tsv); they do not chain, so that Alex for Alexander and Alex for Alexandra make no Alexander of Alexandra.
import { fold } from './fold.ts';
import { nicknames, rowUnit } from './tables.ts';

let table: ReturnType<typeof nicknames> | undefined;

/** Where a name stands: names in one cell are spellings of each other, the first cell of a row holds the full forms of the others. */
function placesOf(key: string): readonly number[] {
  table ??= nicknames();
  return Object.hasOwn(table, key) ? table[key] : [];
}

/**
 * Whether two given names are forms of one: equal but for case, accents and marks, spellings of each other, or a full form and its short form.
 * @param a a single given name, as is `b`: not a full name
 */
export function sameGivenName(a: string, b: string): boolean {
  const [first, second] = [keyOf(a), keyOf(b)];
  if (first === second) return first !== '';
  const seconds = placesOf(second);
  return placesOf(first).some((p) => seconds.some((q) => sameRow(p, q) && (p === q || isFull(p) || isFull(q))));
}

/** Whether a word is a given name that the table of nicknames knows; many of other languages it does not. */
export function isGivenName(word: string): boolean {
  return placesOf(keyOf(word)).length > 0;
}

function sameRow(a: number, b: number): boolean {
  return Math.floor(a / rowUnit) === Math.floor(b / rowUnit);
}

/** Whether a place is in the first cell of its row. */
function isFull(place: number): boolean {
  return place % rowUnit === 0;
}

/** Abdul-Aziz, Abdul Aziz and Abdulaziz are one name, as are Jafar and Ja'far. */
function keyOf(name: string): string {
  const folded = fold(name);
  return /^[a-z]*$/.test(folded) ? folded : folded.replace(/[^\p{L}]/gu, '');
}
