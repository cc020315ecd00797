// The articles below a folder, without what git or a .mtlintignore ignores.
// globby could do it too, but takes 50 ms to say so, a tenth of a whole run; it is left for patterns.
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { codeOf } from './mistake.ts';

/** One file of patterns and the folder it speaks for. */
interface Layer {
  readonly folder: string;
  readonly rules: Ignore;
}

/**
 * Files below a folder whose name matches, as paths that begin with the folder, sorted. Hidden ones are left out, and links to folders are not followed.
 * A folder in it that may not be looked into stands for its files, so that whoever reads on says so and the others are checked.
 * @throws the file system's error where the folder itself may not be looked into
 */
export async function filesBelow(folder: string, name: RegExp): Promise<string[]> {
  return (await walk(folder, name, await layersAbove(resolve(folder)))).sort();
}

async function walk(folder: string, name: RegExp, above: readonly Layer[]): Promise<string[]> {
  const layers = [...(await layerOf(resolve(folder))), ...above];
  const entries = (await readdir(folder, { withFileTypes: true })).filter((entry) => !entry.name.startsWith('.'));
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return ignored(`${path}${sep}`, layers) ? [] : walk(path, name, layers).catch(standIn(path));
      const fits = name.test(entry.name) && !ignored(path, layers) && (entry.isFile() || (entry.isSymbolicLink() && (await isFile(path))));
      return fits ? [path] : [];
    }),
  );
  return found.flat();
}

/** The folder itself where the system does not let it be read. */
function standIn(folder: string): (error: unknown) => string[] {
  return (error) => {
    if (codeOf(error) === undefined) throw error;
    return [folder];
  };
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (target) => target.isFile(),
    () => false,
  );
}

/** The nearest file of patterns that has an opinion decides; where none has, what npm has put there is left out. */
function ignored(path: string, layers: readonly Layer[]): boolean {
  for (const { folder, rules } of layers) {
    const inside = relative(folder, resolve(path)).split(sep).join('/');
    const opinion = rules.test(path.endsWith(sep) ? `${inside}/` : inside);
    if (opinion.ignored || opinion.unignored) return opinion.ignored;
  }
  return path.endsWith(`${sep}node_modules${sep}`);
}

async function layerOf(folder: string): Promise<Layer[]> {
  const files = await Promise.all(ignoreFiles.map((name) => readFile(join(folder, name), 'utf8').catch(() => undefined)));
  return files.flatMap((lines) => (lines === undefined ? [] : [{ folder, rules: ignore().add(lines) }]));
}

/** Files of patterns, the one that has the first word first. */
const ignoreFiles = ['.mtlintignore', '.gitignore'];

/** The files of patterns from a folder's parent up to the root of its repository, nearest first; none outside a repository. */
async function layersAbove(folder: string): Promise<Layer[]> {
  const parents: string[] = [];
  for (let at = folder; !existsSync(join(at, '.git')); at = dirname(at)) {
    if (at === dirname(at)) return [];
    parents.push(dirname(at));
  }
  return (await Promise.all(parents.map(layerOf))).flat();
}
