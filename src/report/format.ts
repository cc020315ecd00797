// How reports become output: a piece for each document as it is done, so that a feed of any length streams by.
// A format that must see all documents before it can speak (a page sorted by score) keeps what it needs itself, and no more than a bounded lot.
import type { CatalogEntry, DocumentReport } from '#engine';
import type { Tally } from './tally.ts';
import type { Place } from './where.ts';

export interface Format {
  /** What stands before the first document. */
  readonly start: string;
  /** One document's piece; index counts from 0. The rendering comes where `needs` asked for it and the document could be read. */
  readonly document: (report: DocumentReport, index: number, rendering?: Rendering) => string;
  /** What stands after the last. */
  readonly end: (tally: Tally) => string;
  /** Asks for renderings: texts are large, so they travel only where a format shows them. */
  readonly needs?: 'rendering';
}

/** What formats may know of the run they print. */
export interface Run {
  /** mtlint's own. */
  readonly version: string;
  readonly rules: readonly CatalogEntry[];
  readonly colour: boolean;
  /** Columns that a line for people may take. */
  readonly width: number;
  /** The address of a rule's page, where links are shown. */
  readonly pageOf?: (rule: string) => string | undefined;
  /** Shows neutral findings too, where people read and a summary only counts them otherwise. */
  readonly verbose: boolean;
}

/** A stretch of text, end exclusive, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a report does not hold and some formats show: plain data, so that a worker can send it. */
export interface Rendering {
  /** The document as it was given: what the offsets of findings count into. */
  readonly original: string;
  /** Its words without markup; everything below counts into it. */
  readonly content: string;
  /** Where each finding stands in content, in the order of the report. */
  readonly spans: readonly Span[];
  readonly blocks: readonly (Span & { readonly kind: string })[];
  /** Where the evidence stands, finding by finding and proof by proof; nothing where a source is no file of its own. */
  readonly proofs: readonly (readonly (FilePlace | undefined)[])[];
  /** The sources' names, in the order of `inSources` below. */
  readonly sources: readonly string[];
  readonly names: readonly NameEntry[];
}

/** A place in a file; line and column from 1, columns in UTF-16 code units. */
export interface FilePlace extends Place {
  readonly path: string;
}

/** A row of the name book. */
export interface NameEntry {
  readonly name: string;
  readonly spellings: readonly { readonly name: string; readonly count: number }[];
  readonly inArticle: number;
  readonly inSources: readonly number[];
  readonly verdict: 'same' | 'variant' | 'garbled' | 'unknown';
  /** The known name it was held against, and why. */
  readonly closest?: { readonly name: string; readonly why: string };
}
