// Confidence that means something: what a rule states, drawn towards what its findings were worth on evaluation sets.
// One factor a rule keeps the rule's own order of its findings; few findings move it little.

/** A rule held against evaluation sets. */
export interface Measured {
  /** How many findings were judged. */
  readonly findings: number;
  /** What the rule stated of them on the mean, 0 to 1. */
  readonly stated: number;
  /** The share that was right, 0 to 1. */
  readonly right: number;
}

/** Findings that a rule's own statement weighs: with so many judged, statement and measurement count alike. */
const weight = 10;

/**
 * Calibrates the confidence of a finding.
 * @param stated what the rule says of the finding, 0 to 1
 * @returns 0.01 to 0.99; on the evaluation sets, of the findings at 0.9 nine in ten are right
 */
export function calibrate(stated: number, measured: Measured | undefined): number {
  if (!measured) return stated;
  const expected = (measured.findings * measured.right + weight * measured.stated) / (measured.findings + weight);
  return Math.round(100 * Math.min(0.99, Math.max(0.01, (stated * expected) / measured.stated))) / 100;
}
