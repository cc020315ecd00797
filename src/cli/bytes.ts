// Bytes from files and standard input, with a limit: memory does not grow with what strangers send.

/** Standard input. */
export const stdin = '-';

/** The most that one article, or one line of a feed, may take: 8 MB. A long book has 2. */
export const largest = 8 * 1024 * 1024;

type Chunks = AsyncIterable<Uint8Array>;

/** All bytes, or undefined where there are more than `largest`. */
export async function gather(chunks: Chunks): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > largest) return undefined;
    parts.push(chunk);
  }
  return Buffer.concat(parts, size);
}

/** Bytes that are there already, as a stream. */
export async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

export interface Line {
  /** From 1. */
  readonly number: number;
  /** Where it begins in the stream, in bytes. */
  readonly start: number;
  /** Without its line break; undefined where the line is longer than it may be. */
  readonly bytes: Uint8Array | undefined;
}

/**
 * The lines of a stream, one at a time; a line too long is skipped over without being kept.
 * @param most how long a line may be, in bytes
 */
export async function* linesOf(chunks: Chunks, most: number = largest): AsyncGenerator<Line> {
  let number = 1;
  let begin = 0;
  let parts: Uint8Array[] = [];
  let size = 0;
  const keep = (part: Uint8Array) => {
    size += part.length;
    if (size <= most) parts.push(part);
    else parts = [];
  };
  const line = (): Line => ({ number, start: begin, bytes: size <= most ? Buffer.concat(parts, size) : undefined });
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, start)) {
      keep(chunk.subarray(start, end));
      yield line();
      number++;
      begin += size + 1;
      parts = [];
      size = 0;
      start = end + 1;
    }
    keep(chunk.subarray(start));
  }
  if (size > 0) yield line();
}

/** The first bytes of a stream, and the stream as if nobody had looked. */
export async function peek(chunks: Chunks): Promise<{ first: Uint8Array; all: Chunks }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const begun = await iterator.next();
  if (begun.done) return { first: new Uint8Array(), all: (async function* () {})() };
  return {
    first: begun.value,
    all: (async function* () {
      try {
        yield begun.value;
        yield* { [Symbol.asyncIterator]: () => iterator };
      } finally {
        await iterator.return?.();
      }
    })(),
  };
}
