// All entries of a list as one tree of tokens, walked where the text has a word that an entry begins with.
// A step is a word, compared without case, or a part of speech.
import { memo } from '#analysis';
import type { Span, Text, Token } from '#text';

/**
 * One way to spell an entry out, and what to write instead, where the entry says it. The steps are parted by blanks, which no token holds:
 * words as `stepOf` gives them, and parts of speech, which are in capitals.
 */
export type Reading = readonly [steps: string, right?: string];

/** A stretch of tokens that spells an entry out. */
export interface Hit extends Span {
  /** What to write instead. */
  readonly right?: string;
}

interface Node {
  readonly words: Map<string, Node>;
  readonly tags: Map<string, Node>;
  /** What ends here, the first in the list's order. */
  reading?: Reading;
}

/** The branches by the step that they begin with; each is grown when a text has that step, since few have many. */
export interface Trie {
  readonly words: ReadonlyMap<string, () => Node>;
  readonly tags: ReadonlyMap<string, () => Node>;
}

/** A word in lower case, as entries and texts are compared by: the shape of the apostrophe set aside. */
export function stepOf(lower: string): string {
  return lower.replaceAll('’', "'");
}

export function trieOf(readings: readonly Reading[]): Trie {
  const words = new Map<string, () => Node>();
  const tags = new Map<string, () => Node>();
  for (const [first, begun] of Map.groupBy(readings, ([steps]) => /^[^ ]*/.exec(steps)![0])) {
    let grown: Node | undefined;
    (isTag(first) ? tags : words).set(first, () => {
      grown ??= branchOf(begun);
      return grown;
    });
  }
  return { words, tags };
}

function isTag(step: string): boolean {
  return step !== step.toLowerCase();
}

/** What follows the first step of readings that share it. */
function branchOf(readings: readonly Reading[]): Node {
  const root = emptyNode();
  for (const reading of readings) {
    let node = root;
    for (const step of reading[0].split(' ').slice(1)) node = child(isTag(step) ? node.tags : node.words, step);
    node.reading ??= reading;
  }
  return root;
}

function emptyNode(): Node {
  return { words: new Map(), tags: new Map() };
}

function child(children: Map<string, Node>, key: string): Node {
  const known = children.get(key);
  if (known) return known;
  const made = emptyNode();
  children.set(key, made);
  return made;
}

/** The words of a text's own sentences, with an index; many lists ask for the same. */
interface Index {
  readonly tokens: readonly Token[];
  /** Each token as steps are compared by. */
  readonly words: readonly string[];
  /** For each token, where its sentence ends. */
  readonly ends: readonly number[];
  /** Where each word stands. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

const indexOf = memo((text: Text): Index => {
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

/** Some tokens of a text that spell an entry out, first and last. */
interface Match {
  readonly first: number;
  readonly last: number;
  readonly reading: Reading;
}

/** The entries that a text holds outside page furniture, in order, the longest at each place; none overlaps the one before it. */
export function hitsIn(trie: Trie, text: Text): readonly Hit[] {
  const index = indexOf(text);
  const found: Match[] = [];
  const begin = (node: Node, first: number) => {
    const match = longestFrom(node, index, first, first);
    if (match) found.push(match);
  };
  trie.words.forEach((branch, word) => {
    index.places.get(word)?.forEach((first) => {
      begin(branch(), first);
    });
  });
  if (trie.tags.size > 0)
    index.tokens.forEach(({ pos }, first) => {
      const branch = trie.tags.get(pos);
      if (branch) begin(branch(), first);
    });
  found.sort((a, b) => a.first - b.first || b.last - a.last);
  let end = 0;
  return found.flatMap(({ first, last, reading: [, right] }) => {
    if (first < end) return [];
    end = last + 1;
    return [{ start: index.tokens[first].start, end: index.tokens[last].end, right }];
  });
}

/** The longest entry that goes on from the node of a token; of two as long the one that has a word where the other has a part of speech. */
function longestFrom(node: Node, index: Index, first: number, at: number): Match | undefined {
  const { words, tokens, ends } = index;
  const next = at + 1;
  if (next < ends[first]) {
    const byWord = node.words.get(words[next]);
    const byTag = node.tags.size > 0 ? node.tags.get(tokens[next].pos) : undefined;
    const one = byWord && longestFrom(byWord, index, first, next);
    const two = byTag && longestFrom(byTag, index, first, next);
    if (one || two) return one && (!two || one.last >= two.last) ? one : two;
  }
  return node.reading && { first, last: at, reading: node.reading };
}
