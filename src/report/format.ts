// How reports become output: a piece for each document as it is done, so that a feed of any length streams by.
import type { DocumentReport } from '#engine';
import type { Tally } from './tally.ts';

export interface Format {
  /** What stands before the first document. */
  readonly start: string;
  /** One document's piece; index counts from 0. */
  readonly document: (report: DocumentReport, index: number) => string;
  /** What stands after the last. */
  readonly end: (tally: Tally) => string;
}
