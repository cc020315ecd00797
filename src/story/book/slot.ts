// A slot: the words around a name. Two names that stand in the same words ("…, an analyst at Larkfield Partners, kept")
// are the same name whatever their spelling, which is how a name read wrong from its characters is found.
import { fold, type Mention } from '#analysis';
import type { Sentence, Token } from '#text';

const functionWords: ReadonlySet<string> = new Set(['DET', 'ADP', 'AUX', 'CCONJ', 'SCONJ', 'PART', 'PRON', 'PUNCT', 'SYM']);

/**
 * Content words that two names share to the left and right without a break, function words apart; one differing word a
 * side is passed over, since a garbled text seldom garbles once.
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
    if (fold(a.tokens[i].text) === fold(b.tokens[j].text)) shared++;
    else if (passed || shared === 0) return shared;
    else passed = true;
    i = next(a.tokens, i, step);
    j = next(b.tokens, j, step);
  }
  return shared;
}

/** The next content word in a direction; -1 at the end. */
function next(tokens: readonly Token[], from: number, step: 1 | -1): number {
  for (let i = from + step; i >= 0 && i < tokens.length; i += step) if (!functionWords.has(tokens[i].pos)) return i;
  return -1;
}
