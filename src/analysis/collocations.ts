// Odd pairs: two words that stand together as one thing and are never used together, "channels of backwardness", "litigation geese".
// English puts words of one subject side by side; words whose vectors point away from each other met in a dictionary, not in a mouth.
import { rankOf, similarity } from '#lexicon';
import type { Sentence, Span, Text, Token } from '#text';
import { memo } from './memo.ts';
import { isQuoted } from './quotes.ts';

/** Two nouns with "of" between them, a noun before a noun, or an adjective before one. */
export interface OddPair extends Span {
  readonly first: Token;
  readonly second: Token;
  /** Their cosine, -1 to 1. */
  readonly likeness: number;
}

/** Commoner words go with everything, or have many senses. */
const leastRank = { before: 2_000, of: 1_000 };
/** The cosine that one pair of rare words in a thousand does not reach in edited English. */
const mostUnlike = { before: -0.15, of: -0.1 };
/** Blocks that are no sentences, or not the article's. */
const silent: ReadonlySet<string> = new Set(['furniture', 'comment-form', 'byline']);

/** The pairs of words in an article's own voice that English does not make, in order. */
export const oddPairsOf = memo((text: Text): readonly OddPair[] => {
  return text.sentences
    .filter(({ block }) => !silent.has(block.kind))
    .flatMap(oddPairsIn)
    .filter(({ start }) => !isQuoted(text, start));
});

function oddPairsIn(sentence: Sentence): OddPair[] {
  const found: OddPair[] = [];
  for (let at = 0; at < sentence.tokens.length; at++) {
    const pair = oddPair(sentence, at);
    if (pair) found.push(pair);
  }
  return found;
}

/** The pair that begins at a token, if it is odd. */
function oddPair({ tokens }: Sentence, at: number): OddPair | undefined {
  const first = tokens[at];
  if (first.pos !== 'NOUN' && first.pos !== 'ADJ') return undefined;
  const isOf = first.pos === 'NOUN' && tokens[at + 1]?.text === 'of';
  const other = at + (isOf ? (tokens[at + 2]?.pos === 'DET' ? 3 : 2) : 1);
  const second = tokens[other];
  // The last noun of a row is the one that the others tell of.
  if (second?.pos !== 'NOUN' || tokens[other + 1]?.pos === 'NOUN') return undefined;
  if ([tokens[at - 1], tokens[other + 1]].some((beside) => beside !== undefined && /^[-‐‑–/]$/.test(beside.text))) return undefined;
  const kind = isOf ? 'of' : 'before';
  if (!isPlain(first, leastRank[kind]) || !isPlain(second, isOf ? 3 * leastRank.of : leastRank.before)) return undefined;
  const likeness = similarity(first.text, second.text);
  return likeness === undefined || likeness > mostUnlike[kind]
    ? undefined
    : { start: first.start, end: second.end, first, second, likeness };
}

function isPlain({ text }: Token, least: number): boolean {
  return /^\p{Ll}+$/u.test(text) && (rankOf(text) ?? 0) >= least;
}
