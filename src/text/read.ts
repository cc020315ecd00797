// A Text from characters: content and blocks at once, sentences and tokens at the first look.
// Formats with markup hand over their own content, blocks and offset map; plain text is its own content.
import { blocksOf } from './blocks.ts';
import { formatOf, isPage } from './formats.ts';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import { sentencesOf } from './sentences.ts';
import type { Extracted, Origin, Sentence, Text, Token } from './types.ts';

/**
 * Makes a Text.
 * @param id a name for people
 * @param original the document as given, byte order mark removed
 * @param extracted content, blocks and offset map of a document with markup; left out for plain text
 * @param at where it begins in its file, where it is a part of one
 */
export function textOf(id: string, original: string, extracted?: Extracted, at?: Origin): Text {
  const content = extracted?.content ?? original;
  const blocks = extracted?.blocks ?? blocksOf(original);
  let sentences: readonly Sentence[] | undefined;
  let tokens: readonly Token[] | undefined;
  return {
    id,
    original,
    ...(at && { at }),
    content,
    blocks,
    toOriginal: extracted?.toOriginal ?? ((span) => ({ start: span.start, end: span.end })),
    escape: extracted?.escape ?? (content === original ? (words) => words : escapeMarkup),
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

/** Words as HTML, XML and Markdown write them. */
export function escapeMarkup(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/**
 * Reads a document in the format that its name tells: `.html` and `.htm`, `.md` and `.markdown`; a page without such a name is known by how it begins;
 * everything else is plain text.
 * @param id the document's path or another name for people
 * @param original the document as given, byte order mark removed
 */
export function readDocument(id: string, original: string): Text {
  const format = formatOf(id);
  if (format === 'html' || isPage(original)) return textOf(id, original, readHtml(original));
  if (format === 'markdown') return textOf(id, original, readMarkdown(original));
  return textOf(id, original);
}
