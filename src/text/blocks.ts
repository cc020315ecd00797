// Blocks of plain text: what stands between blank lines or on a line of its own, and what kind it is.
// Newswire text comes both ways (one line a paragraph, or paragraphs wrapped over lines), so the layout is judged first.
import type { Block } from './types.ts';

/** The blocks of plain text, in order; white space between them belongs to none. */
export function blocksOf(content: string): Block[] {
  const blocks: Block[] = [];
  for (const line of content.matchAll(/[^\r\n]+/g)) {
    const trimmed = line[0].trim();
    if (trimmed === '') continue;
    const start = line.index + line[0].indexOf(trimmed);
    blocks.push({ start, end: start + trimmed.length, kind: 'paragraph' });
  }
  return blocks;
}
