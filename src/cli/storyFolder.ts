// A story's folder: `article.txt` and beside it `sources/`. The sources are those of that article, and no articles themselves.
import { stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { articleName } from '#text';

/** The folder beside an article with its sources. */
const folderName = 'sources';

/** Whether a file is the article of its folder, by its name. */
function isArticle(path: string): boolean {
  return articleName.test(path) && /^article\.\w+(?:\.gz)?$/i.test(basename(path));
}

/** The files of the sources that lie beside an article; none where its folder is no story's. */
export async function besides(path: string): Promise<readonly string[]> {
  if (!isArticle(path)) return [];
  const folder = join(dirname(path), folderName);
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return [];
  const { filesBelow } = await import('./folder.ts');
  return filesBelow(folder, articleName);
}

/** Files without those that lie among a story's sources, where its article is one of the files. */
export function withoutSources(files: readonly string[]): string[] {
  const folders = files.filter(isArticle).map((article) => join(dirname(article), folderName));
  if (folders.length === 0) return [...files];
  const sources = new Set(folders);
  return files.filter((file) => !foldersOf(file).some((folder) => sources.has(folder)));
}

/** The folders that a path leads through. */
function foldersOf(path: string): string[] {
  const parts = dirname(join(path)).split(sep);
  return parts.map((_, i) => parts.slice(0, i + 1).join(sep));
}
