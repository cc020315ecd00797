// The last line that people read: how much was found, in how much.
import { type Paint, severityStyle } from './paint.ts';
import { atLeast, type Severity, type Tally } from './tally.ts';

/**
 * One sentence over a run.
 * @param verbose whether neutral findings were shown; if not, it says how to see them
 */
export function summary(tally: Tally, paint: Paint, verbose: boolean): string {
  const found = atLeast(tally, 'minor');
  const among = `in ${number(tally.documents, 'article')}, ${tally.sources === 0 ? 'no sources' : number(tally.sources, 'source')}, ${number(tally.words, 'word')}`;
  const kinds = (['critical', 'major', 'minor'] as const satisfies Severity[])
    .filter((severity) => tally.findings[severity] > 0)
    .map((severity) => paint(severityStyle[severity], `${grouped(tally.findings[severity])} ${severity}`));
  const notes = tally.findings.neutral;
  return [
    tally.documents === 0
      ? 'Nothing was checked'
      : found === 0
        ? `${paint(tally.failures === 0 ? 'green' : 'bold', 'No findings')} ${among}`
        : `${paint('bold', number(found, 'finding'))} (${kinds.join(', ')}) ${among}`,
    ...(tally.corrections > 0 ? [`${grouped(tally.corrections)} with a correction`] : []),
    ...(notes > 0 ? [verbose ? number(notes, 'note') : `${number(notes, 'note')} (--verbose shows ${notes === 1 ? 'it' : 'them'})`] : []),
    ...(tally.failures > 0 ? [paint(['bold', 'red'], number(tally.failures, 'failure'))] : []),
  ].join('; ');
}

/** A count with its noun: "1 article", "2,000 articles". */
export function number(n: number, noun: string): string {
  return `${grouped(n)} ${noun}${n === 1 ? '' : 's'}`;
}

/** A whole number as people read it: "2,000". */
function grouped(n: number): string {
  return `${n}`.replace(/\B(?=(?:\d{3})+$)/g, ',');
}
