// Whether two given names may be the same person's: Mike and Michael, Sergei and Serhiy, Mohammed and Muhammad.
// The equivalences are data (nicknames.tsv); they do not chain, so that Alex for Alexander and Alex for Alexandra make no Alexander of Alexandra.
import { fold } from './fold.ts';
import { rowsOf, tableOf } from './table.ts';

/** Where a name stands: names in one cell are spellings of each other, the first cell of a row holds the full forms of the others. */
interface Place {
  readonly row: number;
  readonly cell: number;
}

let places: ReadonlyMap<string, readonly Place[]> | undefined;

/**
 * Whether two given names are forms of one: equal but for case, accents and marks, spellings of each other, or a full form and its short form.
 * @param a a single given name, as is `b`: not a full name
 */
export function sameGivenName(a: string, b: string): boolean {
  const [first, second] = [keyOf(a), keyOf(b)];
  if (first === second) return first !== '';
  places ??= readPlaces();
  const seconds = places.get(second) ?? [];
  return (places.get(first) ?? []).some((p) => seconds.some((q) => p.row === q.row && (p.cell === q.cell || p.cell === 0 || q.cell === 0)));
}

/** Whether a word is a given name that the table of nicknames knows; many of other languages it does not. */
export function isGivenName(word: string): boolean {
  places ??= readPlaces();
  return places.has(keyOf(word));
}

function readPlaces(): ReadonlyMap<string, readonly Place[]> {
  const found = new Map<string, Place[]>();
  const keys = fold(tableOf('nicknames.tsv')).replace(/[^\p{L}\s]/gu, ''); // as keyOf does, for all names at once, which is ten times faster
  rowsOf(keys).forEach((cells, row) => {
    cells.forEach((names, cell) => {
      for (const key of names.split(' ')) {
        const known = found.get(key);
        if (known) known.push({ row, cell });
        else found.set(key, [{ row, cell }]);
      }
    });
  });
  return found;
}

/** Abdul-Aziz, Abdul Aziz and Abdulaziz are one name, as are Jafar and Ja'far. */
function keyOf(name: string): string {
  const folded = fold(name);
  return /^[a-z]*$/.test(folded) ? folded : folded.replace(/[^\p{L}]/gu, '');
}
