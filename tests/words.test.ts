// Aligned words: what answers what in two sentences that say the same, and the laws that hold for any two.
// Every sentence here is written for the test.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textOf } from '#text';
import { alignWords, type WordTie } from '../src/story/words.ts';

function tied(a: string, b: string) {
  const [ours, theirs] = [textOf('a', a).sentences[0], textOf('b', b).sentences[0]];
  return alignWords(ours, theirs).map((pair) => ({ ...pair, pair: `${ours.tokens[pair.ours].text}=${theirs.tokens[pair.theirs].text}` }));
}

const ofKind = (kind: WordTie, a: string, b: string) =>
  tied(a, b)
    .filter((pair) => pair.kind === kind)
    .map(({ pair }) => pair);

test('equal words are tied wherever they stand', () => {
  expect(ofKind('exact', 'On Friday the mayor of Velden resigned.', 'The mayor of Velden resigned on Friday.')).toEqual([
    'On=on',
    'Friday=Friday',
    'the=The',
    'mayor=mayor',
    'of=of',
    'Velden=Velden',
    'resigned=resigned',
  ]);
});

test('a word that comes twice is tied by its neighbours', () => {
  const pairs = tied('The red bridge was closed, the old bridge stayed open.', 'The old bridge stayed open, the red bridge was closed.');
  const at = (word: string) => pairs.find(({ pair }) => pair.startsWith(`${word}=`))!;
  for (const word of ['red', 'old']) {
    const bridge = pairs.find(({ ours }) => ours === at(word).ours + 1)!;
    expect(bridge.theirs).toBe(at(word).theirs + 1);
  }
});

test('other forms and spellings of a word are tied', () => {
  expect(ofKind('stem', 'The company cancelled nine flights to the centre.', 'Companies canceled 9 flights to the center.')).toEqual([
    'company=Companies',
    'cancelled=canceled',
    'nine=9',
    'centre=center',
  ]);
});

test('synonyms in one place are tied by their vectors', () => {
  expect(ofKind('near', 'The inquiry found massive damage to the roof.', 'The investigation found huge damage to the roof.')).toEqual([
    'inquiry=investigation',
    'massive=huge',
  ]);
});

test('an unlike word in the same place is a slot', () => {
  const [slot] = tied(
    'The envoy praised the appeal between the two leaders.',
    'The envoy praised the phone between the two leaders.',
  ).filter(({ kind }) => kind === 'slot');
  expect(slot).toMatchObject({ pair: 'appeal=phone', score: 1 });
  expect(ofKind('slot', 'Envoy Tomas Vidocha left for Oslo.', 'Envoy Tomas Witkocha left for Oslo.')).toEqual(['Vidocha=Witkocha']);
});

test('figures are never near: another number stands in a slot', () => {
  expect(ofKind('slot', 'The fire killed twelve people in the port.', 'The fire killed fifteen people in the port.')).toEqual([
    'twelve=fifteen',
  ]);
  expect(ofKind('slot', 'The dam cost 7.2 million euros.', 'The dam cost 72 million euros.')).toEqual(['7.2=72']);
});

test('a word with nothing to answer it stays untied', () => {
  const words = tied('The minister did not sign the treaty in Geneva.', 'The minister signed the treaty.').map(
    ({ pair }) => pair.split('=')[0],
  );
  expect(words).not.toContain('not');
  expect(words).not.toContain('Geneva');
  expect(words).toContain('sign');
});

test('each word is tied at most once, in order, a sentence with itself word by word, and what is beyond 200 tokens not at all', () => {
  const word = fc.constantFrom(
    'the',
    'mayor',
    'mayors',
    'of',
    'Velden',
    'closed',
    'shut',
    'port',
    'harbour',
    'not',
    '12',
    'twelve',
    ',',
    '“',
    '中文',
    'zxqv',
  );
  const sentence = fc.array(word, { minLength: 1, maxLength: 260 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(sentence, sentence, (a, b) => {
      const pairs = tied(a, b);
      expect(pairs.map(({ ours }) => ours)).toEqual([...new Set(pairs.map(({ ours }) => ours))].sort((p, q) => p - q));
      expect(new Set(pairs.map(({ theirs }) => theirs)).size).toBe(pairs.length);
      for (const { ours, theirs, score } of pairs) {
        expect(Math.max(ours, theirs)).toBeLessThan(200);
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThanOrEqual(1 + 1e-6);
      }
      for (const { pair, kind } of tied(a, a)) {
        const [ours, theirs] = pair.split('=');
        expect([ours, kind]).toEqual([theirs, 'exact']);
      }
    }),
    { numRuns: 60 },
  );
});
