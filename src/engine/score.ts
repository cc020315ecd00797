// The MQM score of a document or a run. Source of the formulas and weights: MQM 2.0, themqm.org, "The MQM Scoring Models".
import type { Severity } from '#rule';
import type { Score } from './types.ts';

const penalty: Readonly<Record<Severity, number>> = { neutral: 0, minor: 1, major: 5, critical: 25 };

/** The best score there is (MQM: maximum score value). */
const best = 100;

/**
 * Scores a document by its findings' severities.
 * @param words evaluation word count: the words of the article itself, since there is no source text to count
 */
export function scoreOf(found: readonly Severity[], words: number): Score {
  const apt = found.reduce((sum, severity) => sum + penalty[severity], 0);
  return scored(apt, words);
}

/** The same for a run, from its counts. */
export function scoreOfCounts(found: Readonly<Record<Severity, number>>, words: number): Score {
  const apt = (Object.keys(found) as Severity[]).reduce((sum, severity) => sum + found[severity] * penalty[severity], 0);
  return scored(apt, words);
}

function scored(apt: number, words: number): Score {
  const pwpt = words === 0 ? 0 : apt / words;
  return { apt, pwpt, npt: pwpt * 1000, rqs: best * (1 - pwpt), smallSample: words < 500 };
}

/**
 * The scaling factor of a calibrated score, SF = (MSV - PT) / APP: with it a text of just so many penalty points scores just the threshold.
 * @param threshold passing threshold, 0 to 100
 * @param acceptable acceptable penalty points in a thousand words, above 0
 */
export function scalingFactor(threshold: number, acceptable: number): number {
  return (best - threshold) / acceptable;
}

/** The calibrated quality score, CQS = MSV - NPT x SF; below 0 where a text is worse than the scale is long. */
export function calibrated({ npt }: Score, scaling: number): number {
  return best - npt * scaling;
}
