// What the worst words of an article say about the others, and how suspicious neighbours become one stretch.
// A machine that garbles ten words garbles the eleventh, too; and what it garbles is mostly longer than the one word that gives it away.

/** The share of a text's words that tells how garbled it is: a few bad words make an article bad, not the mean. */
const worst = 0.1;
/** So many words of a usual text are thought beside an article's own, so that a short one is not judged by one word. */
const thought = 50;
/** How much less suspicious a word may be that joins the stretch of its neighbour, as a logit (hysteresis; Canny, "A computational approach to edge detection", 1986). */
const slack = 0.5;

/** How an article as a whole speaks for or against each of its words. */
export interface Context {
  /** What the worst tenth of an article's words weighs, as a share of how far it lies from the usual; 0 where articles are not looked at. */
  readonly weight: number;
  /** The mean logit of the worst tenth in a usual text. */
  readonly usual: number;
}

/** The mean of the highest tenth of some numbers, of one at least; undefined for none. */
export function worstTenth(numbers: Float32Array): number | undefined {
  if (numbers.length === 0) return undefined;
  const count = Math.max(1, Math.round(worst * numbers.length));
  return (
    numbers
      .toSorted()
      .subarray(-count)
      .reduce((sum, number) => sum + number, 0) / count
  );
}

/** The logits of an article's tokens moved by what its worst words say. @param words 1 for each token that is a word */
export function inContext(logits: Float32Array, words: Uint8Array, { weight, usual }: Context): Float32Array {
  const own = logits.filter((_, i) => words[i] === 1);
  const mean = weight === 0 ? undefined : worstTenth(own);
  if (mean === undefined) return logits;
  const shift = (weight * own.length * (mean - usual)) / (own.length + thought);
  return logits.map((logit) => logit + shift);
}

/** Neighbouring tokens of a sentence, by their place in the text. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
  /** The most suspicious of them. */
  readonly worst: number;
}

/**
 * The stretches of words that reach a logit, each as far as its neighbours are nearly as suspicious.
 * @param words 1 for each token that is a word
 * @param starts where each sentence begins, and one more: the number of tokens
 */
export function stretchesOver(logits: Float32Array, words: Uint8Array, starts: Int32Array, least: number): Stretch[] {
  const found: Stretch[] = [];
  for (let s = 0; s + 1 < starts.length; s++) {
    for (let first = starts[s]; first < starts[s + 1]; first++) {
      let last = first - 1;
      let top = first;
      while (last + 1 < starts[s + 1] && words[last + 1] === 1 && logits[last + 1] >= least - slack) {
        last++;
        if (logits[last] > logits[top]) top = last;
      }
      if (last >= first && logits[top] >= least) found.push({ first, last, worst: top });
      first = Math.max(first, last);
    }
  }
  return found;
}
