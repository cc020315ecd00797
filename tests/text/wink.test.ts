// wink tags the same with mtlint's layout of its model as with its own, and the file is made of the model that npm installed.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ItsFunction, Model, WinkMethods } from 'wink-nlp';
import { type Core, english } from '../../src/text/wink.ts';
import { compiled } from '../../tools/wink.ts';

const require = createRequire(import.meta.url);
const root = join(import.meta.dirname, '../..');
const own = require('wink-eng-lite-web-model');
const nlp = (model: Model): WinkMethods => require('wink-nlp')(model, ['pos']);

test('the file is up to date: `npm run wink` would change nothing', () => {
  expect(compiled().equals(readFileSync(join(root, 'src/text/wink.bin')))).toBe(true);
});

test('every word of the model, and articles, are read the same with it', () => {
  const { list } = (own.core() as Core).features.lexeme;
  const lines = Array.from({ length: Math.ceil(list.length / 500) }, (_, i) => list.slice(500 * i, 500 * (i + 1)).join(' '));
  const seeds = readdirSync(join(root, 'seeds')).map((file) => readFileSync(join(root, 'seeds', file), 'utf8'));
  const odd =
    "__proto__ constructor toString hasOwnProperty $%^oov^%$ DON'T don’t y'all Vidocff vidocff VIDOCFF naïve 🙂 İstanbul 0x1F\n\n\t\r\n";
  const [ours, theirs] = [nlp(english().model), nlp(own)];
  for (const text of [...lines, ...seeds, odd, '']) {
    const [a, b] = [ours, theirs].map(({ readDoc, its }) => {
      const tokens = readDoc(text).tokens();
      return [tokens.out(its.value), tokens.out(its.pos as ItsFunction<string>)];
    });
    expect(a).toEqual(b);
  }
});

test('new words are counted, each once', () => {
  const { model, newWords } = english();
  const { readDoc } = nlp(model);
  const count = (text: string) => {
    const before = newWords();
    readDoc(text);
    return newWords() - before;
  };
  count('The ministers met in Rome on Monday.');
  expect(count('The ministers met in Rome on Monday.')).toBe(0);
  expect(count('vidocff met vidocff and tiTat')).toBe(3); // and tiTat in lower case
  expect(count('vidocff')).toBe(0);
});
