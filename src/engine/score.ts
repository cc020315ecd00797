// The MQM score of a document. Source of the formulas and weights: MQM 2.0, themqm.org, "The MQM Scoring Models".
import type { Severity } from '#rule';
import type { Score } from './types.ts';

const penalty: Readonly<Record<Severity, number>> = { neutral: 0, minor: 1, major: 5, critical: 25 };

/**
 * Scores a document by its findings' severities.
 * @param words evaluation word count: the words of the article itself, since there is no source text to count
 */
export function scoreOf(found: readonly Severity[], words: number): Score {
  const apt = found.reduce((sum, severity) => sum + penalty[severity], 0);
  const pwpt = words === 0 ? 0 : apt / words;
  return { apt, pwpt, npt: pwpt * 1000, rqs: 100 * (1 - pwpt), smallSample: words < 500 };
}
