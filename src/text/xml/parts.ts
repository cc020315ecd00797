// A stream of XML is cut into the documents it holds, the entries of a feed or the files of an XLIFF, so that a file of any length never stands in memory.
// A part brings along the opening tags around it, which say its languages and namespaces, and its place in the file.
import type { Extracted, Origin } from '../types.ts';
import { UnreadableError } from '../unreadable.ts';
import { scanXml, type XmlElement } from './scan.ts';

/** A document in an XML file. */
export interface XmlPart {
  /** The opening tags around it. */
  readonly head: string;
  /** Its element as written; undefined where it is longer than it may be. */
  readonly original: string | undefined;
  readonly at: Origin;
}

/** What a reader finds in a part. */
export interface XmlDocument {
  /** What the file calls it. */
  readonly id: string | undefined;
  readonly extracted: Extracted;
  /** Another text on the same story that stands beside it. */
  readonly source?: Extracted;
}

/** The element that is a document, by the local name of the root. */
const partNames: Readonly<Record<string, string>> = { xliff: 'file', rss: 'item', RDF: 'item', feed: 'entry' };

/** The tags around a part go with each one, so they must be short. */
const longestHead = 8 * 1024;

/**
 * The parts of a file, one at a time.
 * @param chunks its characters, byte order mark removed
 * @param most how long a part may be, in UTF-16 code units
 * @throws UnreadableError where the file is not well-formed, or holds no articles that mtlint knows of
 */
export async function* xmlParts(chunks: AsyncIterable<string>, most: number): AsyncGenerator<XmlPart> {
  let buffer = '';
  let begin = 0; // of the buffer, in the file
  let mark: Origin = { offset: 0, line: 1, column: 1, byteColumn: 1 };
  let root: XmlElement | undefined;
  let part: { readonly element: XmlElement; readonly at: Origin; tooLong: boolean } | undefined;
  const head: string[] = [];
  let headLength = 0;
  const found: XmlPart[] = [];

  const scanner = scanXml({
    open: (element, start, end) => {
      if (part) return;
      root ??= expectRoot(element);
      if (element !== root && element.local === partNames[root.local] && isAmong(element, root)) {
        mark = after(mark, buffer.slice(mark.offset - begin, start - begin));
        part = { element, at: mark, tooLong: false };
        return;
      }
      headLength += end - start;
      if (headLength > longestHead) throw new UnreadableError(`The tags around its entries are longer than ${longestHead / 1024} KB.`);
      head.push(buffer.slice(start - begin, end - begin));
    },
    close: (element, _start, end) => {
      if (!part) headLength -= head.pop()!.length;
      else if (part.element === element) {
        const { at, tooLong } = part;
        const fits = !tooLong && end - at.offset <= most;
        found.push({ head: head.join(''), original: fits ? buffer.slice(at.offset - begin, end - begin) : undefined, at });
        part = undefined;
      }
    },
    text: () => {},
  });
  const forget = () => {
    if (part && buffer.length - (part.at.offset - begin) > most) part.tooLong = true;
    const keep = part && !part.tooLong ? part.at.offset : Math.max(mark.offset, scanner.lastMarkup());
    if (!part && buffer.length > most) throw new UnreadableError('Something between its entries is longer than an article may be.');
    if (part?.tooLong && begin + buffer.length - keep > most)
      throw new UnreadableError('Something in it is longer than an article may be.');
    mark = after(mark, buffer.slice(mark.offset - begin, keep - begin));
    buffer = buffer.slice(keep - begin);
    begin = keep;
  };
  for await (const chunk of chunks) {
    buffer += chunk;
    try {
      scanner.write(chunk);
    } finally {
      yield* found.splice(0); // what stands before a fault is whole
    }
    forget();
  }
  scanner.end();
  if (!root) throw new UnreadableError('This is no XML: it has no elements.');
}

/** @throws UnreadableError where the root is not one of those that hold articles */
function expectRoot(element: XmlElement): XmlElement {
  if (Object.hasOwn(partNames, element.local)) return element;
  throw new UnreadableError(`Its root is <${element.local}>, and of XML mtlint reads RSS, Atom and XLIFF.`);
}

/** Whether an element is one of the root's own kind: RSS 1.0 alone has entries of another namespace than its root. */
function isAmong(element: XmlElement, root: XmlElement): boolean {
  return root.local === 'RDF' || element.namespace === root.namespace;
}

/** The place behind some text that begins at a place. */
function after(place: Origin, text: string): Origin {
  if (text === '') return place;
  const breaks = [...text.matchAll(/\r\n?|\n/g)];
  const last = breaks.at(-1);
  const onItsLine = last === undefined ? text : text.slice(last.index + last[0].length);
  return {
    offset: place.offset + text.length,
    line: place.line + breaks.length,
    column: (last === undefined ? place.column : 1) + onItsLine.length,
    byteColumn: (last === undefined ? place.byteColumn : 1) + Buffer.byteLength(onItsLine),
  };
}
