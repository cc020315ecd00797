// The countries of the world by their English names: two of them side by side are two things, with something lost between.
// Only names of one word; those that are also a person's name, or the first half of another country's, are left out.
import { memo } from './memo.ts';

const shorts = ['U.S.', 'US', 'USA', 'U.S.A.', 'UK', 'U.K.', 'EU', 'E.U.', 'Britain', 'England', 'Scotland', 'Wales', 'Palestine'];
const ambiguous: ReadonlySet<string> = new Set([
  'Georgia',
  'Jordan',
  'Chad',
  'Niger',
  'Guinea',
  'Congo',
  'Jersey',
  'Guernsey',
  'Dominica',
  'Samoa',
  'Turkey',
  'Monaco',
  'Israel',
]);

/** The runtime's list of territories (Unicode CLDR), read at the first question. */
const all = memo((_: object): ReadonlySet<string> => {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const known = letters.flatMap((a) => letters.map((b) => names.of(a + b) ?? ''));
  return new Set([...shorts, ...known.filter((name) => /^\p{Lu}\p{Ll}+$/u.test(name) && !ambiguous.has(name))]);
});

/** Whether a word, as it is written, is a country. */
export function isCountry(word: string): boolean {
  return /^\p{Lu}/u.test(word) && all(ambiguous).has(word);
}
