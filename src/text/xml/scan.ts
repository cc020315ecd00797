// The markup of an XML document as events that say where each one stands, read by sax, which is loaded with the first document.
// What a document declares for itself is never looked up: a reference to an entity of its own stays as it is written, so none can grow.
import { createRequire } from 'node:module';
import { UnreadableError } from '../unreadable.ts';

const require = createRequire(import.meta.url);

/** An open element. */
export interface XmlElement {
  /** Its name without a prefix. */
  readonly local: string;
  /** The address of its namespace; empty for none. */
  readonly namespace: string;
  /** By their names as written. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: XmlElement | undefined;
}

/** What is told while a document is read. Places are UTF-16 code units from its begin, ends exclusive. */
export interface XmlEvents {
  readonly open: (element: XmlElement, start: number, end: number) => void;
  readonly close: (element: XmlElement, start: number, end: number) => void;
  /** Characters in the innermost element as they are written; comments and processing instructions may stand among them, but not in CDATA. */
  readonly text: (start: number, end: number, isCdata: boolean) => void;
}

export interface XmlScanner {
  /** @throws UnreadableError where the document is not well-formed */
  readonly write: (characters: string) => void;
  /** @throws UnreadableError where the document is cut off */
  readonly end: () => void;
  /** Where the last markup began. */
  readonly lastMarkup: () => number;
}

/** No document of use nests deeper. */
const deepest = 1000;

/** A comment or an attribute may be as long as an article; sax counts them by the chunk and would refuse 64 KB. */
const longest = 8 * 1024 * 1024;

/** What sax calls a mistake and people live with: `AT&T`, and entities that nobody declared. Behind `&<` sax would miss a tag. */
const forgivable = /^Invalid character (?:entity|in entity name)\n.*\n.*\nChar: (?!<)/;

/** Begins to read a document. */
export function scanXml(events: XmlEvents): XmlScanner {
  const sax = require('sax') as typeof import('sax') & { MAX_BUFFER_LENGTH: number };
  sax.MAX_BUFFER_LENGTH = longest;
  const parser = sax.parser(true);
  const namespaces = new Map<string, string[]>(); // of each prefix, the innermost last
  const open: { readonly element: XmlElement; readonly prefixes: readonly string[] }[] = [];
  let textStart = 0;
  const endText = (end: number) => {
    if (open.length > 0 && end > textStart) events.text(textStart, end, false);
  };
  const markupStart = () => Math.max(0, parser.startTagPosition - 1);

  parser.onerror = ({ message }) => {
    if (!forgivable.test(message)) throw malformed(message.split('\n')[0], parser.line);
    parser.resume();
  };
  parser.onopentagstart = ({ attributes }) => {
    Object.defineProperty(attributes, 'hasOwnProperty', { value: Object.hasOwn.bind(undefined, attributes) }); // an attribute of that name would break sax
  };
  parser.onopentag = ({ name, attributes }) => {
    if (open.length >= deepest) throw new UnreadableError(`Its elements stand more than ${deepest} deep in each other.`);
    endText(markupStart());
    const prefixes: string[] = [];
    for (const [attribute, address] of Object.entries(attributes as Record<string, string>)) {
      if (attribute !== 'xmlns' && !attribute.startsWith('xmlns:')) continue;
      const prefix = attribute.slice('xmlns:'.length);
      prefixes.push(prefix);
      if (namespaces.get(prefix)?.push(address) === undefined) namespaces.set(prefix, [address]);
    }
    const colon = name.indexOf(':');
    const element = {
      local: name.slice(colon + 1),
      namespace: namespaces.get(name.slice(0, Math.max(0, colon)))?.at(-1) ?? '',
      attributes: attributes as Record<string, string>,
      parent: open.at(-1)?.element,
    };
    open.push({ element, prefixes });
    textStart = parser.position;
    events.open(element, markupStart(), parser.position);
  };
  parser.onclosetag = () => {
    endText(markupStart());
    const closed = open.pop();
    if (closed === undefined) return;
    for (const prefix of closed.prefixes) namespaces.get(prefix)?.pop();
    textStart = parser.position;
    events.close(closed.element, Math.min(markupStart(), parser.position), parser.position);
  };
  parser.onopencdata = () => {
    endText(markupStart());
    textStart = parser.position;
  };
  parser.onclosecdata = () => {
    const end = parser.position - ']]>'.length;
    if (end > textStart) events.text(textStart, end, true);
    textStart = parser.position;
  };
  return {
    write: (characters) => void parser.write(characters),
    end: () => void parser.close(),
    lastMarkup: markupStart,
  };
}

function malformed(what: string, line: number): UnreadableError {
  return new UnreadableError(`This is no well-formed XML (${what[0].toLowerCase()}${what.slice(1).replace(/\.$/, '')}, line ${line + 1}).`);
}
