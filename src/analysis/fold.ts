// Folding for names: what two spellings have in common once apostrophes, full stops and a possessive ending are gone, too.
// Names are compared and counted in this form, so that Müller, MULLER and Muller's are one word.
import { fold as foldLetters } from '#lexicon';
import { memoWord } from './memo.ts';

/**
 * Folds one word: lower case, no diacritics, no apostrophes or full stops, a possessive ending dropped.
 * Letters of other scripts stay; the answer may be empty for a word of marks alone.
 */
export const fold = memoWord((word: string): string => foldLetters(word.replace(/['’]s$/, '')).replace(/[.'´\u200b-\u200f\u00ad]+/g, ''));
