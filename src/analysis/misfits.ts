// Misfits: nouns in a place that English keeps for others. What is improved is good, or may become so; obstacles are removed, eased or overcome.
// Chinese and Japanese improve them, too, and a machine follows word by word.
import type { Sentence, Span, Text, Token } from '#text';
import { memo } from './memo.ts';

/** A noun with the verb that does not take it. */
export interface Misfit extends Span {
  readonly verb: Token;
  readonly noun: Token;
}

const obstacles = new Set(
  `obstacle barrier hurdle impediment hindrance drawback shortcoming bottleneck problem shortage scarcity crisis threat violence corruption poverty crime
  pollution congestion discrimination tension`.split(/\s+/),
);
const improves = /^improv(?:e|es|ed|ing)$/;

const leading: ReadonlySet<string> = new Set(['DET', 'ADJ', 'PRON', 'NUM']);
const mostLeading = 4;
/** Blocks that are no sentences, or not the article's. */
const silent: ReadonlySet<string> = new Set(['furniture', 'comment-form', 'byline']);

/** The obstacles that a text improves, in order. */
export const misfitsOf = memo((text: Text): readonly Misfit[] =>
  text.sentences.filter(({ block }) => !silent.has(block.kind)).flatMap(misfitsIn),
);

function misfitsIn(sentence: Sentence): Misfit[] {
  const found: Misfit[] = [];
  for (let at = 0; at < sentence.tokens.length; at++) {
    const misfit = misfitAt(sentence, at);
    if (misfit) found.push(misfit);
  }
  return found;
}

function misfitAt({ tokens }: Sentence, at: number): Misfit | undefined {
  const verb = tokens[at];
  if (verb.pos !== 'VERB' || !improves.test(verb.text)) return undefined;
  let last = at + 1;
  while (last <= at + mostLeading && leading.has(tokens[last]?.pos)) last++;
  if (tokens[last]?.pos !== 'NOUN') return undefined;
  while (tokens[last + 1]?.pos === 'NOUN') last++;
  if (/^[-‐‑–'’]/.test(tokens[last + 1]?.text ?? '')) return undefined;
  const noun = tokens[last];
  return obstacles.has(singular(noun.text)) ? { start: verb.start, end: noun.end, verb, noun } : undefined;
}

function singular(noun: string): string {
  const lower = noun.toLowerCase();
  return lower === 'crises' ? 'crisis' : lower.replace(/(?<!si)s$/, '');
}
