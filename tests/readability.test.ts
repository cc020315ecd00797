// Readability: the formulas on counts that can be checked by hand, and what is not counted.
import { expect, test } from 'vitest';
import { readabilityOf } from '#analysis';
import { loadReadability } from '#engine';
import { readDocument, textOf } from '#text';

test('the formulas, by hand', () => {
  // 6 and 7 words, three of them hard: municipal, authorities, immediately
  const text = textOf('t', 'The cat sat on the mat. Municipal authorities closed it at once, immediately.');
  const found = readabilityOf(text)!;
  expect(found).toMatchObject({ sentences: 2, words: 13, wordsPerSentence: 6.5 });
  const syllables = (206.835 - 1.015 * 6.5 - found.ease) / 84.6;
  expect(found.grade).toBeCloseTo(0.39 * 6.5 + 11.8 * syllables - 15.59);
  expect(found.fog).toBeCloseTo(0.4 * (6.5 + (100 * 3) / 13));
});

test('long words and long sentences are harder', () => {
  const easy = readabilityOf(textOf('t', 'The boat is in. We went to see it. It was red and old.'))!;
  const hard = readabilityOf(
    textOf(
      't',
      'Notwithstanding considerable administrative difficulties, the municipality subsequently inaugurated an international institution.',
    ),
  )!;
  expect(hard.ease).toBeLessThan(easy.ease);
  expect(hard.grade).toBeGreaterThan(easy.grade);
  expect(hard.fog).toBeGreaterThan(easy.fog);
});

test('contractions are one word; headlines, captions and furniture are none', () => {
  const body = "She doesn't know.";
  expect(readabilityOf(textOf('t', body))).toMatchObject({ words: 3 });
  expect(readabilityOf(textOf('t', `Harbour Reopens After Repairs\n\n${body}\n\nShare this\n\n© 2020 Courier`))).toMatchObject({
    words: 3,
    sentences: 1,
  });
});

test('names are not hard words', () => {
  expect(readabilityOf(textOf('t', 'We met Alexandria Papadopoulos in Indianapolis.'))!.fog).toBeCloseTo(0.4 * 6);
});

test('the hardest sentences first, without the shortest', () => {
  const found = readabilityOf(
    textOf(
      't',
      'The boat is red and old and we like it. Administrative. The administration subsequently reconsidered international considerations entirely today.',
    ),
  )!;
  expect(found.hardest.map(({ words }) => words)).toEqual([8, 10]);
});

test('nothing to measure', () => {
  expect(readabilityOf(textOf('t', ''))).toBeUndefined();
  expect(readabilityOf(textOf('t', 'Share this'))).toBeUndefined();
});

test('a report counts offsets into the document as given, and has the sources beside', async () => {
  const readabilityIn = await loadReadability();
  const original = '<p>Fine &amp; dry.</p>\n<p>The boat is red &amp; old and we like it a lot.</p>';
  const sources = [textOf('wire', 'The boat is in.'), textOf('none', '')];
  const found = readabilityIn({ article: readDocument('boat.html', original), sources })!;
  expect(found).toMatchObject({ sentences: 2, words: 13 });
  const [{ start, end, ...hardest }] = found.hardest;
  expect(hardest).toMatchObject({ line: 2, column: 4, text: 'The boat is red & old and we like it a lot.', words: 11 });
  expect(original.slice(start, end)).toBe('The boat is red &amp; old and we like it a lot.');
  expect(found.sources).toMatchObject([{ source: 'wire', sentences: 1, words: 4, wordsPerSentence: 4 }]);
  expect(readabilityIn({ article: textOf('t', ''), sources })).toBeUndefined();
});
