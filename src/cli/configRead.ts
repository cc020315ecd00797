// What a config says, and how it is read with all that it extends: each is checked, and a mistake is told with its place and what was probably meant.
import { readFile, realpath, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, relative, resolve } from 'node:path';
import { closest, distance } from 'fastest-levenshtein';
import type { Severity } from '#engine';
import { type ConfigFile, type ConfigMistake, checkConfig } from './configSchema.ts';
import { Mistake, whyUnread } from './mistake.ts';

export type RuleLevel = 'off' | 'on' | Severity;

/** Rules by id or family, and trusted names, for some files. */
export interface Override {
  /** Patterns as in .gitignore. */
  readonly files: readonly string[];
  /** The folder that the patterns speak of; empty where the rest holds everywhere. */
  readonly folder: string;
  readonly rules: readonly { readonly id: string; readonly level: RuleLevel /** Where that is written. */; readonly place: string }[];
  readonly trust: readonly string[];
}

/** What a config says, its extended ones included. Paths are as seen from the current folder. */
export interface Config {
  /** The files it was read from, the one that was found last. */
  readonly from: readonly string[];
  readonly against?: readonly string[];
  /** The field of a feed's items that names their story. */
  readonly groupBy?: string;
  readonly failOn?: Severity | 'none';
  readonly ruleFolders?: readonly string[];
  readonly baseline?: string;
  readonly gate: { readonly [limit in 'maxCritical' | 'maxMajor' | 'maxMinor' | 'minScore' | 'acceptable']?: number };
  /** Whole-project settings first, then those for some files; the later one wins. */
  readonly overrides: readonly Override[];
}

/**
 * Reads a config.
 * @throws Mistake where it or one that it extends is wrong or not there
 */
export async function readConfig(file: string): Promise<Config> {
  return merged(await chain(file, []));
}

interface Read {
  readonly file: string;
  readonly config: ConfigFile;
  readonly lineOf: Loaded['lineOf'];
}

/** A config's ancestors, the eldest first, and itself. */
async function chain(file: string, children: readonly string[]): Promise<Read[]> {
  const extended = children.length > 0 ? `${shown(children.at(-1)!)}: extends: ` : '';
  const real = await realpath(file).catch((error: unknown) => {
    throw new Mistake(extended + whyUnread(shown(file), error));
  });
  if (children.includes(real)) throw new Mistake(`${extended}${shown(real)} extends it in turn; leave one of the two out.`);
  if ((await stat(real)).isDirectory()) throw new Mistake(`${extended}${shown(real)}: is a folder; name the config in it.`);
  const read = await load(real);
  const parents: Read[] = [];
  for (const name of listOf(read.config.extends)) parents.push(...(await chain(parentOf(real, name), [...children, real])));
  return [...parents, read];
}

function parentOf(file: string, name: string): string {
  if (/^\.{0,2}[\\/]|^[a-z]:[\\/]/i.test(name)) return resolve(dirname(file), name);
  try {
    return createRequire(file).resolve(name);
  } catch {
    throw new Mistake(`${shown(file)}: extends: there is no package ${name}; install it, or begin a path with "./".`);
  }
}

async function load(file: string): Promise<Read> {
  const { value, lineOf } = /\.(?:json|ya?ml)$/.test(file) ? await data(file) : await code(file);
  const checked = checkConfig(value ?? {});
  if ('config' in checked) return { file, config: checked.config, lineOf };
  throw new Mistake(`${shown(file)}${lineOf(checked.mistake.path)}: ${checked.mistake.what}${hint(checked.mistake)}`);
}

interface Loaded {
  readonly value: unknown;
  /** `:3` for the third line, or nothing where only the program knows. */
  readonly lineOf: (path: ConfigMistake['path']) => string;
}

/** JSON is YAML too, and YAML's parser knows the lines of both. */
async function data(file: string): Promise<Loaded> {
  const [{ LineCounter, parseDocument, isMap, isScalar }, text] = await Promise.all([
    import('yaml'),
    readFile(file, 'utf8').catch((error: unknown) => {
      throw new Mistake(whyUnread(shown(file), error));
    }),
  ]);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    const kind = file.endsWith('.json') ? 'JSON' : 'YAML';
    throw new Mistake(
      `${shown(file)}:${lines.linePos(error.pos[0]).line}: is no ${kind} (${error.message.replace(/\.$/, '')}); mend the line.`,
    );
  }
  const lineOf: Loaded['lineOf'] = (path) => {
    const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
    const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1)) : undefined;
    const node = pair?.key ?? document.getIn(path, true) ?? parent;
    const start = (node as { range?: readonly number[] } | null | undefined)?.range?.[0];
    return start === undefined ? '' : `:${lines.linePos(start).line}`;
  };
  return { value: document.toJS({ maxAliasCount: 100 }), lineOf };
}

async function code(file: string): Promise<Loaded> {
  const { createJiti } = await import('jiti');
  try {
    return { value: await createJiti(file, { fsCache: false, moduleCache: false }).import(file, { default: true }), lineOf: () => '' };
  } catch (error) {
    const [why] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new Mistake(`${shown(file)}: does not run (${why}); mend it.`);
  }
}

function hint({ wrong, known = [] }: ConfigMistake): string {
  const near = wrong === undefined || known.length === 0 ? undefined : closest(wrong, known);
  if (near !== undefined && distance(wrong!, near) <= Math.max(2, near.length / 2)) return `; did you mean ${near}?`;
  return known.length > 0 && wrong !== undefined ? `; known are ${known.join(', ')}.` : '.';
}

/** Later configs go before earlier ones: single values take the place of others, rules and names add up. */
function merged(configs: readonly Read[]): Config {
  const last = <Value>(pick: (config: ConfigFile, from: (path: string) => string) => Value | undefined): Value | undefined =>
    configs.map(({ file, config }) => pick(config, (path) => shown(resolve(dirname(file), path)))).findLast((value) => value !== undefined);
  const paths = (pick: (config: ConfigFile) => string | readonly string[] | undefined) =>
    last((config, from) => (pick(config) === undefined ? undefined : listOf(pick(config)).map(from)));
  return {
    from: configs.map(({ file }) => shown(file)),
    against: paths((config) => config.against),
    groupBy: last((config) => config.groupBy),
    failOn: last((config) => config.failOn),
    ruleFolders: paths((config) => config.ruleFolders),
    baseline: last((config, from) => (config.baseline === undefined ? undefined : from(config.baseline))),
    gate: Object.assign({}, ...configs.map(({ config }) => config.gate)),
    overrides: configs.flatMap(overridesOf),
  };
}

function overridesOf({ file, config, lineOf }: Read): Override[] {
  const part = (
    { rules = {}, trust = [] }: Pick<ConfigFile, 'rules' | 'trust'>,
    scope: Pick<Override, 'files' | 'folder'>,
    path: ConfigMistake['path'],
  ) => ({
    ...scope,
    rules: Object.entries(rules).map(([id, level]) => ({ id, level, place: `${shown(file)}${lineOf([...path, 'rules', id])}` })),
    trust,
  });
  return [
    part(config, { files: ['*'], folder: '' }, []),
    ...(config.overrides ?? []).map((own, i) => part(own, { files: listOf(own.files), folder: dirname(file) }, ['overrides', i])),
  ];
}

function listOf(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

/** A path as seen from the current folder. */
function shown(path: string): string {
  return relative(process.cwd(), resolve(path)) || '.';
}
