// The name book's door.
export type { Judgement, NameBook } from './book.ts';
export { nameBook } from './book.ts';
export type { Agreement, Conflict } from './conflicts.ts';
export { agreementOn, spellingConflicts } from './conflicts.ts';
export type { Correction } from './correction.ts';
export { correct } from './correction.ts';
export type { Entity } from './entities.ts';
export { entitiesOf } from './entities.ts';
export type { KnownNames, Occurrence, Spelling } from './known.ts';
export type { Counterpart, Verdict } from './suspects.ts';
export { type TranslatedName, translatedNames } from './translated.ts';
