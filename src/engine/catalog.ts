// Finds the rules by their place: rules/names/garbled.ts is `names/garbled`, with nothing to register.
// Besides the command line this is the only room that reads files.
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as rulePackage from '#rule';
import { type Lists, listsTogether, type Rule, ruleOfList } from '#rule';
import type { Measured } from './confidence.ts';

export interface CatalogEntry {
  /** The path is the id. */
  readonly id: string;
  readonly rule: Rule;
  /** What the rule's findings were worth on evaluation sets; absent where nobody measured it. */
  readonly measured?: Measured;
}

const here = dirname(fileURLToPath(import.meta.url));

/** The folder of the rules that ship with mtlint: beside src/, built or not. */
export const ownRules = join(here, '../../rules');
/** All of them as one module: the build writes it, since one file loads faster than forty. */
const builtRules = join(ownRules, 'index.js');

/**
 * Loads every rule below a folder, sorted by id: TypeScript or JavaScript, and lists in YAML.
 * @throws SyntaxError where a list has a mistake, with its file and line; whatever a rule's own module throws
 */
export async function loadCatalog(folder: string = ownRules): Promise<CatalogEntry[]> {
  if (folder === ownRules && existsSync(builtRules)) return (await importDefault(builtRules)) as CatalogEntry[];
  const files = (await readdir(folder, { recursive: true })).filter((file) => /(?:(?<!\.d)\.[jt]s|\.ya?ml)$/.test(file)).sort();
  const measured = await measurements(folder);
  const lists = listsTogether();
  const importRule = folder === ownRules ? importDefault : importTeams;
  return Promise.all(
    files.map(async (file) => {
      const id = file.replace(/\\/g, '/').replace(/\.\w+$/, '');
      return { id, rule: await load(join(folder, file), lists, importRule), measured: measured[id] };
    }),
  );
}

/** The figures that `npm run calibrate` leaves beside the rules; a folder may have none. */
async function measurements(folder: string): Promise<Readonly<Record<string, Measured>>> {
  try {
    return JSON.parse(await readFile(join(folder, 'calibration.json'), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

async function load(path: string, lists: Lists, importRule: (path: string) => Promise<unknown>): Promise<Rule> {
  if (/\.ya?ml$/.test(path)) return ruleOfList(await readFile(path, 'utf8'), path, lists);
  return (await importRule(path)) as Rule;
}

/**
 * Imports a rule of a team, whatever surrounds it: Node takes TypeScript only from 22.18 on and not below a package of CommonJS,
 * and knows `mtlint` (`#rule` in what `npm run new` writes) only where that is installed.
 */
async function importTeams(path: string): Promise<unknown> {
  const { createJiti } = await import('jiti');
  const virtualModules = { mtlint: rulePackage, '#rule': rulePackage };
  return createJiti(import.meta.url, { fsCache: false, virtualModules }).import(resolve(path), { default: true });
}

async function importDefault(path: string): Promise<unknown> {
  return ((await import(pathToFileURL(path).href)) as { default: unknown }).default;
}
