// Bytes: every encoding that news files come in gives the same characters, and what is no text is refused.

import { describe, expect, test } from 'vitest';
import { decode, UnreadableError } from '#text';

const words = 'The “café” in Łódź cost €5.\r\nIt was full.\n';
const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();

describe('decode', () => {
  test.each([
    ['UTF-8', Buffer.from(words), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${words}`), 'utf-8'],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${words}`, 'utf16le'), 'utf-16le'],
    ['big UTF-16 with a mark', swapped(Buffer.from(`\ufeff${words}`, 'utf16le')), 'utf-16be'],
    ['UTF-16', Buffer.from(words, 'utf16le'), 'utf-16le'],
    ['big UTF-16', swapped(Buffer.from(words, 'utf16le')), 'utf-16be'],
  ])('reads %s, line ends as they are', (_, bytes, encoding) => {
    expect(decode(bytes)).toEqual({ text: words, encoding });
  });

  test('takes what is no UTF-8 for Windows-1252', () => {
    expect(decode(Uint8Array.of(0x93, 0x63, 0x61, 0x66, 0xe9, 0x94, 0x20, 0x80, 0x35))).toEqual({
      text: '“café” €5',
      encoding: 'windows-1252',
    });
  });

  test('does not garble a UTF-8 file for one broken byte', () => {
    const { text, encoding } = decode(Buffer.concat([Buffer.from('naïve café, Łódź'), Uint8Array.of(0xff), Buffer.from('.')]));
    expect({ text, encoding }).toEqual({ text: 'naïve café, Łódź\ufffd.', encoding: 'utf-8' });
  });

  test('reads an empty file, and one with an escape sequence', () => {
    expect(decode(new Uint8Array()).text).toBe('');
    expect(decode(Buffer.from('A \x1b[31mred\x1b[0m word.')).text).toBe('A \x1b[31mred\x1b[0m word.');
  });

  test.each([
    ['zeros', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0x49, 0x48)],
    ['control bytes', Uint8Array.from({ length: 500 }, (_, i) => (i * 37) % 255 || 1)],
    ['UTF-32', Uint8Array.of(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0)],
  ])('refuses a binary file with %s', (_, bytes) => {
    expect(() => decode(bytes)).toThrow(new UnreadableError('This is a binary file, not a text.'));
  });
});
