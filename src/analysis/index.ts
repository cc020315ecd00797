// Floor 1, the door: what one text talks about. Memoised functions of a Text, no state of their own.
export { fold } from './fold.ts';
export { furnitureOf } from './furniture.ts';
export { type LanguageVerdict, languageOf } from './language.ts';
export { memo } from './memo.ts';
export type { Mention } from './mentions.ts';
export { mentionsOf } from './mentions.ts';
export { isWord, meantRank, oneSlipAway } from './morphology.ts';
export { type OddWord, oddWordsOf } from './oddWords.ts';
export type { Quotation, QuotedWord } from './quotes.ts';
export { quotationsOf } from './quotes.ts';
export type { Repeat, SentenceTwice, Word } from './repeats.ts';
export { copySpan, framesOf, repeatsOf, sentencesTwice } from './repeats.ts';
export { type Run, type RunWord, runsOf } from './runs.ts';
export { oneSpelling } from './spelling.ts';
export { calendar, particles, titles } from './titles.ts';
export { baseOnly, participleOnly, pastForms, pastOnly } from './verbs.ts';
export { type Use, vocabularyOf } from './vocabulary.ts';
