// How much a word names a thing that can be touched, read off its vector: "hammer" lies near "knife" and "brick", "belief" near "reason" and "advice".
// A thing that no source has anything to do with does not come into a story by paraphrase; a thought does.
import { similarityAt, vectorOf } from '#lexicon';

const things =
  'apple bread knife hammer chair bottle shoe shirt coat window roof brick stone river tree leaf flower dog horse bird fish bone skin tooth finger truck boat bicycle wheel rope coin cup plate lamp pipe drum bell cook farmer sailor butcher soup candle';
const thoughts =
  'reason idea belief opinion principle justice freedom progress trust advice effort ability chance risk benefit decision quality theory purpose method respect attitude importance intention interpretation difference relation knowledge duty success agreement consequence possibility';

let poles: { readonly things: readonly number[]; readonly thoughts: readonly number[] } | undefined;

/**
 * How much more a word is used like the names of things than like those of thoughts.
 * @param vector an answer of `vectorOf`
 * @returns the difference of its mean cosines with the two: from 0.1 on mostly things, below 0 hardly any
 */
export function concreteness(vector: number): number {
  poles ??= { things: vectorsOf(things), thoughts: vectorsOf(thoughts) };
  return mean(vector, poles.things) - mean(vector, poles.thoughts);
}

function vectorsOf(words: string): readonly number[] {
  return words.split(' ').flatMap((word) => vectorOf(word) ?? []);
}

function mean(vector: number, others: readonly number[]): number {
  return others.reduce((sum, other) => sum + similarityAt(vector, other), 0) / others.length;
}
