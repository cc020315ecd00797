// The gate: what a run's counts and score mean against the limits that a team set, with the reasons in one line.
// Counts decide; a score decides only beside them, and never on a small sample, where one finding more or less moves it by points.
import type { Severity } from '#rule';
import { calibrated, scalingFactor, scoreOfCounts } from './score.ts';
import type { Score } from './types.ts';

/** How much is allowed. What is left out is not limited. */
export interface Limits {
  readonly maxCritical?: number;
  readonly maxMajor?: number;
  readonly maxMinor?: number;
  /** The least calibrated score that passes, 0 to 100. */
  readonly minScore?: number;
  /** Penalty points in a thousand words that score just `minScore`; without it a point costs a point (scaling factor 1). */
  readonly acceptable?: number;
}

/** What a run came to. */
export interface Counted {
  readonly documents: number;
  readonly words: number;
  readonly findings: Readonly<Record<Severity, number>>;
  /** Documents, sources and rules that failed: with one of them there is no verdict. */
  readonly failures: number;
}

export interface Verdict {
  /** `none` where something could not be checked: then nobody knows. */
  readonly outcome: 'pass' | 'fail' | 'none';
  /** What is over its limit. */
  readonly reasons: readonly string[];
  readonly score: Score;
  /** The calibrated quality score (CQS) and its scaling factor. */
  readonly cqs: number;
  readonly scaling: number;
  /** Why, on one line: `gate: FAIL - 2 major > 0 allowed, CQS 91.2 < 95`. */
  readonly line: string;
}

/** Holds a run against the limits. The score speaks of the whole run, as one sample. */
export function judge(run: Counted, limits: Limits): Verdict {
  const score = scoreOfCounts(run.findings, run.words);
  const { minScore, acceptable } = limits;
  const scaling = minScore === undefined || acceptable === undefined ? 1 : scalingFactor(minScore, acceptable);
  const cqs = calibrated(score, scaling);
  const tooLow = minScore !== undefined && !score.smallSample && cqs < minScore;
  const reasons = [
    ...over(run, 'critical', limits.maxCritical),
    ...over(run, 'major', limits.maxMajor),
    ...over(run, 'minor', limits.maxMinor),
    ...(tooLow ? [`CQS ${shown(cqs)} < ${minScore}`] : []),
  ];
  const outcome = run.failures > 0 ? 'none' : reasons.length > 0 ? 'fail' : 'pass';
  return {
    outcome,
    reasons,
    score,
    cqs,
    scaling,
    line: `gate: ${words[outcome]} - ${whys(run, limits, { outcome, reasons, score, cqs })}`,
  };
}

const words = { pass: 'PASS', fail: 'FAIL', none: 'NO VERDICT' } as const;

function over({ findings }: Counted, severity: 'critical' | 'major' | 'minor', allowed: number | undefined): string[] {
  return allowed !== undefined && findings[severity] > allowed ? [`${findings[severity]} ${severity} > ${allowed} allowed`] : [];
}

function whys(
  run: Counted,
  limits: Limits,
  { outcome, reasons, score, cqs }: Pick<Verdict, 'outcome' | 'reasons' | 'score' | 'cqs'>,
): string {
  const failures = run.failures === 1 ? '1 failure' : `${run.failures} failures`;
  if (outcome === 'none') return [`${failures}, so not all was checked`, ...reasons].join(', ');
  const sample =
    score.smallSample && limits.minScore !== undefined ? [`small sample of ${run.words} words: CQS ${shown(cqs)} does not decide`] : [];
  if (outcome === 'fail') return [...reasons, ...sample].join(', ');
  const { critical, major, minor } = run.findings;
  const kept = limits.minScore === undefined || score.smallSample ? [] : [`CQS ${shown(cqs)} >= ${limits.minScore}`];
  return [`${critical} critical`, `${major} major`, `${minor} minor`, ...kept, ...sample].join(', ');
}

/** Rounded down, so that a score too low by a hair does not read as if it were enough. */
function shown(cqs: number): string {
  return (Math.floor(cqs * 10) / 10).toFixed(1);
}
