// The features of every word of a story: what the trained scorer sees, and nothing else.
// One row of numbers a token, in the order of one list of names; training and serving both come here, so that they cannot drift apart.
import type { Story } from '#story';
import { columnsOf } from './columns.ts';
import { askedOf, evidenceFeatures, writeEvidence } from './evidence.ts';
import { fluencyFeatures, writeFluency } from './fluency.ts';
import type { Ngrams } from './ngrams.ts';
import { ownFeatures, writeOwn } from './own.ts';

type Feature = readonly [name: string, meaning: string];

/** What is known of a word without sources. */
export const textFeatures: readonly Feature[] = [...ownFeatures, ...fluencyFeatures];
/** What is known of it with them. */
export const storyFeatures: readonly Feature[] = [...textFeatures, ...evidenceFeatures];

/** Tokens of a sentence that is looked at: a longer one is a list, and its rows stay empty. */
export const longest = 200;

export interface Matrix {
  /** Numbers a row. */
  readonly width: number;
  /** One row a token of the article. */
  readonly rows: Float32Array;
}

/**
 * The features of a story's words.
 * @returns rows of `storyFeatures` where it has sources, else of `textFeatures`
 */
export function featuresOf(story: Story, ngrams: Ngrams): Matrix {
  const columns = columnsOf(story.article);
  const asked = story.sources.length > 0 ? askedOf(story) : undefined;
  const width = (asked ? storyFeatures : textFeatures).length;
  const rows = new Float32Array(columns.length * width);
  const last = new Map<number, number>();
  for (let s = 0; s + 1 < columns.starts.length; s++) {
    const from = columns.starts[s];
    const to = columns.starts[s + 1];
    if (to - from > longest) continue;
    writeOwn(columns, from, to, rows, width, last);
    writeFluency(ngrams, columns, { from, to }, rows, { width, offset: ownFeatures.length });
    if (asked) writeEvidence(asked, s, rows, width, textFeatures.length);
  }
  return { width, rows };
}
