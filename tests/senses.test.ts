// Words in a sense that the story does not have: what convicts a word, and all that must not.
// Every honest paraphrase looks like a wrong word to a machine, so most of these cases are about silence.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outsidersOf, strangersOf, strayNames, substitutesOf } from '#story';
import { textOf } from '#text';

function story(article: string, ...sources: readonly string[]) {
  return { article: textOf('article', article), sources: sources.map((source, i) => textOf(`source ${i + 1}`, source)) };
}

function substitutes(article: string, ...sources: readonly string[]): string[] {
  return substitutesOf(story(article, ...sources)).map(
    ({ span, word, places }) => `${article.slice(span.start, span.end)}/${word} ${places.length}`,
  );
}

function strangers(article: string, ...sources: readonly string[]): string[] {
  return strangersOf(story(article, ...sources)).map(({ span }) => article.slice(span.start, span.end));
}

const chapel = 'Twelve carpenters will repair the wooden altar of the old chapel before Easter. The parish pays for it.';
const fare = 'The fare covers one meal but no luggage in the hold, the ferry line said. Boats leave at noon.';

describe('a word in the place of another', () => {
  test('one sentence that is all but the same is enough, two sources are counted', () => {
    expect(substitutes('Twelve carpenters will repair the wooden hip of the old chapel before Easter.', chapel)).toEqual(['hip/altar 1']);
    expect(substitutes('The fare covers one meal but no dignity in the hold, the ferry line said.', fare, `Rain fell. ${fare}`)).toEqual([
      'dignity/luggage 2',
    ]);
  });

  test('a word that the article insists on, or that a source has elsewhere, is its own', () => {
    const hip = 'Twelve carpenters will repair the wooden hip of the old chapel before Easter.';
    expect(substitutes(`${hip} The hip is cracked.`, chapel)).toEqual([]);
    expect(substitutes(hip, `${chapel} The hip of the roof leaks.`)).toEqual([]);
  });

  test('words of all work, kin, quotations and names are left alone', () => {
    expect(substitutes('Twelve carpenters will repair the wooden part of the old chapel before Easter.', chapel)).toEqual([]);
    expect(substitutes('Twelve carpenters will repair the wooden altarpiece of the old chapel before Easter.', chapel)).toEqual([]);
    expect(substitutes('Twelve carpenters will repair “the wooden hip of the old chapel” before Easter.', chapel)).toEqual([]);
    expect(substitutes('Twelve carpenters will repair the wooden Hip of the old chapel before Easter.', chapel)).toEqual([]);
  });

  test('what goes on between two names is compared wherever it stands', () => {
    const source = 'The talks between Ito and Lindqvist ended without a paper. Both flew home.';
    expect(substitutes('It rained. The appetite between Lindqvist and Ito went on.', source)).toEqual(['appetite/talks 1']);
    expect(substitutes('It rained. The negotiations between Ito and Lindqvist went on.', source)).toEqual([]);
    expect(substitutes('It rained. The appetite between Ito and Okafor went on.', source)).toEqual([]);
  });
});

describe('a thing that nothing has brought', () => {
  const pensions = 'By 61 votes to 40, parliament approved the reform of pensions on Tuesday. The opposition walked out.';

  test('a thing without anything like it', () => {
    expect(strangers('Parliament approved the pickle for pensions by 61 votes to 40 on Tuesday.', pensions)).toEqual(['pickle']);
  });

  test('thoughts, figures of speech, compounds and glosses are left alone', () => {
    expect(strangers('Parliament approved the doctrine of pensions by 61 votes to 40 on Tuesday.', pensions)).toEqual([]);
    expect(strangers('Parliament approved pensions by 61 votes to 40 on Tuesday, a slap in the face.', pensions)).toEqual([]);
    expect(strangers('Parliament approved the pickle-reform of pensions by 61 votes to 40 on Tuesday.', pensions)).toEqual([]);
    expect(strangers('Parliament approved the reform (pickle) of pensions by 61 votes to 40 on Tuesday.', pensions)).toEqual([]);
  });

  test('a sentence that no source has is its own report', () => {
    expect(strangers('A lizard sat on the steps of the embassy.', pensions)).toEqual([]);
  });
});

test('a people or a country among garbled names is nobody in disguise', () => {
  const sources = [
    'In Leiden, director Annemarie Kuipers praised the engineers Joost Verhagen and Pieter Maas for the new pier on Friday. It is of oak.',
    'Director Annemarie Kuipers praised Dirk Post and other engineers for the new pier in Leiden on Friday. It is long.',
  ];
  const strays = (who: string) =>
    strayNames(story(`In Leiden, director Annemarie Kuiperz praised ${who} for the new pier on Friday.`, ...sources)).map(
      ({ name }) => name,
    );
  expect(strays('Marble Anthill')).toEqual(['Marble Anthill']);
  expect(strays('Swedish engineers')).toEqual([]);
  expect(strays('China')).toEqual([]);
});

test('among garbled names, figures of speech stay figures', () => {
  const sources = [
    'Harbour master Annemarie Kuipers said on Friday that the pier would stay closed until the spring. Its planks are rotten.',
    'The pier would remain shut until the spring, harbour master Annemarie Kuipers said on Friday. The ferries go elsewhere.',
  ];
  const outsiders = (what: string) => {
    const article = `Harbour master Annemarie Kuiperz said on Friday that the pier would ${what} until the spring.`;
    return outsidersOf(story(article, ...sources)).map(({ span }) => article.slice(span.start, span.end));
  };
  expect(outsiders('stay inherited')).toEqual(['inherited']);
  expect(outsiders('vaccinate')).toEqual(['vaccinate']);
  expect(outsiders('simmer')).toEqual([]);
});

test('a text never contradicts itself, nor do texts without sources', () => {
  const sentence = fc.array(
    fc.constantFrom('The', 'carpenters', 'repair', 'a', 'pickle', 'lizard', 'between', 'Ito', 'and', 'Kim', 'of', '(', '.'),
    { maxLength: 25 },
  );
  fc.assert(
    fc.property(sentence, (words) => {
      const text = words.join(' ');
      expect([...substitutes(text, text), ...strangers(text, text), ...substitutes(text), ...strangers(text)]).toEqual([]);
    }),
  );
});
