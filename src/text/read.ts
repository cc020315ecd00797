// A Text from characters: content and blocks at once, sentences and tokens at the first look.
// Formats with markup hand over their own content, blocks and offset map; plain text is its own content.
import { blocksOf } from './blocks.ts';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import { sentencesOf } from './sentences.ts';
import type { Block, Sentence, Span, Text, Token } from './types.ts';

/** What a format's reader finds in a document with markup. */
export interface Extracted {
  readonly content: string;
  readonly blocks: readonly Block[];
  readonly toOriginal: (span: Span) => Span;
}

/**
 * Makes a Text.
 * @param id a name for people
 * @param original the document as given, byte order mark removed
 * @param extracted content, blocks and offset map of a document with markup; left out for plain text
 */
export function textOf(id: string, original: string, extracted?: Extracted): Text {
  const content = extracted?.content ?? original;
  const blocks = extracted?.blocks ?? blocksOf(original);
  let sentences: readonly Sentence[] | undefined;
  let tokens: readonly Token[] | undefined;
  return {
    id,
    original,
    content,
    blocks,
    toOriginal: extracted?.toOriginal ?? ((span) => ({ start: span.start, end: span.end })),
    get sentences() {
      sentences ??= blocks.flatMap((block) => sentencesOf(content, block));
      return sentences;
    },
    get tokens() {
      tokens ??= this.sentences.flatMap((sentence) => sentence.tokens);
      return tokens;
    },
  };
}

/**
 * Reads a document in the format that its name tells: `.html` and `.htm`, `.md` and `.markdown`; a page without such a name is known by how it begins;
 * everything else is plain text.
 * @param id the document's path or another name for people
 * @param original the document as given, byte order mark removed
 */
export function readDocument(id: string, original: string): Text {
  if (/\.x?html?$/i.test(id) || /^\s*<(?:!doctype html|html)\b/i.test(original)) return textOf(id, original, readHtml(original));
  if (/\.(?:md|markdown)$/i.test(id)) return textOf(id, original, readMarkdown(original));
  return textOf(id, original);
}
