// Where a name stands: the aligned sentences and the words around it, beside those of a known name.
// A garbled name keeps its place when it has lost its spelling.
import { alignedSentences } from '../align.ts';
import type { Story } from '../types.ts';
import type { Occurrence, Spelling } from './known.ts';
import { sharedSlot } from './slot.ts';

/** How the places of two names resemble each other. */
export interface Place {
  /** Score of the best aligned pair of sentences that hold them, 0 to 1. */
  readonly aligned: number;
  /** Most content words that the two share around them. */
  readonly slot: number;
  /** The known name's mentions, best first, one a source. */
  readonly evidence: readonly Occurrence[];
}

/** Mentions of a spelling that are looked at: in a long text the first ones tell as much as all. */
export const mostMentions = 8;

const mostKin = 40;

/** Compares the places of an article's spelling with those of mentions in the sources. */
export function placeOf(story: Story, spelling: Spelling, kin: readonly Occurrence[]): Place {
  let aligned = 0;
  let slot = 0;
  const proof = new Map<Occurrence, number>();
  for (const { mention } of spelling.occurrences.slice(0, mostMentions)) {
    const scores = new Map(alignedSentences(story, mention.sentence).map(({ sentence, score }) => [sentence, score]));
    for (const occurrence of kin.slice(0, mostKin)) {
      const score = scores.get(occurrence.mention.sentence) ?? 0;
      const shared = score > 0 ? sharedSlot(mention, occurrence.mention) : 0;
      aligned = Math.max(aligned, score);
      slot = Math.max(slot, shared);
      proof.set(occurrence, Math.max(proof.get(occurrence) ?? 0, score + 0.1 * shared));
    }
  }
  const evidence: Occurrence[] = [];
  for (const [occurrence] of [...proof].sort((a, b) => b[1] - a[1])) {
    if (!evidence.some(({ text }) => text === occurrence.text)) evidence.push(occurrence);
  }
  return { aligned, slot, evidence };
}
