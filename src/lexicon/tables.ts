// The tables of names, worked out for look-ups. In the built program their results stand in place of this file: to work them out takes as long as
// to read an article. The tables themselves stay text, tab-separated, so that anyone can read, correct and extend them without a tool.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { acronymOf } from './acronyms.ts';
import { fold } from './fold.ts';

/** Names by what they have in common when they are equal, and where those stand. */
type Places = Readonly<Record<string, readonly number[]>>;

/** In a place, what a row counts: the rest is the cell. */
export const rowUnit = 100;

/** Given names and their places, each `rowUnit` times the row and the cell. */
export function nicknames(): Places {
  const keys = fold(tableOf('nicknames.tsv')).replace(/[^\p{L}\s]/gu, '');
  const places: [string, number][] = rowsOf(keys).flatMap((cells, row) =>
    cells.flatMap((names, cell) => names.split(' ').map((key): [string, number] => [key, row * rowUnit + cell])),
  );
  return byKey(places);
}

/** The rows of names that mean one thing, and for each name the numbers of the rows that it stands in. */
export function spellings(): { readonly rows: readonly (readonly string[])[]; readonly places: Places } {
  const table = tableOf('spellings.tsv');
  const rows = rowsOf(table);
  const keys = rowsOf(plain(table));
  const places = rows.flatMap((names, row) => {
    const distinct = new Set(names.map((name, cell) => acronymOf(name) ?? keys[row][cell]));
    return [...distinct].map((key): [string, number] => [key, row]);
  });
  return { rows, places: byKey(places) };
}

function byKey(places: readonly [string, number][]): Places {
  const found: Record<string, number[]> = Object.create(null);
  for (const [key, place] of places) {
    found[key] ??= [];
    found[key].push(place);
  }
  return found;
}

/** Every name of a table without case, accents, marks and a leading "the". */
function plain(table: string): string {
  return fold(table)
    .replace(/[.']/g, '')
    .replace(/[^\p{L}\p{N}\t\n]+/gu, ' ')
    .replace(/ ?([\t\n]) ?/g, '$1')
    .trim()
    .replace(/(?<=^|\t)the /gm, '');
}

/**
 * The lines of a table that say something, as one text: cells are parted by tabs, rows by line breaks. Empty lines and comments say nothing.
 * @param file its name in this folder
 */
export function tableOf(file: `${string}.tsv`): string {
  return readFileSync(createRequire(import.meta.url).resolve(`#lexicon/${file}`), 'utf8')
    .replace(/^(?:#.*)?\n/gm, '')
    .trimEnd();
}

/** The rows of a table's text. */
export function rowsOf(table: string): readonly (readonly string[])[] {
  return table.split('\n').map((row) => row.split('\t'));
}
