// The door of the senses: words of the article that mean something else than what the sources say.
export { countedWords } from './counted.ts';
export { type Outsider, outsidersOf } from './outsiders.ts';
export { type Stranger, strangersOf } from './strangers.ts';
export { type StrayName, strayNames } from './strayNames.ts';
export { type Substitute, substitutesOf } from './substitutes.ts';
export { swappedWords } from './swapped.ts';
