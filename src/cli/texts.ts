// Bytes become Texts, or one sentence that says why not and what to do.
import { decode, type Origin, readDocument, readFeedLine, readXmlPart, type Text, textOf, UnreadableError } from '#text';

/** The article in a file's bytes, or what is wrong with them: the end of a sentence that begins with the file's name. */
export function textFrom(id: string, bytes: Uint8Array): Text | string {
  return orWhyNot('mtlint reads text, Markdown, HTML, JSON lines, RSS, Atom and XLIFF', () => {
    const { text } = decode(bytes);
    if (text.trim() === '') return 'empty; there is nothing to check.';
    const article = readDocument(id, text);
    return article.content.trim() === '' ? wordless : article;
  });
}

/** The story in a line of a feed, or what is wrong with it: the end of a sentence that begins with the place. */
export function feedItem(number: number, bytes: Uint8Array): { article: Text; sources: readonly Text[] } | string {
  return orWhyNot('mend the line or leave it out', () => {
    const { id, text, sources } = readFeedLine(decode(bytes).text, number);
    return { article: textOf(id, text), sources: sources.map((source) => textOf(source.id, source.text)) };
  });
}

/** The document in a part of an XML file with the sources beside it, or what is wrong with it: the end of a sentence that begins with the place. */
export function partFrom(
  { at, headLength }: { readonly at: Origin; readonly headLength: number },
  bytes: Uint8Array,
): { article: Text; sources: readonly Text[] } | string {
  return orWhyNot('leave it out', () => {
    const text = Buffer.from(bytes);
    const found = readXmlPart({ head: text.toString('utf8', 0, headLength), original: text.toString('utf8', headLength), at });
    return found.article.content.trim() === '' ? wordless : found;
  });
}

const wordless = 'no words besides its markup; there is nothing to check.';

function orWhyNot<Found>(advice: string, read: () => Found): Found | string {
  try {
    return read();
  } catch (error) {
    const why = whyNot(error, advice);
    if (why === undefined) throw error;
    return why;
  }
}

/** What is wrong with a document, as the end of a sentence that begins with its place; undefined where the error is none of reading. */
export function whyNot(error: unknown, advice = 'mend it or leave it out'): string | undefined {
  if (!(error instanceof UnreadableError)) return undefined;
  const fact = error.message.replace(/^Line \d+: /, '').replace(/\.$/, ''); // the line is part of the place already
  return `${fact[0].toLowerCase()}${fact.slice(1)}; ${advice}.`;
}
