// Floor 5, the door: rules in, reports out. The engine names no rule.
export type { ReadingFigures } from '#analysis';
export { type Severity, severities } from '#rule';
export {
  type Audit,
  audit,
  type Baseline,
  type BaselineEntry,
  documentName,
  documentPath,
  emptyBaseline,
  entriesFor,
  formatBaseline,
  parseBaseline,
  type ReviewedEntry,
  withFindings,
  withoutKnown,
  withReviewed,
} from './baseline.ts';
export type { CatalogEntry } from './catalog.ts';
export { loadCatalog, ownRules } from './catalog.ts';
export { check, run } from './check.ts';
export { anchorOf, explainRule, renderRules } from './docs.ts';
export { amend, applyEdits, type Edit, overlap } from './fix.ts';
export { type Counted, judge, type Limits, type Verdict } from './gate.ts';
export { inFile, inOriginal, placesIn, placesOf } from './places.ts';
export type { Diagnostic, DocumentReport, Excerpt, Failure, HardSentence, Proof, Readability, Score } from './types.ts';

/** Gives what measures readability. */
export const loadReadability = async () => (await import('./readability.ts')).readabilityIn;
