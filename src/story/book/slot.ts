// A slot: the words around a name. Two names that stand in the same words ("…, an analyst at Larkfield Partners, kept")
// are the same name whatever their spelling, which is how a name read wrong from its characters is found.
import { fold, type Mention } from '#analysis';
import type { Sentence, Token } from '#text';

const functionWords: ReadonlySet<string> = new Set(['DET', 'ADP', 'AUX', 'CCONJ', 'SCONJ', 'PART', 'PRON', 'PUNCT', 'SYM']);

/**
 * Content words that two names share to the left and right without a break, function words apart; one word a side that only
 * one of the texts has, or that differs, is passed over, since a garbled text seldom garbles once.
 */
export function sharedSlot(a: Mention, b: Mention): number {
  return walk(a.sentence, a.last, b.sentence, b.last, 1) + walk(a.sentence, a.first, b.sentence, b.first, -1);
}

function walk(a: Sentence, from: number, b: Sentence, to: number, step: 1 | -1): number {
  let shared = 0;
  let passed = false;
  let i = next(a.tokens, from, step);
  let j = next(b.tokens, to, step);
  while (i >= 0 && j >= 0) {
    if (!equal(a.tokens[i], b.tokens[j])) {
      if (passed || shared === 0) return shared;
      passed = true;
      const [i2, j2] = [next(a.tokens, i, step), next(b.tokens, j, step)];
      if (equal(a.tokens[i2], b.tokens[j])) i = i2;
      else if (equal(a.tokens[i], b.tokens[j2])) j = j2;
      else [i, j] = [i2, j2];
      continue;
    }
    shared++;
    i = next(a.tokens, i, step);
    j = next(b.tokens, j, step);
  }
  return shared;
}

function equal(a: Token | undefined, b: Token | undefined): boolean {
  return a !== undefined && b !== undefined && fold(a.text) === fold(b.text);
}

/** The next content word in a direction; -1 at the end. */
function next(tokens: readonly Token[], from: number, step: 1 | -1): number {
  for (let i = from + step; i >= 0 && i < tokens.length; i += step) if (!functionWords.has(tokens[i].pos)) return i;
  return -1;
}
