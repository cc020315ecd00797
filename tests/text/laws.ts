// The laws of reading that every text keeps, whatever its format; the tests of all formats ask them.

import { expect } from 'vitest';
import type { Text } from '#text';

/** What must be true of every text that has been read. */
export function expectLaws(text: Text): void {
  let last = 0;
  for (const block of text.blocks) {
    expect(block.start).toBeGreaterThanOrEqual(last);
    expect(text.content.slice(last, block.start)).toMatch(/^\s*$/);
    last = block.end;
    let offset = block.start;
    let joined = '';
    for (const token of text.tokens.filter((token) => token.start >= block.start && token.end <= block.end)) {
      const gap = text.content.slice(offset, token.start);
      expect(token.start).toBeGreaterThanOrEqual(offset);
      expect(gap).toMatch(/^\s*$/);
      expect(token.text).toBe(text.content.slice(token.start, token.end));
      expect(token.text).toMatch(/^\S+$/);
      joined += gap + token.text;
      offset = token.end;
    }
    expect(joined + text.content.slice(offset, block.end)).toBe(text.content.slice(block.start, block.end));
  }
  expect(text.content.slice(last)).toMatch(/^\s*$/);
  expect(text.tokens).toEqual(text.sentences.flatMap((sentence) => sentence.tokens));
  for (const sentence of text.sentences) {
    expect(sentence.start).toBe(sentence.tokens[0].start);
    expect(sentence.end).toBe(sentence.tokens.at(-1)?.end);
    expect(text.blocks).toContain(sentence.block);
  }
}
