// mtlint for programs: what `import … from 'mtlint'` gives. Importing it does nothing; reading files stays with the program, but for the rules themselves.
//
// ```ts
// import { check, loadRules, readStory } from 'mtlint';
//
// const rules = await loadRules();
// const story = readStory(
//   { id: 'visit.txt', text: 'Trump chose Rubio, Waltz and Vidocff for the talks.' },
//   [
//     { id: 'wire.txt', text: 'Envoy Steve Witkoff joins Rubio and Waltz.' },
//     { id: 'daily.txt', text: 'Rubio, Waltz and Witkoff will lead the talks.' },
//   ],
// );
// for (const { line, column, text, fixes } of check(story, rules).findings) {
//   console.log(`${line}:${column} ${text} -> ${fixes[0]?.text}`);
// }
// ```
import type { Story } from '#story';
import { decode, readDocument } from '#text';

export { languageOf } from '#analysis';
export {
  type Baseline,
  type BaselineEntry,
  type CatalogEntry,
  type Counted,
  check,
  type Diagnostic,
  type DocumentReport,
  type Excerpt,
  type Failure,
  formatBaseline,
  judge,
  type Limits,
  loadCatalog as loadRules,
  type Proof,
  parseBaseline,
  type ReviewedEntry,
  type Score,
  type Severity,
  severities,
  type Verdict,
  withoutKnown,
  withReviewed,
} from '#engine';
export {
  type Evidence,
  type Example,
  type Finding,
  type Fix,
  type Rule,
  rule,
  type SourcedStory,
  type SourcesRule,
  type Story,
  type TextRule,
} from '#rule';
export { type Block, type BlockKind, type Sentence, type Span, type Text, type Token, UnreadableError } from '#text';

/** A document as a program has it. */
export interface Document {
  /** A name for reports. Its ending tells the format: .html and .md are read as such, everything else is plain text. */
  readonly id: string;
  /** Characters, or bytes in UTF-8, UTF-16 or Windows-1252. */
  readonly text: string | Uint8Array;
}

/**
 * Reads an article with the other sources on its story.
 * @param article English; `languageOf` tells whether it is, since a check does not ask
 * @param sources other texts on the same story, not the original of the translation
 * @throws UnreadableError where bytes are no text
 */
export function readStory(article: Document, sources: readonly Document[] = []): Story {
  return { article: textFrom(article), sources: sources.map(textFrom) };
}

function textFrom({ id, text }: Document) {
  return readDocument(id, typeof text === 'string' ? text.replace(/^\ufeff/, '') : decode(text).text);
}
