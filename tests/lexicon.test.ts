// The lexicon is exact: what is in the word list is found with its rank, and nothing else is found.
import { expect, test } from 'vitest';
import { rankOf } from '#lexicon';

test('a word has the rank it holds in the word list', () => {
  expect(['the', 'kyiv', 'tit-for-tat', 'witkoff', 'kief', 'sandberger', 'supercalifragilisticexpialidocious'].map(rankOf)).toEqual([
    1,
    38_173,
    189_371,
    209_295,
    308_600,
    341_479,
    rankOf('SUPERCALIFRAGILISTICEXPIALIDOCIOUS'),
  ]);
  expect(rankOf('supercalifragilisticexpialidocious')).toBeTypeOf('number');
});
