// The compiled vectors: what lies near what, and the laws that a cosine keeps whatever the words.
// Thresholds are wide, because the file is rounded to four bits a number; which of two pairs is nearer is what rules rely on.
import { statSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankOf, similarity, similarityAt, vectorOf } from '#lexicon';

test('words of one meaning are nearer than strangers', () => {
  for (const [word, near, far] of [
    ['rival', 'opponent', 'appeal'],
    ['conversation', 'call', 'harvest'],
    ['expulsions', 'evictions', 'violins'],
    ['electricity', 'power', 'bishop'],
    ['doctor', 'physician', 'tariff'],
    ['said', 'told', 'granite'],
  ])
    expect(similarity(word, near)).toBeGreaterThan((similarity(word, far) ?? 1) + 0.2);
});

test('common words are no more alike than others', () => {
  for (const [a, b] of [
    ['government', 'leopard'],
    ['people', 'copper'],
    ['year', 'violin'],
  ])
    expect(Math.abs(similarity(a, b) ?? 1)).toBeLessThan(0.3);
});

test('antonyms are as near as synonyms: a high cosine alone proves no sameness', () => {
  expect(similarity('increase', 'decrease')).toBeGreaterThan(0.7);
});

test('case and accents make no difference', () => {
  expect(similarity('COFFÉE', 'Tea')).toBe(similarity('coffee', 'tea'));
});

test('a word without a vector has no similarity', () => {
  expect(vectorOf('qwxzvk')).toBeUndefined();
  expect(similarity('house', 'qwxzvk')).toBeUndefined();
  expect(rankOf('kief')).toBeGreaterThan(100_000);
  expect(vectorOf('kief')).toBeUndefined();
});

test('a cosine is symmetric, bounded, and 1 for a word with itself', () => {
  const rows = fc.integer({ min: 0, max: 99_999 });
  fc.assert(
    fc.property(rows, rows, (a, b) => {
      expect(similarityAt(a, b)).toBe(similarityAt(b, a));
      expect(Math.abs(similarityAt(a, b))).toBeLessThanOrEqual(1 + 1e-6);
      expect(similarityAt(a, a)).toBeCloseTo(1, 6);
    }),
  );
});

test('the file stays small enough to ship', () => {
  expect(statSync(new URL('../src/lexicon/vectors.bin', import.meta.url)).size).toBeLessThan(12_000_000);
});
