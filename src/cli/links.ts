// Links in terminals that know them: a rule's id leads to its page, which ships with mtlint.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { anchorOf, loadCatalog } from '#engine';
import { hasColour } from './terminal.ts';

/** The address of a rule's page; undefined for a rule of a team's own. */
export type PageOf = (rule: string) => string | undefined;

/**
 * Gives the pages of the rules, where standard output shows links: on a terminal that does and takes colour, or where FORCE_HYPERLINK says so.
 * @param color what --color or --no-color said, if either
 */
export async function rulePages(color: boolean | undefined): Promise<PageOf | undefined> {
  if (!process.env.FORCE_HYPERLINK && !(process.stdout.isTTY && hasColour(color))) return undefined;
  const { createSupportsHyperlinks } = await import('supports-hyperlinks');
  if (!createSupportsHyperlinks(process.stdout)) return undefined;
  const page = join(dirname(createRequire(import.meta.url).resolve('#package.json')), 'rules/README.md');
  if (!existsSync(page)) return undefined;
  const own = new Set((await loadCatalog()).map(({ id }) => id));
  return (rule) => (own.has(rule) ? `${pathToFileURL(page)}#${anchorOf(rule)}` : undefined);
}
