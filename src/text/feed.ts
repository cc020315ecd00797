// A line of a feed: {"id","text","sources":[{"id","text"}]}, one story a line, sources optional.
// A broken line is named by its number and refused by itself, so that the lines around it are still read.
import { UnreadableError } from './unreadable.ts';

export interface FeedDocument {
  readonly id: string;
  readonly text: string;
}

export interface FeedEntry extends FeedDocument {
  readonly sources: readonly FeedDocument[];
}

/**
 * Reads one line of a JSON Lines feed. Fields that the format does not know are left alone.
 * @param number the line's number, from 1, for messages; it is also the id of a document without one
 * @throws UnreadableError saying what is wrong with which line
 */
export function readFeedLine(line: string, number: number): FeedEntry {
  const entry = parse(line, number);
  const sources = entry.sources ?? [];
  if (!Array.isArray(sources)) throw broken(number, '"sources" must be a list');
  return {
    ...documentOf(entry, `${number}`, '', number),
    sources: sources.map((source: unknown, i) => {
      const place = `source ${i + 1}`;
      if (!isRecord(source)) throw broken(number, `${place} must be an object with "id" and "text"`);
      return documentOf(source, place, ` in ${place}`, number);
    }),
  };
}

function parse(line: string, number: number): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw broken(number, 'this is not JSON');
  }
  if (!isRecord(value)) throw broken(number, 'this is JSON, but not an object with "id" and "text"');
  return value;
}

function documentOf(value: Record<string, unknown>, fallback: string, where: string, number: number): FeedDocument {
  const { id = fallback, text } = value;
  if (text === undefined) throw broken(number, `"text" is missing${where}`);
  if (typeof text !== 'string') throw broken(number, `"text" must be a string${where}`);
  if (typeof id !== 'string' && typeof id !== 'number') throw broken(number, `"id" must be a string${where}`);
  return { id: String(id), text };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function broken(number: number, what: string): UnreadableError {
  return new UnreadableError(`Line ${number}: ${what}.`);
}
