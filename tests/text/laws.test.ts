// Laws of reading, over arbitrary characters: tokens with their gaps give back the text, and every token lies in exactly one sentence.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Text } from '#text';
import { textOf } from '#text';

const awkward = fc.constantFrom(
  ...[
    '\r\n',
    '\n',
    '\n\n',
    '\u2028',
    '\u0085',
    '\u00a0',
    '\u3000',
    '\u200b',
    '\u00ad',
    '\ufeff',
    '\u0301',
    '\u200d',
    '😀',
    '👨‍👩‍👧',
    '中文',
    'かな',
    'مرحبا',
    'שלום',
  ],
  ...[
    'Хури',
    "İstanbul'a",
    'Kean’ın',
    'Wіtkoff',
    'naïve',
    'U.S.',
    'p.m.',
    'Mr.',
    'No.',
    'in.',
    "can't",
    'CAN’T',
    'gonna',
    '“',
    '”',
    '"',
    "'",
    '’',
    '…',
    '...',
    '.',
    '?!',
    ')',
    '(',
  ],
  ...[
    'http://a.example/b?c=d.',
    '//',
    '#tag',
    '@me',
    ':-)',
    '$5',
    '10%',
    '3.2',
    '1,000',
    ' ',
    '  ',
    '\t',
    'The',
    'said',
    'Russia',
    'a',
    '-',
    '—',
    '\ud800',
    '\udc00',
    '\0',
    '\x1b[31m',
    '__proto__',
  ],
);
const hostile = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.array(awkward, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.array(fc.oneof(awkward, fc.string({ unit: 'grapheme', maxLength: 5 })), { maxLength: 30 }).map((parts) => parts.join(' ')),
);

/** What must be true of every text that has been read. */
export function expectLaws(text: Text): void {
  let last = 0;
  for (const block of text.blocks) {
    expect(block.start).toBeGreaterThanOrEqual(last);
    expect(text.content.slice(last, block.start)).toMatch(/^\s*$/);
    last = block.end;
    let offset = block.start;
    let joined = '';
    for (const token of text.tokens.filter((token) => token.start >= block.start && token.end <= block.end)) {
      const gap = text.content.slice(offset, token.start);
      expect(token.start).toBeGreaterThanOrEqual(offset);
      expect(gap).toMatch(/^\s*$/);
      expect(token.text).toBe(text.content.slice(token.start, token.end));
      expect(token.text).toMatch(/^\S+$/);
      joined += gap + token.text;
      offset = token.end;
    }
    expect(joined + text.content.slice(offset, block.end)).toBe(text.content.slice(block.start, block.end));
  }
  expect(text.content.slice(last)).toMatch(/^\s*$/);
  expect(text.tokens).toEqual(text.sentences.flatMap((sentence) => sentence.tokens));
  for (const sentence of text.sentences) {
    expect(sentence.start).toBe(sentence.tokens[0].start);
    expect(sentence.end).toBe(sentence.tokens.at(-1)?.end);
    expect(text.blocks).toContain(sentence.block);
  }
}

test('tokens with their gaps give back every text', () => {
  fc.assert(
    fc.property(hostile, (original) => expectLaws(textOf('t', original))),
    { numRuns: 500 },
  );
});

test('a block longer than a piece is read whole', () => {
  for (const unit of ['One sentence ends. ', 'word ', 'x', '😀', 'http://aaaa', "'", 'a.', '中', 'Хури-']) {
    expectLaws(textOf('t', unit.repeat(Math.ceil(45_000 / unit.length))));
  }
});
