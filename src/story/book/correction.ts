// What to write instead: the strange words of a mention, and the words of the known name that belong there.
// Only what differs is replaced, so that a right given name before a garbled surname stays as it is.
import { fold, type Mention } from '#analysis';
import type { Span } from '#text';
import { compareWords } from '../match/index.ts';
import type { Spelling } from './known.ts';

export interface Correction {
  readonly span: Span;
  readonly text: string;
}

/** The span to replace in one mention of the article and the text to put there, taken from a known name. */
export function correct(mention: Mention, isStrange: (word: string) => boolean, known: Spelling): Correction {
  const { tokens } = mention.sentence;
  const words: { readonly token: number; readonly strange: boolean }[] = [];
  for (let i = mention.first; i <= mention.last; i++) {
    const word = fold(tokens[i].text);
    if (/[\p{L}\p{N}]/u.test(word)) words.push({ token: i, strange: isStrange(word) });
  }
  const first = words.findIndex(({ strange }) => strange);
  const last = words.findLastIndex(({ strange }) => strange);
  const parts = partsOf(known.name);
  if (first < 0) return { span: mention, text: known.name };
  const span = { start: tokens[words[first].token].start, end: tokens[words[last].token].end };
  const alike = (at: number) =>
    compareWords(tokens[words[at].token].text, known.name.slice(parts[at].start, parts[at].end)).verdict !== 'different';
  if (parts.length === words.length && words.every(({ strange }, at) => !strange || alike(at))) {
    return { span, text: known.name.slice(parts[first].start, parts[last].end) };
  }
  if (first === last) {
    const word = tokens[words[first].token].text;
    const near = parts
      .map((part) => ({ part, match: compareWords(word, known.name.slice(part.start, part.end)) }))
      .filter(({ match }) => match.verdict !== 'different');
    if (near.length > 0) {
      const { part } = near.reduce((best, next) => (next.match.score > best.match.score ? next : best));
      return { span, text: known.name.slice(part.start, part.end) };
    }
  }
  return { span: mention, text: known.name };
}

/** Where the words of a name stand in it: parted by white space and hyphens. */
function partsOf(name: string): Span[] {
  return [...name.matchAll(/[^\s-]+/g)].map(({ index, 0: part }) => ({ start: index, end: index + part.length }));
}
