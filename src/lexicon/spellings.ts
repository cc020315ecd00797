// Which names honestly mean the same place, organisation or person: Kyiv and Kiev, Hezbollah and Hizbullah, the UN and the United Nations.
// The names are data (spellings.tsv), one row a thing; rows do not chain, because a name may belong to several things.
import { fold } from './fold.ts';
import { rowsOf, tableOf } from './table.ts';

interface Spellings {
  readonly rows: readonly (readonly string[])[];
  /** Numbers of the rows that hold a name, by its key. */
  readonly byKey: ReadonlyMap<string, readonly number[]>;
}

let spellings: Spellings | undefined;

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
  return load().byKey.get(keyOf(name)) ?? [];
}

function load(): Spellings {
  if (spellings === undefined) {
    const table = tableOf('spellings.tsv');
    const rows = rowsOf(table);
    const keys = rowsOf(plainTable(table)); // of all names at once, which is ten times faster
    const byKey = new Map<string, number[]>();
    rows.forEach((names, row) => {
      names.forEach((name, cell) => {
        const key = acronymOf(name) ?? keys[row][cell];
        const known = byKey.get(key);
        if (!known) byKey.set(key, [row]);
        else if (known.at(-1) !== row) known.push(row);
      });
    });
    spellings = { rows, byKey };
  }
  return spellings;
}

/** What equal names have in common: the capitals of a known short acronym, else the plain letters and digits. */
function keyOf(name: string): string {
  const acronym = acronymOf(name);
  return acronym !== undefined && load().byKey.has(acronym) ? acronym : plain(name);
}

/** In UTF-16 code units: "the U.S.A." */
const longestAcronym = 10;

/** US, U.S. and UK are words when folded: us, who, is. */
function acronymOf(name: string): string | undefined {
  if (name.length > longestAcronym) return undefined;
  const bare = name.replace(/^the /i, '').replaceAll('.', '');
  return /^[A-Z]{1,3}$/.test(bare) ? bare : undefined;
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

/** The same for every name of a table. */
function plainTable(table: string): string {
  return fold(table)
    .replace(/[.']/g, '')
    .replace(/[^\p{L}\p{N}\t\n]+/gu, ' ')
    .replace(/ ?([\t\n]) ?/g, '$1')
    .trim()
    .replace(/(?<=^|\t)the /gm, '');
}
