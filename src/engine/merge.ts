// One place, one finding: where two rules say the same of a stretch of text, the stronger speaks and the other is silent.
// Different faults in one place stay apart, for an editor mends them one by one.
import { type Finding, severities } from '#rule';
import type { CatalogEntry } from './catalog.ts';

/** A finding and the rule it comes from. */
export interface Found {
  readonly entry: CatalogEntry;
  readonly finding: Finding;
}

/**
 * Drops every finding that says nothing beside an overlapping stronger one of another rule: a note, the same first correction, or one of a
 * rule that yields. The last leaves its confidence behind where it is the surer of the two.
 * @param found sorted by start
 */
export function mergeOverlaps(found: readonly Found[]): Found[] {
  const dropped = new Set<Found>();
  const lent = new Map<Found, number>();
  let open: Found[] = [];
  for (const next of found) {
    open = open.filter(({ finding }) => finding.span.end > next.finding.span.start);
    for (const other of open) {
      if (other.entry === next.entry || dropped.has(other)) continue;
      const [weak, strong] =
        yieldsTo(other, next) || (!yieldsTo(next, other) && strength(other) < strength(next)) ? [other, next] : [next, other];
      if (!saysNothingBeside(weak, strong)) continue;
      dropped.add(weak);
      if (weak.entry.rule.yields) lent.set(strong, Math.max(lent.get(strong) ?? 0, confidenceOf(weak)));
    }
    open.push(next);
  }
  return found.filter((one) => !dropped.has(one)).map((one) => withConfidence(one, lent.get(one) ?? 0));
}

const levelOf = ({ entry: { rule }, finding }: Found) => severities.indexOf(finding.severity ?? rule.severity);
const confidenceOf = ({ entry: { rule }, finding }: Found) => finding.confidence ?? rule.confidence;

/** Severity first, confidence within it. */
const strength = (found: Found) => levelOf(found) + confidenceOf(found) / 2;

/** Whether one finding has no name for the fault and the other has. */
const yieldsTo = (one: Found, other: Found) => one.entry.rule.yields === true && !other.entry.rule.yields && levelOf(other) > 0;

function saysNothingBeside(weak: Found, strong: Found): boolean {
  const fix = weak.finding.fixes?.[0]?.text;
  return levelOf(weak) === 0 || yieldsTo(weak, strong) || (fix !== undefined && fix === strong.finding.fixes?.[0]?.text);
}

/** A finding at least so sure. */
function withConfidence(found: Found, least: number): Found {
  return confidenceOf(found) >= least ? found : { ...found, finding: { ...found.finding, confidence: least } };
}
