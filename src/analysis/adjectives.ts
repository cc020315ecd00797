// Words that are adjectives and nothing else: a noun has to follow them after "a", so its absence shows.
import { rankOf } from '#lexicon';

const ending = /(?:ful|ous|ible|ical|less|istic|ary|ive)$/;
const plain: ReadonlySet<string> = new Set(
  (
    'bad big huge large tiny long strong weak important difficult easy successful similar different various available necessary possible serious recent great ' +
    'beautiful wide deep broad rich rapid slow angry happy sad famous popular severe extensive massive comprehensive intensive unusual significant high low new ' +
    'modern ancient international economic political financial central'
  ).split(' '),
);

/** A plural this common shows that the word is a noun, too. */
const pluralRank = 100_000;

/** Whether a lower-case word can hardly be a noun: "successful", "huge", but not "radical" or "representative". */
export function isOnlyAdjective(word: string): boolean {
  if (plain.has(word)) return true;
  const plural = word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`;
  return ending.test(word) && rankOf(word) !== undefined && (rankOf(plural) ?? Number.POSITIVE_INFINITY) > pluralRank;
}
