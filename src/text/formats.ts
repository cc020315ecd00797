// Which format a file is in, as its name or its first characters tell; whoever opens files or reads them asks here.

/** How a file is read: as one article, as one JSON object a line, or as XML that holds articles. */
export type FormatName = 'plain' | 'markdown' | 'html' | 'lines' | 'xml';

const endings: Readonly<Record<string, FormatName>> = {
  txt: 'plain',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  jsonl: 'lines',
  ndjson: 'lines',
  xlf: 'xml',
  xliff: 'xml',
  rss: 'xml',
  atom: 'xml',
  rdf: 'xml',
  xml: 'xml',
};

/** The endings of names that mtlint knows, without their dot. */
export const knownEndings: readonly string[] = Object.keys(endings);

/** The names of files that mtlint reads, packed or not. */
export const articleName = new RegExp(`\\.(?:${knownEndings.join('|')})(?:\\.gz)?$`, 'i');

/** The format that a file's name tells, `.gz` or not; undefined where it tells none. */
export function formatOf(name: string): FormatName | undefined {
  const [, ending] = /\.(\w+)(?:\.gz)?$/.exec(name) ?? [];
  return ending !== undefined && Object.hasOwn(endings, ending.toLowerCase()) ? endings[ending.toLowerCase()] : undefined;
}

/** The root elements of XML files that hold articles. */
const xmlRoot =
  /^\ufeff?\s*(?:<\?xml\b[^>]*>\s*)?(?:<!--[^>]*-->\s*)*(?:<!DOCTYPE\b[^>[]*(?:\[[^\]]*\]\s*)?>\s*)?<(?:[\w.-]+:)?(?:xliff|rss|feed|RDF)[\s>]/;

/** Whether a file is XML that holds articles, by its first characters. */
export function isXmlOfArticles(first: string): boolean {
  return xmlRoot.test(first);
}

/** Whether a file is a web page, by its first characters. */
export function isPage(first: string): boolean {
  return /^\s*<(?:!doctype html|html)\b/i.test(first);
}

/** Whether a file is a feed of JSON lines, by its first characters. */
export function isLines(first: string): boolean {
  return /^(?:\ufeff|\s)*(?:\[\s*)?\{\s*"/.test(first);
}
