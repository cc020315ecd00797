// Odd pairs are read off the vectors of two words; all that a pair of words can be besides must keep quiet.

import { expect, test } from 'vitest';
import { oddPairsOf } from '#analysis';
import { textOf } from '#text';

function pairs(content: string): string[] {
  return oddPairsOf(textOf('text', content)).map(({ start, end }) => content.slice(start, end));
}

test('nouns with "of", a noun and an adjective before a noun', () => {
  expect(pairs('They kept channels of backwardness, bought a notebook of grief and heard the litigation geese.')).toEqual([
    'channels of backwardness',
    'notebook of grief',
    'litigation geese',
  ]);
});

test('words of one subject, common words, compounds, names and quotations are left alone', () => {
  expect(pairs('They kept channels of communication, bought a notebook of paper and heard the litigation lawyers.')).toEqual([]);
  expect(pairs('A day of feathers, the people of grief.')).toEqual([]);
  expect(pairs('The court heard the litigation-geese case.')).toEqual([]);
  expect(pairs('He spoke of the Litigation Geese and of “channels of backwardness” again.')).toEqual([]);
});
