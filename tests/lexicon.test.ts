// The lexicon is exact: what is in the word list is found with its rank, and nothing else is found.
// Its tables say who and what is honestly called otherwise, and keep apart what differs.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compoundsOf, fold, honestSpellings, inDictionary, nearWords, rankOf, sameGivenName, sameThing, wordsWithPrefix } from '#lexicon';
import { rowsOf, rowUnit, tableOf } from '../src/lexicon/tables.ts';

const words = [...wordsWithPrefix('')];

test('the whole word list is there, each rank once', () => {
  expect(words.length).toBe(341_479);
  expect(new Set(words.map(({ rank }) => rank)).size).toBe(341_479);
  expect(Math.max(...words.slice(0, 1000).map(({ rank }) => rank))).toBeLessThanOrEqual(341_479);
});

test('every word is found with its rank', () => {
  expect(words.filter(({ word, rank }) => rankOf(word) !== rank)).toEqual([]);
});

test('known words have the ranks of the GloVe list', () => {
  const known = {
    the: 1,
    ',': 2,
    government: 72,
    kyiv: 38_173,
    'tit-for-tat': 189_371,
    witkoff: 209_295,
    kief: 308_600,
    sandberger: 341_479,
  };
  for (const [word, rank] of Object.entries(known)) expect(rankOf(word), word).toBe(rank);
});

test('dictionaries have what the web seldom writes, and the web has what no dictionary does', () => {
  for (const word of ['oat', 'liken', 'curliest', 'anaesthetised', 'color', 'colour']) expect(inDictionary(word), word).toBe(true);
  for (const word of ['witkoff', 'thier', 'adn', 'vidocff', 'Kyiv', 'the-', 'x'.repeat(300)]) expect(inDictionary(word), word).toBe(false);
  expect(rankOf('curliest'), 'no rank, since the web list lacks it').toBeUndefined();
});

test('garbled words are not there', () => {
  for (const word of ['vidocff', 'tittat', 'cyberboan', 'thee-', '', 'x'.repeat(300), 'мир', '🙂'])
    expect(rankOf(word), word).toBeUndefined();
});

test('what is not in the word list is not found', () => {
  const known = new Set(words.map(({ word }) => word));
  const near = fc.tuple(fc.constantFrom(...words.slice(0, 50_000)), fc.nat(20), fc.constantFrom('q', '-', 'é', '’', ' '));
  fc.assert(
    fc.property(near, ([{ word }, at, letter]) => {
      const spoilt = word.slice(0, at) + letter + word.slice(at);
      expect(rankOf(spoilt) !== undefined).toBe(known.has(spoilt) || known.has(fold(spoilt)));
    }),
  );
});

test('case, accents and curly apostrophes do not hide a word', () => {
  expect(rankOf('Kyiv')).toBe(38_173);
  expect(rankOf('KYIV')).toBe(38_173);
  expect(rankOf('café')).toBe(rankOf('cafe'));
  expect(fold('O’Brien Łódź Straße Türkiye')).toBe("o'brien lodz strasse turkiye");
});

test('words with a prefix come in order, and all of them', () => {
  const found = [...wordsWithPrefix('kyi')].map(({ word }) => word);
  expect(found).toEqual(words.map(({ word }) => word).filter((word) => word.startsWith('kyi')));
  expect(found).toContain('kyiv');
  expect([...wordsWithPrefix('vidocf')]).toEqual([]);
});

test('compounds are found by their ends, the most common first', () => {
  expect(compoundsOf('ti', 'tat')).toEqual(['tit-for-tat']);
  expect(compoundsOf('so', 'called')).toEqual(['so-called']);
  expect(compoundsOf('tit-for', 'tat')).toEqual([]);
  expect(compoundsOf('zzz', 'tat')).toEqual([]);
  const based = compoundsOf('ch', 'based').map((word) => rankOf(word) ?? 0);
  expect(based.length).toBeGreaterThan(5);
  expect(based).toEqual(based.toSorted((a, b) => a - b));
});

test('near words: one letter for short words, two for long ones, nearest and most common first', () => {
  expect(nearWords('govenment', 1)).toEqual([{ word: 'government', rank: 72, distance: 1 }]);
  expect(nearWords('teh', 1)).toEqual([{ word: 'the', rank: 1, distance: 1 }]);
  expect(nearWords('spokesamn', 1)[0]?.word).toBe('spokesman');
  expect(nearWords('washingtno', 1)[0]).toEqual({ word: 'washington', rank: rankOf('washington'), distance: 1 });
  expect(nearWords('vidocff', 5)).toEqual([]);
  expect(nearWords('kyiv', 100).map(({ word }) => word)).not.toContain('kyiv');
  expect(nearWords('q'.repeat(5000), 5)).toEqual([]);
});

test('near words are exactly those that comparing with each word finds', () => {
  for (const wrong of ['sancton', 'negotiatiosn', 'kyvi', 'tit-fo-tat'])
    expect(nearWords(wrong, Number.POSITIVE_INFINITY).map(({ word }) => word)).toEqual(
      words
        .map((w) => ({ ...w, distance: distance(w.word, wrong) }))
        .filter((w) => w.distance > 0 && w.distance <= (wrong.length < 8 ? 1 : 2))
        .sort((a, b) => a.distance - b.distance || a.rank - b.rank)
        .map(({ word }) => word),
    );
});

test('given names: at least 600 pairs, honest forms are one, others are not', () => {
  expect(rowsOf(tableOf('nicknames.tsv')).length).toBeGreaterThan(600);
  const same =
    'Mike/Michael Bill/William Bobby/Robert Sergei/Serhiy Alexander/Oleksandr Dmitry/Dmytro Leo/Lev Joseph/Iosif Yuri/Iurii Mikhail/Michael Mohammed/Muhammed Yasser/Yasir Ahmed/Ahmad José/Jose Abdul-Aziz/Abdelaziz';
  for (const pair of same.split(' ')) {
    const [a = '', b = ''] = pair.split('/');
    expect(sameGivenName(a, b), pair).toBe(true);
    expect(sameGivenName(b, a), pair).toBe(true);
  }
  for (const pair of 'Vladimir/Volodymyr Beth/Lisa Alexander/Alexandra Maria/Mark Xyzzy/Michael'.split(' ')) {
    const [a = '', b = ''] = pair.split('/');
    expect(sameGivenName(a, b), pair).toBe(false);
  }
  expect(sameGivenName('', '')).toBe(false);
});

test('places, organisations and persons: honest names are one thing, others are not', () => {
  const same = [
    ['Kyiv', 'Kiev'],
    ['Odesa', 'Odessa'],
    ['Beijing', 'Peking'],
    ['Türkiye', 'Turkey'],
    ['Côte d’Ivoire', 'Ivory Coast'],
    ['Cologne', 'Koeln'],
    ['Mao Zedong', 'Mao Tse-tung'],
    ['Gaddafi', 'Qaddafi'],
    ['Daesh', 'Islamic State'],
    ['al-Qaeda', 'Al Qaida'],
    ['Hezbollah', 'Hizballah'],
    ['the U.S.', 'America'],
    ['Nato', 'North Atlantic Treaty Organisation'],
    ['St Petersburg', 'Leningrad'],
    ['Busan', 'Pusan'],
    ['Pyongyang', "P'yŏngyang"],
    ['QOM', 'Qom'],
  ];
  for (const [a = '', b = ''] of same) {
    expect(sameThing(a, b), `${a} / ${b}`).toBe(true);
    expect(sameThing(b, a), `${b} / ${a}`).toBe(true);
  }
  const different = [
    ['Iran', 'Iraq'],
    ['Austria', 'Australia'],
    ['North Korea', 'South Korea'],
    ['us', 'United States'],
    ['who', 'World Health Organization'],
    ['Niger', 'Nigeria'],
    ['Slovakia', 'Slovenia'],
    ['Dominica', 'Dominican Republic'],
    ['', ''],
  ];
  for (const [a = '', b = ''] of different) expect(sameThing(a, b), `${a} / ${b}`).toBe(false);
});

test('honest spellings are all names of a thing, the usual first; none for a stranger', () => {
  expect(honestSpellings('KIEV')[0]).toBe('Kyiv');
  expect(honestSpellings('UK')).toContain('United Kingdom');
  expect(honestSpellings('Congo')).toEqual(expect.arrayContaining(['Zaire', 'Congo-Brazzaville']));
  expect(honestSpellings('is')).toEqual([]);
  expect(honestSpellings('Vidocff')).toEqual([]);
});

test('the tables are well formed', () => {
  const rows = rowsOf(tableOf('spellings.tsv'));
  expect(rows.length).toBeGreaterThan(400);
  for (const row of [...rows, ...rowsOf(tableOf('nicknames.tsv'))]) {
    expect(row.join('|')).not.toMatch(/^\s|\s$|\s\||\|\s| {2}|\|\||�/);
    expect(new Set(row).size, row.join('|')).toBe(row.length);
    expect(row.length, row[0]).toBeLessThan(rowUnit);
  }
  for (const row of rows) expect(row.length, row[0]).toBeGreaterThan(1);
});

/** The textbook table of restricted Damerau-Levenshtein distances, to check the walk against. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  const table = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : i)));
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      table[i][j] = Math.min(table[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1), table[i - 1][j] + 1, table[i][j - 1] + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) table[i][j] = Math.min(table[i][j], table[i - 2][j - 2] + 1);
    }
  return table[a.length][b.length];
}
