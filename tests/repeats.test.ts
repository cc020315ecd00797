// Repeats: whatever words come, both copies are where the repeat says, and no word is in two repeats' second copies.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { framesOf, repeatsOf, sentencesTwice } from '#analysis';
import { textOf } from '#text';

const phrase = fc
  .array(fc.constantFrom('the', 'ship', 'left', 'port', 'again', 'Oslo', ',', 'and'), { maxLength: 60 })
  .map((words) => words.join(' '));

test('both copies of a repeat hold the same words', () => {
  fc.assert(
    fc.property(phrase, (content) => {
      for (const { words, first, second, length, copies } of repeatsOf(textOf('text', content))) {
        expect(first + length).toBeLessThanOrEqual(second);
        const keys = (start: number) => words.slice(start, start + length).map(({ key }) => key);
        for (let copy = 0; copy < copies; copy++) expect(keys(second + copy * length)).toEqual(keys(first));
      }
    }),
  );
});

test('the second copies of two repeats never overlap', () => {
  fc.assert(
    fc.property(phrase, (content) => {
      let end = 0;
      for (const { second, length, copies } of repeatsOf(textOf('text', content))) {
        expect(second).toBeGreaterThanOrEqual(end);
        end = second + length * copies;
      }
    }),
  );
});

test('a possessive belongs to its word', () => {
  const [{ words, first, second }] = repeatsOf(textOf('text', "It was his father's father who built it."));
  expect([words[first].text, words[second].text]).toEqual(["father's", 'father']);
});

test('a noun before and after a name frames it', () => {
  const text = textOf('text', 'The lawyer Ada Lund lawyer spoke; the lawyer, Ada Lund, lawyer and judge, did not.');
  expect(framesOf(text).map(({ words, first }) => words[first].start)).toEqual([4]);
});

test('a sentence said three times is two repeats, each of the copy before it', () => {
  const twice = sentencesTwice(textOf('text', 'The port is shut. The port is shut. The port is shut.'));
  expect(twice.map(({ first, second, adjacent }) => [first.start, second.start, adjacent])).toEqual([
    [0, 18, true],
    [18, 36, true],
  ]);
});
