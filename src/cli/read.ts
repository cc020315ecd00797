// Files become articles with their own sources, one at a time: a feed of any length never stands in memory.
// What cannot be read is said in one sentence in its place, and the others go on.
import { createReadStream } from 'node:fs';
import { realpath } from 'node:fs/promises';
import type { Text } from '#text';
import { gather, type Line, largest, linesOf, peek } from './bytes.ts';
import { stdin } from './inputs.ts';
import { whyUnread } from './mistake.ts';
import { feedItem, textFrom } from './texts.ts';

/** An article as it lies in a file or feed, not yet looked into: plain data, so that another thread can read it. */
export interface Piece {
  readonly path: string;
  /** Where it really lies, links followed: the same place is the same document. */
  readonly origin: string;
  readonly bytes: Uint8Array;
  /** Its line in a feed, from 1; absent where it is all of a file. */
  readonly line?: number;
}

/** An article as it came, with the sources that its feed brought along. */
export interface Article {
  readonly path: string;
  /** Where it really lies, links followed: the same place is the same document. */
  readonly origin: string;
  readonly article: Text;
  readonly sources: readonly Text[];
}

/** What could not be read: a path, or a line of a feed. */
export interface Unread {
  readonly path: string;
  readonly id: string;
  /** What, where and what to do. */
  readonly problem: string;
}

const megabytes = `${largest / 1024 / 1024} MB`;

/** The articles in one file or feed, or on standard input. */
export async function* read(path: string): AsyncGenerator<Article | Unread> {
  for await (const piece of pieces(path)) yield isUnread(piece) ? piece : articleOf(piece);
}

/** The same, with nothing but the bytes read. */
export async function* pieces(path: string): AsyncGenerator<Piece | Unread> {
  try {
    const { all, isFeed } = await open(path);
    const origin = path === stdin ? stdin : await realpath(path);
    if (isFeed) yield* feed(path, origin, all);
    else yield await single(path, origin, all);
  } catch (error) {
    yield { path, id: path, problem: whyUnread(path, error) };
  }
}

export function isUnread(found: object): found is Unread {
  return 'problem' in found;
}

/** A file's name says whether it is a feed; standard input shows it by opening with a JSON object. */
async function open(path: string): Promise<{ all: AsyncIterable<Uint8Array>; isFeed: boolean }> {
  if (path !== stdin) return { all: createReadStream(path), isFeed: /\.(?:jsonl|ndjson)$/i.test(path) };
  const { first, all } = await peek(process.stdin);
  return { all, isFeed: /^(?:\ufeff|\s)*\{\s*"/.test(new TextDecoder().decode(first.subarray(0, 1024))) };
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
    empty = false;
    yield line.bytes
      ? { path, origin: `${origin}:${line.number}`, bytes: line.bytes, line: line.number }
      : failed(
          path,
          line.number,
          `the line is longer than ${megabytes}, the most that one story may take; split the story or leave it out.`,
        );
  }
  if (empty)
    yield { path, id: path, problem: `${nameOf(path)}: empty; a feed holds one JSON object a line, such as {"id":"…","text":"…"}.` };
}

/** Looks into a piece. */
export function articleOf({ path, origin, bytes, line }: Piece): Article | Unread {
  if (line === undefined) {
    const article = textFrom(path, bytes);
    return typeof article === 'string' ? failed(path, line, article) : { path, origin, article, sources: [] };
  }
  const story = feedItem(line, bytes);
  return typeof story === 'string' ? failed(path, line, story) : { path, origin, ...story };
}

/** Says why there is no article in a file or in a line of a feed. */
export function failed(path: string, line: number | undefined, why: string): Unread {
  const place = line === undefined ? '' : `:${line}`;
  return { path, id: `${path}${place}`, problem: `${nameOf(path)}${place}: ${why}` };
}

/** A path as people call it. */
function nameOf(path: string): string {
  return path === stdin ? 'standard input' : path;
}

function isBlank({ bytes }: Line): boolean {
  return bytes?.every((byte) => byte <= 0x20) === true;
}
