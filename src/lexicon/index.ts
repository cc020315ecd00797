// Floor 0: what English knows about words and names, as data that ships with the project.
// Whoever wants to know asks here; nothing on this floor knows of texts.
export { fold } from './fold.ts';
export { compoundsOf, inDictionary, type RankedWord, rankOf, wordsWithPrefix } from './lexicon.ts';
export { type NearWord, nearWords } from './near.ts';
export { isGivenName, sameGivenName } from './nicknames.ts';
export { honestSpellings, sameThing } from './spellings.ts';
export { addVector, dimensions, dotVector, similarity, similarityAt, vectorOf } from './vectors.ts';
