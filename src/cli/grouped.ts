// A feed whose items are each other's sources: those that share a field's value tell the same story.
// The feed is read twice. In between only this stands in memory: each story's name, and where its items lie in the file, some 100 bytes an item.
import { type FileHandle, mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closest, distance } from 'fastest-levenshtein';
import { countWhere } from '#text';
import { type Line, largest, linesOf } from './bytes.ts';
import type { Opened } from './open.ts';
import { emptyFeed, failed, feedPiece, isBlank, isPieceOfJson, isUnread, nameOf, type Piece, pieceOfJson, type Unread } from './piece.ts';

/** So many others of its story an item is held against at most, the nearest in the feed; together they are no longer than a line may be. */
const most = 32;

/** Where a line lies in the feed: number, first byte, length in bytes. */
type Place = readonly [number: number, start: number, length: number];

/**
 * The items of a feed, each with the others of its story.
 * @param field at the top of each item or in its "meta"
 */
export async function* grouped(
  feed: { readonly path: string; readonly origin: string },
  opened: Opened,
  field: string,
): AsyncGenerator<Piece | Unread> {
  const file = await fileOf(feed.path, opened);
  try {
    yield* groupedIn(file, feed, field);
  } finally {
    await file.close();
  }
}

async function* groupedIn(
  file: Seekable,
  feed: { readonly path: string; readonly origin: string },
  field: string,
): AsyncGenerator<Piece | Unread> {
  const { path, origin } = feed;
  const { stories, fields, lines, isPiece } = await index(linesOf(file.chunks), field);
  if (isPiece) {
    yield pieceOfJson(path);
    return;
  }
  if (lines === 0) {
    yield emptyFeed(path);
    return;
  }
  if (stories.size === 0 && fields !== undefined) {
    yield { path, id: path, problem: `${nameOf(path)}: no item has "${field}", the field to group by${hint(field, fields)}` };
    return;
  }
  const lineAt = linesIn(file.handle);
  for await (const line of linesOf(file.handle.createReadStream({ start: 0, autoClose: false }))) {
    if (isBlank(line)) continue;
    const piece = feedPiece(path, origin, line);
    const item = isUnread(piece) ? undefined : itemIn(line);
    if (isUnread(piece) || item === undefined)
      yield piece; // no JSON: whoever looks into it says so
    else {
      const story = storyOf(item, field);
      if (story === undefined) yield failed(path, line.number, `has no "${field}", the field to group by; add it or leave the item out.`);
      else yield { ...piece, group: await othersOf(stories.get(story) ?? [], line.number, feed, lineAt) };
    }
  }
}

interface Index {
  readonly stories: ReadonlyMap<string, readonly Place[]>;
  /** Those of the first item. */
  readonly fields: readonly string[] | undefined;
  readonly lines: number;
  /** Whether it is no feed but one piece of JSON. */
  readonly isPiece: boolean;
}

async function index(feed: AsyncIterable<Line>, field: string): Promise<Index> {
  const stories = new Map<string, Place[]>();
  let fields: readonly string[] | undefined;
  let lines = 0;
  for await (const line of feed) {
    if (isBlank(line)) continue;
    if (lines === 0 && isPieceOfJson(line)) return { stories, fields, lines, isPiece: true };
    lines++;
    const item = itemIn(line);
    if (item === undefined) continue;
    fields ??= [...Object.keys(item), ...Object.keys(isRecord(item.meta) ? item.meta : {})];
    const story = storyOf(item, field);
    if (story === undefined) continue;
    const places = stories.get(story);
    const place: Place = [line.number, line.start, line.bytes!.length];
    if (places) places.push(place);
    else stories.set(story, [place]);
  }
  return { stories, fields, lines, isPiece: false };
}

function itemIn({ bytes }: Line): Record<string, unknown> | undefined {
  if (!bytes) return undefined;
  try {
    const item: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isRecord(item) ? item : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The story of an item; undefined where it has none. */
function storyOf(item: Record<string, unknown>, field: string): string | undefined {
  const value = Object.hasOwn(item, field)
    ? item[field]
    : isRecord(item.meta) && Object.hasOwn(item.meta, field)
      ? item.meta[field]
      : undefined;
  return (typeof value === 'string' && value !== '') || typeof value === 'number' ? `${value}` : undefined;
}

function hint(field: string, fields: readonly string[]): string {
  const near = fields.length > 0 ? closest(field, fields) : field;
  return distance(field, near) <= near.length / 2 ? `; did you mean ${near}?` : '; name a field that the items have.';
}

/** The nearest others of an item's story, in the order of the feed. */
async function othersOf(
  places: readonly Place[],
  number: number,
  { path, origin }: { readonly path: string; readonly origin: string },
  lineAt: (place: Place) => Promise<Uint8Array>,
): Promise<Piece[]> {
  const others: Piece[] = [];
  for (const place of nearest(places, number)) {
    const [line] = place;
    others.push({ path, origin: `${origin}:${line}`, bytes: await lineAt(place), line });
  }
  return others;
}

/** Gives a look at any line of a file; those looked at last are remembered, since the items of a story often stand together. */
function linesIn(handle: FileHandle): (place: Place) => Promise<Uint8Array> {
  const recent = new Map<number, Uint8Array>();
  let size = 0;
  return async ([line, start, length]) => {
    const known = recent.get(line);
    if (known) return known;
    const bytes = Buffer.alloc(length);
    await handle.read(bytes, 0, length, start);
    recent.set(line, bytes);
    size += length;
    for (const [oldest, { length: freed }] of recent) {
      if (size <= largest) break;
      recent.delete(oldest);
      size -= freed;
    }
    return bytes;
  };
}

/** Places near an item on both sides, as many as may be. */
function nearest(places: readonly Place[], number: number): readonly Place[] {
  const here = placeOf(places, number);
  let [first, last] = [here, here + 1]; // of those taken
  let size = 0;
  while (last - first <= most) {
    const before = places[first - 1];
    const after = places[last];
    const next = !after || (before && number - before[0] <= after[0] - number) ? before : after;
    if (!next || size + next[2] > largest) break;
    size += next[2];
    if (next === before) first--;
    else last++;
  }
  return [...places.slice(first, here), ...places.slice(here + 1, last)];
}

/** The index of a line among places. */
function placeOf(places: readonly Place[], number: number): number {
  return countWhere(places.length, (i) => places[i][0] < number);
}

/** A feed as a file that can be read at any place. */
interface Seekable {
  readonly handle: FileHandle;
  /** The feed from its begin, to be read once; afterwards all of it is in the file. */
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly close: () => Promise<void>;
}

/** The feed's own file where that is plain; else a copy that goes away with the run, for what comes through a pipe or is packed. */
async function fileOf(path: string, { all, isPlain }: Opened): Promise<Seekable> {
  if (isPlain && (await stat(path)).isFile()) {
    const handle = await open(path, 'r');
    return { handle, chunks: all, close: () => handle.close() };
  }
  const folder = await mkdtemp(join(tmpdir(), 'mtlint-'));
  const handle = await open(join(folder, 'feed'), 'wx+', 0o600);
  const remove = () => rm(folder, { recursive: true, force: true });
  if (process.platform !== 'win32') await remove(); // the handle keeps it, and nothing is left behind by whatever ends the process
  return {
    handle,
    chunks: (async function* () {
      for await (const chunk of all) {
        await handle.writeFile(chunk);
        yield chunk;
      }
    })(),
    close: async () => {
      await handle.close();
      await remove();
    },
  };
}
