// The name book: who is named, which spellings are one name, and what the sources say of each.
// The seeds are real news, so they serve as the story; the laws hold for any order of sources.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mentionsOf } from '#analysis';
import { entitiesOf, nameBook, type Story, spellingConflicts } from '#story';
import { textOf } from '#text';

const seeds = readdirSync('seeds').map((name) => textOf(name, readFileSync(`seeds/${name}`, 'utf8')));
const finance: Story = { article: seeds[3], sources: seeds.filter((_, i) => i !== 3) };

const named = (text: string) => mentionsOf(textOf('t', text)).map(({ spelling }) => spelling);

describe('mentions', () => {
  test.each([
    ['The envoy Steve Witkoff met Marco Rubio.', ['Steve Witkoff', 'Marco Rubio']],
    ['He asked CIA Director John Ratcliffe and Foreign Minister Sergei Lavrov.', ['CIA', 'John Ratcliffe', 'Sergei Lavrov']],
    ['Talks began on Monday in March, said Ursula von der Leyen.', ['Ursula von der Leyen']],
    ['Yesterday the Bank of England and Fareed El-Khoury agreed.', ['Bank of England', 'Fareed El-Khoury']],
    ['Secretary of State Marco Rubio spoke.', ['State', 'Marco Rubio']],
    ['It is by Stephen King.', ['Stephen King']],
    ['They saw Stephen King III with Huang XX.', ['Stephen King', 'Huang XX']],
    ['Then Jeong Hae-won met Kim Min-su in a Moscow-led and Bob Dylan-like hall.', ['Jeong Hae-won', 'Kim Min-su', 'Moscow', 'Bob Dylan']],
    ['Investors liked it. Demand rose.', []],
    ['Ten Things You Should Know About Rising Prices Today', []],
  ])('%s', (text, names) => {
    expect(named(text)).toEqual(names);
  });

  test('page furniture names nobody', () => {
    expect(named('The talks with Anna Berg ended late on Monday.\n\nLeave a Reply\n\nBack to top button')).toEqual(['Anna Berg']);
  });
});

describe('the name book of the finance article', () => {
  const verdict = (name: string) => nameBook(finance).judgements.find(({ spelling }) => spelling.name === name);

  test.each([
    ['Marco Rubio', 'same', undefined],
    ['Vidocff', 'garbled', 'Steve Witkoff'],
    ['John Ratcliff', 'garbled', 'John Ratcliffe'],
    ['Kief', 'garbled', 'Kyiv'],
    ['Kiev', 'variant', 'Kyiv'],
    ['Keith Kellogg', 'unknown', undefined],
    ['Tammy Bruce', 'unknown', undefined],
  ])('%s is %s', (name, expected, known) => {
    const judgement = verdict(name);
    expect(judgement?.verdict).toBe(expected);
    if (known) expect(judgement?.counterpart?.spelling.name).toBe(known);
  });

  test('a garbled name brings its sentences in the sources, one a source', () => {
    const evidence = verdict('Vidocff')?.counterpart?.evidence ?? [];
    expect(evidence.length).toBeGreaterThanOrEqual(2);
    expect(new Set(evidence.map(({ text }) => text.id)).size).toBe(evidence.length);
    for (const { text, mention } of evidence) expect(text.content.slice(mention.start, mention.end)).toContain('Witkoff');
  });

  test('Kief and Kiev are one city, spelt two ways', () => {
    const pairs = spellingConflicts(finance).map(({ odd, usual }) => `${odd.name} / ${usual.name}`);
    expect(pairs).toContain('Kief / Kiev');
  });

  test('entities gather the spellings of one name with their counts', () => {
    const rubio = entitiesOf(finance).find(({ name }) => name === 'Marco Rubio');
    expect(rubio?.spellings.map(({ name }) => name)).toEqual(['Rubio', 'Marco Rubio']);
    expect(rubio?.inArticle).toBe(rubio?.spellings.reduce((sum, { count }) => sum + count, 0));
    expect(rubio?.inSources).toHaveLength(4);
    expect(rubio?.inSources.every((count) => count > 0)).toBe(true);
    const witkoff = entitiesOf(finance).find(({ spellings }) => spellings.some(({ name }) => name === 'Vidocff'));
    expect(witkoff).toMatchObject({ name: 'Steve Witkoff', verdict: 'garbled' });
  });
});

const digest = (story: Story) =>
  nameBook(story).judgements.map(({ spelling, verdict, counterpart }) => [
    spelling.key,
    verdict,
    verdict === 'unknown' ? undefined : counterpart?.spelling.key,
  ]);

test('the order of the sources does not matter', () => {
  const expected = digest(finance);
  fc.assert(
    fc.property(fc.shuffledSubarray([...finance.sources], { minLength: 4 }), (sources) => {
      expect(digest({ article: finance.article, sources })).toEqual(expected);
    }),
    { numRuns: 12 },
  );
});

test('a source that is the article itself leaves nothing to say', () => {
  for (const { verdict } of nameBook({ article: finance.article, sources: [textOf('copy', finance.article.original)] }).judgements)
    expect(verdict).toBe('same');
});

test('different names stay apart though they sound alike', () => {
  const story = {
    article: textOf('a', 'Talks between Iran and Austria failed, Nikola Berg said.'),
    sources: ['Talks between Iraq and Australia failed.', 'Iraq and Australia failed to agree, said Nicola Burg.'].map((text, i) =>
      textOf(`${i}`, text),
    ),
  };
  const verdicts = new Map(nameBook(story).judgements.map(({ spelling, verdict }) => [spelling.name, verdict]));
  expect(verdicts.get('Iran')).toBe('unknown');
  expect(verdicts.get('Austria')).toBe('unknown');
});
