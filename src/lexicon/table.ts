// Reads the tables of this floor: tab-separated lines, where empty lines and lines that begin with # say nothing.
// Tables stay text, so that anyone can read, correct and extend them without a tool.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * The lines of a table that say something, as one text: cells are parted by tabs, rows by line breaks.
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
