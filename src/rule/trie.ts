// All entries of a list as one tree of tokens, walked where the text has a word that an entry begins with.
// A step is a word, compared without case, or a part of speech.
import { memo } from '#analysis';
import type { Span, Text, Token } from '#text';

/** One place of an entry: a folded word, or the part of speech that may stand there. */
export type Step = { readonly word: string } | { readonly pos: string };

/** A stretch of tokens that spells an entry out. */
export interface Hit<Entry> extends Span {
  readonly entry: Entry;
}

interface Node<Entry> {
  readonly words: Map<string, Node<Entry>>;
  readonly tags: Map<string, Node<Entry>>;
  entry?: Entry;
}

export type Trie<Entry> = Node<Entry>;

/** A word in lower case, as entries and texts are compared by: the shape of the apostrophe set aside. */
export function stepOf(lower: string): string {
  return lower.replaceAll('’', "'");
}

export function trieOf<Entry>(entries: Iterable<{ readonly steps: readonly Step[]; readonly entry: Entry }>): Trie<Entry> {
  const root = emptyNode<Entry>();
  for (const { steps, entry } of entries) {
    let node = root;
    for (const step of steps) node = 'word' in step ? child(node.words, step.word) : child(node.tags, step.pos);
    node.entry ??= entry;
  }
  return root;
}

function emptyNode<Entry>(): Node<Entry> {
  return { words: new Map(), tags: new Map() };
}

function child<Entry>(children: Map<string, Node<Entry>>, key: string): Node<Entry> {
  const known = children.get(key);
  if (known) return known;
  const made = emptyNode<Entry>();
  children.set(key, made);
  return made;
}

/** The words of a text's own sentences, with an index; many lists ask for the same. */
interface Reading {
  readonly tokens: readonly Token[];
  /** Each token as steps are compared by. */
  readonly words: readonly string[];
  /** For each token, where its sentence ends. */
  readonly ends: readonly number[];
  /** Where each word stands. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

const readingOf = memo((text: Text): Reading => {
  const tokens: Token[] = [];
  const words: string[] = [];
  const ends: number[] = [];
  const places = new Map<string, number[]>();
  for (const sentence of text.sentences) {
    if (sentence.block.kind === 'furniture' || sentence.block.kind === 'comment-form') continue;
    const end = tokens.length + sentence.tokens.length;
    for (const token of sentence.tokens) {
      const word = stepOf(token.lower);
      const known = places.get(word);
      if (known) known.push(tokens.length);
      else places.set(word, [tokens.length]);
      tokens.push(token);
      words.push(word);
      ends.push(end);
    }
  }
  return { tokens, words, ends, places };
});

/** Some tokens of a reading that spell an entry out, first and last. */
interface Match<Entry> {
  readonly first: number;
  readonly last: number;
  readonly entry: Entry;
}

/** The entries that a text holds outside page furniture, in order, the longest at each place; none overlaps the one before it. */
export function hitsIn<Entry>(trie: Trie<Entry>, text: Text): readonly Hit<Entry>[] {
  const reading = readingOf(text);
  const found: Match<Entry>[] = [];
  const begin = (node: Node<Entry>, first: number) => {
    const match = longestFrom(node, reading, first, first);
    if (match) found.push(match);
  };
  trie.words.forEach((node, word) => {
    reading.places.get(word)?.forEach((first) => {
      begin(node, first);
    });
  });
  if (trie.tags.size > 0)
    reading.tokens.forEach(({ pos }, first) => {
      const node = trie.tags.get(pos);
      if (node) begin(node, first);
    });
  found.sort((a, b) => a.first - b.first || b.last - a.last);
  let end = 0;
  return found.flatMap(({ first, last, entry }) => {
    if (first < end) return [];
    end = last + 1;
    return [{ start: reading.tokens[first].start, end: reading.tokens[last].end, entry }];
  });
}

/** The longest entry that goes on from the node of a token; of two as long the one that has a word where the other has a part of speech. */
function longestFrom<Entry>(node: Node<Entry>, reading: Reading, first: number, at: number): Match<Entry> | undefined {
  const { words, tokens, ends } = reading;
  const next = at + 1;
  if (next < ends[first]) {
    const byWord = node.words.get(words[next]);
    const byTag = node.tags.size > 0 ? node.tags.get(tokens[next].pos) : undefined;
    const one = byWord && longestFrom(byWord, reading, first, next);
    const two = byTag && longestFrom(byTag, reading, first, next);
    if (one || two) return one && (!two || one.last >= two.last) ? one : two;
  }
  return node.entry === undefined ? undefined : { first, last: at, entry: node.entry };
}
