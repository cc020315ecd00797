// Alignment: which sentences say the same, which only speak of the same subject, and what a hostile text may cost.
// Every text here is written for the test.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Sentence } from '#text';
import { textOf } from '#text';
import { alignedSentences } from '../src/story/align.ts';
import type { Story } from '../src/story/types.ts';

const story = (article: string, ...sources: string[]): Story => ({
  article: textOf('article', article),
  sources: sources.map((source, i) => textOf(`source ${i}`, source)),
});

/** The best answers for a sentence of the article, as text with score. */
function answers(of: Story, sentence: Sentence = of.article.sentences[0]) {
  return alignedSentences(of, sentence).map(({ source, sentence: { start, end }, score }) => ({
    text: source.content.slice(start, end),
    score,
  }));
}

const harbour = `The harbour of Velden was closed on Monday after a tanker ran aground.
Mayor Ingrid Solberg said that 1,200 residents had left their homes.
The company that owns the ship declined to comment.
Schools will stay shut until Thursday, the city council decided.`;

test('a sentence finds the one that says the same in other words', () => {
  const cases = [
    ['Velden shut its port on Monday when a tanker hit the rocks.', 'The harbour of Velden'],
    ['Some 1200 inhabitants have fled their houses, according to the mayor, Ingrid Solberg.', 'Mayor Ingrid Solberg'],
    ['The vessel’s owner refused to comment.', 'The company that owns'],
    ['Pupils stay home until Thursday: the council is closing all schools.', 'Schools will stay shut'],
  ];
  for (const [sentence, beginning] of cases) expect(answers(story(sentence, harbour))[0]?.text.slice(0, beginning.length)).toBe(beginning);
});

test('words of one stem, one meaning and either side of the Atlantic count as common', () => {
  const article = 'The Defence Ministry cancelled the programme after the expulsion of twelve diplomats.';
  const near = 'The Defense Ministry has canceled its program because 12 envoys were expelled.';
  const far = 'The Finance Ministry has published its budget because 12 banks were interested.';
  const [best, next] = answers(story(article, `${near}\n${far}`));
  expect(best.text).toBe(near);
  expect(best.score).toBeGreaterThan(0.5);
  expect(next?.score ?? 0).toBeLessThan(0.4);
});

test('a sentence with no counterpart stays alone', () => {
  const [best] = answers(story('Farmers in the valley expect a poor harvest of plums this autumn.', harbour));
  expect(best?.score ?? 0).toBeLessThan(0.3);
});

test('without sources there is nothing to align', () => {
  expect(answers(story('The harbour was closed on Monday.'))).toEqual([]);
});

test('a copy scores one, every score lies between 0 and 1, the best comes first', () => {
  const word = fc.constantFrom(
    'harbour',
    'Velden',
    'tanker',
    'closed',
    'the',
    'of',
    'Solberg',
    '1,200',
    'left',
    'port',
    '—',
    '中文',
    'zxqv',
  );
  const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => `${words.join(' ')}.`);
  fc.assert(
    fc.property(sentence, fc.array(sentence, { minLength: 1, maxLength: 6 }), (first, others) => {
      const made = story(first, others.join('\n'));
      for (const ours of made.article.sentences) {
        const scores = answers(made, ours).map(({ score }) => score);
        for (const score of scores) expect(score).toBeLessThanOrEqual(1 + 1e-9);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        expect(scores.length).toBeLessThanOrEqual(8);
      }
    }),
    { numRuns: 50 },
  );
  for (const line of harbour.split('\n')) expect(answers(story(line, harbour))[0].score).toBeCloseTo(1);
});

test('a word that stands everywhere, and a sentence without end, are bounded', () => {
  const same = Array.from({ length: 3000 }, (_, i) => `The tanker left port ${i}.`).join('\n');
  expect(answers(story('The tanker left port 17.', same))[0].text).toBe('The tanker left port 17.');
  const endless = Array.from({ length: 5000 }, (_, i) => `word${i} harbour tanker`).join(' ');
  expect(answers(story(endless, endless))[0].score).toBeCloseTo(1);
});
