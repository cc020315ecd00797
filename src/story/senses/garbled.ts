// What speaks against a word when nothing else does: that its article is the work of a machine which is known to garble.
// One stray word proves little, since honest writers add colour; where names are surely garbled, no such writer was at work.
import { memo } from '#analysis';
import type { Token } from '#text';
import { nameBook } from '../book/index.ts';
import type { Story } from '../types.ts';
import { isGeneral } from './light.ts';
import { isPlainNoun } from './words.ts';

/** How surely a name must be garbled to speak for the machine. */
const surely = 0.7;
/** In tokens, and in names that are told apart: one such name in a longer text, or among more, may be another honest rendering. */
const leastOften = { tokens: 250, names: 10 };

/** Whether so many names of the article are surely garbled that a machine must have written it. */
export const isSurelyGarbled = memo((story: Story): boolean => {
  const { judgements } = nameBook(story);
  const { length: sure } = judgements.filter(
    ({ verdict, counterpart }) => verdict === 'garbled' && (counterpart?.confidence ?? 0) >= surely,
  );
  return sure > 0 && (sure * leastOften.tokens >= story.article.tokens.length || sure * leastOften.names >= judgements.length);
});

/** A verb's small word makes another verb of it: "passes out". */
const small = /^(?:up|out|off|down|away|forward|back|over|into|through|on|in|around|along|apart|together)$/;

/** Whether a word says what it says by itself: a plain noun, or a verb or adjective that is no part of a compound or a phrase. */
export function standsAlone(tokens: readonly Token[], at: number): boolean {
  const { pos, text } = tokens[at];
  if (pos === 'NOUN') return isPlainNoun(tokens, at);
  const beside = [tokens[at - 1], tokens[at + 1]];
  return /^\p{Ll}{3,}$/u.test(text) && !isGeneral(text) && !beside.some(isHyphen) && !(pos === 'VERB' && small.test(beside[1]?.text ?? ''));
}

function isHyphen(token: Token | undefined): boolean {
  return token !== undefined && /^[-‐‑–—]$/.test(token.text);
}
