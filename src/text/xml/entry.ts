// An entry of a feed, RSS 0.9 to 2.0 or Atom: its title is the headline, its content the article, HTML inside of XML however it is wrapped up.
import { blocksOf } from '../blocks.ts';
import { draftOf } from '../draft.ts';
import { readHtml } from '../html.ts';
import { escapeMarkup } from '../read.ts';
import type { Block, Extracted } from '../types.ts';
import type { XmlDocument } from './parts.ts';
import { scanXml, type XmlElement } from './scan.ts';
import { escapeXml, inCdata, valuesOf, type Written } from './values.ts';

/** Of `content:encoded`, RSS's content module. */
const contentModule = 'http://purl.org/rss/1.0/modules/content/';
/** RFC 4287. */
const atom = 'http://www.w3.org/2005/Atom';

/** A child of the entry, and what stands in it. */
interface Child {
  readonly element: XmlElement;
  /** Where its content begins and ends. */
  readonly start: number;
  end: number;
  readonly written: Written[];
}

/**
 * Reads one `<item>` or `<entry>`.
 * @param original its element
 * @param head the opening tags around it
 */
export function readEntry(original: string, head: string): XmlDocument {
  const children = childrenOf(original, head);
  const named = (name: string) => children.filter((child) => nameOf(child) === name);
  const bodies = ['content:encoded', 'content', 'description', 'summary'].flatMap(named);
  const parts: Part[] = [];
  for (const child of named('title').slice(0, 1)) parts.push(partOf(original, child, 'headline'));
  const body = bodies.map((child) => partOf(original, child)).find(({ content }) => content.trim() !== '');
  if (body) parts.push(body);
  const ids = ['guid', 'id'].flatMap(named).map((child) => valuesOf(original, child.written).value.trim());
  const links = named('link').map((child) => valuesOf(original, child.written).value.trim() || child.element.attributes.href);
  const about = children[0]?.element.parent?.attributes['rdf:about'];
  return { id: [...ids, ...links, about].find(Boolean), extracted: joined(parts.filter(({ content }) => content.trim() !== '')) };
}

function nameOf({ element }: Child): string {
  if (element.namespace === contentModule) return `content:${element.local}`;
  return element.namespace === element.parent?.namespace ? element.local : '';
}

function childrenOf(original: string, head: string): Child[] {
  const children: Child[] = [];
  let entry: XmlElement | undefined;
  let child: Child | undefined;
  const scanner = scanXml({
    open: (element, start, end) => {
      if (start >= head.length) entry ??= element;
      if (entry !== undefined && element.parent === entry) {
        child = { element, start: end - head.length, end: end - head.length, written: [] };
        children.push(child);
      }
    },
    close: (element, start) => {
      if (child?.element !== element) return;
      child.end = Math.max(child.start, start - head.length);
      child = undefined;
    },
    text: (start, end, isCdata) => child?.written.push({ start: start - head.length, end: end - head.length, isCdata }),
  });
  scanner.write(head);
  scanner.write(original);
  return children;
}

type Part = Required<Extracted>;

/**
 * The words in an element: markup as it stands (xhtml), markup that is wrapped up (html), or plain text.
 * @param kind that of all its blocks, where it is known
 */
function partOf(original: string, { element, start, end, written }: Child, kind?: Block['kind']): Part {
  if (element.attributes.type === 'xhtml') {
    const page = readHtml(original.slice(start, end));
    return {
      ...withKind(page, kind),
      toOriginal: (span) => {
        const place = page.toOriginal(span);
        return { start: start + place.start, end: start + place.end };
      },
      escape: (words) => escapeXml(words, false),
    };
  }
  const { value, toOriginal } = valuesOf(original, written);
  const notation = notationOf(element, value);
  const page = notation === 'html' ? readHtml(value) : textIn(value, notation === 'references', kind === 'headline');
  const isCdata = inCdata(written);
  const back: Extracted['toOriginal'] = (span) => toOriginal(page.toOriginal(span));
  return {
    ...withKind(page, kind),
    toOriginal: back,
    escape: (words, offset) =>
      escapeXml(notation === 'plain' ? words : escapeMarkup(words), isCdata(back({ start: offset, end: offset + 1 }).start)),
  };
}

/**
 * How an element's value writes its words. Atom says so. RSS allows both HTML and plain text, and says nothing: without a tag of HTML it is text
 * in which references stand for characters, so that `Apple <AAPL.O> rose` keeps its word and lines may be paragraphs.
 */
function notationOf({ namespace, attributes: { type } }: XmlElement, value: string): 'html' | 'references' | 'plain' {
  if (type !== undefined) return /html/i.test(type) ? 'html' : 'plain';
  if (namespace === atom) return 'plain';
  return someTag.test(value) ? 'html' : 'references';
}

/** Text without tags: paragraphs as its lines show them, but a title is one. */
function textIn(value: string, hasReferences: boolean, isTitle: boolean): Extracted {
  const { value: text, toOriginal } = valuesOf(value, [{ start: 0, end: value.length, isCdata: !hasReferences }]);
  const draft = draftOf(text, { decode: (written) => written });
  const paragraphs: readonly Block[] = isTitle ? [{ start: 0, end: text.length, kind: 'headline' }] : blocksOf(text);
  for (const { start, end, kind } of paragraphs) {
    draft.write(text.slice(start, end), start, end);
    draft.endBlock(() => kind);
  }
  const page = draft.extracted();
  return { ...page, toOriginal: (span) => toOriginal(page.toOriginal(span)) };
}

const tagNames = `a abbr acronym address article aside audio b big blockquote body br button caption center cite code col colgroup dd del details dfn div dl dt em embed
  figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label li link main map mark meta nav noscript object ol p
  picture pre q s samp script section small source span strike strong style sub summary sup svg table tbody td tfoot th thead time title tr tt u ul var video wbr`;
const someTag = new RegExp(String.raw`<!--|</?(?:${tagNames.split(/\s+/).join('|')})(?:\s[^<>]*|/)?>`, 'i');

function withKind({ content, blocks }: Extracted, kind: Block['kind'] | undefined): Pick<Extracted, 'content' | 'blocks'> {
  return { content, blocks: kind === undefined ? blocks : blocks.map(({ start, end }) => ({ start, end, kind })) };
}

const gap = '\n\n';

/** Parts one after another. */
function joined(parts: readonly Part[]): Extracted {
  const starts: number[] = [];
  let at = 0;
  for (const { content } of parts) {
    starts.push(at);
    at += content.length + gap.length;
  }
  /** The part that holds an offset; the gap belongs to the part before it. */
  const holding = (offset: number) =>
    Math.max(
      0,
      starts.findLastIndex((start) => start <= offset),
    );
  return {
    content: parts.map(({ content }) => content).join(gap),
    blocks: parts.flatMap(({ blocks }, i) =>
      blocks.map(({ start, end, kind }) => ({ start: start + starts[i], end: end + starts[i], kind })),
    ),
    toOriginal: ({ start, end }) => {
      if (parts.length === 0) return { start: 0, end: 0 };
      const place = (offset: number) => {
        const i = holding(offset);
        const inside = Math.min(offset - starts[i], parts[i].content.length);
        return parts[i].toOriginal({ start: inside, end: Math.min(inside + 1, parts[i].content.length) });
      };
      const from = place(start).start;
      return { start: from, end: end > start ? Math.max(from, place(end - 1).end) : from };
    },
    escape: (words, offset) => {
      const i = holding(offset);
      return parts[i]?.escape(words, offset - starts[i]) ?? escapeMarkup(words);
    },
  };
}
