// The names that the sources use, filed so that a strange name finds the few worth comparing with it.
// Words are filed under sound and script keys; a story with thousands of names never compares all pairs.
import { fold, type Mention, memo, mentionsOf, particles } from '#analysis';
import type { Sentence, Text } from '#text';
import { compareWords, indexKeys } from '../match/index.ts';
import type { Story } from '../types.ts';
import { outlineKeys } from './outline.ts';

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
function spellingsOf(texts: readonly Text[]): ReadonlyMap<string, Spelling> {
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
  if (names.length === 1) return names[0];
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + (name.length > 5 && name === name.toUpperCase() ? 0.001 : 1));
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/** What the sources know, or the article: every word, and the names by word and by sound. */
export interface KnownNames {
  /** Folded words of the texts, whatever their case. */
  readonly words: ReadonlySet<string>;
  /** Folded spellings without spaces: "boga zspor" and "bogazspor" are one. */
  readonly squeezed: ReadonlySet<string>;
  readonly spellings: ReadonlyMap<string, Spelling>;
  /** Where a sentence names somebody. */
  readonly inSentence: (sentence: Sentence) => readonly (Occurrence & { readonly spelling: Spelling })[];
  /** Spellings that hold a word. */
  readonly withWord: (word: string) => readonly Spelling[];
  /** Words of known names worth comparing with a word: at most two dozen, those that share the most keys. */
  readonly near: (word: string) => readonly string[];
  /** Whether a word, or an honest variant of it, is part of a name here. */
  readonly names: (word: string) => boolean;
}

/** More names than this under one word or key are too common to tell anything. */
const crowd = 60;

/** Names that are worth comparing with one strange word: those that share the most keys. */
const closest = 24;

/**
 * Files the names of texts.
 * @param keysOf the keys under which a word is filed for `near`: those of the matcher, or the cheap outline
 */
function fileNames(
  spellings: ReadonlyMap<string, Spelling>,
  texts: readonly Text[],
  keysOf: (word: string) => readonly string[],
): KnownNames {
  let words: Set<string> | undefined;
  const squeezed = new Set<string>();
  const byWord = new Map<string, Spelling[]>();
  let bySentence: ReadonlyMap<Sentence, readonly (Occurrence & { spelling: Spelling })[]> | undefined;
  for (const spelling of spellings.values()) {
    squeezed.add(spelling.words.join(''));
    for (const word of new Set(spelling.words)) push(byWord, word, spelling);
  }
  const near = nearWords(byWord.keys(), keysOf);
  return {
    get words() {
      words ??= new Set([...byWord.keys(), ...texts.flatMap((text) => text.tokens.map((token) => fold(token.text)))]);
      return words;
    },
    squeezed,
    spellings,
    inSentence: (sentence) => {
      bySentence ??= Map.groupBy(
        [...spellings.values()].flatMap((spelling) => spelling.occurrences.map((occurrence) => ({ ...occurrence, spelling }))),
        ({ mention }) => mention.sentence,
      );
      return bySentence.get(sentence) ?? [];
    },
    withWord: (word) => (byWord.get(word) ?? []).slice(0, crowd),
    near,
    names: (word) => byWord.has(word) || near(word).some((other) => compareWords(other, word).verdict === 'variant'),
  };
}

/** Finds the words that share keys with a word, most shared keys first. The index is made at the first question. */
function nearWords(words: Iterable<string>, keysOf: (word: string) => readonly string[]): (word: string) => readonly string[] {
  let index: Map<string, string[]> | undefined;
  return (word) => {
    if (!index) {
      index = new Map();
      for (const filed of words) if (!particles.has(filed)) for (const key of keysOf(filed)) push(index, key, filed);
    }
    const shared = new Map<string, number>();
    for (const key of keysOf(word))
      for (const other of (index.get(key) ?? []).slice(0, crowd)) shared.set(other, (shared.get(other) ?? 0) + 1);
    shared.delete(word);
    return [...shared]
      .sort((a, b) => b[1] - a[1])
      .slice(0, closest)
      .map(([other]) => other);
  };
}

export const namesOfSources = memo((story: Story) => fileNames(spellingsOf(story.sources), story.sources, indexKeys));

export const namesOfArticle = memo((story: Story) => fileNames(spellingsOf([story.article]), [story.article], outlineKeys));
