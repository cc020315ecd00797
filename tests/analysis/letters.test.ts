// Patterns for Latin text find what the patterns as written find, and stand back where a text has other letters.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lettered } from '../../src/analysis/letters.ts';

const characters = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code));
const sources = [
  String.raw`\p{L}`,
  String.raw`[\p{L}]`,
  String.raw`[^\p{L}\p{N}\]]`,
  String.raw`[\p{L}\p{M}]`,
  String.raw`\p{N}`,
  String.raw`\[?(?<=[\s\p{L}])-(?!\p{Lu})`,
];

test.each(sources)('%s means the same for every character', (source) => {
  const written = new RegExp(source, 'u');
  for (const character of characters) {
    for (const text of [character, `a-${character}`]) expect(lettered(source, 'u')(text).test(text), text).toBe(written.test(text));
  }
});

test('and in words, whatever stands between them', () => {
  const source = String.raw`(?<![\p{L}\p{N}])[\p{L}\p{M}]+(?:[-’'\[][\p{L}\p{M}]+)*(?!\p{L})|\p{N}+\s?\p{L}?`;
  const form = lettered(source, 'giu');
  const pieces = fc.constantFrom(
    'a',
    'Z',
    'é',
    'e\u0301',
    'ß',
    'ŋ',
    'µ',
    '2',
    '²',
    '½',
    '-',
    '’',
    '[',
    ']',
    ' ',
    '\n',
    '—',
    '€',
    'ж',
    '中',
    'ı',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      expect([...text.matchAll(form(text))]).toEqual([...text.matchAll(new RegExp(source, 'giu'))]);
    }),
  );
});
