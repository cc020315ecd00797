// wink's model of English for tokens and tags, out of a file that is used as it lies: wink itself takes four times as long to unpack its own
// as mtlint takes to read an article. Words are looked up in the file when they are met, so loading costs one read.
//
// The layout of wink.bin (written by tools/wink.ts), every number little-endian and of four bytes:
//   3 numbers   how many numbers the three tables have that follow
//   lexicon     wink's features of each word
//   xpansions   wink's parts of contractions: four numbers a part, the first of them its word
//   starts      for each word: where it begins in the text, in UTF-16 code units; and where the last one ends
//   1 number    how many bytes the text has
//   text        the words in wink's order, which is that of their lower case but for the first
//   the rest    wink's model without what stands above, as JSON
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import featureFn from 'wink-eng-lite-web-model/dist/feature.js';
import pos from 'wink-eng-lite-web-model/dist/load-pos-model.js';
import type { Model } from 'wink-nlp';

/** What wink calls a feature: values and their numbers. */
export interface Feature {
  list: unknown[];
  hash?: Record<string, number>;
}

/** As much of wink's core model as changes its form in the file. */
export interface Core {
  lexicon: Uint32Array;
  xpansions: Uint32Array;
  readonly features: Readonly<Record<string, Feature>>;
}

const require = createRequire(import.meta.url);

/** The model, and how it grows. */
export interface English {
  readonly model: Model;
  /** How many words wink has met that the file lacks: it keeps them all, and some 700 bytes with each. */
  readonly newWords: () => number;
}

/**
 * The model, for a wink-nlp that is asked for tokens and parts of speech and nothing else.
 * wink loads what finds sentences, names and feelings whether it is asked for that or not; here they are empty.
 */
export function english(): English {
  const core = readCore(readFileSync(require.resolve('#text/wink.bin')));
  const words = core.features.lexeme.list;
  const known = words.length;
  const none = () => ({ machines: [], transformers: [] });
  const empty = () => ({ machines: ['[]'] });
  const model: Model = {
    core: () => core,
    pos,
    featureFn,
    sbd: none,
    ner: none,
    metaCER: none,
    negation: empty,
    sa: empty,
    addons: {},
  };
  return { model, newWords: () => words.length - known };
}

function readCore(file: Buffer): Core {
  const [lexiconSize, xpansionsSize, startsSize] = new Uint32Array(file.buffer, file.byteOffset, 3);
  let at = 12;
  const table = (size: number) => {
    const numbers = new Uint32Array(file.buffer, file.byteOffset + at, size);
    at += 4 * size;
    return numbers;
  };
  const lexicon = table(lexiconSize);
  const xpansions = table(xpansionsSize);
  const starts = table(startsSize);
  const [textSize] = table(1);
  const text = file.toString('utf8', at, at + textSize);
  const core = JSON.parse(file.toString('utf8', at + textSize)) as Core;
  const { lexeme, posClusters, ...others } = core.features;
  for (const { hash } of Object.values(others)) if (hash) Object.setPrototypeOf(hash, null); // wink asks it for any word, `constructor` too
  posClusters.list = posClusters.list.map((tags) => new Set(tags as number[]));
  Object.assign(lexeme, lookedUp(text, starts, xpansions));
  return Object.assign(core, { lexicon, xpansions });
}

/** Words asked for in vain that are remembered: a feed brings new ones for ever. */
const mostMissing = 5_000;

/**
 * The feature of all words, with no word in it but the parts of contractions; others enter when they are asked for.
 * What wink adds itself, since the file does not have it, enters both as it is used to.
 */
function lookedUp(text: string, starts: Uint32Array, xpansions: Uint32Array): Feature {
  const words = starts.length - 1;
  const list: string[] = new Array(words);
  const wordAt = (i: number) => text.slice(starts[i], starts[i + 1]);
  list[0] = wordAt(0);
  for (let part = 0; part < xpansions.length; part += 4) list[xpansions[part]] = wordAt(xpansions[part]);

  /** Words that differ in case alone stand beside each other. */
  const find = (word: string): number | undefined => {
    const lower = word.toLowerCase();
    let low = 1;
    let high = words;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (wordAt(middle).toLowerCase() < lower) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < words && wordAt(i).toLowerCase() === lower; i++) if (wordAt(i) === word) return i;
    return word === list[0] ? 0 : undefined;
  };

  const missing = new Set<string>(); // wink asks for "Friday," before it cuts the comma off
  const hash: Record<string, number> = Object.create(
    new Proxy(Object.create(null), {
      get: (_, word: string) => {
        if (missing.has(word)) return undefined;
        const i = find(word);
        if (i === undefined) {
          if (missing.size >= mostMissing) missing.clear();
          missing.add(word);
        } else {
          hash[word] = i;
          list[i] = word; // the key itself: one string for all places of the word
        }
        return i;
      },
    }),
  );
  return { list, hash };
}
