// Text into columns: lines that fit, lose nothing, and never let a stranger's text act on the terminal.
import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { columnsOf, rewrap, shorten, show, wrap } from '../../src/review/show.ts';

const strange = fc.array(
  fc.constantFrom(
    'word',
    'a',
    ' ',
    '\n',
    '\t',
    '習近平',
    '한국',
    'e\u0301',
    '\u200b',
    '\u202e',
    '\x1b[31m',
    '\x9b',
    '👨‍👩‍👧',
    '🇺🇸',
    '\ud800',
    '\u00a0',
    'x'.repeat(30),
  ),
  { maxLength: 40 },
);
const text = strange.map((parts) => parts.join(''));
const lines = (content: string, width: number) =>
  wrap(content, { start: 0, end: content.length }, width).map(({ start, end }) => content.slice(start, end));

test('lines break at white space, and inside a word only where it must be', () => {
  expect(lines('The envoy met the minister.', 12)).toEqual(['The envoy', 'met the', 'minister.']);
  expect(lines('abcdefghij kl', 4)).toEqual(['abcd', 'efgh', 'ij', 'kl']);
  expect(lines('  one\r\n two  ', 20)).toEqual(['one\r\n two']);
  expect(lines('主席在北京', 4)).toEqual(['主席', '在北', '京']);
  expect(lines('', 10)).toEqual([]);
});

test('lines fit and lose nothing but white space', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 10, max: 40 }), (content, width) => {
      const broken = lines(content, width);
      for (const line of broken) expect(columnsOf(line)).toBeLessThanOrEqual(width);
      expect(broken.join('').replace(/\s/gu, '')).toBe(content.replace(/\s/gu, ''));
    }),
  );
});

test('breaking a changed text anew around the change gives what breaking all of it gives', () => {
  const all = (content: string, width: number) => wrap(content, { start: 0, end: content.length }, width);
  fc.assert(
    fc.property(text, text, text, text, fc.integer({ min: 1, max: 40 }), (head, old, young, tail, width) => {
      const before = { text: head + old + tail, lines: all(head + old + tail, width) };
      expect(rewrap(head + young + tail, before, width)).toEqual(all(head + young + tail, width));
    }),
    { numRuns: 1000 },
  );
});

test('nothing that acts or hides is shown as such', () => {
  fc.assert(fc.property(text, (content) => void expect(show(content)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u)));
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (content) => void expect(show(content)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u)));
});

test('columns are counted as the terminal counts them', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.integer({ min: 0x20, max: 0x2600 }).map((code) => String.fromCharCode(code)) }), (content) => {
      expect(columnsOf(content)).toBe(stringWidth(show(content)));
    }),
  );
});

test('what is shortened fits and says so', () => {
  expect(shorten('Varnike', 7)).toBe('Varnike');
  expect(shorten('Varnike', 6)).toBe('Varni…');
  expect(shorten('習近平', 5)).toBe('習近…');
  expect(shorten('習近平', 4)).toBe('習…');
  expect(shorten('any', 0)).toBe('');
  fc.assert(
    fc.property(
      text,
      fc.integer({ min: 1, max: 30 }),
      (content, width) => void expect(stringWidth(shorten(content, width))).toBeLessThanOrEqual(width),
    ),
  );
});
