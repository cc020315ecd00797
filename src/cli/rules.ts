// The rules command: what mtlint holds a text to, as a table, or one rule with its reasons and examples.
import { closest, distance } from 'fastest-levenshtein';
import type { CatalogEntry } from '#engine';
import { linked, type Paint, painted, plain, severityStyle, visible } from '#report';
import type { Example } from '#rule';
import { type PageOf, rulePages } from './links.ts';
import { loadRules } from './load.ts';
import { Mistake } from './mistake.ts';
import { hasColour, print } from './terminal.ts';

export interface RulesOptions {
  /** Folders with rules of a team's own. */
  readonly rules?: string | readonly string[];
  readonly color?: boolean;
}

/**
 * Prints the table of rules, or of a family (`names` or, as in a config, `names/*`), or explains one.
 * @throws Mistake where no rule has the id
 */
export async function explainRules(id: string | undefined, options: RulesOptions): Promise<number> {
  const catalog = await loadRules(options.rules);
  const paint = hasColour(options.color) ? painted : plain;
  const family = catalog.filter((entry) => id === undefined || entry.id.startsWith(`${id.replace(/\/\*?$/, '')}/`));
  if (id === undefined || family.length > 0) await print(table(family, paint, await rulePages(options.color)));
  else await print(card(find(catalog, id), paint));
  return 0;
}

function find(catalog: readonly CatalogEntry[], id: string): CatalogEntry {
  const found = catalog.find((entry) => entry.id === id);
  if (found) return found;
  const near = closest(
    id,
    catalog.map((entry) => entry.id),
  );
  const hint = near !== undefined && distance(id, near) <= near.length / 2 ? `; did you mean ${near}?` : '.';
  throw new Mistake(`no rule is called ${id}${hint} \`mtlint rules\` lists them.`);
}

function table(catalog: readonly CatalogEntry[], paint: Paint, pageOf: PageOf = () => undefined): string {
  const width = Math.max(...catalog.map(({ id }) => id.length));
  const rows = catalog.map(({ id, rule }) => {
    const needs = rule.needs === 'sources' ? paint('dim', ' (needs --against)') : '';
    return `${linked(paint('bold', id), pageOf(id))}${' '.repeat(width - id.length)}  ${paint(severityStyle[rule.severity], rule.severity.padEnd(8))}  ${rule.title}${needs}`;
  });
  return `${[...rows, '', '`mtlint rules ID` explains one, with examples.'].join('\n')}\n`;
}

function card({ id, rule }: CatalogEntry, paint: Paint): string {
  const show = ({ text, sources }: Example, mark: string) => [
    `  ${mark} ${marked(text, paint)}`,
    ...(sources ?? []).map((source) => `      ${paint('dim', `source: ${visible(source)}`)}`),
  ];
  return `${[
    `${paint('bold', id)}  ${paint(severityStyle[rule.severity], rule.severity)}  ${paint('dim', rule.category)}`,
    rule.title,
    '',
    rule.why,
    ...(rule.needs === 'sources' ? ['', 'It needs other sources on the story (--against).'] : []),
    '',
    'It objects to:',
    ...rule.examples.invalid.flatMap((example) => show(example, paint('red', '✗'))),
    '',
    'It accepts:',
    ...rule.examples.valid.flatMap((example) => show(example, paint('green', '✓'))),
  ].join('\n')}\n`;
}

/** The marks of an example stay, since they are the notation that rules are written in. */
function marked(text: string, paint: Paint): string {
  return visible(text).replace(/\[\[.*?\]\]/g, (mark) => paint('yellow', mark));
}
