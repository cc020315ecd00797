// Reads the tables of this floor: tab-separated lines, where empty lines and lines that begin with # say nothing.
// Tables stay text, so that anyone can read, correct and extend them without a tool.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * The rows of a table.
 * @param file its name in this folder
 */
export function rowsOf(file: `${string}.tsv`): readonly (readonly string[])[] {
  return readFileSync(createRequire(import.meta.url).resolve(`#lexicon/${file}`), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}
