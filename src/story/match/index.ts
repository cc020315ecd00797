// The name matcher: compares two names by spelling alone, and says where to look for candidates.
// What stands around the names is not its business; the name book weighs that.
export { compareNames } from './names.ts';
export { compareWords, indexKeys, type NameMatch, type NameVerdict } from './words.ts';
