// Files and standard input are opened: what is packed is unpacked on the way, and its format is told by its name or by how it begins.
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { type FormatName, formatOf, isLines, isXmlOfArticles } from '#text';
import { peek, stdin } from './bytes.ts';

export interface Opened {
  /** Unpacked. */
  readonly all: AsyncIterable<Uint8Array>;
  readonly format: FormatName;
  /** Whether a second look into the file would see the same bytes at the same places: it is on the disk and was not packed. */
  readonly isPlain: boolean;
}

/**
 * Opens a file, or standard input. Errors of the file system and of gzip come while its bytes are read.
 * @param content what the file is to hold, where that is not what it holds now
 * @throws the file system's error where there is no such file
 */
export async function open(
  path: string,
  content: AsyncIterable<Uint8Array> = path === stdin ? process.stdin : bytesIn(path),
): Promise<Opened> {
  const packed = await peek(content);
  const isPacked = isGzip(packed.first) || /\.gz$/i.test(path);
  const { first, all } = isPacked ? await peek(await unpacked(packed.all)) : packed;
  return { all, format: formatBy(path, first), isPlain: path !== stdin && !isPacked };
}

/** In bytes: a file up to this is read at once, which takes a fraction of the time that a stream takes to set up. */
const small = 256 * 1024;

async function* bytesIn(path: string): AsyncGenerator<Uint8Array> {
  const found = statSync(path);
  if (found.isFile() && found.size <= small) yield readFileSync(path);
  else yield* createReadStream(path);
}

/** RFC 1952: two bytes that no text begins with. */
export function isGzip([a, b]: Uint8Array): boolean {
  return a === 0x1f && b === 0x8b;
}

async function unpacked(chunks: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const [{ createGunzip }, { pipeline }] = await Promise.all([import('node:zlib'), import('node:stream')]);
  const gunzip = createGunzip();
  pipeline(chunks, gunzip, () => {}); // whoever reads hears of errors
  return gunzip;
}

function formatBy(path: string, first: Uint8Array): FormatName {
  const named = formatOf(path);
  if (named !== undefined && named !== 'plain') return named;
  const begin = new TextDecoder().decode(first.subarray(0, 1024));
  if (named === undefined && isLines(begin)) return 'lines';
  return isXmlOfArticles(begin) ? 'xml' : 'plain';
}

/** Whether a file is XML that holds articles; one that cannot be read may be, and says so when it is. */
export async function beginsAsXml(path: string): Promise<boolean> {
  try {
    const { all } = await open(path);
    for await (const chunk of all) return isXmlOfArticles(new TextDecoder().decode(chunk.subarray(0, 4096)));
    return false;
  } catch {
    return true;
  }
}
