// Floor 4, the door: rules in, reports out. The engine names no rule.
export { type Severity, severities } from '#rule';
export type { CatalogEntry } from './catalog.ts';
export { loadCatalog, ownRules } from './catalog.ts';
export { check, run, wordCount } from './check.ts';
export { explainRule, renderRules } from './docs.ts';
export { placesOf } from './places.ts';
export type { Diagnostic, DocumentReport, Excerpt, Failure, Proof, Score } from './types.ts';
