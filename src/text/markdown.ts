// Markdown becomes content and blocks: headings, lists, quotations and captions as such; blocks of code, front matter and raw HTML left out, code in a sentence as one sign.
// micromark is loaded at the first Markdown document, so that plain text never pays for it.
import { createRequire } from 'node:module';
import { blocksOf } from './blocks.ts';
import { draftOf } from './draft.ts';
import { decodeReference } from './html.ts';
import { kindOfMarked } from './kinds.ts';
import type { BlockKind, Extracted } from './types.ts';

const require = createRequire(import.meta.url);

type Root = ReturnType<typeof import('mdast-util-from-markdown').fromMarkdown>;
type Nodes = Root | Root['children'][number];
type Image = Extract<Nodes, { readonly type: 'image' }>;
type Inline = Extract<Nodes, { readonly type: 'paragraph' }>['children'][number];

/** Where micromark's time grows with the square of the nesting or of the marks in a paragraph, a document is read as plain text. */
const deepestQuote = /^(?:[ \t]*>){20}/m;
const deepestList = /^[ \t]{100,}(?:[-+*]|\d{1,9}[.)])[ \t]|^(?:[ \t]*(?:[-+*]|\d{1,9}[.)])(?=[ \t])){60}/m;
const mostMarks = 1000;

/** Reads a Markdown document (CommonMark with GitHub's tables, strikethrough and autolinks, YAML or TOML front matter). */
export function readMarkdown(original: string): Extracted {
  if (isHostile(original)) return { content: original, blocks: blocksOf(original), toOriginal: ({ start, end }) => ({ start, end }) };
  const draft = draftOf(original, { decode: (reference) => (reference.endsWith(';') ? decodeReference(reference) : reference) });
  for (const step of walk(parse(original), original)) {
    if ('end' in step) draft.endBlock((text) => kindOfMarked(text, step.kind));
    else if (step.value === undefined) draft.standIn(step.from, step.to);
    else draft.write(step.value, step.from, step.to);
  }
  return draft.extracted();
}

function isHostile(original: string): boolean {
  if (deepestQuote.test(original) || deepestList.test(original)) return true;
  return original.split(/\n[ \t]*\r?\n/).some((part) => part.length > mostMarks && (part.match(/[*_>`[\]~<&]/g)?.length ?? 0) > mostMarks);
}

function parse(original: string): Nodes {
  const { fromMarkdown } = require('mdast-util-from-markdown') as typeof import('mdast-util-from-markdown');
  const { gfm } = require('micromark-extension-gfm') as typeof import('micromark-extension-gfm');
  const { gfmFromMarkdown } = require('mdast-util-gfm') as typeof import('mdast-util-gfm');
  const { frontmatter } = require('micromark-extension-frontmatter') as typeof import('micromark-extension-frontmatter');
  const { frontmatterFromMarkdown } = require('mdast-util-frontmatter') as typeof import('mdast-util-frontmatter');
  const matters = ['yaml', 'toml'] as const;
  return fromMarkdown(original, {
    extensions: [gfm(), frontmatter([...matters])],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown([...matters])],
  });
}

type Step =
  | { /** Absent for code. */ readonly value: string | undefined; readonly from: number; readonly to: number }
  | { readonly end: true; readonly kind: BlockKind | undefined };

interface Open {
  readonly node: Nodes;
  readonly kind: BlockKind | undefined;
}

const kindsOfNodes: Partial<Record<Nodes['type'], BlockKind>> = {
  heading: 'headline',
  listItem: 'list',
  tableCell: 'list',
  blockquote: 'quotation',
};
const blockTypes = new Set<Nodes['type']>(['paragraph', 'heading', 'tableCell']);

/** The writing and the block ends of a tree, in order; no recursion, since nesting is the author's. */
function* walk(root: Nodes, original: string): Generator<Step> {
  const open: (Open | Step)[] = [{ node: root, kind: undefined }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (!('node' in next)) {
      yield next;
      continue;
    }
    const { node } = next;
    const kind = kindsOfNodes[node.type] ?? next.kind;
    const from = node.position?.start.offset ?? 0;
    const to = node.position?.end.offset ?? from;
    if (node.type === 'text') yield { value: node.value, from, to };
    else if (node.type === 'inlineCode') yield { value: undefined, from, to };
    else if (node.type === 'break') yield { value: ' ', from, to };
    else if (node.type === 'paragraph' && node.children.every(isCaption)) {
      for (const child of node.children) if (child.type === 'image') yield* captionOf(child, original);
    } else if ('children' in node && node.type !== 'delete') {
      if (blockTypes.has(node.type)) open.push({ end: true, kind });
      for (let i = node.children.length - 1; i >= 0; i--) open.push({ node: node.children[i], kind });
    }
  }
}

/** Images that stand alone have captions; one inside a sentence is no part of it. */
function isCaption(node: Inline): boolean {
  return node.type === 'image' || node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}

/** `![alternative text](address "title")`: both are read as captions. */
function* captionOf(image: Image, original: string): Generator<Step> {
  const from = (image.position?.start.offset ?? 0) + '!['.length;
  const to = image.position?.end.offset ?? from;
  const end: Step = { end: true, kind: 'caption' };
  if (image.alt) yield { value: image.alt, from, to };
  yield end;
  const title = image.title ? original.lastIndexOf(image.title, to - image.title.length) : -1;
  if (image.title && title > from) yield { value: image.title, from: title, to: title + image.title.length };
  yield end;
}
