// Compiles src/text/wink.bin from wink-eng-lite-web-model, as npm installed it: the same model, laid out so that nothing need be unpacked.
// Run it after an update of that package; a test holds the file to it. The layout stands in src/text/wink.ts.
//
//   npm run wink
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Core } from '../src/text/wink.ts';

/** The file's bytes, the same at every run. */
export function compiled(): Buffer {
  const core = createRequire(import.meta.url)('wink-eng-lite-web-model').core() as Core;
  const { lexicon, xpansions, features, ...others } = core;
  const { lexeme, posClusters } = features;
  const words = lexeme.list as string[];
  const starts = new Uint32Array(words.length + 1);
  words.forEach((word, i) => {
    starts[i + 1] = starts[i] + word.length;
  });
  const text = Buffer.from(words.join(''));
  const rest = {
    ...others,
    features: {
      ...features,
      lexeme: { ...lexeme, list: [], hash: {} },
      posClusters: { ...posClusters, list: posClusters.list.map((tags) => [...(tags as Set<number>)]) },
    },
  };
  return Buffer.concat([
    bytesOf(Uint32Array.of(lexicon.length, xpansions.length, starts.length)),
    bytesOf(lexicon),
    bytesOf(xpansions),
    bytesOf(starts),
    bytesOf(Uint32Array.of(text.length)),
    text,
    Buffer.from(JSON.stringify(rest)),
  ]);
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array): Buffer {
  return Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);
}

if (import.meta.main) writeFileSync(join(import.meta.dirname, '../src/text/wink.bin'), compiled());
