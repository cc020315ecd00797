// The countries of the world by their English names: two of them side by side are two things, with something lost between.
// Only names of one word; those that are also a person's name, or the first half of another country's, are left out.
import { countries } from '#text';
import { lazily } from './memo.ts';

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

const all = lazily(
  (): ReadonlySet<string> => new Set([...shorts, ...countries.filter((name) => /^\p{Lu}\p{Ll}+$/u.test(name) && !ambiguous.has(name))]),
);

/** Whether a word, as it is written, is a country. */
export function isCountry(word: string): boolean {
  return all().has(word);
}
