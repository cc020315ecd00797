// A document as it lies in a file or feed, and what is said where there is none: what passes from those who find bytes to those who look into them.
// Plain data, so that another thread can read it.
import type { Origin } from '#text';
import { type Line, largest, stdin } from './bytes.ts';

/** An article as it lies in a file or feed, not yet looked into. */
export interface Piece {
  readonly path: string;
  /** Where it really lies, links followed: the same place is the same document. */
  readonly origin: string;
  readonly bytes: Uint8Array;
  /** Its line in a feed, from 1; absent where it is all of a file. */
  readonly line?: number;
  /** In a file of XML: where it begins, and how many of its bytes are the tags around it. */
  readonly part?: { readonly at: Origin; readonly headLength: number };
  /** Other items of its feed on the same story, where items are each other's sources. */
  readonly group?: readonly Piece[];
  /** The sources that lie in its folder. */
  readonly beside?: readonly (Piece | Unread)[];
}

/** What could not be read: a path, or a line of a feed. */
export interface Unread {
  readonly path: string;
  readonly id: string;
  /** What, where and what to do. */
  readonly problem: string;
}

export function isUnread(found: object): found is Unread {
  return 'problem' in found;
}

/** The bytes of a piece and of the sources it brings along. */
export function sizeIn({ bytes, group = [], beside = [] }: Piece): number {
  return [...group, ...beside].reduce((sum, other) => sum + (isUnread(other) ? 0 : other.bytes.length), bytes.length);
}

/** The most that one article may take, as people say it. */
export const megabytes = `${largest / 1024 / 1024} MB`;

/** A line of a feed as a piece. */
export function feedPiece(path: string, origin: string, { number, bytes }: Line): Piece | Unread {
  if (bytes) return { path, origin: `${origin}:${number}`, bytes, line: number };
  return failed(path, number, `the line is longer than ${megabytes}, the most that one story may take; split the story or leave it out.`);
}

/** What a feed without any line says. */
export function emptyFeed(path: string): Unread {
  return { path, id: path, problem: `${nameOf(path)}: empty; a feed holds one JSON object a line, such as {"id":"…","text":"…"}.` };
}

/** Whether a first line shows that the whole is one list, or one object over many lines. */
export function isPieceOfJson({ bytes = new Uint8Array() }: Line): boolean {
  const begin = new TextDecoder().decode(bytes.subarray(0, 1024));
  return /^\s*\[\s*\{/.test(begin) || /^\s*[[{]\s*$/.test(begin);
}

/** What such a feed says, and says once. */
export function pieceOfJson(path: string): Unread {
  return {
    path,
    id: path,
    problem: `${nameOf(path)}: one piece of JSON, and a feed holds one object a line; jq -c '.[]' makes lines of a list.`,
  };
}

/** Says why there is no article in a file or in a line of a feed. */
export function failed(path: string, line: number | undefined, why: string): Unread {
  const place = line === undefined ? '' : `:${line}`;
  return { path, id: `${path}${place}`, problem: `${nameOf(path)}${place}: ${why}` };
}

/** A path as people call it. */
export function nameOf(path: string): string {
  return path === stdin ? 'standard input' : path;
}

export function isBlank({ bytes }: Line): boolean {
  return bytes?.every((byte) => byte <= 0x20) === true;
}
