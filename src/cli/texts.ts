// Bytes become Texts, or one sentence that says why not and what to do.
import { decode, readDocument, readFeedLine, type Text, textOf, UnreadableError } from '#text';

/** The article in a file's bytes, or what is wrong with them: the end of a sentence that begins with the file's name. */
export function textFrom(id: string, bytes: Uint8Array): Text | string {
  return orWhyNot('mtlint reads text, Markdown, HTML and JSON lines', () => {
    const { text } = decode(bytes);
    if (text.trim() === '') return 'empty; there is nothing to check.';
    const article = readDocument(id, text);
    return article.content.trim() === '' ? 'no words besides its markup; there is nothing to check.' : article;
  });
}

/** The story in a line of a feed, or what is wrong with it: the end of a sentence that begins with the place. */
export function feedItem(number: number, bytes: Uint8Array): { article: Text; sources: readonly Text[] } | string {
  return orWhyNot('mend the line or leave it out', () => {
    const { id, text, sources } = readFeedLine(decode(bytes).text, number);
    return { article: textOf(id, text), sources: sources.map((source) => textOf(source.id, source.text)) };
  });
}

function orWhyNot<Found>(advice: string, read: () => Found): Found | string {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    const fact = error.message.replace(/^Line \d+: /, '').replace(/\.$/, ''); // the line is part of the place already
    return `${fact[0].toLowerCase()}${fact.slice(1)}; ${advice}.`;
  }
}
