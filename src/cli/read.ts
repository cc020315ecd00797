// Files become articles with their own sources, one at a time: a feed of any length never stands in memory.
// What cannot be read is said in one sentence in its place, and the others go on.
import { realpath } from 'node:fs/promises';
import { charactersOf, type Text, xmlParts } from '#text';
import { gather, largest, linesOf } from './bytes.ts';
import { whyUnread } from './mistake.ts';
import { open } from './open.ts';
import {
  emptyFeed,
  failed,
  feedPiece,
  isBlank,
  isPieceOfJson,
  isUnread,
  megabytes,
  nameOf,
  type Piece,
  pieceOfJson,
  type Unread,
} from './piece.ts';
import { besides } from './storyFolder.ts';
import { feedItem, partFrom, textFrom, whyNot } from './texts.ts';

/** An article as it came, with the sources that its feed brought along. */
export interface Article {
  readonly path: string;
  /** Where it really lies, links followed: the same place is the same document. */
  readonly origin: string;
  readonly article: Text;
  readonly sources: readonly Text[];
  /** Where those sources lie that are documents of their own. */
  readonly sourceOrigins: readonly string[];
  /** Sentences about sources that could not be read. */
  readonly problems: readonly string[];
}

/** The articles in one file or feed, or on standard input, with the sources in their folder. */
export async function* read(path: string): AsyncGenerator<Article | Unread> {
  for await (const piece of storyPieces(path)) yield isUnread(piece) ? piece : articleOf(piece);
}

/** The same, with nothing but the bytes read. */
export async function* storyPieces(path: string, groupBy?: string): AsyncGenerator<Piece | Unread> {
  let files: readonly string[];
  try {
    files = await besides(path);
  } catch (error) {
    yield { path, id: path, problem: whyUnread(path, error) };
    return;
  }
  if (files.length === 0) {
    yield* pieces(path, { groupBy });
    return;
  }
  const beside: (Piece | Unread)[] = [];
  for (const file of files) for await (const piece of pieces(file)) beside.push(piece);
  for await (const piece of pieces(path, { groupBy })) yield isUnread(piece) ? piece : { ...piece, beside };
}

/**
 * What is in one file, feed or on standard input, by the bytes.
 * @param groupBy the field of a feed's items that names their story: those that share it are each other's sources
 * @param content what the file is to hold, where that is not what it holds now
 */
export async function* pieces(
  path: string,
  { groupBy, content }: { readonly groupBy?: string; readonly content?: AsyncIterable<Uint8Array> } = {},
): AsyncGenerator<Piece | Unread> {
  try {
    const opened = await open(path, content);
    const origin = await realpath(path).catch(() => path); // standard input and pipes lie nowhere
    const { all, format } = opened;
    if (format === 'xml') yield* xml(path, origin, all);
    else if (format !== 'lines') yield await single(path, origin, all);
    else if (groupBy === undefined) yield* feed(path, origin, all);
    else yield* (await import('./grouped.ts')).grouped({ path, origin }, opened, groupBy);
  } catch (error) {
    const why = whyNot(error);
    yield { path, id: path, problem: why === undefined ? whyUnread(nameOf(path), error) : `${nameOf(path)}: ${why}` };
  }
}

async function single(path: string, origin: string, chunks: AsyncIterable<Uint8Array>): Promise<Piece | Unread> {
  const bytes = await gather(chunks);
  if (bytes) return { path, origin, bytes };
  return { path, id: path, problem: `${nameOf(path)}: larger than ${megabytes}, the most that one article may take; split it.` };
}

async function* feed(path: string, origin: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Piece | Unread> {
  let empty = true;
  for await (const line of linesOf(chunks)) {
    if (isBlank(line)) continue;
    if (empty && isPieceOfJson(line)) {
      yield pieceOfJson(path);
      return;
    }
    empty = false;
    yield feedPiece(path, origin, line);
  }
  if (empty) yield emptyFeed(path);
}

/** The documents in a file of XML. */
async function* xml(path: string, origin: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Piece | Unread> {
  let empty = true;
  for await (const { head, original, at } of xmlParts(charactersOf(chunks), largest)) {
    empty = false;
    if (original === undefined) {
      yield failed(path, at.line, `longer than ${megabytes}, the most that one article may take; split it.`);
      continue;
    }
    const tags = Buffer.from(head);
    const bytes = Buffer.concat([tags, Buffer.from(original)]);
    yield { path, origin: `${origin}:${at.offset}`, bytes, line: at.line, part: { at, headLength: tags.length } };
  }
  if (empty) yield { path, id: path, problem: `${nameOf(path)}: has no entries; there is nothing to check.` };
}

/** Looks into a piece, and into those that are its sources. */
export function articleOf(piece: Piece, documentOf = documentIn): Article | Unread {
  const { path, origin, line } = piece;
  const found = documentOf(piece);
  if (typeof found === 'string') return failed(path, line, found);
  const sourceIn = (other: Piece) => sourceOf(other, documentOf(other));
  const group = (piece.group ?? []).map(sourceIn).filter(isSource); // of its own feed each line says itself what is wrong with it
  const beside = (piece.beside ?? []).map((other) => (isUnread(other) ? other : sourceIn(other)));
  const read = [...group, ...beside.filter(isSource)];
  return {
    path,
    origin,
    article: found.article,
    sources: withoutCopies(found.article, [...found.sources, ...read.map(({ article }) => article)]),
    sourceOrigins: read.map((source) => source.origin),
    problems: beside.filter(isUnread).map(({ problem }) => problem),
  };
}

/** Sources without those that say the same word for word: a copy under another name would bear out every slip. */
export function withoutCopies(article: Text, sources: readonly Text[]): readonly Text[] {
  return sources.filter((source) => !isCopy(source.content, article.content));
}

/** Whether two texts are the same but for white space. */
function isCopy(a: string, b: string): boolean {
  if (/\S+/.exec(a)?.[0] !== /\S+/.exec(b)?.[0]) return false; // most sources go no further
  const [solidA, solidB] = [a, b].map((text) => text.replace(/\s+/g, ''));
  return solidA === solidB;
}

interface Source {
  readonly origin: string;
  readonly article: Text;
}

function isSource(found: Source | Unread): found is Source {
  return !isUnread(found);
}

function sourceOf(piece: Piece, found: Document | string): Source | Unread {
  return typeof found === 'string' ? failed(piece.path, piece.line, found) : { origin: piece.origin, article: found.article };
}

/** What a piece holds by itself. */
interface Document {
  readonly article: Text;
  readonly sources: readonly Text[];
}

/** Gives a look into pieces that remembers those of stories whose items are each other's sources, so that each is read once and not by every other one. */
export function documentsOnce(): (piece: Piece) => Document | string {
  const recent = new Map<string, { readonly bytes: Uint8Array; readonly found: Document | string }>();
  return (piece) => {
    const known = recent.get(piece.origin);
    recent.delete(piece.origin);
    const found = known && Buffer.compare(known.bytes, piece.bytes) === 0 ? known.found : documentIn(piece);
    recent.set(piece.origin, { bytes: piece.bytes, found });
    for (const [oldest] of recent) {
      if (recent.size <= mostRecent) break;
      recent.delete(oldest);
    }
    return found;
  };
}

/** As many as a story has at most: an item, and those that it is held against. */
const mostRecent = 33;

function documentIn({ path, bytes, line, part }: Piece): Document | string {
  if (part) return partFrom(part, bytes);
  if (line !== undefined) return feedItem(line, bytes);
  const article = textFrom(path, bytes);
  return typeof article === 'string' ? article : { article, sources: [] };
}
