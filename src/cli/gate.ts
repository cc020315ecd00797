// The gate: the same check as lint, and then a verdict for a pipeline, with the reasons in one line.
// A baseline keeps old debt from failing new work; it shrinks when asked to update, and grows only when told so.
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import {
  type Audit,
  audit,
  type BaselineEntry,
  type CatalogEntry,
  type DocumentReport,
  documentPath,
  entriesFor,
  judge,
  type Limits,
  withFindings,
} from '#engine';
import { visible } from '#report';
import { stdin } from './bytes.ts';
import { baselineName, namesFor, readBaseline, writeBaseline } from './known.ts';
import { checkAll, type LintOptions } from './lint.ts';
import { Mistake } from './mistake.ts';
import { printsForPrograms } from './outputs.ts';
import { complain, print } from './terminal.ts';

export interface GateOptions extends Omit<LintOptions, 'failOn'>, Limits {
  readonly updateBaseline?: boolean;
  readonly allowGrowth?: boolean;
}

/**
 * Checks what the paths name, prints the reports and the verdict.
 * @returns the exit code: 0 pass, 1 fail, 2 where something could not be read or checked, 130 interrupted
 * @throws Mistake where a path names nothing, the baseline is none, or options contradict each other
 */
export async function gate(paths: readonly string[], options: GateOptions): Promise<number> {
  expectSense(options);
  const file = options.baseline ?? baselineName;
  const growing = options.updateBaseline === true && (options.allowGrowth === true || !existsSync(file));
  const baseline = await readBaseline(file);
  const ledger = ledgerOf(file, audit(baseline));
  const needed = options.updateBaseline || baseline.known.length + baseline.reviewed.length > 0; // a ledger takes memory by the document
  const { tally, problems, rules, interrupted } = await checkAll(paths, { ...options, toTheEnd: true }, (report, sources) => {
    const left = needed ? ledger.sift(report, sources) : report;
    return growing ? withFindings(left, ({ severity }) => severity === 'neutral') : left;
  });
  if (interrupted) return 130; // no verdict on a part, and no baseline of one
  if (options.updateBaseline) await update(file, ledger, rules, growing);
  else await tellStale(file, ledger.stale(rules));

  const verdict = judge({ ...tally, failures: tally.failures + problems }, options);
  if (!printsForPrograms(options.format)) await print(`${verdict.line}\n`);
  else await complain(verdict.line);
  return { pass: 0, fail: 1, none: 2 }[verdict.outcome];
}

/** @throws Mistake where options contradict each other */
function expectSense({ updateBaseline, allowGrowth, changed, acceptable, minScore }: GateOptions): void {
  if (allowGrowth && !updateBaseline) throw new Mistake('--allow-growth: says how to update, so it wants --update-baseline beside it.');
  if (updateBaseline && changed !== undefined) throw new Mistake('--update-baseline: looks at whole articles; leave --changed out.');
  if (acceptable !== undefined && minScore === undefined)
    throw new Mistake('--acceptable: says how many penalty points score just --min-score, so it wants that beside it.');
}

/** A baseline's account of one run. */
interface Ledger {
  readonly sift: (report: DocumentReport, sources?: number) => DocumentReport;
  /** What the baseline would have to take in. */
  readonly fresh: readonly BaselineEntry[];
  readonly stale: (rules: readonly CatalogEntry[]) => ReturnType<Audit['stale']>;
  readonly pruned: (rules: readonly CatalogEntry[]) => ReturnType<Audit['pruned']>;
}

/**
 * Follows a baseline through a run. An entry can be stale only where the run looked: its document was checked, by a rule that had the sources it needs,
 * or its document is no more.
 */
function ledgerOf(file: string, { sift, stale, pruned }: Audit): Ledger {
  const name = namesFor(file);
  const fresh: BaselineEntry[] = [];
  const hadSources = new Map<string, boolean>();
  const paths = { checked: new Set<string>(), unread: new Set<string>() };
  const isGone = (path: string) =>
    !paths.unread.has(path) && (paths.checked.has(path) || (path !== stdin && !existsSync(resolve(dirname(file), path))));
  const lookedAt = (rules: readonly CatalogEntry[]) => {
    const needy = new Set(rules.filter(({ rule }) => rule.needs === 'sources').map(({ id }) => id));
    return ({ document = '', rule }: BaselineEntry) => {
      const sources = hadSources.get(document);
      return sources === undefined ? isGone(documentPath(document)) : sources || !needy.has(rule);
    };
  };
  return {
    fresh,
    sift: (report, sources) => {
      const document = name(report);
      if (sources === undefined) {
        paths.unread.add(documentPath(document)); // a broken line of a feed may have held any of its items
        return report;
      }
      paths.checked.add(documentPath(document));
      hadSources.set(document, sources > 0);
      const left = sift(report, document);
      fresh.push(...entriesFor(left, document));
      return left;
    },
    stale: (rules) => stale(lookedAt(rules)),
    pruned: (rules) => pruned(lookedAt(rules)),
  };
}

/** Writes the baseline without what is stale, and with what is new where it may grow. */
async function update(file: string, ledger: Ledger, rules: readonly CatalogEntry[], growing: boolean): Promise<void> {
  const { known, reviewed } = ledger.pruned(rules);
  const gone = sum(ledger.stale(rules).map((entry) => entry.gone));
  const more = sum(ledger.fresh.map(({ count }) => count));
  await writeBaseline(file, { version: 1, known: growing ? [...known, ...ledger.fresh] : known, reviewed });
  const refused = more > 0 && !growing ? `; it did not grow by ${findings(more)}, which --allow-growth would take in` : '';
  await complain(`${file}: ${growing ? more : 0} taken in, ${gone} taken out${refused}.`);
}

/** How many stale entries are told one by one. */
const mostStale = 5;

async function tellStale(file: string, stale: ReturnType<Audit['stale']>): Promise<void> {
  for (const { entry, gone } of stale.slice(0, mostStale)) {
    const times = gone > 1 ? ` (${gone} times)` : '';
    await complain(`${file}: stale: ${entry.rule} "${visible(entry.text)}"${times} is no longer found in ${entry.document}.`);
  }
  if (stale.length > mostStale) await complain(`${file}: and ${stale.length - mostStale} more stale entries.`);
  if (stale.length > 0) await complain(`${file}: --update-baseline takes out what is stale.`);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function findings(n: number): string {
  return n === 1 ? '1 finding' : `${n} findings`;
}
