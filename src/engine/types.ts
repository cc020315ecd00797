// What comes out of a check: plain, serialisable data that reporters, the desk and the gate share.
// Offsets of a diagnostic count UTF-16 code units into the document as it was given, or the file where the document is a part of one.
import type { ReadingFigures } from '#analysis';
import type { Severity } from '#rule';

/** A sentence cut out of a document, or the neighbourhood in one that never ends, with the marked part: what people need to see without opening the file. */
export interface Excerpt {
  readonly text: string;
  /** The marked part, in UTF-16 code units of `text`. */
  readonly start: number;
  readonly end: number;
}

/** A place that proves a diagnostic. */
export interface Proof {
  /** Id of the source, or of the article itself. */
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly excerpt: Excerpt;
}

/** A finding with all that the engine knows about it. */
export interface Diagnostic {
  readonly rule: string;
  readonly category: string;
  readonly severity: Severity;
  readonly confidence: number;
  readonly start: number;
  readonly end: number;
  /** 1-based; columns count UTF-16 code units. */
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly message: string;
  readonly fixes: readonly { readonly text: string }[];
  readonly evidence: readonly Proof[];
  /** Stays the same when lines move: a hash of rule, marked text and sentence, and which of its equals it is. */
  readonly fingerprint: string;
  readonly excerpt: Excerpt;
}

/** Something that went wrong while a document was read or checked; the others go on. */
export interface Failure {
  /** The rule that threw; absent where the document itself could not be read. */
  readonly rule?: string;
  readonly message: string;
}

/** MQM score of one document (FIELD: themqm.org, "values and scores"); automatic and unconfirmed. */
export interface Score {
  /** Absolute penalty total: minor 1, major 5, critical 25. */
  readonly apt: number;
  /** Penalty per word. */
  readonly pwpt: number;
  /** Penalty per 1000 words. */
  readonly npt: number;
  /** 100 x (1 - PWPT), uncalibrated. */
  readonly rqs: number;
  /** Fewer than 500 words: a score says little, counts decide. */
  readonly smallSample: boolean;
}

/** A sentence that is hard to read. */
export interface HardSentence {
  readonly start: number;
  readonly end: number;
  /** 1-based; columns count UTF-16 code units. */
  readonly line: number;
  readonly column: number;
  /** Its words without markup. */
  readonly text: string;
  readonly words: number;
  /** Flesch-Kincaid grade of this sentence alone. */
  readonly grade: number;
}

/** How hard an article is to read, beside its sources. */
export interface Readability extends ReadingFigures {
  /** Hardest first, at most five. */
  readonly hardest: readonly HardSentence[];
  /** By the ids of the sources; one without sentences to measure is left out. */
  readonly sources: readonly (ReadingFigures & { readonly source: string })[];
}

export interface DocumentReport {
  readonly id: string;
  readonly path: string;
  /** The document is a part of its file, and places count in the file. */
  readonly isPart?: true;
  readonly words: number;
  readonly findings: readonly Diagnostic[];
  readonly score: Score;
  readonly failures: readonly Failure[];
  /** Where it was asked for and there are sentences to measure. */
  readonly readability?: Readability;
  /** Where it was asked for: how garbled the article is as a whole, 0 to 1. It ranks articles; of one alone it says little. */
  readonly garbled?: number;
}
