// Which names honestly mean the same place, organisation or person: Kyiv and Kiev, Hezbollah and Hizbullah, the UN and the United Nations.
// The names are data (spellings.tsv), one row a thing; rows do not chain, because a name may belong to several things.
import { acronymOf } from './acronyms.ts';
import { fold } from './fold.ts';
import { spellings } from './tables.ts';

let table: ReturnType<typeof spellings> | undefined;

function load(): ReturnType<typeof spellings> {
  table ??= spellings();
  return table;
}

/**
 * All names of what a name may mean, the usual ones first.
 * @param name case, accents, marks and a leading "the" make no difference, but acronyms of up to three letters must stand in capitals: US, not us
 * @returns the rows of the table that hold the name, one after the other, the name itself among them; empty when it is not known
 */
export function honestSpellings(name: string): readonly string[] {
  const { rows } = load();
  return [...new Set(rowsWith(name).flatMap((row) => rows[row]))];
}

/** Whether two names honestly mean the same thing: equal but for case, accents and marks, or names of one row of the table. */
export function sameThing(a: string, b: string): boolean {
  const key = keyOf(a);
  if (key === keyOf(b)) return key !== '';
  const others = rowsWith(b);
  return rowsWith(a).some((row) => others.includes(row));
}

function rowsWith(name: string): readonly number[] {
  return placesOf(keyOf(name)) ?? [];
}

function placesOf(key: string): readonly number[] | undefined {
  const { places } = load();
  return Object.hasOwn(places, key) ? places[key] : undefined;
}

/** What equal names have in common: the capitals of a known short acronym, else the plain letters and digits. */
function keyOf(name: string): string {
  const acronym = acronymOf(name);
  return acronym !== undefined && placesOf(acronym) ? acronym : plain(name);
}

function plain(name: string): string {
  const folded = fold(name);
  if (/^[a-z]*$/.test(folded)) return folded;
  return folded
    .replace(/[.']/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');
}
