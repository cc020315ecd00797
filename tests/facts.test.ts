// Facts: numbers and dates are read in every way of writing, and what changed against the sources is told from what did not.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { datesOf, quantitiesOf } from '#analysis';
import { changedDays, changedFigures, movedRoles, turnsOf } from '#story';
import { textOf } from '#text';

const quantities = (written: string) =>
  quantitiesOf(textOf('t', written)).map(({ start, end, kind, value, against, currency, noun }) =>
    [written.slice(start, end), kind, against === undefined ? value : `${value}:${against}`, currency || noun].join(' | '),
  );

test('a number is the same in every way of writing', () => {
  expect(quantities('1,204 or 1 204 or 1204 or twelve hundred and four people came.')).toEqual([
    '1,204 | count | 1204 | ',
    '1 204 | count | 1204 | ',
    '1204 | count | 1204 | ',
    'twelve hundred and four | count | 1204 | person',
  ]);
  expect(quantities('It made $1.24bn, 1.24 billion dollars, US$1.24 billion and £20.8m.')).toEqual([
    '$1.24bn | money | 1240000000 | USD',
    '1.24 billion dollars | money | 1240000000 | USD',
    'US$1.24 billion | money | 1240000000 | USD',
    '£20.8m | money | 20800000 | GBP',
  ]);
  expect(quantities('It fell 18%, 18 percent, 18 per cent, eighteen percent.').map((one) => one.split(' | ')[2])).toEqual([
    '18',
    '18',
    '18',
    '18',
  ]);
});

test('ranges share scale and currency; scores, ordinals, parts and halves have a kind of their own', () => {
  expect(quantities('They expect 4.85 to 4.95 billion euros.')).toEqual([
    '4.85 | money | 4850000000 | EUR',
    '4.95 billion euros | money | 4950000000 | EUR',
  ]);
  expect(quantities('They won 2-1, were 16th, third, and ran a third of it in two and a half hours.')).toEqual([
    '2-1 | score | 2:1 | ',
    '16th | ordinal | 16 | ',
    'third | ordinal | 3 | ',
    'a third | fraction | 0.3333333333333333 | ',
    'two and a half | count | 2.5 | hour',
  ]);
  expect(quantities('The twins are 16 and a half.')).toEqual(['16 and a half | count | 16.5 | ']);
});

test('names, times, dates and the pronoun "one" are no quantities', () => {
  expect(quantities('One of them saw the G20, an F-16, a 5G mast and no one at 17:47 or 5.30 pm on May 3, 2021 or in 2019.')).toEqual([]);
});

test('the noun is the head, adjectives passed over', () => {
  expect(quantities('About 240,000 first-generation sensors and some 300 angry local supporters stayed.')).toEqual([
    '240,000 | count | 240000 | sensor',
    '300 | count | 300 | supporter',
  ]);
});

test('dates are the same in every way of writing', () => {
  const dates = (written: string) =>
    datesOf(textOf('t', written)).map(({ year, month, day, weekday }) => [year, month, day, weekday].map((n) => n ?? '').join(' '));
  expect(dates('On March 14, 2024, 14 March 2024, 14th of March 2024, 2024-03-14 and 14.03.2024.')).toEqual(Array(5).fill('2024 3 14 '));
  expect(dates('Nov. 12, on Thursday, in May 2021, since 1998; July 11-17.')).toEqual([
    ' 11 12 ',
    '   4',
    '2021 5  ',
    '1998   ',
    ' 7 11 ',
    ' 7 17 ',
  ]);
  expect(dates('In 3/4/2021 nobody may 2000 people; he paid 2015 yuan.').length).toBe(1);
});

test('offsets are exact and in order, whatever the text', () => {
  const piece = fc.constantFrom(
    '1,204',
    '$1.2',
    ' million',
    ' and ',
    'two hundred',
    ' ',
    '-',
    '2-1',
    'March',
    ' 14',
    '%',
    '2025-02-15',
    'a third',
    '😀',
    'five',
    '.',
    '\n',
    '٣',
    'th',
    '€',
    '1 000',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = textOf('t', pieces.join(''));
      for (const facts of [quantitiesOf(text), datesOf(text)]) {
        let last = 0;
        for (const { start, end, sentence } of facts) {
          expect(start).toBeGreaterThanOrEqual(Math.min(last, start));
          expect(end).toBeGreaterThan(start);
          expect(start >= sentence.start && end <= sentence.end).toBe(true);
          expect(text.content.slice(start, end)).toBe(text.content.slice(start, end).trim());
          last = start;
        }
      }
      for (const { value } of quantitiesOf(text)) expect(Number.isFinite(value)).toBe(true);
    }),
  );
});

const story = (article: string, ...sources: string[]) => ({
  article: textOf('article', article),
  sources: sources.map((source, i) => textOf(`source ${i}`, source)),
});

test('a text never changed against itself', () => {
  const own = 'The dam cost $3.5 billion on March 14. It holds 1,204 tonnes of water, 18% more than in 2019, on the third try.';
  expect(changedFigures(story(own, own))).toEqual([]);
  expect(changedDays(story(own, own))).toEqual([]);
});

test('a slip of ten thousand is told by its factor', () => {
  const [changed] = changedFigures(
    story(
      'Some 43 million tonnes of rice reached the port of Qasim in May.',
      'Some 4,300 tonnes of rice reached the port of Qasim in May.',
    ),
  );
  expect(changed.factor).toBe(10_000);
  expect(changed.certain).toBe(true);
});

test('a toll that is not far off may be of another hour; a nought too many, or digits swapped, may not', () => {
  const sources = [
    'Thirty-one people were killed and 54 people injured when the bus fell into the gorge near Kosvice on Friday.',
    'On Friday 54 people were injured and 31 people killed when the bus fell into the gorge near Kosvice.',
  ];
  const moves = (injured: number) =>
    changedFigures(
      story(
        `Thirty-one people were killed and ${injured} people injured when the bus fell into the gorge near Kosvice on Friday.`,
        ...sources,
      ),
    ).map((changed) => changed.moves);
  expect([60, 540, 45].map(moves)).toEqual([[true], [false], [false]]);
});

test('sources that differ among themselves are no proof', () => {
  const filler = 'The pumps ran all night. Relatives waited at the gate.';
  const [changed] = changedFigures(
    story(
      'Rescuers pulled 32 miners out of the flooded shaft near Kosvice.',
      `Rescuers pulled 23 miners out of the flooded shaft near Kosvice. ${filler}`,
      `Rescuers pulled 29 miners out of the flooded shaft near Kosvice. ${filler}`,
    ),
  );
  expect(changed.dissent).toBeDefined();
});

test('a text says the opposite of itself nowhere', () => {
  const own = 'Norvik did not sue Tarlow. She said he had never seen the contract, which no court would accept.';
  expect(turnsOf(story(own, own))).toEqual([]);
  expect(movedRoles(story(own, own))).toEqual([]);
});

test('the kind of a turn is told, and a contraction is two words', () => {
  const kinds = (article: string, source: string) =>
    turnsOf(story(article, `${source} Rain fell on the fields. The old depot closes.`)).map(
      ({ kind, span }) => `${kind}: ${article.slice(span.start, span.end)}`,
    );
  expect(kinds('The lease covers repairs to the northern pier.', "The lease doesn't cover repairs to the northern pier.")).toEqual([
    'lost: covers',
  ]);
  expect(kinds("The lease doesn't cover repairs to the northern pier.", 'The lease covers repairs to the northern pier.')).toEqual([
    "added: doesn't cover",
  ]);
  expect(kinds('The port admitted the error in a letter to the crew.', 'The port denied the error in a letter to the crew.')).toEqual([
    'opposite: admitted',
  ]);
  expect(kinds('Buses on line 12 serve the northern square.', 'Buses on line no. 12 serve the northern square.')).toEqual([]);
});

test('a passive is read as its active', () => {
  const moved = (article: string) =>
    movedRoles(story(article, 'Tarlow bought the old shipyard from Norvik for 9 million euros in spring. Rain fell. The depot closes.'))
      .length;
  expect(moved('Norvik bought the old shipyard from Tarlow for 9 million euros in spring.')).toBe(1);
  expect(moved('The old shipyard was bought by Tarlow for 9 million euros in spring.')).toBe(0);
});

test('long and hostile sentences end', () => {
  const long = `${'Acme is not suing '.repeat(2000)}Bolt for 1,204 million ${'and 12 '.repeat(2000)}.`;
  const hostile = story(long, long.replaceAll('not', 'never').replaceAll('12', '13'));
  expect(() => [changedFigures(hostile), changedDays(hostile), turnsOf(hostile), movedRoles(hostile)]).not.toThrow();
});
