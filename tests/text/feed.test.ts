// Feed lines: a good one gives a story, a broken one says which line it is and what is wrong.

import { expect, test } from 'vitest';
import { readFeedLine, UnreadableError } from '#text';

test('a line is a document with its sources', () => {
  const entry = { id: 'a', text: 'One.', sources: [{ id: 's', text: 'Two.' }] };
  expect(readFeedLine(JSON.stringify({ ...entry, meta: { any: 1 } }), 1)).toEqual(entry);
});

test('sources and ids may be left out', () => {
  expect(readFeedLine('{"text":"One.","sources":[{"text":"Two."}]}', 7)).toEqual({
    id: '7',
    text: 'One.',
    sources: [{ id: 'source 1', text: 'Two.' }],
  });
  expect(readFeedLine('{"id":12,"text":""}', 1)).toEqual({ id: '12', text: '', sources: [] });
});

test.each([
  ['{"id":"a"', 'Line 3: this is not JSON.'],
  ['[1]', 'Line 3: this is JSON, but not an object with "id" and "text".'],
  ['null', 'Line 3: this is JSON, but not an object with "id" and "text".'],
  ['{"id":"a"}', 'Line 3: "text" is missing.'],
  ['{"id":"a","text":5}', 'Line 3: "text" must be a string.'],
  ['{"id":{},"text":"One."}', 'Line 3: "id" must be a string.'],
  ['{"text":"One.","sources":{}}', 'Line 3: "sources" must be a list.'],
  ['{"text":"One.","sources":[{"text":"Two."},"x"]}', 'Line 3: source 2 must be an object with "id" and "text".'],
  ['{"text":"One.","sources":[{"id":"s"}]}', 'Line 3: "text" is missing in source 1.'],
])('%s is refused', (line, message) => {
  expect(() => readFeedLine(line, 3)).toThrow(new UnreadableError(message));
});
