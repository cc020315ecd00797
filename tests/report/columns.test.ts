// The quick way to measure a text and string-width's own agree.
import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { columnsOf } from '#report';

test('every code unit measured without string-width is one column', () => {
  for (let code = 0x20; code < 0x2600; code++) {
    const text = String.fromCharCode(code);
    expect(columnsOf(text), code.toString(16)).toBe(stringWidth(text));
  }
});

test('any text takes as many columns as string-width says', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => columnsOf(text) === stringWidth(text)));
});
