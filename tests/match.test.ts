// The name matcher: what it takes for one name, what for a garbled one, what it must keep apart, and the laws its index stands on.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editex, editexCloseness } from '../src/story/match/editex.ts';
import { compareNames, compareWords, indexKeys, type NameVerdict } from '../src/story/match/index.ts';

type Pair = readonly [suspect: string, known: string];

function judged(pairs: readonly Pair[]): Record<string, NameVerdict> {
  return Object.fromEntries(pairs.map(([suspect, known]) => [`${suspect} / ${known}`, compareNames(suspect, known).verdict]));
}

function all(pairs: readonly Pair[], verdict: NameVerdict): Record<string, NameVerdict> {
  return Object.fromEntries(pairs.map(([suspect, known]) => [`${suspect} / ${known}`, verdict]));
}

describe('the same name', () => {
  const pairs: Pair[] = [
    ['MULLER', 'Müller'],
    ['Mueller', 'Müller'],
    ['Strasse', 'Straße'],
    ['Erdogan', 'Erdoğan'],
    ['Soren', 'Søren'],
    ["O'Brien", 'O’Brien'],
    ['Marks and Spencer', 'Marks & Spencer'],
    ['Sainsburys', "Sainsbury's"],
    ['President Macron', 'Macron'],
    ["Witkoff's", 'Witkoff'],
    ['Steve Witkoff', 'S. Witkoff'],
    ['Steve Witkoff', 'Witkoff'],
    ['Jae-in', 'Jaein'],
    ['the Kremlin', 'Kremlin'],
    ['Alan B. Hadley Jr.', 'Alan B. Hadley'],
  ];
  test('folds case, accents, marks, titles and initials away', () => expect(judged(pairs)).toEqual(all(pairs, 'same')));
});

describe('an honest variant', () => {
  test('follows from a system of romanisation', () => {
    expect(compareWords('Zelenskyy', 'Zelensky').verdict).toBe('variant');
    expect(compareWords('Khrushchov', 'Khrushchev').verdict).toBe('variant');
    expect(compareWords('Lukashenka', 'Lukashenko').verdict).not.toBe('same');
    expect(compareWords('Qaddafi', 'Kadhafi').verdict).toBe('variant');
    expect(compareWords('Hizbollah', 'Hezbollah').verdict).toBe('variant');
    expect(compareNames('Tsai Ing-wen', 'Cai Yingwen').verdict).not.toBe('same');
    expect(compareNames('Kuo Mo-jo', 'Guo Moruo').verdict).toBe('variant');
    expect(compareNames('Hsieh Chih-wei', 'Xie Zhiwei').verdict).toBe('variant');
    expect(compareNames('Pak Chong-hui', 'Park Jung-hee').verdict).toBe('variant');
    expect(compareNames('Moon Jae-in', 'Mun Jae-in').verdict).toBe('variant');
  });
  test('is made of customary initials, or of the same words in another order', () => {
    expect(compareNames('SCO', 'Shanghai Cooperation Organisation').verdict).toBe('variant');
    expect(compareNames('Orban Viktor', 'Viktor Orbán').verdict).toBe('variant');
  });
});

const garbled: Readonly<Record<string, readonly Pair[]>> = {
  Chinese: [
    ['Vidocff', 'Witkoff'],
    ['Kelorg', 'Keith Kellogg'],
    ['Pujing', 'Putin'],
    ['Telangpu', 'Donald Trump'],
    ['Makelong', 'Macron'],
    ['Mokeer', 'Merkel'],
    ['Flankfurt', 'Frankfurt'],
    ['Gaoqiao', 'Takahashi'],
    ['Jianqiao', 'Cambridge'],
    ['Golden Edge', 'Phnom Penh'],
  ],
  Japanese: [
    ['Zerenski', 'Zelensky'],
    ['Urugai', 'Uruguay'],
    ['Sumisonian', 'Smithsonian'],
    ['Baruserona', 'Barcelona'],
    ['Dabosu', 'Davos'],
  ],
  Korean: [
    ['Pukusima', 'Fukushima'],
    ['Pineullaendeu', 'Finland'],
    ['Jelenski', 'Zelensky'],
  ],
  Russian: [
    ['Khelsinki', 'Helsinki'],
    ['Dzhordzh Vashington', 'George Washington'],
    ['Khyuston', 'Houston'],
    ['Si Tszinpin', 'Xi Jinping'],
    ['El-Хури', 'El-Khoury'],
    ['Рutin', 'Putin'],
  ],
  Arabic: [
    ['Bikassu', 'Picasso'],
    ['Bolzonaro', 'Bolsonaro'],
    ['Bay Ching', 'Beijing'],
  ],
  Turkish: [
    ['Merkelin', 'Angela Merkel'],
    ['Macron’un', 'Emmanuel Macron'],
    ['Londra', 'London'],
    ['Vaşington', 'Washington'],
  ],
  Vietnamese: [
    ['Xta-lin', 'Stalin'],
    ['Thanh Dao', 'Qingdao'],
    ['Bac Kinh', 'Beijing'],
  ],
  'no script at all': [
    ['Ratclif', 'Ratcliffe'],
    ['Szent Gyorgyi', 'St. Györgyi'],
    ['Sahinb', 'Şahinbaş'],
  ],
};

describe('a garbled name', () => {
  for (const [pivot, pairs] of Object.entries(garbled)) {
    test(`after a trip through ${pivot}`, () => expect(judged(pairs)).toEqual(all(pairs, 'garbled')));
  }
  test('with its last letter twice', () => expect(compareNames('Brantinn', 'Brantin').verdict).toBe('garbled'));
  test('says why in words', () => {
    expect(compareNames('Vidocff', 'Witkoff').why).toBe('sounds alike');
    expect(compareNames('Londra', 'London').why).toContain('Turkish');
  });
});

describe('different names', () => {
  const pairs: Pair[] = [
    ['Slovakia', 'Slovenia'],
    ['Niger', 'Nigeria'],
    ['Zambia', 'Gambia'],
    ['Mali', 'Malawi'],
    ['Budapest', 'Bucharest'],
    ['Dhaka', 'Dakar'],
    ['Georgia', 'Georgian'],
    ['Mexico', 'Mexican'],
    ['Lisa Murkowski', 'Frank Murkowski'],
    ['Boris Johnson', 'Mike Johnson'],
    ['Kerry Adams', 'Kelly Adams'],
    ['Bill Clinton', 'Hillary Clinton'],
    ['Wang Wei', 'Wang Yi'],
    ['Guangxi', 'Jiangxi'],
    ['Shanxi', 'Shaanxi'],
    ['Papua New Guinea', 'Guinea'],
    ['South Sudan', 'Sudan'],
    ['Ivanova', 'Ivanov'],
    ['US', 'Ys'],
    ['Ann Lee', 'Ann Leon'],
  ];
  test('a surname is no country', () => {
    expect(compareNames('Ida Holland', 'Netherlands').verdict).toBe('different');
    expect(compareNames('Holland', 'Netherlands').verdict).toBe('variant');
  });
  test('stay apart, whichever is suspect', () => {
    expect(judged(pairs)).toEqual(all(pairs, 'different'));
    const turned = pairs.map(([a, b]) => [b, a] as const);
    expect(judged(turned)).toEqual(all(turned, 'different'));
  });
});

test('Editex: the distances of its authors', () => {
  expect(editex('neal', 'neil')).toBe(1);
  expect(editex('', 'ab')).toBe(4);
  expect(editexCloseness('same', 'same')).toBe(1);
  expect(editexCloseness('kat', 'cat')).toBeGreaterThan(editexCloseness('mat', 'cat'));
});

const word = fc.stringMatching(/^[A-Z][a-z]{1,12}$/);
const anything = fc.oneof(fc.string({ maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 30 }), word);

/** A name after one or two of the swaps that round trips make. */
const perturbed = fc
  .tuple(
    fc.constantFrom<string[]>(
      'Witkoff',
      'Netanyahu',
      'Zelenskyy',
      'Volkswagen',
      'Kishida',
      'Scheinberg',
      'Nakhichevan',
      'Tegucigalpa',
      'Bolsonaro',
      'Thorvaldsen',
      'Qaradawi',
      'Huawei',
    ),
    fc.array(fc.constantFrom('l:r', 'r:l', 'b:p', 'v:w', 'w:v', 'd:t', 'k:g', 'e:i', 'a:e', 's:sh', 'z:j', 'h:kh', 'f:p', 'i:', 'n:m'), {
      maxLength: 3,
    }),
  )
  .map(([name, swaps]): Pair => [swaps.reduce((text, swap) => text.replace(swap.split(':')[0], swap.split(':')[1]), name), name]);

const pairs: fc.Arbitrary<Pair> = fc.tuple(word, word);

describe('laws', () => {
  test('a name is the same as itself', () => fc.assert(fc.property(anything, (name) => compareNames(name, name).verdict === 'same')));
  test('whatever is compared has an answer, with a score from 0 to 1', () =>
    fc.assert(
      fc.property(anything, anything, (a, b) => {
        const { score, why } = compareNames(a, b);
        return score >= 0 && score <= 1 && why.length > 0;
      }),
    ));
  test('words that match share a key', () =>
    fc.assert(
      fc.property(fc.oneof(perturbed, pairs), ([a, b]) => {
        const { verdict } = compareWords(a, b);
        const keys = new Set(indexKeys(b));
        return verdict === 'different' || indexKeys(a).some((key) => keys.has(key));
      }),
    ));
  test('hostile words cost little', () => {
    const long = 'na'.repeat(50_000);
    expect(compareNames(long, `${long}x`).verdict).not.toBe('garbled');
    expect(indexKeys(long).length).toBeLessThan(60);
  });
});
