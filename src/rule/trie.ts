// The readings of all lists of a catalog as one tree of tokens, walked once from each token of a text: the cost is the text's, not the lists'.
// A step is a word, compared without case, or a part of speech.
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

/** A reading, and the number of the list that has it. */
interface Filed {
  readonly list: number;
  readonly reading: Reading;
}

interface Node {
  readonly words: Map<string, Node>;
  readonly tags: Map<string, Node>;
  /** What ends here, the first of each list. */
  ends?: Filed[];
}

/** The branches by the step that they begin with; each is grown when a text has that step, since few have many. */
export interface Trie {
  readonly lists: number;
  readonly words: ReadonlyMap<string, () => Node>;
  readonly tags: ReadonlyMap<string, () => Node>;
}

/** A word as entries and texts are compared by: case and the shape of the apostrophe set aside. */
export function stepOf(text: string): string {
  return text.toLowerCase().replaceAll('’', "'");
}

export function trieOf(lists: readonly (readonly Reading[])[]): Trie {
  const words = new Map<string, () => Node>();
  const tags = new Map<string, () => Node>();
  const filed = lists.flatMap((readings, list) => readings.map((reading): Filed => ({ list, reading })));
  for (const [first, begun] of Map.groupBy(filed, ({ reading: [steps] }) => /^[^ ]*/.exec(steps)![0])) {
    let grown: Node | undefined;
    enter(isTag(first) ? tags : words, first, () => {
      grown ??= branchOf(begun);
      return grown;
    });
  }
  return { lists: lists.length, words, tags };
}

function isTag(step: string): boolean {
  return step !== step.toLowerCase();
}

/** Files what a step leads to, a word under both apostrophes, so that a text's words need no change. */
function enter<To>(children: Map<string, To>, step: string, to: To): void {
  children.set(step, to);
  if (step.includes("'")) children.set(step.replaceAll("'", '’'), to);
}

/** What follows the first step of readings that share it. */
function branchOf(begun: readonly Filed[]): Node {
  const root = emptyNode();
  for (const filed of begun) {
    let node = root;
    for (const step of filed.reading[0].split(' ').slice(1)) node = child(isTag(step) ? node.tags : node.words, step);
    node.ends ??= [];
    if (!node.ends.some(({ list }) => list === filed.list)) node.ends.push(filed);
  }
  return root;
}

function emptyNode(): Node {
  return { words: new Map(), tags: new Map() };
}

function child(children: Map<string, Node>, step: string): Node {
  const known = children.get(step);
  if (known) return known;
  const made = emptyNode();
  enter(children, step, made);
  return made;
}

/** A reading that some tokens spell out, and the last of them. */
interface Match extends Filed {
  readonly last: number;
}

/** For each list, the entries that a text holds outside page furniture, in order, the longest at each place; none overlaps the one before it. */
export function hitsIn(trie: Trie, text: Text): readonly (readonly Hit[])[] {
  const hits = Array.from({ length: trie.lists }, (): Hit[] => []);
  const longest: Match[] = []; // that begin at the token in hand, at most one a list
  for (const { tokens, block } of text.sentences) {
    if (block.kind === 'furniture' || block.kind === 'comment-form') continue;
    for (let first = 0; first < tokens.length; first++) {
      const { lower, pos, start } = tokens[first];
      const byWord = trie.words.get(lower);
      const byTag = trie.tags.size > 0 ? trie.tags.get(pos) : undefined;
      if (byWord) follow(byWord(), tokens, first, longest);
      if (byTag) follow(byTag(), tokens, first, longest);
      for (const { list, last, reading } of longest)
        if (start >= (hits[list].at(-1)?.end ?? 0)) hits[list].push({ start, end: tokens[last].end, right: reading[1] });
      longest.length = 0;
    }
  }
  return hits;
}

/** Goes on from the node of a token, words first: of two readings as long, the one with a word where the other has a part of speech is kept. */
function follow(node: Node, tokens: readonly Token[], at: number, longest: Match[]): void {
  if (node.ends) for (const end of node.ends) keep({ ...end, last: at }, longest);
  const next = tokens[at + 1];
  if (next === undefined) return;
  const byWord = node.words.get(next.lower);
  const byTag = node.tags.size > 0 ? node.tags.get(next.pos) : undefined;
  if (byWord) follow(byWord, tokens, at + 1, longest);
  if (byTag) follow(byTag, tokens, at + 1, longest);
}

function keep(match: Match, longest: Match[]): void {
  const known = longest.findIndex(({ list }) => list === match.list);
  if (known < 0) longest.push(match);
  else if (match.last > longest[known].last) longest[known] = match;
}
