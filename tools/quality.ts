// Runs the checker over evaluation sets and prints how well it does, so that every change to a rule is judged by figures.
// The sets stay where they are: nothing of them is kept in the project. What the figures mean is said in score.ts.
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type CatalogEntry, check, loadCatalog } from '#engine';
import type { Rule, SourcedStory } from '#rule';
import { textOf } from '#text';
import { curveOf, renderCurve } from './curve.ts';
import { goalsReached, isAskedAlone, kindsSeen, renderGoals, renderKinds } from './goals.ts';
import { type Figures, renderHeldOut } from './heldOut.ts';
import { isGrave, type Marked, type Measured, type Share, scoreSet } from './score.ts';
import { table } from './table.ts';
import { runTool } from './tool.ts';

const usage = `npm run quality -- DIR|SET.jsonl… [options]

Checks every line of every set ({"id","text","sources","spans"} a line) and prints recall, precision, false alarms and time.
Sets over 1 MB are sampled: every k-th line, about 1 MB of them; the table says so. Where a goal asks for it, a set is also checked
without its sources ("alone"); those figures stand in no sum.

  --rules ID…         only these rules or families (names, words/garbled)
  --limit N           at most about N lines of each set, every k-th
  --all               every line, however large the set
  --misses            list the gold spans missed and the false alarms
  --predictions DIR   write the findings of each set to DIR/SET.jsonl, without sources to DIR/SET.alone.jsonl (every line is checked unless --limit says otherwise)
  --json              everything as JSON, to compare between commits

Below them stands what the suspicion scorer was worth on sets that training never saw, as npm run train left it: on sets that it was
trained on it flatters itself.`;

const megabyte = 1_000_000;
const figuresFile = join(import.meta.dirname, '../src/suspicion/held-out.json');

/** What one rule cost and did over all sets. */
export interface RuleScore {
  readonly id: string;
  /** CPU time. Analysis shared by rules is billed to the first that asks for it. */
  readonly ms: number;
  readonly findings: number;
  /** Findings on texts with gold spans, beside them. */
  readonly beside: number;
  /** Findings on texts without gold spans. */
  readonly falseMinor: number;
  readonly falseMajor: number;
}

export interface Quality {
  readonly sets: readonly Measured[];
  readonly rules: readonly RuleScore[];
  /** CPU milliseconds spent on tokens, sentences and parts of speech, before any rule. */
  readonly readingMs: number;
}

/** The sets named: files as they are, folders by the .jsonl files in them. */
export async function setsIn(paths: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    paths.map(async (path) =>
      (await stat(path)).isDirectory()
        ? (await readdir(path))
            .filter((file) => file.endsWith('.jsonl'))
            .sort()
            .map((file) => join(path, file))
        : [path],
    ),
  );
  return found.flat();
}

/**
 * Checks evaluation sets and scores them.
 * @param files JSON Lines files
 * @param catalog the rules to run
 * @param limit lines of a set to check at most; undefined for about 1 MB of each
 */
export async function measure(files: readonly string[], catalog: readonly CatalogEntry[], limit?: number): Promise<Quality> {
  const spent = new Map(catalog.map(({ id }) => [id, 0]));
  const clocked = catalog.map((entry) => ({ ...entry, rule: clock(entry.rule, (ms) => spent.set(entry.id, spent.get(entry.id)! + ms)) }));
  let readingMs = 0;
  const sets: Measured[] = [];
  for (const file of files) {
    const set = basename(file, '.jsonl');
    const content = await readFile(file, 'utf8');
    const all = content.split('\n').filter((line) => line.trim() !== '');
    const every = Math.max(1, Math.ceil(limit === undefined ? Buffer.byteLength(content) / megabyte : all.length / limit));
    const lines = all.filter((_, i) => i % every === 0).map((line) => JSON.parse(line) as Marked);
    const given = checked(lines, clocked);
    readingMs += given.readingMs;
    sets.push({ set, alone: false, every, ...given.measured });
    const bare = lines.map(({ sources: _, ...line }) => line);
    if (isAskedAlone(set)) sets.push({ set, alone: true, every, ...checked(bare, catalog).measured });
  }
  const summed = sets.filter(({ alone }) => !alone);
  const alarms = summed.flatMap(({ score }) => score.alarms);
  const findings = summed.flatMap(({ reports }) => reports.flatMap((report) => report.findings));
  const rules = catalog.map(({ id }) => {
    const mine = alarms.filter(({ finding }) => finding.rule === id);
    const clean = mine.filter(({ on }) => on === 'clean text');
    return {
      id,
      ms: spent.get(id)!,
      findings: findings.filter((f) => f.rule === id && f.severity !== 'neutral').length,
      beside: mine.length - clean.length,
      falseMinor: clean.filter(({ finding }) => !isGrave(finding.severity)).length,
      falseMajor: clean.filter(({ finding }) => isGrave(finding.severity)).length,
    };
  });
  return { sets, rules: rules.sort((a, b) => b.ms - a.ms), readingMs };
}

function checked(lines: readonly Marked[], catalog: readonly CatalogEntry[]) {
  const begun = cpu();
  let readingMs = 0;
  const reports = lines.map((line) => {
    const story = { article: textOf(line.id, line.text), sources: (line.sources ?? []).map(({ id, text }) => textOf(id, text)) };
    const start = cpu();
    for (const text of [story.article, ...story.sources]) void text.tokens;
    readingMs += cpu() - start;
    return check(story, catalog, line.id, { garbled: true });
  });
  return { readingMs, measured: { seconds: (cpu() - begun) / 1000, score: scoreSet(lines, reports), lines, reports } };
}

/** CPU milliseconds of this process so far: on a shared machine steadier than the clock on the wall. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The same rule, telling what each run of it cost. */
function clock(rule: Rule, tell: (ms: number) => void): Rule {
  return {
    ...rule,
    check(story: SourcedStory) {
      const start = cpu();
      try {
        return [...rule.check(story)];
      } finally {
        tell(cpu() - start);
      }
    },
  } as Rule;
}

const percent = ({ hit, of }: Share): string => (of === 0 ? '' : `${((100 * hit) / of).toFixed(1)} %`);
const count = ({ hit, of }: Share): string => (of === 0 ? '' : `${hit}/${of}`);
const nameOf = ({ set, alone }: Pick<Measured, 'set' | 'alone'>): string => (alone ? `${set}, alone` : set);
const rate = (n: number, words: number): string => (words === 0 ? '' : ((1000 * n) / words).toFixed(2));

/** The tables for people: sets, then categories of the sets that know the corrections, then rules, slowest first. */
export function render({ sets, rules, readingMs }: Quality): string {
  const total = rules.reduce((sum, { ms }) => sum + ms, readingMs);
  const part = (ms: number) => [ms.toFixed(0), `${((100 * ms) / total).toFixed(1)} %`];
  const failed = sets.flatMap(({ reports }) =>
    reports.flatMap(({ id, failures }) => failures.map(({ rule, message }) => ({ id, rule, message }))),
  );
  return [
    table([
      [
        'set',
        'documents',
        'words',
        'recall',
        'of major',
        'precision',
        'proposals',
        'traps hit',
        'false minor/1000',
        'false major/1000',
        'CPU s',
      ],
      ...sets.map(({ set, alone, every, seconds, score }) => [
        `${nameOf({ set, alone })}${every === 1 ? '' : ` (every ${every}.)`}`,
        `${score.documents}`,
        `${score.words}`,
        percent(score.recall),
        percent(score.recallMajor),
        percent(score.precision),
        percent(score.proposals),
        count(score.traps),
        rate(score.falseMinor, score.cleanWords),
        rate(score.falseMajor, score.cleanWords),
        seconds.toFixed(1),
      ]),
    ]),
    ...sets
      .filter(({ lines }) => lines.some(({ spans }) => spans.some(({ correct }) => correct !== undefined)))
      .map(
        ({ set, score }) =>
          `${set}: must ${count(score.recallMust)}, ${Object.entries(score.recallByCategory)
            .map(([category, share]) => `${category} ${count(share)}`)
            .join(', ')}`,
      ),
    table([
      ['rule', 'CPU ms', 'share', 'findings', 'beside gold', 'false minor', 'false major'],
      ['(reading)', ...part(readingMs), '', '', '', ''],
      ...rules.map((r) => [r.id, ...part(r.ms), `${r.findings}`, `${r.beside}`, `${r.falseMinor}`, `${r.falseMajor}`]),
    ]),
    reliability(sets.filter(({ alone }) => !alone)),
    renderCurve('Hebrew news', hebrewCurve(sets)),
    renderKinds(sets),
    renderGoals(sets),
    ...failed.slice(0, 10).map(({ id, rule, message }) => `failure: ${rule} on ${id}: ${message}`),
    ...(failed.length > 10 ? [`… ${failed.length} failures in all`] : []),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Marked errors of machine translation against honest human renderings of the same news. */
const hebrewCurve = (sets: readonly Measured[]) =>
  curveOf(
    sets.filter(({ set, alone }) => /^qe23_heen.*refAB/.test(set) && !alone),
    sets.filter(({ set }) => /^samestory_wmt23heen/.test(set)),
  );

/** What stated confidence was worth: of the findings in each band, the share that was right. */
function reliability(sets: readonly Measured[]): string {
  const judged = sets.flatMap(({ score }) => score.judged);
  const bands = [0, 0.5, 0.6, 0.7, 0.8, 0.9].map((from, i, all) => ({ from, to: all[i + 1] ?? 1.01 }));
  return table([
    ['confidence', 'findings', 'stated', 'right'],
    ...bands
      .map(({ from, to }) => ({ from, some: judged.filter(({ finding }) => finding.confidence >= from && finding.confidence < to) }))
      .filter(({ some }) => some.length > 0)
      .map(({ from, some }) => [
        `from ${from}`,
        `${some.length}`,
        (some.reduce((sum, { finding }) => sum + finding.confidence, 0) / some.length).toFixed(2),
        (some.filter(({ right }) => right).length / some.length).toFixed(2),
      ]),
  ]);
}

/** One line a gold span missed and a false alarm, with its sentence: what to look at next. */
export function renderMisses({ sets }: Quality): string {
  return sets
    .flatMap(({ score, lines, ...measured }) => {
      const set = nameOf(measured);
      const texts = new Map(lines.map(({ id, text }) => [id, text]));
      const misses = score.misses.map(
        ({ id, gold }) =>
          `missed  ${set}  ${id}  ${gold.severity} ${gold.category}  ${around(texts.get(id)!, gold)}${gold.correct ? ` -> ${gold.correct}` : ''}`,
      );
      const alarms = score.alarms.map(
        ({ id, finding, on }) =>
          `${on === 'clean text' ? 'false ' : 'beside'}  ${set}  ${id}  ${finding.severity} ${finding.rule}  ${around(texts.get(id)!, finding)}  ${finding.message}`,
      );
      return [...misses, ...alarms];
    })
    .join('\n');
}

/** A span in brackets with what stands before and after it on its line. */
function around(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  const before = text.slice(Math.max(0, start - 60), start);
  const after = text.slice(end, end + 60);
  return `…${before}[[${text.slice(start, end)}]]${after}…`.replace(/\s+/g, ' ');
}

function toJson({ sets, rules, readingMs }: Quality): string {
  return JSON.stringify(
    {
      sets: sets.map(({ set, alone, every, seconds, score: { misses, alarms, ...score } }) => ({
        set,
        alone,
        every,
        seconds,
        ...score,
        misses: misses.length,
        alarms: alarms.length,
      })),
      rules,
      readingMs,
      curve: hebrewCurve(sets),
      planted: kindsSeen(sets),
      goals: goalsReached(sets),
    },
    undefined,
    1,
  );
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rules: { type: 'string', multiple: true },
      limit: { type: 'string' },
      all: { type: 'boolean' },
      misses: { type: 'boolean' },
      predictions: { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help || positionals.length === 0) {
    console.log(usage);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const wanted = values.rules?.flatMap((ids) => ids.split(','));
  const catalog = (await loadCatalog()).filter(({ id }) => wanted?.some((name) => id === name || id.startsWith(`${name}/`)) ?? true);
  if (wanted && catalog.length === 0) throw new Error(`No rule is called ${wanted?.join(' or ')}.`);
  const limit =
    values.limit === undefined ? (values.all || values.predictions ? Number.POSITIVE_INFINITY : undefined) : Number(values.limit);
  const quality = await measure(await setsIn(positionals), catalog, limit);
  if (values.predictions) {
    await mkdir(values.predictions, { recursive: true });
    for (const { set, alone, reports } of quality.sets)
      await writeFile(
        join(values.predictions, `${set}${alone ? '.alone' : ''}.jsonl`),
        reports
          .map(({ id, findings }) => ({ id, findings: findings.map(({ excerpt: _, evidence: __, ...finding }) => finding) }))
          .map((line) => `${JSON.stringify(line)}\n`)
          .join(''),
      );
  }
  console.log(values.json ? toJson(quality) : render(quality));
  if (!values.json) console.log(`\n${renderHeldOut(JSON.parse(await readFile(figuresFile, 'utf8')) as Figures)}`);
  if (values.misses && !values.json) console.log(`\n${renderMisses(quality)}`);
}

if (import.meta.main) await runTool('quality', main);
