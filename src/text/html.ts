// A web page becomes content and blocks: the article found, furniture and comment forms kept apart, everything mapped back into the file.
// parse5 reads pages as browsers do; it is loaded at the first page, so that plain text never pays for it.
import { createRequire } from 'node:module';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { draftOf } from './draft.ts';
import { kindOfMarked } from './kinds.ts';
import { type Entry, isText, outlineOf } from './outline.ts';
import type { BlockKind, Extracted } from './types.ts';

const require = createRequire(import.meta.url);

const parser = () => require('parse5') as typeof import('parse5');

const blockTags = new Set(
  (
    'address article aside blockquote body button center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html ' +
    'label legend li main menu nav ol option p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Ignored end tags, comments, and tags that text was moved across: all may lie inside the place of one text. */
const markup = /<!--[\s\S]*?-->|<\/?[a-zA-Z](?:"[^"]*"|'[^']*'|[^>"'])*>|<[!?/][^>]*>/y;

/** Reads an HTML document. */
export function readHtml(original: string): Extracted {
  const draft = draftOf(original, { decode: decodeReference, markup });
  const entries = outlineOf(parser().parse(original, { sourceCodeLocationInfo: true }));
  const open: Entry[] = [];
  let inside: Entry | undefined; // the entry whose text began the block
  let broken = false;
  const endBlock = () => {
    const { kind, inMain } = inside ?? { kind: undefined, inMain: false };
    draft.endBlock((text) => kindOfBlock(text, kind, inMain));
    inside = undefined;
    broken = false;
  };
  entries.forEach((entry, i) => {
    while (open.length > 0 && open[open.length - 1].end <= i) {
      open.pop();
      endBlock();
    }
    const { node } = entry;
    const place = node.sourceCodeLocation;
    if (isText(node)) {
      if (!place) return;
      const blank = node.value.trim() === '';
      if (!blank) {
        inside ??= entry;
        broken = false;
      }
      draft.write(node.value, startOf(node, original), place.endOffset);
    } else if (node.tagName === 'code' && place) {
      inside ??= entry;
      broken = false;
      draft.standIn(place.startOffset, place.endOffset);
    } else if (node.tagName === 'br' && place) {
      if (broken) endBlock();
      else draft.write(' ', place.startOffset, place.endOffset);
      broken = true;
    } else if (blockTags.has(node.tagName)) {
      endBlock();
      open.push(entry);
    }
  });
  endBlock();
  return draft.extracted();
}

/**
 * Where a text begins in the file: parse5 places one too late that begins with a reference, after white space that it drops
 * (at the end of the reference) and after the line break which opens a `pre`.
 */
function startOf(text: Tree.TextNode, original: string): number {
  let first: Tree.ChildNode = text;
  for (let { parentNode: parent } = first; parent?.childNodes[0] === first && 'tagName' in parent; parent = first.parentNode) {
    if (parent.tagName === 'pre') return parent.sourceCodeLocation?.startTag?.endOffset ?? 0;
    first = parent;
  }
  const start = text.sourceCodeLocation?.startOffset ?? 0;
  const [written] = referenceAtEnd.exec(original.slice(Math.max(0, start - longestReference), start + 1)) ?? [];
  return written !== undefined && text.value.startsWith(decodeReference(written)) ? start + 1 - written.length : start;
}

/** The longest name that HTML knows has 31 letters. */
const longestReference = 33;
const referenceAtEnd = /&(?:#[xX]?[0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);?$/;

/** The kind of a block: what its elements say, else what its words say. Around the article only headlines are not furniture. */
function kindOfBlock(text: string, kind: BlockKind | undefined, inMain: boolean): BlockKind {
  if (kind === 'furniture' || kind === 'comment-form') return kind;
  if (!inMain && kind !== 'headline') return 'furniture';
  return kindOfMarked(text, kind);
}

const decoded = new Map<string, string>();

/** What a character reference stands for, by the HTML standard. */
export function decodeReference(written: string): string {
  let known = decoded.get(written);
  if (known === undefined) {
    const [text] = parser().parseFragment(written).childNodes;
    known = text !== undefined && isText(text) ? text.value : written;
    if (decoded.size > 1000) decoded.clear(); // a hostile page has any number of references
    decoded.set(written, known);
  }
  return known;
}
