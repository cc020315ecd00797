// Sentences of a block: wink's bounds, mended where names and abbreviations mislead it.
// A line break inside a block is no bound; blocks are.
import { tokenise } from './tokens.ts';
import type { Block, Sentence } from './types.ts';

/**
 * The sentences of one block, in order, each with its tokens.
 * @param content the document's content; all offsets count UTF-16 code units into it
 */
export function sentencesOf(content: string, block: Block): Sentence[] {
  const { tokens, sentences } = tokenise(content, block);
  return sentences.map(([first, last]) => ({
    start: tokens[first].start,
    end: tokens[last].end,
    block,
    tokens: tokens.slice(first, last + 1),
  }));
}
