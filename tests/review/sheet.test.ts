// Documents laid out: which line holds what, which marks touch a line, and the way back from the original's offsets.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textOf } from '#text';
import type { Mark } from '../../src/review/pieces.ts';
import { contentSpan, lineAt, marksOf, marksOn, sheetOf } from '../../src/review/sheet.ts';
import { plain } from './fixture.ts';

test('a sheet is made once a width', () => {
  const text = plain('a', 'One line.\n\nAnother line.');
  expect(sheetOf(text, 20, false)).toBe(sheetOf(text, 20, false));
  expect(sheetOf(text, 20, true)).toHaveLength(3);
  expect(sheetOf(text, 7, false).map(({ start, end }) => text.content.slice(start, end))).toEqual(['One', 'line.', 'Another', 'line.']);
});

test('an offset is found in its line', () => {
  const text = plain('a', 'One line.\n\nAnother line.');
  const sheet = sheetOf(text, 7, true);
  for (const word of ['One', 'line.', 'Another']) {
    const at = text.content.indexOf(word);
    const line = sheet[lineAt(sheet, at)];
    expect(text.content.slice(line.start, line.end)).toBe(word);
  }
  expect(lineAt([], 3)).toBe(0);
});

test('the marks on a line are those that touch it', () => {
  const mark = fc
    .tuple(fc.nat(50), fc.nat(20))
    .map(([start, length]): Mark => ({ start, end: start + length, tone: 'minor', light: 'under' }));
  fc.assert(
    fc.property(fc.array(mark), fc.nat(50), fc.integer({ min: 1, max: 20 }), (marks, start, length) => {
      const line = { start, end: start + length };
      const index = marksOf(marks);
      expect(marksOn(index, line)).toEqual(index.all.filter((m) => m.start < line.end && m.end > line.start));
    }),
  );
});

test('a span of the original is found in content without markup', () => {
  const original = '<p>The <b>envoy</b> left &amp; came</p>';
  const content = 'The envoy left & came';
  const starts = [3, 4, 5, 6, 10, 11, 12, 13, 14, 19, 20, 21, 22, 23, 24, 25, 30, 31, 32, 33, 34];
  const width = (i: number) => (content[i] === '&' ? 5 : 1);
  const text = textOf('a', original, {
    content,
    blocks: [{ start: 0, end: content.length, kind: 'paragraph' }],
    toOriginal: ({ start, end }) => ({ start: starts[start], end: starts[end - 1] + width(end - 1) }),
  });
  for (const [start, end] of [
    [4, 9],
    [0, 9],
    [15, 16],
    [10, 21],
  ]) {
    expect(contentSpan(text, text.toOriginal({ start, end }))).toEqual({ start, end });
  }
});
