// The names command prints the name book: who is spelt how, how often, by which source, and what that means.
// A table for people, or JSON for programs.
import { columnsOf, type Paint, painted, plain, safeJson, severityStyle, visible } from '#report';
import { type Entity, entitiesOf, type Story } from '#story';
import type { Config } from './configRead.ts';
import { loadRules } from './load.ts';
import { Mistake } from './mistake.ts';
import { readOne } from './one.ts';
import { nameOf } from './piece.ts';
import { complain, hasColour, print } from './terminal.ts';

export interface NamesOptions {
  readonly against: readonly string[];
  readonly format: 'pretty' | 'json';
  /** The config, where there is one. */
  readonly settings?: Config;
  readonly color?: boolean;
}

/**
 * Prints the name book of one article against its sources.
 * @returns the exit code: 0, or 2 where a source could not be read
 * @throws Mistake where the file is not one article that can be read
 */
export async function names(file: string, { against, format, settings, color }: NamesOptions): Promise<number> {
  const { story, problems } = await readOne('names', file, against);
  for (const problem of problems) await complain(problem);
  if (story.sources.length === 0)
    throw new Mistake(
      `${nameOf(file)}: no sources to hold its names against; name some with --against, or put them into sources/ beside article.txt.`,
    );
  const trusts = settings ? await trustIn(settings, file) : () => false;
  const entries = entitiesOf(story).map((entity) => entryOf(entity, trusts));
  await print(format === 'json' ? asJson(story, entries) : asTable(story, entries, hasColour(color) ? painted : plain));
  return problems.length > 0 ? 2 : 0;
}

async function trustIn(settings: Config, file: string): Promise<(name: string) => boolean> {
  const [{ settingsFor }, rules] = await Promise.all([import('./configApply.ts'), loadRules(settings.ruleFolders)]);
  return settingsFor(settings, rules)(file).trusts;
}

/** An entity as it is shown: what is trusted is right. */
type Entry = Omit<Entity, 'verdict'> & { readonly verdict: Entity['verdict'] | 'trusted' };

const gravest = ['garbled', 'variant', 'unknown', 'same'] as const satisfies Entity['verdict'][];

/** The entry of an entity; spellings that the config trusts are held against nothing, as the check does. */
function entryOf(entity: Entity, trusts: (name: string) => boolean): Entry {
  const doubtful = entity.spellings.filter(({ verdict }) => verdict !== 'same');
  const left = doubtful.filter(({ name }) => !trusts(name));
  if (left.length === doubtful.length) return entity;
  const { counterpart, ...rest } = entity;
  const verdict = gravest.find((one) => left.some((spelling) => spelling.verdict === one)) ?? 'trusted';
  return { ...rest, verdict, ...(verdict === entity.verdict && { counterpart }) };
}

function asJson({ article, sources }: Story, entities: readonly Entry[]): string {
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
  trusted: 'green',
} as const satisfies Record<Entry['verdict'], Parameters<Paint>[0]>;

/** More sources than this share one column. */
const mostColumns = 9;

function asTable({ sources }: Story, entities: readonly Entry[], paint: Paint): string {
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
