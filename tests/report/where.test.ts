// What programs may put in place by themselves: corrections that need no escapes, for words that no markup parts.
import { expect, test } from 'vitest';
import type { Diagnostic } from '#engine';
import type { Rendering } from '../../src/report/rendering.ts';
import { readyFixes } from '../../src/report/where.ts';

test.each([
  ['plain text takes every correction', 'RD', 'RD', 'R&D <', true],
  ['words in markup take words', '<p>to to</p>', 'to to', 'to', true],
  ['words that markup parts are left to people', '<p>t<b>o</b></p>', 't<b>o</b>', 'too', false],
  ['and so is what would want escapes', '<p>RD</p>', 'RD', 'R&D', false],
])('%s', (_, original, text, fix, ready) => {
  const rendering = { original, content: original.replace(/<[^>]*>/g, '') } as Rendering;
  expect(readyFixes({ text, fixes: [{ text: fix }] } as unknown as Diagnostic, rendering)).toEqual(ready ? [{ text: fix }] : []);
});
