// Relations: what the sources say is going on between two names, "the talks between Ito and Kim".
// Two papers tell of one meeting in sentences that have nothing else in common; the two names are the frame.
import { fold, memo } from '#analysis';
import type { Sentence, Span, Text, Token } from '#text';
import type { Story } from '../types.ts';

/** A word of a source. */
export interface Place {
  readonly source: Text;
  readonly span: Span;
}

interface Relation extends Place {
  readonly word: string;
}

const longestName = 4;

const relationsBetween = memo((story: Story): ReadonlyMap<string, readonly Relation[]> => {
  const found = new Map<string, Relation[]>();
  for (const source of story.sources) {
    for (const sentence of source.sentences) {
      for (const [at, token] of sentence.tokens.entries()) {
        const pair = token.pos === 'NOUN' ? pairAfter(sentence, at) : undefined;
        if (pair === undefined) continue;
        const relation = place(source, token);
        const list = found.get(pair);
        if (list) list.push(relation);
        else found.set(pair, [relation]);
      }
    }
  }
  return found;
});

function place(source: Text, { text, start, end }: Token): Relation {
  return { source, span: { start, end }, word: text };
}

/** The words with which the sources tell what goes on between the two names after a noun; none where no two names follow. */
export function relationsOf(story: Story, sentence: Sentence, at: number): readonly Relation[] {
  const pair = pairAfter(sentence, at);
  return pair === undefined ? [] : (relationsBetween(story).get(pair) ?? []);
}

/** The two names after a noun and "between", in the order of the alphabet. */
function pairAfter({ tokens }: Sentence, at: number): string | undefined {
  if (tokens[at + 1]?.lower !== 'between') return undefined;
  const first = nameEnd(tokens, at + 2);
  if (first === undefined || tokens[first + 1]?.text !== 'and') return undefined;
  const second = nameEnd(tokens, first + 2);
  return second === undefined
    ? undefined
    : [tokens[first], tokens[second]]
        .map(({ text }) => fold(text))
        .sort()
        .join(' ');
}

/** The last token of a name: people are called by it. */
function nameEnd(tokens: readonly Token[], start: number): number | undefined {
  let end = start;
  while (tokens[end]?.pos === 'PROPN' && end - start < longestName) end++;
  return end === start ? undefined : end - 1;
}
