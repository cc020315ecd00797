// A config, found upward from where mtlint runs, and what it sets. What it takes to read one (a schema, a YAML parser, a TypeScript loader)
// is loaded only where there is one; finding none costs a look into each folder above.
import { dirname } from 'node:path';
import { lilconfigSync } from 'lilconfig';
import type { Config } from './configRead.ts';
import { Mistake } from './mistake.ts';

/** What a command line may say about configs. */
export interface ConfigOptions {
  /** A file; false for none. */
  readonly config?: string | false;
}

const places = ['ts', 'mts', 'js', 'mjs', 'json', 'yaml', 'yml'].map((ending) => `mtlint.config.${ending}`);

/**
 * The options of a command, with what a config says where the command line does not.
 * @param options as the parser made them, defaults included
 * @param open whether the command has an option of that name that the command line did not set
 * @throws Mistake where a config is wrong or not there
 */
export async function withConfig<Options extends ConfigOptions>(
  options: Options,
  open: (option: string) => boolean,
): Promise<Options & { readonly settings?: Config }> {
  const file = options.config === false ? undefined : (options.config ?? findConfig());
  if (file === undefined) return options;
  const { readConfig } = await import('./configRead.ts');
  const settings = await readConfig(file);
  const { against, groupBy, failOn, ruleFolders, baseline, gate } = settings;
  const said = Object.entries({ against, groupBy, failOn, rules: ruleFolders, baseline, ...gate });
  return { ...options, ...Object.fromEntries(said.filter(([key, value]) => value !== undefined && open(key))), settings };
}

/** The nearest config in the current folder or above it. */
export function findConfig(from: string = process.cwd()): string | undefined {
  const asIs = (path: string) => path;
  const loaders = Object.fromEntries(['.ts', '.mts', '.js', '.mjs', '.json', '.yaml', '.yml'].map((ending) => [ending, asIs]));
  const options = { searchPlaces: places, loaders, stopDir: rootOf(from), ignoreEmptySearchPlaces: false };
  try {
    return lilconfigSync('mtlint', options).search(from)?.filepath; // at once: waiting for each of some thirty looks takes longer than they do
  } catch (error) {
    throw new Mistake(`a config cannot be read: ${error instanceof Error ? error.message : error}.`);
  }
}

/** The search ends where the disk does, not at the home folder: builds run anywhere. */
function rootOf(folder: string): string {
  return dirname(folder) === folder ? folder : rootOf(dirname(folder));
}
