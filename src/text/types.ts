// What a document is once it has been read: its content, blocks, sentences and tokens.
// Every offset counts UTF-16 code units into `content`; only `toOriginal` speaks of the file as it was given.

/** A stretch of content, end exclusive, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a block is for. Headlines, bylines, captions and lists need no finite verb; furniture and comment forms are not the article's own words. */
export type BlockKind = 'paragraph' | 'headline' | 'byline' | 'caption' | 'list' | 'quotation' | 'furniture' | 'comment-form';

export interface Block extends Span {
  readonly kind: BlockKind;
}

/** Universal part-of-speech tags, as wink-nlp gives them. */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** A word, number or mark. `text` is the exact slice of content. */
export interface Token extends Span {
  readonly text: string;
  /** The same in lower case, as tables and other tokens are asked for it. */
  readonly lower: string;
  readonly pos: PartOfSpeech;
}

export interface Sentence extends Span {
  readonly block: Block;
  readonly tokens: readonly Token[];
}

/** Where a document begins in a file that holds several. */
export interface Origin {
  /** UTF-16 code units from the file's begin, byte order mark removed. */
  readonly offset: number;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
  /** The same in bytes of UTF-8, as reviewdog counts. */
  readonly byteColumn: number;
}

/** What a format's reader finds in a document with markup. */
export interface Extracted {
  readonly content: string;
  readonly blocks: readonly Block[];
  readonly toOriginal: (span: Span) => Span;
  /** How words are written at an offset of content; as markup everywhere where it is left out. */
  readonly escape?: (words: string, offset: number) => string;
}

/** A document that has been read. Sentences and tokens are made at the first look and kept. */
export interface Text {
  /** A name for people: the path, the feed's id, or `-`. */
  readonly id: string;
  /** The document as it was given, byte order mark removed: all of a file, or the part of it that is this document. */
  readonly original: string;
  /** Where the original begins in its file; absent where it is all of one, or a value that a feed wraps up. */
  readonly at?: Origin;
  /** The words of the document without markup; equal to `original` for plain text. */
  readonly content: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  /** Maps a span of content to the span of the original that holds it. */
  readonly toOriginal: (span: Span) => Span;
  /** How the original writes words in the place of those at an offset of content: with its escapes. */
  readonly escape: (words: string, offset: number) => string;
}
