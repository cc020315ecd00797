// Finds the rules by their place: rules/names/garbled.ts is `names/garbled`, with nothing to register.
// Besides the command line this is the only room that reads files.
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Rule, ruleOfList } from '#rule';

export interface CatalogEntry {
  /** The path is the id. */
  readonly id: string;
  readonly rule: Rule;
}

const here = dirname(fileURLToPath(import.meta.url));

/** The folder of the rules that ship with mtlint: beside src/, built or not. */
export const ownRules = join(here, '../../rules');

/**
 * Loads every rule below a folder, sorted by id: TypeScript or JavaScript, and lists in YAML.
 * @throws SyntaxError where a list has a mistake, with its file and line; whatever a rule's own module throws
 */
export async function loadCatalog(folder: string = ownRules): Promise<CatalogEntry[]> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => /(?:(?<!\.d)\.[jt]s|\.ya?ml)$/.test(file)).sort();
  return Promise.all(
    files.map(async (file) => ({ id: file.replace(/\\/g, '/').replace(/\.\w+$/, ''), rule: await load(join(folder, file)) })),
  );
}

async function load(path: string): Promise<Rule> {
  if (/\.ya?ml$/.test(path)) return ruleOfList(await readFile(path, 'utf8'), path);
  return ((await import(pathToFileURL(path).href)) as { default: Rule }).default;
}
