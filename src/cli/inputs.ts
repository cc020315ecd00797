// PATH arguments become files: a file is itself, a folder is the articles and feeds below it, a glob is what it matches, `-` is standard input.
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { articleName, knownEndings } from '#text';
import { stdin } from './bytes.ts';
import { Mistake, whyUnread } from './mistake.ts';
import { beginsAsXml } from './open.ts';
import { withoutSources } from './storyFolder.ts';

/**
 * The files that the arguments name, each once, in the order given and sorted within a folder or glob. Files that git or a .mtlintignore ignores are left out of both.
 * @param storiesApart whether to leave out what a story's folder holds as its sources
 * @throws Mistake where an argument names nothing
 */
export async function findInputs(paths: readonly string[], { storiesApart = true } = {}): Promise<string[]> {
  const found = await Promise.all(
    paths.map(async (path) => {
      if (path === stdin) return [path];
      const kind = await kindOf(path);
      if (kind === 'file') return [path];
      const files = await (kind === 'folder' ? below(path) : matching(path));
      return storiesApart ? withoutSources(files) : files;
    }),
  );
  const files = new Map<string, string>();
  for (const path of found.flat()) {
    const place = path === stdin ? stdin : resolve(path);
    if (!files.has(place)) files.set(place, path);
  }
  return [...files.values()];
}

/**
 * What a path is on disk; what is not there is a pattern if it looks like one.
 * @throws Mistake where it is neither
 */
export async function kindOf(path: string): Promise<'file' | 'folder' | 'pattern'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (/[*?{}[\]!()]/.test(path)) return 'pattern';
    throw new Mistake(whyUnread(path, error));
  }
}

async function below(folder: string): Promise<string[]> {
  const { filesBelow } = await import('./folder.ts');
  const found = await filesBelow(folder, articleName).catch((error: unknown) => {
    throw new Mistake(whyUnread(folder, error));
  });
  const files = found.some(isXml) ? await withArticles(found) : found;
  if (files.length > 0) return files;
  throw new Mistake(
    `${folder}: no articles in this folder; mtlint looks for .${knownEndings.join(', .')} files that neither git nor .mtlintignore ignores.`,
  );
}

function isXml(path: string): boolean {
  return /\.(?:xml|rdf)(?:\.gz)?$/i.test(path);
}

/** XML may be anything: of it only feeds and XLIFF count where nobody named the file. */
async function withArticles(files: readonly string[]): Promise<string[]> {
  const kept = await Promise.all(files.map((file) => !isXml(file) || beginsAsXml(file)));
  return files.filter((_, i) => kept[i]);
}

async function matching(pattern: string): Promise<string[]> {
  const { globby } = await import('globby');
  const ignore = pattern.includes('node_modules') ? [] : ['**/node_modules/**'];
  const files = await globby(pattern, { gitignore: true, ignoreFiles: '**/.mtlintignore', ignore, suppressErrors: true });
  if (files.length > 0) return files.sort();
  throw new Mistake(`${pattern}: the pattern matches no file; quote it, and check the folder you are in.`);
}
