// PATH arguments become files: a file is itself, a folder is the articles and feeds below it, a glob is what it matches, `-` is standard input.
import { stat } from 'node:fs/promises';
import { Mistake, whyUnread } from './mistake.ts';

const extensions = ['txt', 'md', 'html', 'htm', 'jsonl', 'ndjson'];

/** Standard input. */
export const stdin = '-';

/**
 * The files that the arguments name, each once, in the order given and sorted within a folder or glob. Files that git ignores are left out of both.
 * @throws Mistake where an argument names nothing
 */
export async function findInputs(paths: readonly string[]): Promise<string[]> {
  return [...new Set((await Promise.all(paths.map(expand))).flat())];
}

async function expand(path: string): Promise<string[]> {
  if (path === stdin) return [path];
  switch (await kindOf(path)) {
    case 'file':
      return [path];
    case 'folder':
      return below(path);
    case 'pattern':
      return matching(path);
  }
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
  const files = await filesBelow(folder, new RegExp(`\\.(?:${extensions.join('|')})$`, 'i')).catch((error: unknown) => {
    throw new Mistake(whyUnread(folder, error));
  });
  if (files.length > 0) return files;
  throw new Mistake(`${folder}: no articles in this folder; mtlint looks for .${extensions.join(', .')} files that git does not ignore.`);
}

async function matching(pattern: string): Promise<string[]> {
  const { globby } = await import('globby');
  const files = await globby(pattern, { gitignore: true, suppressErrors: true });
  if (files.length > 0) return files.sort();
  throw new Mistake(`${pattern}: the pattern matches no file; quote it, and check the folder you are in.`);
}
