// Floor 2, the door: what texts on one story say together.

export { type EmptyAcronym, emptyAcronyms } from './acronyms.ts';
export { type AlignedSentence, alignedSentences } from './align.ts';
export * from './book/index.ts';
export * from './facts/index.ts';
export { type WrongGender, wrongGenders } from './genders.ts';
export { type Correction, type Nonword, nonwordsOf } from './nonwords.ts';
export type { MatchedQuote, QuoteCarrier, QuoteDrift } from './quotes.ts';
export { matchedQuotes } from './quotes.ts';
export * from './senses/index.ts';
export { type OtherSpeaker, otherSpeakers } from './speakers.ts';
export { isFunctional, type Term, termOf } from './terms.ts';
export type { SourcedStory, Story } from './types.ts';
export { hasSources } from './types.ts';
export { alignWords, type WordPair, type WordTie } from './words.ts';
