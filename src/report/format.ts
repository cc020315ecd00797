// How reports become output: a piece for each document as it is done, so that a feed of any length streams by.
// A format that must see all documents before it can speak (a page sorted by score) keeps what it needs itself, and no more than a bounded lot.
import type { CatalogEntry, DocumentReport } from '#engine';
import type { Rendering } from './rendering.ts';
import type { Tally } from './tally.ts';

export interface Format {
  /** What stands before the first document. */
  readonly start: string;
  /** One document's piece; index counts from 0. The rendering comes where `needs` asked for it and the document could be read. */
  readonly document: (report: DocumentReport, index: number, rendering?: Rendering) => string;
  /** What stands after the last. */
  readonly end: (tally: Tally) => string;
  /** What its readers should know of what was written, once all is: the end of a sentence that begins with the file's name. */
  readonly remark?: () => string | undefined;
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
