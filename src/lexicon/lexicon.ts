// The word list: 341,479 English words and names with their frequency rank, from the public-domain GloVe vocabulary, and the words of
// dictionaries, from SCOWL. It answers whether a word is one, how common it is, and which words it begins.
import { fold, isAscii } from './fold.ts';
import { advance, blockBefore, blockSize, compare, entryAt, inDictionaries, load, longestWord, rankAt } from './store.ts';

/** A word of the lexicon and its frequency rank, 1 for the most common. */
export interface RankedWord {
  readonly word: string;
  readonly rank: number;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
/** What was looked up, 0 for a word that is not there: a text asks for the same few words over and over. Bounded, since a feed brings new words for ever. */
const entries = new Map<string, number>();
const mostEntries = 10_000;
/** Where a word is spelt out while it is looked up. */
const spelt = new Uint8Array(longestWord);

/**
 * How common a word is.
 * @param word a word or name in any case; if it is not there as it stands, its plain letters are looked up (`café` as `cafe`)
 * @returns its frequency rank, 1 for the most common; undefined when the lexicon does not have it
 */
export function rankOf(word: string): number | undefined {
  const rank = entryOf(word) & ~inDictionaries;
  return rank === 0 ? undefined : rank;
}

/**
 * Whether dictionaries have a word, however seldom the web writes it: *oat*, *liken*, *curliest*, in American, British, Canadian or Australian spelling.
 * @param word in any case, with or without accents; names and compounds with a hyphen are in none
 */
export function inDictionary(word: string): boolean {
  return (entryOf(word) & inDictionaries) !== 0;
}

function entryOf(word: string): number {
  let entry = entries.get(word);
  if (entry === undefined) {
    if (word.length > longestWord) return 0;
    const lower = word.toLowerCase();
    entry = look(lower) ?? (isAscii(lower) ? undefined : look(fold(lower))) ?? 0;
    if (entries.size > mostEntries) entries.clear();
    entries.set(word, entry);
  }
  return entry;
}

/**
 * The words that begin with a prefix, in the order of their bytes. Costs time for what it yields, not for the whole lexicon.
 * @param prefix in any case, with or without accents
 */
export function* wordsWithPrefix(prefix: string): Generator<RankedWord> {
  const store = load();
  const wanted = encoder.encode(fold(prefix));
  const cursor = blockBefore(store, wanted, wanted.length);
  const word = new Uint8Array(longestWord);
  while (advance(store, cursor)) {
    word.set(store.bytes.subarray(cursor.start, cursor.end), cursor.shared);
    const length = cursor.shared + cursor.end - cursor.start;
    const order = compare(word, 0, Math.min(length, wanted.length), wanted, wanted.length);
    if (order > 0) return;
    const rank = rankAt(store, cursor);
    if (order === 0 && rank > 0) yield { word: decoder.decode(word.subarray(0, length)), rank };
  }
}

/**
 * Hyphenated words by their ends: `ti` and `tat` find `tit-for-tat`.
 * @param first how the first part begins; it may be the whole part
 * @param last the whole last part
 * @returns words of the lexicon, the most common first
 */
export function compoundsOf(first: string, last: string): readonly string[] {
  const ending = `-${fold(last)}`;
  return [...wordsWithPrefix(first)]
    .filter(({ word }) => word.endsWith(ending) && word.indexOf('-') >= Math.max(1, first.length))
    .sort((a, b) => a.rank - b.rank)
    .map(({ word }) => word);
}

/** Looks up the entry of a word as it is written. Words in order share beginnings, so a pass over a block compares each byte of the word once. */
function look(word: string): number | undefined {
  const length = spell(word);
  if (length === undefined) return undefined;
  const store = load();
  const cursor = blockBefore(store, spelt, length);
  let matched = 0;
  for (let i = 0; i < blockSize && advance(store, cursor); i++) {
    if (cursor.shared > matched) continue;
    if (cursor.shared < matched) return undefined;
    let at = cursor.start;
    while (at < cursor.end && matched < length && store.bytes[at] === spelt[matched]) {
      at++;
      matched++;
    }
    if (at === cursor.end && matched === length) return entryAt(store, cursor);
  }
  return undefined;
}

/** Spells a word out in UTF-8. @returns how many bytes that took; undefined where there is no room */
function spell(word: string): number | undefined {
  if (word.length > longestWord) return undefined;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code > 127) {
      const { read, written } = encoder.encodeInto(word, spelt);
      return read === word.length ? written : undefined;
    }
    spelt[i] = code;
  }
  return word.length;
}
