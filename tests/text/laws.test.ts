// Laws of reading, over arbitrary characters: tokens with their gaps give back the text, and every token lies in exactly one sentence.

import fc from 'fast-check';
import { test } from 'vitest';
import { textOf } from '#text';
import { expectLaws } from './laws.ts';

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

test('tokens with their gaps give back every text', () => {
  fc.assert(
    fc.property(hostile, (original) => expectLaws(textOf('t', original))),
    { numRuns: 500, examples: [['//Хури\ufeff?!']] },
  );
});

test('a block longer than a piece is read whole', () => {
  for (const unit of ['One sentence ends. ', 'word ', 'x', '😀', 'http://aaaa', "'", 'a.', '中', 'Хури-']) {
    expectLaws(textOf('t', unit.repeat(Math.ceil(25_000 / unit.length))));
  }
});
