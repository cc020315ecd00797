// The suspicion scorer: its trees, its table of n-grams, the laws of its features, and what it makes of whole articles.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check, loadCatalog } from '#engine';
import {
  chanceOf,
  columnsOf,
  countOf,
  featuresOf,
  garbledness,
  inContext,
  type Model,
  marginOf,
  packModel,
  packNgrams,
  rowsOf,
  type Scorer,
  scoredWords,
  storyFeatures,
  stretchesOver,
  suspiciousWords,
  type Trees,
  textFeatures,
  unpackModel,
} from '#suspicion';
import { textOf } from '#text';

/** One tree that asks for the second number, and one that is a leaf. */
const trees: Trees = {
  depth: 1,
  threshold: Float32Array.of(Infinity, 0.5, Infinity, Infinity),
  feature: Uint8Array.of(0, 1, 0, 0),
  says: Float32Array.of(-1, 2, 0.25, 0.25),
};

const storyOf = (text: string, ...sources: string[]) => ({
  article: textOf('article', text),
  sources: sources.map((s, i) => textOf(`${i}`, s)),
});
const empty = packNgrams([], 1, 4);

test('trees ask, go left where a number is less, and say the sum of their leaves', () => {
  expect(marginOf(trees, Float32Array.of(9, 0.4), 0)).toBe(-0.75);
  expect(marginOf(trees, Float32Array.of(9, 0.5), 0)).toBe(2.25);
  expect(marginOf(trees, Float32Array.of(7, 7, 9, 0.4), 2)).toBe(-0.75);
});

test('a table gives counts back, roughly, and nothing for what was not counted', () => {
  const counts = new Map(Array.from({ length: 2000 }, (_, i) => [Math.imul(i + 1, 0x9e3779b1), 1 + (i % 900)]));
  const table = packNgrams(counts, 1000, 12);
  for (const [row, count] of counts) {
    expect(countOf(table, row)).toBeGreaterThan(count / 1.13);
    expect(countOf(table, row)).toBeLessThan(count * 1.13);
  }
  const strangers = Array.from({ length: 2000 }, (_, i) => Math.imul(i + 1, 0x85ebca6b));
  expect(strangers.filter((row) => countOf(table, row) > 0).length).toBeLessThan(40);
});

test('rows are those of words in a row, and sentences do not run into each other', () => {
  const rows = (text: string) => {
    const columns = columnsOf(textOf('t', text));
    return new Set(
      Array.from({ length: columns.starts.length - 1 }, (_, s) => [...rowsOf(columns, columns.starts[s], columns.starts[s + 1])]).flat(),
    );
  };
  const both = rows('The boat left. The crew slept.');
  for (const row of rows('The boat left.')) expect(both).toContain(row);
  expect(rows('The boat left at noon.')).not.toEqual(rows('At noon left the boat.'));
});

test('a model is read as it was written, and not by code with other features', () => {
  const ngrams = packNgrams([[42, 7]], 100, 6);
  const scorer = (features: readonly (readonly [string, string])[]): Scorer => ({
    ngrams,
    tokens: ngrams.total,
    cells: ngrams.cells.length,
    features: features.map(([name]) => name),
    trees: 2,
    depth: 1,
    logits: [-1, 1],
    chances: [0.1, 0.9],
    context: { weight: 0.5, usual: -2 },
    minor: 0.5,
    usual: features.map(() => 0),
    forest: trees,
  });
  const model: Model = { text: scorer(textFeatures), story: scorer(storyFeatures) };
  expect(unpackModel(packModel(model))).toEqual(model);
  expect(() => unpackModel(packModel({ ...model, text: scorer(storyFeatures) }))).toThrow('npm run train');
});

test('an article whose worst words are worse than usual makes all of its words worse, a short one less so', () => {
  const moved = (length: number, worst: number) => {
    const logits = new Float32Array(length).fill(-4);
    logits.fill(worst, 0, length / 10);
    return inContext(logits, new Uint8Array(length).fill(1), { weight: 0.5, usual: -2 })[length - 1] + 4;
  };
  expect(moved(500, -2)).toBeCloseTo(0);
  expect(moved(500, 0)).toBeGreaterThan(moved(50, 0));
  expect(moved(50, 0)).toBeCloseTo(0.5);
  expect(moved(500, -3)).toBeLessThan(0);
  const marks = Float32Array.of(3, -1);
  expect(inContext(marks, new Uint8Array(2), { weight: 0.5, usual: -2 })).toEqual(marks);
});

test('a stretch goes on over neighbours that are nearly as suspicious, not over marks or into another sentence', () => {
  const stretches = (logits: number[], words: number[], starts: number[]) =>
    stretchesOver(Float32Array.from(logits), Uint8Array.from(words), Int32Array.from(starts), 0);
  expect(stretches([-3, -0.5, 0.5, 1, -0.5, -3, -0.5], [1, 1, 1, 1, 1, 1, 1], [0, 7])).toEqual([{ first: 1, last: 4, worst: 3 }]);
  expect(stretches([1, -0.5, 2], [1, 0, 1], [0, 3])).toEqual([
    { first: 0, last: 0, worst: 0 },
    { first: 2, last: 2, worst: 2 },
  ]);
  expect(stretches([1, -0.5], [1, 1], [0, 1, 2])).toEqual([{ first: 0, last: 0, worst: 0 }]);
});

test('a chance lies between its two points', () => {
  const map = { logits: [-2, 0, 1], chances: [0.1, 0.2, 0.6] };
  expect([-5, -2, -1, 0.5, 9].map((logit) => Math.round(100 * chanceOf(map, logit)) / 100)).toEqual([0.1, 0.1, 0.15, 0.4, 0.6]);
});

const prose = fc
  .array(fc.constantFrom('The', 'boat', 'left', 'Witkoff', 'of', ',', '.', '"', '1,500', 'U.S.', 'é', '—', 'tiTat', '\n\n', '😀'), {
    maxLength: 40,
  })
  .map((words) => words.join(' '));

test('features are numbers, as many as are named, whatever the texts', () => {
  fc.assert(
    fc.property(prose, fc.array(prose, { maxLength: 3 }), (text, sources) => {
      const story = storyOf(text, ...sources);
      const { rows, width } = featuresOf(story, empty);
      expect(width).toBe((sources.length > 0 ? storyFeatures : textFeatures).length);
      expect(rows.length).toBe(width * story.article.tokens.length);
      expect(rows.every(Number.isFinite)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('chances are chances, and spans lie in order inside the text', () => {
  fc.assert(
    fc.property(prose, fc.array(prose, { maxLength: 2 }), (text, sources) => {
      const story = storyOf(text, ...sources);
      expect(scoredWords(story).chances.every((chance) => chance >= 0 && chance <= 1)).toBe(true);
      let end = 0;
      for (const { span } of suspiciousWords(story)) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(span.end).toBeGreaterThan(span.start);
        end = span.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 60 },
  );
});

test('a source that comes twice changes nothing', () => {
  const text = 'Envoy Steve Vidocff flew to the talks of the worker book on Sunday.';
  const source = 'Envoy Steve Witkoff flew to the talks in Geneva on Sunday. Nothing was signed.';
  const once = featuresOf(storyOf(text, source), empty).rows;
  const width = storyFeatures.length;
  const twice = featuresOf(storyOf(text, source, source), empty).rows;
  const differing = storyFeatures.filter((_, k) => once.some((value, i) => i % width === k && value !== twice[i])).map(([name]) => name);
  // A second copy is a second aligned sentence, and a name in two sources has more support; nothing else may tell.
  expect(differing.filter((name) => !['tieBest', 'name', 'nameScore', 'aligned'].includes(name))).toEqual([]);
});

test('an endless sentence costs no more than a long one, here or in a source', () => {
  const endless = Array.from({ length: 3000 }, (_, i) => `word${i % 50} of boat`).join(' ');
  const story = storyOf(`The boat left. ${endless}. The crew of the boat slept.`, `${endless} boat crew slept.`);
  const { starts } = columnsOf(story.article);
  const { chances } = scoredWords(story);
  const longer = starts.findIndex((start, s) => starts[s + 1] - start > 200);
  expect(longer).toBeGreaterThanOrEqual(0);
  expect(chances.slice(starts[longer], starts[longer + 1]).every((chance) => chance === 0)).toBe(true);
});

test('the garbled article of the seeds is the most garbled, once the findings of rules are told', async () => {
  const folder = join(import.meta.dirname, '../seeds');
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  const texts = files.map((file) => textOf(file, readFileSync(join(folder, file), 'utf8')));
  const rules = await loadCatalog();
  const scores = texts.map((article) => {
    const story = { article, sources: texts.filter((other) => other !== article && !other.id.startsWith('003')) };
    const marks = check(story, rules)
      .findings.filter(({ severity }) => severity !== 'neutral')
      .map(({ start, end, confidence }) => ({ span: { start, end }, confidence }));
    return { id: article.id, score: garbledness(story, marks) };
  });
  scores.sort((a, b) => b.score - a.score);
  expect(scores[0].id).toMatch(/^003/);
});

test('words that somebody is sure of make a text more garbled, and never less', () => {
  const story = storyOf('The boat left the harbour at noon. The crew slept until the evening, and nobody saw the lights of the pier.');
  const marks = [{ span: { start: 4, end: 8 }, confidence: 0.9 }];
  expect(garbledness(story, marks)).toBeGreaterThan(garbledness(story));
  expect(garbledness(story, [{ ...marks[0], confidence: 0 }])).toBe(garbledness(story));
});
