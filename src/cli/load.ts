// The rules of a run: mtlint's own, and a team's folder beside them.
import { stat } from 'node:fs/promises';
import { type CatalogEntry, loadCatalog } from '#engine';
import { Mistake, whyUnread } from './mistake.ts';

/**
 * Loads mtlint's own rules and those of a team's folders.
 * @throws Mistake where a folder is none, or a file in it is no rule
 */
export async function loadRules(folders: string | readonly string[] = []): Promise<readonly CatalogEntry[]> {
  const [own, team] = await Promise.all([loadCatalog(), Promise.all([folders].flat().map(loadTeam))]);
  return [...own, ...team.flat()];
}

async function loadTeam(folder: string): Promise<readonly CatalogEntry[]> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    (error: unknown) => {
      throw new Mistake(`--rules ${whyUnread(folder, error)}`);
    },
  );
  if (!isFolder) throw new Mistake(`--rules ${folder}: is a file, and a folder is wanted; name the folder it is in.`);
  const rules = await loadCatalog(folder).catch((error: unknown) => {
    throw new Mistake(`--rules ${folder}: a rule does not load (${error instanceof Error ? error.message : error}).`);
  });
  const broken = rules.find(({ rule }) => typeof rule?.check !== 'function');
  if (broken) throw new Mistake(`--rules ${folder}: ${broken.id} is no rule; its default export needs a card and check().`);
  if (rules.length === 0) throw new Mistake(`--rules ${folder}: no rules in this folder; a rule is a .ts, .js or .yaml file.`);
  return rules;
}
