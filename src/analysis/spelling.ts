// British and American spellings, contractions, small numbers and hyphens folded into one form, since an editor may change them even inside quotation marks.
// The patterns merge spellings, not words: both sides of a comparison are folded, and a form that no dictionary has does no harm.
import { fold } from './fold.ts';
import { memoWord } from './memo.ts';

const patterns: readonly (readonly [RegExp, string])[] = [
  [/(?<=[a-z]{2})is(?=e|ing|ation)/, 'iz'], // organise, organisation
  [/(?<=[a-z]{2})ys(?=e|ing)/, 'yz'], // analyse
  [/(?<=[a-z]{2})our/, 'or'], // colour, neighbourhood
  [/(?<=[a-z]{2}[^aeiou])re(?=s?$)/, 'er'], // centre, theatres
  [/(?<=[a-z]{3})ll(?=ed|ing|er)/, 'l'], // travelled
  [/(?<=def|off|lic|pret)ence/, 'ense'],
  [/(?<=[a-z]{2})ogue(?=s?$)/, 'og'], // dialogue, catalogues
  [/(?<=[a-z]{3}g)ement/, 'ment'], // judgement
  [/(?<=ward)s$/, ''], // towards
];

/** What each pattern has in it: most words have none. */
const worthATry = /[iy]s|our|re|ll|enc|ogu|gem|wards/;

const single: ReadonlyMap<string, string> = new Map([
  ['programme', 'program'],
  ['programmes', 'programs'],
  ['grey', 'gray'],
  ['ageing', 'aging'],
  ['practise', 'practice'],
  ['sceptical', 'skeptical'],
  ['tyre', 'tire'],
  ['tyres', 'tires'],
  ['whilst', 'while'],
  ['amongst', 'among'],
]);

/** Small numbers, which some papers write as words and some in figures. */
const numbers: ReadonlyMap<string, string> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((name, i): [string, string] => [name, `${i}`])
    .concat('thirty forty fifty sixty seventy eighty ninety'.split(' ').map((name, i): [string, string] => [name, `${10 * i + 30}`])),
);

const contractions: readonly (readonly [RegExp, string])[] = [
  [/^can['’]?t$|^cannot$/, 'can not'],
  [/^won['’]t$/, 'will not'],
  [/n['’]t$/, ' not'],
  [/['’]re$/, ' are'],
  [/['’]ve$/, ' have'],
  [/['’]ll$/, ' will'],
  [/['’]m$/, ' am'],
  [/(?<=^(?:it|that|he|she|there|what|here|who))['’]s$/, ' is'],
];

/**
 * One spelling for a word, whichever side of the Atlantic wrote it: lower case, no diacritics, hyphens or apostrophes, thousands not parted.
 * A contraction becomes its words, parted by a space: "don't" is "do not"; a small number its figures. May be empty for a word of marks alone.
 */
export const oneSpelling = memoWord((word: string): string => {
  const lower = word.toLowerCase();
  const spoken = /['’]|^can/.test(lower) ? contractions.reduce((text, [from, to]) => text.replace(from, to), lower) : lower;
  return spoken.split(' ').map(americanise).join(' ');
});

function americanise(word: string): string {
  const plain = fold(word).replaceAll(/[-‐‑]|(?<=\d),(?=\d{3}(?!\d))/g, '');
  const other = single.get(plain) ?? numbers.get(plain);
  if (other !== undefined || !worthATry.test(plain)) return other ?? plain;
  return patterns.reduce((text, [from, to]) => text.replace(from, to), plain);
}
