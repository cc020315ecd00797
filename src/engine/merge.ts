// One place, one finding: where two rules say the same of a stretch of text, the stronger speaks and the other is silent.
// Different faults in one place stay apart, for an editor mends them one by one.
import { type Finding, type Rule, severities } from '#rule';
import type { CatalogEntry } from './catalog.ts';

/** A finding and the rule it comes from. */
export interface Found {
  readonly entry: CatalogEntry;
  readonly finding: Finding;
}

/**
 * Drops every finding that says nothing beside an overlapping stronger one of another rule: a note, or the same first correction.
 * @param found sorted by start
 */
export function mergeOverlaps(found: readonly Found[]): Found[] {
  const dropped = new Set<Found>();
  let open: Found[] = [];
  for (const next of found) {
    open = open.filter(({ finding }) => finding.span.end > next.finding.span.start);
    for (const other of open) {
      if (other.entry === next.entry || dropped.has(other)) continue;
      const [weak, strong] = strength(other) < strength(next) ? [other, next] : [next, other];
      if (saysNothingBeside(weak, strong)) dropped.add(weak);
    }
    open.push(next);
  }
  return found.filter((one) => !dropped.has(one));
}

const levelOf = (rule: Rule, finding: Finding) => severities.indexOf(finding.severity ?? rule.severity);

/** Severity first, confidence within it. */
function strength({ entry: { rule }, finding }: Found): number {
  return levelOf(rule, finding) + (finding.confidence ?? rule.confidence) / 2;
}

function saysNothingBeside(weak: Found, strong: Found): boolean {
  const fix = weak.finding.fixes?.[0]?.text;
  return levelOf(weak.entry.rule, weak.finding) === 0 || (fix !== undefined && fix === strong.finding.fixes?.[0]?.text);
}
