// Corrections in a text: laws of edits, and what stays of markup, blanks and lines where words go.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amend, applyEdits, type Edit, overlap } from '#engine';
import { readDocument } from '#text';
import { plain } from './fixture.ts';

/** A text with edits that do not overlap. */
const edited = fc
  .tuple(fc.string({ minLength: 1, maxLength: 60 }), fc.array(fc.tuple(fc.nat(60), fc.nat(5), fc.string({ maxLength: 5 }))))
  .map(([text, wishes]) => {
    const edits: Edit[] = [];
    for (const [at, length, put] of wishes) {
      const edit = { start: Math.min(at, text.length), end: Math.min(at + length, text.length), text: put };
      if (!edits.some((other) => overlap(other, edit) || (other.start === edit.start && other.end !== edit.end))) edits.push(edit);
    }
    return { text, edits };
  });

describe('applyEdits', () => {
  test('does all at once what is done one by one from the bottom', () => {
    fc.assert(
      fc.property(edited, ({ text, edits }) => {
        const bottomUp = edits.toSorted((a, b) => b.start - a.start || b.end - a.end);
        expect(applyEdits(text, edits)).toBe(bottomUp.reduce((sofar, edit) => applyEdits(sofar, [edit]), text));
      }),
    );
  });

  test('refuses what overlaps or lies outside', () => {
    expect(() =>
      applyEdits('abc', [
        { start: 0, end: 2, text: '' },
        { start: 1, end: 3, text: '' },
      ]),
    ).toThrow(RangeError);
    expect(() => applyEdits('abc', [{ start: 2, end: 4, text: '' }])).toThrow(RangeError);
  });
});

describe('amend', () => {
  const drop = (text: string, ...words: string[]) => {
    const spans = words.map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length, text: '' }));
    return amend(plain('a', text), spans);
  };

  test('leaves no gap where words go', () => {
    expect(drop('He said said it.', ' said it')).toBe('He said.');
    expect(drop('He really said it.', 'really')).toBe('He said it.');
    expect(drop('Also he said it.', 'Also')).toBe('he said it.');
    expect(drop('He said it too.', 'too')).toBe('He said it.');
  });

  test('takes a whole line with its line break, whatever that is', () => {
    expect(drop('One.\n\nRelated\n\nTwo.', 'Related')).toBe('One.\n\nTwo.');
    expect(drop('One.\r\n\r\nRelated\r\n\r\nTwo.\r\n', 'Related')).toBe('One.\r\n\r\nTwo.\r\n');
    expect(drop('One.\n\nA\nB\n', 'A', 'B')).toBe('One.\n\n');
  });

  test('keeps tags and writes letters as HTML wants them', () => {
    const article = readDocument('a.html', '<html><body><p>The envoy <b>Vid</b>ocff of A&amp;B left.</p></body></html>');
    const start = article.content.indexOf('Vidocff');
    const company = article.content.indexOf('A&B');
    expect(
      amend(article, [
        { start, end: start + 7, text: 'Witkoff' },
        { start: company, end: company + 3, text: 'C & D' },
      ]),
    ).toBe('<html><body><p>The envoy <b>Witkoff</b> of C &amp; D left.</p></body></html>');
  });
});
