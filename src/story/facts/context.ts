// The words around a place in a sentence: two figures are only the same fact where the words beside them are the same.
// Words count by their stem, so that "supporters gathered" stands beside "a supporter gathers".
import { memo } from '#analysis';
import { countWhere, type Sentence, type Span, type Token } from '#text';
import { isFunctional, termOf } from '../terms.ts';

/** Tokens on each side that are looked at. */
const reach = 7;

/** The content words of a sentence as stems, by token; empty for the others. */
export const stemsOf = memo((sentence: Sentence): readonly string[] =>
  sentence.tokens.map(({ text, pos }) => (isFunctional(pos) || text.length < 2 || /\d/.test(text) ? '' : termOf(text).key)),
);

/** The first token of a sentence that ends after an offset. */
function tokenAt(tokens: readonly Token[], offset: number): number {
  return countWhere(tokens.length, (i) => tokens[i].end <= offset);
}

export interface Surroundings {
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** The verb that stands nearest before it, or else after it, as a stem; undefined where none stands near. */
  readonly verb: string | undefined;
}

/** The content words before and after a span, nearest first, as stems. */
export function surroundings(sentence: Sentence, { start, end }: Span): Surroundings {
  const all = stemsOf(sentence);
  const first = tokenAt(sentence.tokens, start);
  const next = tokenAt(sentence.tokens, end);
  const isVerb = ({ pos }: Token) => pos === 'VERB';
  const verb =
    sentence.tokens.slice(Math.max(0, first - reach), first).findLast(isVerb) ?? sentence.tokens.slice(next, next + reach).find(isVerb);
  return {
    before: all
      .slice(Math.max(0, first - reach), first)
      .reverse()
      .filter(Boolean),
    after: all.slice(next, next + reach).filter(Boolean),
    verb: verb && termOf(verb.text).key,
  };
}
