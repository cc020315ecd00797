// The elements and texts of a web page in document order, with what each is for: the article, furniture around it, or a comment form.
// Every pass is a loop over one flat list, so that hostile nesting costs neither a stack nor more than linear time.
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { BlockKind } from './types.ts';

/** An element or text of the page, and what is known of it. */
export interface Entry {
  readonly node: Tree.Element | Tree.TextNode;
  /** The index after the last entry inside it. */
  readonly end: number;
  /** What its nearest telling ancestor or it itself says that it is. */
  readonly kind: BlockKind | undefined;
  readonly inMain: boolean;
}

const dropped = new Set(
  'head script style noscript template svg math iframe object canvas audio video select datalist textarea map'.split(' '),
);
const furnitureTags = new Set(['nav', 'footer', 'aside', 'menu', 'dialog', 'button', 'form']);
const furnitureRoles = new Set([
  'navigation',
  'contentinfo',
  'complementary',
  'search',
  'dialog',
  'menu',
  'menubar',
  'alert',
  'alertdialog',
]);
const containers = new Set(['body', 'main', 'article', 'section', 'div', 'td', 'center', 'form']);

const between = (words: string) => new RegExp(`(?:^|[\\s_-])(?:${words})(?:$|[\\s_-])`, 'i');
const commentNames = between(
  'respond|comment-?form|comment-respond|comment-?list|comments?|comments-?(?:area|section|list|wrapper)|disqus\\w*',
);
const furnitureNames = between(
  'nav|navbar|navigation|menu|breadcrumbs?|footer|sidebar|share|sharing|sharedaddy|social|related|recommend(?:ed|ations)?|newsletter|subscribe|subscription|promo|' +
    'advert|advertisement|ads?|sponsor(?:ed)?|cookies?|consent|banner|popup|modal|toolbar|pagination|trending|most-read|outbrain|taboola|widget|read-?more|also-?read|paywall|skip-?link|tags',
);
const bylineNames = between('byline|author|dateline|(?:post|entry|article)-meta|published|timestamp|pubdate');
const captionNames = between('caption|wp-caption-text|photo-credit|image-credit');

/** Furniture known by its name alone holds no more than this share of the page: themes name whole pages "has-sidebar". */
const largestShare = 0.3;
/** A text counts as prose from this length: links and labels are shorter. */
const shortestProse = 20;
const longestByline = 200;

interface Flat {
  readonly node: Tree.Element | Tree.TextNode;
  readonly parent: number;
}

/** The entries of a page below its body, in document order. */
export function outlineOf(page: Tree.Document): Entry[] {
  const flat = flatten(page);
  const ends = endsOf(flat);
  const lengths = sums(flat, (node) => (isText(node) ? node.value.trim().length : 0));
  const kinds: (BlockKind | undefined)[] = [];
  const aside: boolean[] = []; // in a link, furniture or a form: no prose
  flat.forEach(({ node, parent }, i) => {
    const inherited = kinds[parent];
    kinds.push(isText(node) || isApart(inherited) ? inherited : (kindOfElement(node, lengths[i], lengths[0]) ?? inherited));
    aside.push((aside[parent] ?? false) || isApart(kinds[i]) || (!isText(node) && node.tagName === 'a'));
  });
  const prose = sums(flat, (node, i) =>
    isText(node) && !aside[i] && node.value.trim().length >= shortestProse ? node.value.trim().length : 0,
  );
  const main = mainOf(flat, prose, kinds);
  return flat.map(({ node }, i) => ({ node, end: ends[i], kind: kinds[i], inMain: i >= main && i < ends[main] }));
}

export function isText(node: Tree.ChildNode): node is Tree.TextNode {
  return node.nodeName === '#text';
}

function isApart(kind: BlockKind | undefined): boolean {
  return kind === 'furniture' || kind === 'comment-form';
}

function flatten(page: Tree.Document): Flat[] {
  const flat: Flat[] = [];
  const open: { readonly node: Tree.ChildNode; readonly parent: number }[] = page.childNodes
    .map((node) => ({ node, parent: -1 }))
    .reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, parent } = next;
    if (isText(node)) flat.push({ node, parent });
    else if ('tagName' in node && !isDropped(node) && !isHidden(node)) {
      const inside = node.tagName === 'code' ? [] : node.childNodes; // code in a sentence counts as one thing
      for (let i = inside.length - 1; i >= 0; i--) open.push({ node: inside[i], parent: flat.length });
      flat.push({ node, parent });
    }
  }
  return flat;
}

function isDropped({ tagName, parentNode }: Tree.Element): boolean {
  return dropped.has(tagName) || (tagName === 'code' && parentNode?.nodeName === 'pre');
}

function isHidden(node: Tree.Element): boolean {
  return (
    attribute(node, 'hidden') !== undefined ||
    attribute(node, 'aria-hidden') === 'true' ||
    /display\s*:\s*none/i.test(attribute(node, 'style') ?? '')
  );
}

function attribute(node: Tree.Element, name: string): string | undefined {
  return node.attrs.find((attr) => attr.name === name)?.value;
}

function endsOf(flat: readonly Flat[]): number[] {
  const ends = flat.map((_, i) => i + 1);
  for (let i = flat.length - 1; i > 0; i--) {
    const { parent } = flat[i];
    if (parent >= 0) ends[parent] = Math.max(ends[parent], ends[i]);
  }
  return ends;
}

/** Adds up what `own` says of each entry over everything inside it. */
function sums(flat: readonly Flat[], own: (node: Flat['node'], i: number) => number): number[] {
  const totals = flat.map(({ node }, i) => own(node, i));
  for (let i = flat.length - 1; i > 0; i--) if (flat[i].parent >= 0) totals[flat[i].parent] += totals[i];
  return totals;
}

function kindOfElement(node: Tree.Element, length: number, total: number): BlockKind | undefined {
  const names = `${attribute(node, 'class') ?? ''} ${attribute(node, 'id') ?? ''}`;
  const small = length <= total * largestShare;
  if (small && commentNames.test(names)) return 'comment-form';
  if (small && (furnitureTags.has(node.tagName) || furnitureRoles.has(attribute(node, 'role') ?? '') || furnitureNames.test(names)))
    return 'furniture';
  if (/^h[1-6]$/.test(node.tagName)) return 'headline';
  if (node.tagName === 'figcaption' || captionNames.test(names)) return 'caption';
  if (node.tagName === 'blockquote') return 'quotation';
  if (/^(?:li|dt|dd)$/.test(node.tagName)) return 'list';
  if (length <= longestByline && (node.tagName === 'address' || attribute(node, 'rel') === 'author' || bylineNames.test(names)))
    return 'byline';
  return undefined;
}

/** The index of the element that holds the article: the one named so, else the smallest that holds most of the prose. */
function mainOf(flat: readonly Flat[], prose: readonly number[], kinds: readonly (BlockKind | undefined)[]): number {
  const elements = [...flat.keys()].filter((i) => !isText(flat[i].node) && !isApart(kinds[i]));
  const most = prose[0] ?? 0;
  const named = elements.filter((i) => isNamedMain(flat[i].node as Tree.Element) && prose[i] >= most * 0.5);
  const chain =
    named.length > 0 ? named : elements.filter((i) => containers.has((flat[i].node as Tree.Element).tagName) && prose[i] >= most * 0.7);
  return most > 0 ? (chain.at(-1) ?? 0) : 0;
}

function isNamedMain(node: Tree.Element): boolean {
  return (
    node.tagName === 'article' ||
    node.tagName === 'main' ||
    attribute(node, 'role') === 'main' ||
    attribute(node, 'itemprop') === 'articleBody'
  );
}
