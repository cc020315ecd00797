// Odd words: what English could have built stays, debris goes, and every finding lies on its word.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oddWordsOf, vocabularyOf } from '#analysis';
import { nonwordsOf } from '#story';
import { textOf } from '#text';

const odd = (content: string) => oddWordsOf(textOf('text', content)).map(({ text, oddity }) => [text, oddity]);

test.each([
  ['The cargoShi left port.', ['cargoShi', 'case']],
  ['Talks about the dealThe minister left.', ['dealThe', 'space']],
  ['The firm was privatizationed.', ['privatizationed', 'affix']],
  ['The nego tiations began.', ['nego tiations', 'hyphen']],
  ['The n\u0435gotiators met.', ['n\u0435gotiators', 'script']],
  ["He went to Izmir'den by bus.", ["Izmir'den", 'ending']],
  ['They asked the glarvoniskt for help.', ['glarvoniskt', 'unknown']],
])('%s', (content, expected) => {
  expect(odd(content)).toEqual([expected]);
});

test.each([
  'The iPhone, an eBook and macOS failed at McDonald and LeBron James.',
  'Write to press@harbourTown.example or see www.example.org/someThing#partTwo.',
  'The dose was 5 μg, 20kWh and a β-blocker.',
  'It was unfussily done by ex-remainers in a stationwagon, o\u2019clock or not; they shouldn\u2019t.',
  'He said "kommuneplanutvalg" and (kommunestyremote).',
  'The thraxon came; later a second thraxon came.',
])('leaves %s', (content) => {
  expect(odd(content).filter(([, oddity]) => oddity !== 'joined' && oddity !== 'rare')).toEqual([]);
});

test('a source vouches for its words and lends its compounds', () => {
  const article = textOf('article', 'The glarvoniskt praised a lowCos carrier after the peacetalks.');
  const source = textOf('source', 'The glarvoniskt spoke of a low-cost carrier and of peace talks.');
  const found = nonwordsOf({ article, sources: [source] });
  expect(found.map(({ text, corrections }) => [text, corrections[0].text])).toEqual([
    ['lowCos', 'low-cost'],
    ['peacetalks', 'peace talks'],
  ]);
  for (const { corrections } of found) {
    const { span } = corrections[0].place!;
    expect(source.content.slice(span.start, span.end)).toBe(corrections[0].text);
  }
});

test('an odd word is the slice of content it says, for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'abteARTо\'’-. "@'), maxLength: 80 }), (content) => {
      const text = textOf('text', content);
      for (const { start, end, text: word } of oddWordsOf(text)) expect(content.slice(start, end)).toBe(word);
      for (const { start, end, text: word } of vocabularyOf(text).values()) expect(content.slice(start, end)).toBe(word);
    }),
  );
});
