// Finds the rules by their place: rules/names/garbled.ts is `names/garbled`, with nothing to register.
// Besides the command line this is the only room that reads files.
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Rule } from '#rule';

export interface CatalogEntry {
  /** The path is the id. */
  readonly id: string;
  readonly rule: Rule;
}

const here = dirname(fileURLToPath(import.meta.url));

/** The folder of the rules that ship with mtlint: beside src/, built or not. */
export const ownRules = join(here, '../../rules');

/** Loads every rule below a folder, sorted by id. */
export async function loadCatalog(folder: string = ownRules): Promise<CatalogEntry[]> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => /(?<!\.d)\.[jt]s$/.test(file)).sort();
  return Promise.all(
    files.map(async (file) => ({
      id: file.replace(/\\/g, '/').replace(/\.[jt]s$/, ''),
      rule: ((await import(pathToFileURL(join(folder, file)).href)) as { default: Rule }).default,
    })),
  );
}
