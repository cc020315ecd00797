// Letters that were read in the wrong encoding: UTF-8 taken for Windows-1252 ("cafÃ©" for "café"), once or several times over, and characters lost.
// The bytes tell: what such letters stand for in Windows-1252 must be valid UTF-8, which honest text hardly ever is.
import type { Span, Text } from '#text';
import { memo } from './memo.ts';

export interface Mojibake extends Span {
  /** What the characters were; undefined where they are lost. */
  readonly decoded?: string;
}

/** Windows-1252 (WHATWG Encoding Standard): which byte each character stands for. */
const bytes = new Map(
  [...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 128 }, (_, i) => i + 128))].map((letter, i) => [letter, i + 128]),
);

const continuation = [...bytes].flatMap(([letter, byte]) => (byte < 0xc0 ? [letter] : [])).join('');
const sequence = new RegExp(
  [
    `(?:[Â-ß][${continuation}]|[à-ï][${continuation}]{2}|[ð-ô][${continuation}]{3})+`, // a character as two, three or four
    'â€(?=[\\s,.;:!?]|$)', // a closing quotation mark whose last byte was dropped
    '\\ufffd+',
  ].join('|'),
  'gu',
);
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** Encoded so many times over at most. */
const mostRounds = 3;
/** Accented Latin letters and signs, marks of punctuation and currency, pictures, and the marks that nobody sees. */
const plausible =
  /^(?:[\u00a0-\u017f\u0218-\u021b\u1e00-\u1eff\u2010-\u2044\u20ac\u2116\u2122\u2190-\u27bf\ufeff]|\ufe0f|\p{Extended_Pictographic})+$/u;
/** A stretch of another script: it takes a few letters to be one. */
const script =
  /^(?:\p{Script=Cyrillic}|\p{Script=Greek}|\p{Script=Han}|\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Hangul}|[ぁ-ヿ]){3,}$/u;

/** The stretches of a text that came through a wrong encoding, in order. */
export const mojibakeOf = memo(({ content }: Text): readonly Mojibake[] => {
  const found: Mojibake[] = [];
  for (const { 0: written, index } of content.matchAll(sequence)) {
    const span = { start: index, end: index + written.length };
    const decoded = written === 'â€' ? '”' : written.startsWith('\ufffd') ? undefined : decode(written);
    if (decoded === '\ufffd' || written.startsWith('\ufffd')) found.push(span);
    else if (decoded !== undefined && !isShouted(content, span)) found.push({ ...span, decoded: decoded === '\ufeff' ? '' : decoded });
  }
  return found;
});

/** What the letters were before; undefined where they are what they should be. */
function decode(written: string): string | undefined {
  let text = written;
  for (let round = 0; round < mostRounds; round++) {
    const once = decodeOnce(text);
    if (once === undefined) break;
    text = once;
  }
  return text !== written && (text === '\ufffd' || plausible.test(text) || script.test(text)) ? text : undefined;
}

function decodeOnce(text: string): string | undefined {
  const values = [...text].map((letter) => bytes.get(letter));
  if (!values.every((value) => value !== undefined)) return undefined;
  try {
    return utf8.decode(Uint8Array.from(values));
  } catch {
    return undefined;
  }
}

/** "SÃO”", „Ä“: a capital and the mark after it, which together look like one character. */
function isShouted(content: string, { start, end }: Span): boolean {
  const inWord = /\p{Ll}/u.test(content[start - 1] ?? '') || /\p{L}/u.test(content[end] ?? '');
  return end - start === 2 && !inWord && /[‘’“”–—…]/.test(content[end - 1]);
}
