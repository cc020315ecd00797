// All entries of a list as one tree of tokens, walked once from each token of a sentence: the cost is the text's, not the list's.
// A step is a word, compared without case, or a part of speech.
import { memo } from '#analysis';
import type { Sentence, Span, Token } from '#text';

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

/** A word as entries and texts are compared by: case and the shape of the apostrophe set aside. */
export function stepOf(text: string): string {
  return text.toLowerCase().replaceAll('’', "'");
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

/** The words of a sentence as steps are compared by; many lists ask for the same. */
const wordsOf = memo(({ tokens }: Sentence): readonly string[] => tokens.map(({ text }) => stepOf(text)));

/** The entries that a sentence holds, in order, the longest at each place; none overlaps the one before it. */
export function* hitsIn<Entry>(trie: Trie<Entry>, sentence: Sentence): Generator<Hit<Entry>> {
  const { tokens } = sentence;
  const words = wordsOf(sentence);
  const tagged = trie.tags.size > 0;
  for (let first = 0; first < tokens.length; ) {
    const begins = trie.words.has(words[first]) || (tagged && trie.tags.has(tokens[first].pos)); // at most places nothing does
    const found = begins ? longestAt(trie, tokens, words, first) : undefined;
    if (found) yield { start: tokens[first].start, end: tokens[found.last].end, entry: found.entry };
    first = found ? found.last + 1 : first + 1;
  }
}

interface Match<Entry> {
  readonly last: number;
  readonly entry: Entry;
}

/** The longest entry that goes on from a node at a token; of two as long the one that has a word where the other has a part of speech. */
function longestAt<Entry>(
  node: Node<Entry>,
  tokens: readonly Token[],
  words: readonly string[],
  at: number,
  before?: Match<Entry>,
): Match<Entry> | undefined {
  if (at === tokens.length) return before;
  let longest = before;
  for (const next of [node.words.get(words[at]), node.tags.size > 0 ? node.tags.get(tokens[at].pos) : undefined]) {
    if (next === undefined) continue;
    if (next.entry !== undefined && (longest === undefined || at > longest.last)) longest = { last: at, entry: next.entry };
    longest = longestAt(next, tokens, words, at + 1, longest);
  }
  return longest;
}
