// What speaks against a word when nothing else does: that its article is the work of a machine which is known to garble.
// One stray word proves little, since honest writers add colour; where a name is surely garbled, no such writer was at work.
import { memo } from '#analysis';
import type { Token } from '#text';
import { nameBook } from '../book/index.ts';
import type { Story } from '../types.ts';
import { isGeneral } from './light.ts';
import { isPlainNoun } from './words.ts';

/** How surely a name must be garbled to speak for the machine. */
const surely = 0.7;
/** Whether a name of the article is surely garbled. */
export const isSurelyGarbled = memo((story: Story): boolean =>
  nameBook(story).judgements.some(({ verdict, counterpart }) => verdict === 'garbled' && (counterpart?.confidence ?? 0) >= surely),
);

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
