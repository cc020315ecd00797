// A story becomes a report, and so does what could not be read or is not mtlint's to judge: then it says why.
import { type CatalogEntry, check, type DocumentReport, type Failure, loadReadability } from '#engine';
import { nameOf } from '#report';
import type { Config } from './configRead.ts';
import { loadRules } from './load.ts';
import { isUnread, type Unread } from './piece.ts';
import type { Ready } from './stories.ts';

/** How a run checks. */
export interface Checker {
  readonly rules: readonly CatalogEntry[];
  /** Checks a story as the config wants it for its path, or reports why there is none. */
  readonly reportOn: (item: Ready | Unread) => DocumentReport;
}

/**
 * Loads the rules and applies the config, where there is one.
 * @throws Mistake where a folder holds no rules, or the config names a rule that is none
 */
export async function checkerOf(options: {
  readonly rules?: string | readonly string[];
  readonly settings?: Config;
  /** Whether reports say how hard their articles are to read. */
  readonly readability?: boolean;
  /** Whether they say how garbled their articles are as a whole. */
  readonly garbled?: boolean;
}): Promise<Checker> {
  const rules = await loadRules(options.rules);
  const settings = options.settings && (await import('./configApply.ts')).settingsFor(options.settings, rules);
  const readabilityIn = options.readability ? await loadReadability() : undefined;
  return {
    rules,
    reportOn: (item) => {
      if (isUnread(item)) return unreadReport(item);
      const here = settings?.(item.path);
      const checked = check(item.story, here?.rules ?? rules, item.path, options);
      const found = { ...checked, failures: [...checked.failures, ...item.problems.map((message) => ({ message }))] };
      const report = here?.trusting(found) ?? found;
      const readability = readabilityIn?.(item.story);
      return readability ? { ...report, readability } : report;
    },
  };
}

/** The report on what could not be read: nothing but the reason. */
export function unreadReport({ id, path, problem }: Unread): DocumentReport {
  return {
    id,
    path,
    words: 0,
    findings: [],
    score: { apt: 0, pwpt: 0, npt: 0, rqs: 100, smallSample: true },
    failures: [{ message: problem }],
  };
}

/** A failure as a sentence for people: what, where, what to do. */
export function sentence(report: DocumentReport, { rule, message }: Failure): string {
  return rule === undefined ? message : `${nameOf(report)}: the rule ${rule} broke (${message}); the other rules went on.`;
}
