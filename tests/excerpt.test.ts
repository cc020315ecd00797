// What a diagnostic shows of its sentence: all of it, unless the sentence never ends.
// Excerpts are hashed, printed and sent between threads with every finding, so that whole ones would make the cost of a text without a stop quadratic.
import { expect, test } from 'vitest';
import { check } from '#engine';
import { rule } from '#rule';
import { textOf } from '#text';

const marker = rule({
  title: 't',
  why: 'w',
  category: 'c',
  severity: 'minor',
  confidence: 0.9,
  examples: { invalid: [], valid: [] },
  *check({ article }) {
    const start = article.content.indexOf('here');
    yield { span: { start, end: start + 4 }, message: 'm' };
  },
});

const excerptIn = (text: string) => check({ article: textOf('a', text), sources: [] }, [{ id: 'a/b', rule: marker }]).findings[0].excerpt;

test('an excerpt is the sentence', () => {
  expect(excerptIn('It rains. It is here that it rains. It rains.')).toEqual({ text: 'It is here that it rains.', start: 6, end: 10 });
});

test('of a sentence that never ends it is the neighbourhood, cut between words', () => {
  const { text, start, end } = excerptIn(`${'gull '.repeat(5000)}here ${'tide '.repeat(5000)}`);
  expect(text.slice(start, end)).toBe('here');
  expect(text.slice(0, start)).toMatch(/^(?:gull ){200,400}$/);
  expect(text.slice(end)).toMatch(/^(?: tide){200,400}$/);
});

test('where nothing parts the words it is the span', () => {
  expect(excerptIn(`${'😀'.repeat(5000)}here${'😀'.repeat(5000)}`).text).toBe('here');
});
