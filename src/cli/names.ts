// The names command prints the name book: who is spelt how, how often, by which source, and what that means.
// A table for people, or JSON for programs.
import { columnsOf, type Paint, painted, plain, safeJson, severityStyle, visible } from '#report';
import { type Entity, entitiesOf, type Story } from '#story';
import { readOne } from './one.ts';
import { complain, hasColour, print } from './terminal.ts';

export interface NamesOptions {
  readonly against: readonly string[];
  readonly format: 'pretty' | 'json';
  readonly color?: boolean;
}

/**
 * Prints the name book of one article against its sources.
 * @returns the exit code: 0, or 2 where a source could not be read
 * @throws Mistake where the file is not one article that can be read
 */
export async function names(file: string, { against, format, color }: NamesOptions): Promise<number> {
  const { story, problems } = await readOne('names', file, against);
  for (const problem of problems) await complain(problem);
  const entities = entitiesOf(story);
  await print(format === 'json' ? asJson(story, entities) : asTable(story, entities, hasColour(color) ? painted : plain));
  return problems.length > 0 ? 2 : 0;
}

function asJson({ article, sources }: Story, entities: readonly Entity[]): string {
  const rows = entities.map(({ name, spellings, inArticle, inSources, verdict, counterpart }) => ({
    name,
    spellings,
    inArticle,
    inSources,
    verdict,
    ...(counterpart && {
      closest: { name: counterpart.spelling.name, score: counterpart.score, why: counterpart.why, confidence: counterpart.confidence },
    }),
  }));
  return `${safeJson({ article: article.id, sources: sources.map(({ id }) => id), entities: rows })}\n`;
}

const verdictStyle = {
  same: 'green',
  variant: severityStyle.minor,
  garbled: severityStyle.major,
  unknown: severityStyle.neutral,
} as const satisfies Record<Entity['verdict'], Parameters<Paint>[0]>;

/** More sources than this share one column. */
const mostColumns = 9;

function asTable({ sources }: Story, entities: readonly Entity[], paint: Paint): string {
  if (entities.length === 0) return 'No names in this article.\n';
  const own = sources.length <= mostColumns;
  const head = ['name', 'spellings', 'here', ...(own ? sources.map((_, i) => `[${i + 1}]`) : ['sources']), 'verdict', 'closest'];
  const rows = entities.map(({ name, spellings, inArticle, inSources, verdict, counterpart }) => [
    visible(name),
    visible(spellings.map((spelling) => `${spelling.name} ${spelling.count}`).join(', ')),
    `${inArticle}`,
    ...(own ? inSources.map((count) => (count === 0 ? '·' : `${count}`)) : [inAll(inSources)]),
    verdict,
    counterpart ? visible(`${counterpart.spelling.name} (${counterpart.score.toFixed(2)}, ${counterpart.why})`) : '',
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => columnsOf(row[column]))));
  const line = (row: readonly string[], style: (cell: string, column: number) => string) =>
    row
      .map((cell, column) => style(cell, column) + ' '.repeat(widths[column] - columnsOf(cell)))
      .join('  ')
      .trimEnd();
  const verdictColumn = head.indexOf('verdict');
  return `${[
    line(head, (cell) => paint('dim', cell)),
    ...rows.map((row, i) =>
      line(row, (cell, column) => (column === verdictColumn ? paint(verdictStyle[entities[i].verdict], cell) : cell)),
    ),
    '',
    ...(own ? sources.map(({ id }, i) => paint('dim', `[${i + 1}] ${visible(id)}`)) : [paint('dim', `${sources.length} sources`)]),
  ].join('\n')}\n`;
}

/** Mentions in all sources, and in how many of them. */
function inAll(counts: readonly number[]): string {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return total === 0 ? '·' : `${total} in ${counts.filter((count) => count > 0).length}`;
}
