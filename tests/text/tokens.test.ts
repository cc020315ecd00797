// Tokens: one written word is one token, whatever its letters, and the tags are those of the words as they stand.

import { expect, test } from 'vitest';
import { textOf } from '#text';

const tokens = (content: string) => textOf('t', content).tokens.map((token) => token.text);

test.each([
  ['İstanbul’a gitti', ['İstanbul’a', 'gitti']],
  ['Kean’ın evi', ['Kean’ın', 'evi']],
  ['El-Хури said', ['El', '-', 'Хури', 'said']],
  ['Wіtkoff and Müller', ['Wіtkoff', 'and', 'Müller']], // the first has a Cyrillic letter
  ['cafe\u0301s in gar\u00adbled form', ['cafe\u0301s', 'in', 'gar\u00adbled', 'form']],
  ['Trump’s and can’t', ['Trump', '’s', 'and', 'ca', 'n’t']],
  ['CNN报道 said', ['CNN', '报道', 'said']],
  ['wait...what?!', ['wait', '...', 'what', '?', '!']],
  ['He came in.', ['He', 'came', 'in', '.']],
  ['see (https://a.example/b?c=d).', ['see', '(', 'https://a.example/b?c=d', ')', '.']],
  ['the U.S. at 5 p.m. for $3.2 million', ['the', 'U.S.', 'at', '5', 'p.m.', 'for', '$', '3.2', 'million']],
  ['constructor __proto__', ['constructor', '__', 'proto', '__']],
])('%s', (content, expected) => {
  expect(tokens(content)).toEqual(expected);
});

test('letters that wink does not know do not change its tags', () => {
  const tags = textOf('t', 'Хури met Łukasz in a café.').tokens.map((token) => token.pos);
  expect(tags).toEqual(['PROPN', 'VERB', 'PROPN', 'ADP', 'DET', 'NOUN', 'PUNCT']);
});

test('after more new words than wink may keep, a text is read as before', () => {
  const article = 'Vidocff said on Monday that Зеленский would meet the ministers’ envoys in Łódź.';
  const read = () => textOf('t', article).tokens;
  const before = read();
  for (let i = 0; i < 30; i++) {
    expect(tokens(Array.from({ length: 1000 }, (_, k) => `vido${i}cff${k}`).join(' '))).toHaveLength(1000);
    expect(read()).toEqual(before);
  }
});
