// The text of an article cut into passages, a block each, with what was found lit in them and listed beside them.
// A sweep over starts and ends keeps this linear however many findings lie over each other: the gravest one gives a stretch its colour.
import type { Diagnostic } from '#engine';
import type { Rendering, Span } from '../rendering.ts';
import type { Severity } from '../tally.ts';
import { inertLines } from './markup.ts';

export interface Passage {
  readonly kind: string;
  /** The text as HTML, lit where something was found. */
  readonly html: string;
  /** The findings that begin here, by their place in the report. */
  readonly findings: readonly number[];
}

/** Gravest first. */
export const falling = ['critical', 'major', 'minor', 'neutral'] as const satisfies Severity[];

/**
 * Cuts and lights the text.
 * @param article the article's number on the page, which makes its anchors unique
 */
export function passagesOf({ content, blocks, spans }: Rendering, findings: readonly Diagnostic[], article: number): Passage[] {
  const cuts = [0, ...blocks.slice(1).map(({ start }) => start), content.length];
  const events = eventsOf(spans);
  const active: Readonly<Record<Severity, Set<number>>> = {
    critical: new Set(),
    major: new Set(),
    minor: new Set(),
    neutral: new Set(),
  };
  const anchored = new Set<number>();
  let next = 0;

  const lit = (from: number, to: number): string => {
    const text = content.slice(from, to);
    const gravest = falling.find((severity) => active[severity].size > 0);
    if (gravest === undefined || text === '') return inertLines(text);
    const [finding] = active[gravest];
    const anchor = anchored.has(finding) ? '' : ` id="m${article}-${finding}"`;
    anchored.add(finding);
    return `<a class="lit ${gravest}" href="#f${article}-${finding}"${anchor}>${inertLines(text)}</a>`;
  };

  return cuts.slice(0, -1).map((start, i) => {
    const end = start + content.slice(start, cuts[i + 1]).trimEnd().length;
    const parts: string[] = [];
    const begun: number[] = [];
    let at = start;
    for (; next < events.length && (events[next].at < cuts[i + 1] || i === cuts.length - 2); next++) {
      const { at: where, finding, opens } = events[next];
      const stop = Math.min(Math.max(where, at), Math.max(end, at));
      parts.push(lit(at, stop));
      at = stop;
      const among = active[findings[finding].severity];
      if (opens) {
        among.add(finding);
        begun.push(finding);
      } else {
        among.delete(finding);
        if (!anchored.has(finding)) parts.push(`<span id="m${article}-${finding}"></span>`); // a graver one lies over all of it
        anchored.add(finding);
      }
    }
    if (at < end) parts.push(lit(at, end));
    return { kind: blocks[i]?.kind ?? 'paragraph', html: parts.join(''), findings: begun };
  });
}

interface Event {
  readonly at: number;
  readonly finding: number;
  readonly opens: boolean;
}

function eventsOf(spans: readonly Span[]): Event[] {
  return spans
    .flatMap(({ start, end }, finding) => [
      { at: start, finding, opens: true },
      { at: Math.max(end, start), finding, opens: false },
    ])
    .sort((a, b) => a.at - b.at || (a.finding === b.finding ? Number(b.opens) - Number(a.opens) : Number(a.opens) - Number(b.opens)));
}
