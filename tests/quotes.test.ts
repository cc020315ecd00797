// Quotations are found whatever marks a paper uses, and their words compare equal where an editor may change them.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isQuoted, oneSpelling, quotationsOf } from '#analysis';
import { matchedQuotes } from '#story';
import { textOf } from '#text';

const quotes = (content: string) => quotationsOf(textOf('t', content)).map(({ start, end }) => content.slice(start, end));

test.each([
  ['He said "no", she "yes".', ['no', 'yes']],
  ['He said “no”, she „yes“.', ['no', 'yes']],
  ["He said 'no, never', and the players' wages rose.", ['no, never']],
  ['‘I don’t know,’ he said.', ['I don’t know,']],
  ["The players' wages and the '90s.", []],
  ['"He used the motto, "COMMON SENSE." We believe in it," he wrote.', ['He used the motto, "COMMON SENSE." We believe in it,']],
  ['“He said ‘no’ to me,” she said.', ['He said ‘no’ to me,']],
  ['"I said no, he added. "And I meant it."', ['And I meant it.']],
  ['A show called " Bar Youth " began.', [' Bar Youth ']],
  ['No marks, 6\'2" tall.', []],
  ['"One," he said. "Two."\n\n"Three."', ['One,', 'Two.', 'Three.']],
])('%s', (content, expected) => {
  expect(quotes(content)).toEqual(expected);
});

test('a quotation over paragraphs, with a new opening mark or none', () => {
  expect(quotes('"The first part.\n\n"The second part," he said.')).toEqual(['The first part.', 'The second part,']);
  expect(quotes('Quote: "The first part.\n\nThe second part."\n\nBackground: "third".')).toEqual([
    'The first part.',
    'The second part.',
    'third',
  ]);
  expect(quotes('"Never closed, he said.\n\nAnother paragraph.\n\nA "third" one.')).toEqual(['Never closed, he said.', 'third']);
});

test('words know brackets, gaps and where sentences open', () => {
  const [quote] = quotationsOf(textOf('t', '"He [the president] wants… a re-start, don\'t you see? 9.5% more."'));
  expect(
    quote.words.map(({ key, bracketed, afterGap, opens }) => `${opens ? '^' : ''}${afterGap ? '…' : ''}${bracketed ? `[${key}]` : key}`),
  ).toEqual(['^he', '[the]', '[president]', 'wants', '…a', 'restart', 'do', 'not', 'you', 'see', '^95', 'percent', 'more']);
});

test.each([
  ['organisation', 'organization'],
  ['colour', 'color'],
  ['neighbouring', 'neighboring'],
  ['centre', 'center'],
  ['travelled', 'traveled'],
  ['defence', 'defense'],
  ['dialogue', 'dialog'],
  ['judgement', 'judgment'],
  ['towards', 'toward'],
  ['re-affirmed', 'reaffirmed'],
  ['can’t', 'cannot'],
  ["it's", 'it’s'],
  ['ninety', '90'],
])('%s is %s', (british, american) => {
  expect(oneSpelling(british)).toBe(oneSpelling(american));
});

test.each([
  ['four', 'for'],
  ['filled', 'filed'],
  ['rise', 'rice'],
  ['sources', 'scores'],
  ['more', 'moer'],
])('%s is not %s', (a, b) => {
  expect(oneSpelling(a)).not.toBe(oneSpelling(b));
});

test('quotations lie in order inside their text, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('"', '“', '”', "'", '‘', '’', ' ', 'word', '.', '\n\n', '[', ']', '…', 'it’s', '„', '«')),
      (parts) => {
        const content = parts.join('');
        const text = textOf('t', content);
        const held = quotationsOf(text);
        for (let at = 0; at <= text.content.length; at++)
          expect(isQuoted(text, at)).toBe(held.some(({ start, end }) => start <= at && at < end));
        let last = 0;
        for (const quote of held) {
          expect(quote.start).toBeGreaterThanOrEqual(last);
          expect(quote.words.every((w) => w.start >= quote.start && w.end <= quote.end)).toBe(true);
          last = quote.end;
        }
      },
    ),
  );
});

/** What sources have in place of the article's quotation, source by source. */
function drifts(article: string, ...sources: string[]) {
  const story = { article: textOf('article', article), sources: sources.map((source, i) => textOf(`${i}`, source)) };
  return matchedQuotes(story).flatMap(({ quotation, carriers }) =>
    carriers.map(({ words, drifts }) =>
      drifts.map(({ from, to, at, atEnd }) => [
        quotation.words
          .slice(from, to)
          .map(({ key }) => key)
          .join(' '),
        words
          .slice(at, atEnd)
          .map(({ key }) => key)
          .join(' '),
      ]),
    ),
  );
}

test('a quotation is found in a source that interrupts it, goes on longer, or never closes it', () => {
  const article = 'He said: "The reservoir holds enough for thirty days, but the pipes are older than my grandmother."';
  const same = [[['older', 'younger']]];
  expect(
    drifts(article, '"The reservoir holds enough for thirty days," he said, "but the pipes are younger than my grandmother."'),
  ).toEqual(same);
  expect(
    drifts(article, '"Listen. The reservoir holds enough for thirty days, but the pipes are younger than my grandmother. Good night."'),
  ).toEqual(same);
  expect(drifts(article, 'Quote: "The reservoir holds enough for thirty days, but the pipes are younger than my grandmother.')).toEqual(
    same,
  );
  expect(drifts(article, '"The pipes are younger than my grandmother," he said.')).toEqual(same);
});

test('a difference at either end is seen, a shorter excerpt is none', () => {
  expect(drifts('"Wolves crossed the frozen lake at midnight."', '"Bears crossed the frozen lake at noon."')).toEqual([
    [
      ['wolves', 'bears'],
      ['midnight', 'noon'],
    ],
  ]);
  expect(drifts('"Wolves crossed the frozen lake."', '"At last the wolves crossed the frozen lake at noon."')).toEqual([[]]);
});

test('other remarks, and words outside quotation marks, are not carriers', () => {
  const article = '"The reservoir holds enough for thirty days," he said.';
  expect(drifts(article, 'He said the reservoir held enough for thirty days.')).toEqual([]);
  expect(drifts(article, '"The reservoir is a museum now," she said. "We swim elsewhere."')).toEqual([]);
});

test('a quotation never drifts from itself, however it is cut up', () => {
  const word = fc.constantFrom(
    'wolves',
    'crossed',
    'the',
    'frozen',
    'lake',
    'reservoir',
    'in',
    'colour',
    'pipes',
    'thirty',
    'we',
    'museum',
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 5, maxLength: 60 }), fc.nat(), (words, n) => {
      const cut = n % words.length;
      const source = `"${words.slice(0, cut).join(' ')}," he said, "${words.slice(cut).join(' ')}."`;
      for (const found of drifts(`"${words.join(' ')}," she wrote.`, source)) expect(found).toEqual([]);
    }),
  );
});
