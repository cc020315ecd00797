// What a report does not hold and some formats show: the text itself, where its findings and their proofs stand in it, and the name book.
// Plain data, because the thread that read the article is another one than the thread that prints.

/** A stretch of text, end exclusive, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Rendering {
  /** The document as it was given: what the offsets of findings count into. */
  readonly original: string;
  /** Where it begins in a file that holds several: places and offsets of findings count in the file. */
  readonly at?: Place & { readonly offset: number; readonly byteColumn: number };
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

/** A line and a column in it, both from 1; columns count UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
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
