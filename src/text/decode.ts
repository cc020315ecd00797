// Bytes become characters: news files come in UTF-8, in UTF-16 from Windows, and in Windows-1252 from old systems.
// A byte order mark is believed; without one the bytes themselves tell, and what is no text is refused.
import { UnreadableError } from './unreadable.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface Decoded {
  /** The characters, byte order mark removed, line ends as they are. */
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * Decodes a document.
 * @throws UnreadableError if the bytes are no text
 */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes); // removes the byte order mark
  if (isBinary(text)) throw new UnreadableError('This is a binary file, not a text.');
  return { text, encoding };
}

/**
 * Decodes a stream of XML, which says its encoding itself: by a byte order mark, by its declaration, or else it is UTF-8.
 * @throws UnreadableError where nobody knows the encoding
 */
export async function* charactersOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  for await (const chunk of chunks) {
    decoder ??= decoderFor(chunk);
    yield decoder.decode(chunk, { stream: true });
  }
  if (decoder) yield decoder.decode();
}

function decoderFor(first: Uint8Array): InstanceType<typeof TextDecoder> {
  const [a, b, c] = first;
  const marked = (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || (a === 0xef && b === 0xbb && c === 0xbf);
  const wide = marked ? undefined : wideOf(first);
  if (marked || wide) return new TextDecoder(wide ?? encodingOf(first));
  const [, declared = 'utf-8'] =
    /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w.:-]+)/.exec(Buffer.from(first.subarray(0, 1024)).toString('latin1')) ?? [];
  if (/^utf-?16/i.test(declared)) return new TextDecoder('utf-8'); // it was, before somebody converted it
  try {
    return new TextDecoder(declared);
  } catch {
    throw new UnreadableError(`Its encoding is called ${declared}, which nobody knows.`);
  }
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return wideOf(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
}

/** UTF-16 without a mark: English text has a zero in every other byte. */
function wideOf(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) zeros[i & 1]++;
  const pairs = sample.length / 2;
  if (zeros[1] > pairs * 0.5 && zeros[0] < pairs * 0.05) return 'utf-16le';
  if (zeros[0] > pairs * 0.5 && zeros[1] < pairs * 0.05) return 'utf-16be';
  return undefined;
}

/** Valid UTF-8, or UTF-8 with a few broken bytes: reading that as Windows-1252 would garble all its other letters. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes);
    const broken = count(text, /\ufffd/g);
    return count(text, /[^\x00-\x7f\ufffd]/gu) > broken * 4;
  }
}

/** Text has no NUL and hardly a control character; the five bytes that Windows-1252 leaves open come out as C1 controls. */
function isBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  return count(text, /[\x01-\x07\x0e-\x1a\x1c-\x1f\x7f\x81\x8d\x8f\x90\x9d]/g) > text.length * 0.01;
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found++;
  return found;
}
