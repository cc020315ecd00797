// The sample story that a checkout of mtlint carries: a garbled article and what others wrote on the day, for a first look at the desk.
// The reader gets a copy, beside the journals, so that trying every key harms nothing.
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { dropJournals, stateFolder } from './journal.ts';

export interface Sample {
  /** The copy. */
  readonly article: string;
  readonly against: readonly string[];
  /** Where dismissals go; gone before the next look. */
  readonly baseline: string;
}

const seeds = join(dirname(createRequire(import.meta.url).resolve('#package.json')), 'seeds');
const garbled = '003_';

/** A fresh copy of the sample story; undefined where mtlint was installed without it. */
export function sampleStory(): Sample | undefined {
  const files = existsSync(seeds) ? readdirSync(seeds) : [];
  const story = files.find((file) => file.startsWith(garbled));
  if (story === undefined) return undefined;
  const folder = join(stateFolder(), 'sample');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const article = join(folder, 'sample.txt');
  dropJournals(article);
  copyFileSync(join(seeds, story), article);
  chmodSync(article, 0o600); // the original may be write-protected
  const others = files.filter((file) => file !== story).map((file) => join(seeds, file));
  return { article, against: others, baseline: join(folder, 'mtlint.baseline.json') };
}
