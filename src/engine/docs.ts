// The rules as pages for people, written from their own cards, so that no page can say what a rule does not do.
// An example is the one in the card: the marks that make it a test make it documentation too.
import type { Example, Rule } from '#rule';
import type { CatalogEntry } from './catalog.ts';

/** All rules as one Markdown page: a table of contents, then families and their rules in the order of the catalog. */
export function renderRules(catalog: readonly CatalogEntry[]): string {
  const families = [...Map.groupBy(catalog, ({ id }) => id.split('/')[0])];
  return `${[
    '<!-- Written by the tests from the rules themselves: `npx vitest run tests/docs.test.ts -u`. -->',
    '# Rules',
    `In the examples \`[[wrong]]\` marks what is found, \`[[wrong -> right]]\` also the correction, \`[[wrong ->]]\` what is to go.
The same strings are the tests of the rule.`,
    table(
      ['rule', 'what it asks for', 'severity', 'needs'],
      catalog.map(({ id, rule }) => [`[${id}](#${anchorOf(id)})`, rule.title, rule.severity, rule.needs ?? '']),
    ),
    ...families.flatMap(([family, entries]) => [`## ${family}`, ...entries.flatMap(sectionOf)]),
  ].join('\n\n')}\n`;
}

/** One rule as plain text, for a terminal. */
export function explainRule({ id, rule }: CatalogEntry): string {
  return `${[
    `${id}: ${rule.title}`,
    factsOf(rule),
    rule.why,
    'Found:',
    ...rule.examples.invalid.map((example) => indent(showExample(example))),
    'Fine:',
    ...rule.examples.valid.map((example) => indent(showExample(example))),
  ].join('\n\n')}\n`;
}

function sectionOf({ id, rule }: CatalogEntry): string[] {
  return [
    `### ${id}`,
    `**${rule.title}.** ${factsOf(rule)}`,
    rule.why,
    'Found:',
    ...rule.examples.invalid.map(codeOf),
    'Fine:',
    ...rule.examples.valid.map(codeOf),
  ];
}

function factsOf(rule: Rule): string {
  const needs = rule.needs === 'sources' ? ' It needs sources.' : '';
  return `Severity ${rule.severity}, MQM category ${rule.category}.${needs}`;
}

/** The text, and below it what each source says. */
function showExample({ text, sources = [] }: Example): string {
  return [text, ...sources.map((source, i) => `source ${i + 1}: ${source}`)].join('\n');
}

/** A code block whose fence is longer than any run of backticks inside. */
function codeOf(example: Example): string {
  const shown = showExample(example);
  const longest = Math.max(2, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${shown}\n${fence}`;
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}

/** The anchor that Markdown viewers give a heading: without marks, in lower case, spaces as hyphens. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
}
