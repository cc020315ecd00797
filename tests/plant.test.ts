// Planted faults teach the scorer: what is marked must be what was changed, and clean sentences must stay clean.
import { expect, test } from 'vitest';
import { textOf } from '#text';
import { randomOf } from '../tools/corpora.ts';
import { planted } from '../tools/plant.ts';

const sentences = [
  'The committee will report to the Congress before the end of the year.',
  'Our farmers have earned a fair share of the rising national income.',
  'We must build stronger schools and better roads in every city of the land.',
  'Millions of families were waiting for the help that this bill promised them.',
];
const lines = planted([textOf('speech', sentences.join(' '))], randomOf(1));

test('each sentence comes once as it is, with nothing marked, and then with faults', () => {
  expect(lines.filter(({ spans }) => spans.length === 0).map(({ text }) => text)).toEqual(sentences);
  expect(lines.length).toBeGreaterThan(2 * sentences.length);
});

test('a marked line differs from its sentence, and its marks are whole words of it', () => {
  for (const { text, spans } of lines.filter((line) => line.spans.length > 0)) {
    expect(sentences).not.toContain(text);
    for (const { start, end } of spans) expect(text.slice(start, end)).toMatch(/^(?:\S+)$/);
  }
});

test('the same numbers plant the same faults, others plant others', () => {
  const again = (seed: number) => planted([textOf('speech', sentences.join(' '))], randomOf(seed));
  expect(again(1)).toEqual(lines);
  expect(again(2)).not.toEqual(lines);
});
