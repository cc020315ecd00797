// The names that the sources use, filed so that a strange name finds the few worth comparing with it.
// Words are filed under sound and script keys; a story with thousands of names never compares all pairs.
import { fold, type Mention, memo, mentionsOf } from '#analysis';
import type { Sentence, Text } from '#text';
import { compareWords, indexKeys } from '../match/index.ts';
import type { Story } from '../types.ts';

/** One mention and the text it stands in. */
export interface Occurrence {
  readonly text: Text;
  readonly mention: Mention;
}

/** All mentions with the same folded words. */
export interface Spelling {
  /** The folded words, joined by spaces. */
  readonly key: string;
  readonly words: readonly string[];
  /** The commonest way it is written. */
  readonly name: string;
  readonly occurrences: readonly Occurrence[];
  /** The texts it stands in. */
  readonly texts: ReadonlySet<Text>;
}

/** Groups the mentions of texts by their folded words, in order of first mention. */
export function spellingsOf(texts: readonly Text[]): ReadonlyMap<string, Spelling> {
  const groups = new Map<string, Occurrence[]>();
  for (const text of texts) {
    for (const mention of mentionsOf(text)) {
      const key = mention.words.join(' ');
      if (key !== '') push(groups, key, { text, mention });
    }
  }
  return new Map(
    [...groups].map(([key, occurrences]) => [
      key,
      {
        key,
        words: occurrences[0].mention.words,
        name: commonest(occurrences.map(({ mention }) => mention.spelling)),
        occurrences,
        texts: new Set(occurrences.map(({ text }) => text)),
      },
    ]),
  );
}

function push<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** The most frequent string; capitals throughout ("ISTANBUL") only where nothing else is written. */
function commonest(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + (name.length > 5 && name === name.toUpperCase() ? 0.001 : 1));
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/** What the sources know: every word they use, and their names by word and by sound. */
export interface KnownNames {
  /** Folded words of the sources, whatever their case. */
  readonly words: ReadonlySet<string>;
  /** Folded spellings of the sources without spaces: "boga zspor" and "bogazspor" are one. */
  readonly squeezed: ReadonlySet<string>;
  readonly spellings: ReadonlyMap<string, Spelling>;
  /** Where a sentence names somebody. */
  readonly inSentence: (sentence: Sentence) => readonly (Occurrence & { readonly spelling: Spelling })[];
  /** Spellings that hold a word. */
  readonly withWord: (word: string) => readonly Spelling[];
  /** Words of known names that share an index key with a word. */
  readonly near: (word: string) => readonly string[];
  /** Whether a word, or an honest variant of it, is part of a name here. */
  readonly names: (word: string) => boolean;
}

/** More names than this under one word or key are too common to tell anything. */
const crowd = 60;

export function fileNames(spellings: ReadonlyMap<string, Spelling>, texts: readonly Text[]): KnownNames {
  const words = new Set<string>();
  for (const text of texts) for (const token of text.tokens) words.add(fold(token.text));
  const squeezed = new Set<string>();
  const byWord = new Map<string, Spelling[]>();
  const byKey = new Map<string, string[]>();
  const bySentence = new Map<Sentence, (Occurrence & { spelling: Spelling })[]>();
  for (const spelling of spellings.values()) {
    for (const occurrence of spelling.occurrences) push(bySentence, occurrence.mention.sentence, { ...occurrence, spelling });
    squeezed.add(spelling.words.join(''));
    for (const word of new Set(spelling.words)) {
      words.add(word);
      if (!byWord.has(word)) for (const key of indexKeys(word)) push(byKey, key, word);
      push(byWord, word, spelling);
    }
  }
  const near = (word: string) => {
    const found = new Set<string>();
    for (const key of indexKeys(word)) for (const other of (byKey.get(key) ?? []).slice(0, crowd)) found.add(other);
    found.delete(word);
    return [...found];
  };
  return {
    words,
    squeezed,
    spellings,
    inSentence: (sentence) => bySentence.get(sentence) ?? [],
    withWord: (word) => (byWord.get(word) ?? []).slice(0, crowd),
    near,
    names: (word) => byWord.has(word) || near(word).some((other) => compareWords(other, word).verdict === 'variant'),
  };
}

export const namesOfSources = memo((story: Story) => fileNames(spellingsOf(story.sources), story.sources));

export const namesOfArticle = memo((story: Story) => fileNames(spellingsOf([story.article]), [story.article]));
