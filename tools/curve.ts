// What a stricter reader would see: findings of at least some confidence, held against marked errors on one side and honest difference on the other.
// Which point of the curve to choose is a matter of budget; that the curve lies high is a matter of quality.
import { type Measured, scoreSet } from './score.ts';
import { table } from './table.ts';

const thresholds = [0, 0.5, 0.6, 0.7, 0.8, 0.9];

/** A point of the curve. */
export interface Point {
  /** The least confidence of a finding that counts, 0 to 1. */
  readonly from: number;
  /** The share of major gold spans touched, and of findings that touch gold; 0 to 1. */
  readonly major: number;
  readonly precision: number;
  /** Findings per 1000 words where nothing is marked. */
  readonly false: number;
}

/**
 * The curve, mildest threshold first; empty where one of the sides has no sets.
 * @param marked sets with gold spans
 * @param honest sets without
 */
export function curveOf(marked: readonly Measured[], honest: readonly Measured[]): Point[] {
  if (marked.length === 0 || honest.length === 0) return [];
  return thresholds.map((from) => {
    const scores = (sets: readonly Measured[]) =>
      sets.map(({ lines, reports }) =>
        scoreSet(
          lines,
          reports.map((report) => ({ ...report, findings: report.findings.filter(({ confidence }) => confidence >= from) })),
        ),
      );
    const [truths, alarms] = [scores(marked), scores(honest)];
    const share = (of: 'recallMajor' | 'precision') => {
      const all = truths.map((score) => score[of]);
      return sum(all.map(({ hit }) => hit)) / Math.max(1, sum(all.map((one) => one.of)));
    };
    const words = sum(alarms.map(({ cleanWords }) => cleanWords));
    const accused = sum(alarms.map(({ falseMinor, falseMajor }) => falseMinor + falseMajor));
    return { from, major: share('recallMajor'), precision: share('precision'), false: (1000 * accused) / Math.max(1, words) };
  });
}

/** The same as a table; empty where there is no curve. */
export function renderCurve(title: string, points: readonly Point[]): string {
  if (points.length === 0) return '';
  return table([
    [title, 'major spans caught', 'precision', 'false/1000'],
    ...points.map(({ from, major, precision, false: accused }) => [
      `confidence from ${from}`,
      major.toFixed(3),
      precision.toFixed(2),
      accused.toFixed(2),
    ]),
  ]);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
