// The words around a place in a sentence: two figures are only the same fact where the words beside them are the same.
// Words count by their stem, so that "supporters gathered" stands beside "a supporter gathers".
import { fold, memo, oneSpelling } from '#analysis';
import type { Sentence, Span, Token } from '#text';

const closed: ReadonlySet<string> = new Set(['PUNCT', 'SYM', 'DET', 'ADP', 'AUX', 'CCONJ', 'SCONJ', 'PART', 'PRON', 'NUM']);
/** Tokens on each side that are looked at. */
const reach = 7;

const stems = new Map<string, string>();

/** A word without its endings, British and American alike; a name for comparing, not a word. */
export function stem(word: string): string {
  let answer = stems.get(word);
  if (answer === undefined) {
    const one = oneSpelling(word).split(' ')[0] ?? '';
    const bare =
      one.length > 4 ? one.replace(/(?:ies|ied|y)$/, 'i').replace(/(?:ing|ed|es|s)$/, '') : one.length > 3 ? one.replace(/s$/, '') : one;
    answer = (bare.length > 2 ? bare : one).replace(/e$/, '').replace(/([b-df-hj-np-rtv-z])\1$/, '$1');
    if (stems.size > 50_000) stems.clear(); // bounded: a feed brings new words for ever
    stems.set(word, answer);
  }
  return answer;
}

/** The content words of a sentence as stems, by token; empty for the others. */
export const stemsOf = memo((sentence: Sentence): readonly string[] =>
  sentence.tokens.map(({ text, pos }) => (closed.has(pos) || fold(text).length < 2 || /\d/.test(text) ? '' : stem(text))),
);

/** The first token of a sentence that ends after an offset, by halving. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle].end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

export interface Surroundings {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** The content words before and after a span, nearest first, as stems. */
export function surroundings(sentence: Sentence, { start, end }: Span): Surroundings {
  const all = stemsOf(sentence);
  const first = tokenAt(sentence.tokens, start);
  const next = tokenAt(sentence.tokens, end);
  return {
    before: all
      .slice(Math.max(0, first - reach), first)
      .reverse()
      .filter(Boolean),
    after: all.slice(next, next + reach).filter(Boolean),
  };
}
