// Counts over a run, kept while reports stream by, so that no report need stay in memory for the summary.
import type { Diagnostic, DocumentReport } from '#engine';
import { nameOf } from './where.ts';

export type Severity = Diagnostic['severity'];

/** Mildest first. */
const rising = ['neutral', 'minor', 'major', 'critical'] as const satisfies Severity[];

export interface Tally {
  /** Documents that could be read and were checked. */
  readonly documents: number;
  /** Different sources read, whichever articles they served. */
  readonly sources: number;
  readonly words: number;
  readonly findings: Readonly<Record<Severity, number>>;
  /** Findings above neutral that bring a correction. */
  readonly corrections: number;
  readonly failures: number;
  /** The most garbled articles, worst first, at most ten; where it was asked how garbled they are. */
  readonly worst?: readonly Ranked[];
}

/** An article's place among others. */
export interface Ranked {
  readonly name: string;
  /** 0 to 1. */
  readonly garbled: number;
}

const mostRanked = 10;

export const nothing: Tally = {
  documents: 0,
  sources: 0,
  words: 0,
  findings: { neutral: 0, minor: 0, major: 0, critical: 0 },
  corrections: 0,
  failures: 0,
};

/** The tally with one more report in it. */
export function count(tally: Tally, report: DocumentReport): Tally {
  const { words, findings, failures, garbled } = report;
  const bySeverity = { ...tally.findings };
  for (const { severity } of findings) bySeverity[severity]++;
  return {
    ...tally,
    documents: tally.documents + Number(wasChecked(report)),
    words: tally.words + words,
    findings: bySeverity,
    corrections: tally.corrections + findings.filter((finding) => finding.severity !== 'neutral' && finding.fixes.length > 0).length,
    failures: tally.failures + failures.length,
    ...(garbled !== undefined && words > 0 && { worst: ranked([...(tally.worst ?? []), { name: nameOf(report), garbled }]) }),
  };
}

/** Worst first, equals in the order they came. */
function ranked(articles: readonly Ranked[]): readonly Ranked[] {
  return [...articles].sort((a, b) => b.garbled - a.garbled).slice(0, mostRanked);
}

/** What could not be read has no words, and says so in a failure that names no rule. */
function wasChecked({ words, failures }: DocumentReport): boolean {
  return words > 0 || failures.every((failure) => failure.rule !== undefined);
}

/** How many findings are at least as grave as a severity. */
export function atLeast(tally: Tally, severity: Severity): number {
  return rising.slice(rising.indexOf(severity)).reduce((sum, level) => sum + tally.findings[level], 0);
}
