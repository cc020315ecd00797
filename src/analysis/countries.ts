// The countries of the world by their English names: two of them side by side are two things, with something lost between.
// Only names of one word; those that are also a person's name, or the first half of another country's, are left out.
import { fold } from '#lexicon';
import { countries } from '#text';
import { lazily, memoWord } from './memo.ts';

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

/** Peoples and their languages whose names do not follow from their country's. */
const peoples: ReadonlySet<string> = new Set(
  `american british english scottish scots welsh irish french dutch greek turkish turk turks kurd kurds kurdish swiss czech czechs slovak slovaks thai danish dane danes
  finnish finn finns swede swedes norwegian spanish spaniard spaniards polish pole poles serb serbs croat croats filipino filipinos filipina afghan afghans uzbek kazakh
  emirati emiratis qatari saudi saudis cypriot moroccan peruvian burmese khmer lao tibetan arab arabs arabic hebrew european europeans asian africans african briton britons
  mandarin cantonese hindi urdu bengali farsi persian latin flemish catalan basque german germans hungarian hungarians`.split(/\s+/),
);
const named = lazily((): readonly string[] => countries.map(fold));

/** Whether a folded word is a country's, its people's or their language's name, or begins as the former and ends as such adjectives do: "brazilian". */
export const isOfCountry = memoWord((word: string): boolean => {
  if (peoples.has(word)) return true;
  const names = named();
  return /(?:ans?|ese|is?|ish|ic)$/.test(word) && word.length > 5
    ? names.some((country) => country.startsWith(word.slice(0, 4)))
    : names.includes(word);
});
