// The content of a document with markup, as it is written down block by block, and the map from it back into the file.
// The map is a list of stretches that were copied unit for unit, and of places where a reference or white space was replaced.
import type { Block, BlockKind, Extracted, Span } from './types.ts';

/** Content from `at` on stands for the original from `start` to `end`; unit for unit where `exact`. */
export interface Stretch {
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly exact: boolean;
}

/** Letters that are only seen where a line breaks; they would cut words in two. */
const unseen = /[\u00ad\u200b\u2060\ufeff]/;

const unit = /[\u00ad\u200b\u2060\ufeff]+|\s+|[^\s\u00ad\u200b\u2060\ufeff]+/g;

/** What stands for code in a sentence, one sign whatever it says: Unicode's object replacement character. Taggers are shown a noun there. */
export const standIn = '\ufffc';

export interface Draft {
  /** Appends a value that the original writes between `start` and `end`, perhaps with character references, escapes or other markup in it. */
  write(value: string, start: number, end: number): void;
  /** Puts the stand-in where the original has something between `start` and `end` that is part of a sentence and no words. */
  standIn(start: number, end: number): void;
  /** Ends the block; `kindOf` tells its kind by its words. Without any words since the last end there is none. */
  endBlock(kindOf: (text: string) => BlockKind): void;
  extracted(): Extracted;
}

/** How a format writes what is not simply itself. */
export interface Notation {
  /** What a character reference such as `&amp;` stands for. */
  readonly decode: (reference: string) => string;
  /** Markup that may stand inside a value's place without belonging to it; a sticky pattern. */
  readonly markup?: RegExp;
}

/** Begins the content of a document. */
export function draftOf(original: string, notation: Notation): Draft {
  const parts: string[] = [];
  const blocks: Block[] = [];
  const stretches: { at: number; start: number; end: number; exact: boolean }[] = [];
  let length = 0;
  let block: string[] = [];
  let blockStart = 0;
  let space: Span | undefined;
  let hasWords = false;
  let before = { parts: 0, stretches: 0, length: 0 }; // as it was when the block began

  const append = (value: string, start: number, end: number, exact: boolean) => {
    const last = stretches.at(-1);
    if (exact && last?.exact && last.end === start && last.at + (last.end - last.start) === length) last.end = end;
    else stretches.push({ at: length, start, end, exact });
    block.push(value);
    length += value.length;
  };
  const word = (value: string, start: number, end: number, exact: boolean) => {
    if (block.length === 0) before = { parts: parts.length, stretches: stretches.length, length };
    if (space !== undefined && block.length > 0) append(' ', space.start, space.end, space.end - space.start === 1);
    else if (block.length === 0 && blocks.length > 0) {
      parts.push('\n\n');
      stretches.push({ at: length, start, end: start, exact: false });
      length += 2;
    }
    if (block.length === 0) blockStart = length;
    space = undefined;
    append(value, start, end, exact);
  };
  /** A stretch of value that the original has as it is, or as one reference: split at white space, which is kept as one space. */
  const copy = (value: string, start: number, end: number, exact: boolean) => {
    for (const { index, 0: run } of value.matchAll(unit)) {
      const from = exact ? start + index : start;
      const to = exact ? from + run.length : end;
      if (unseen.test(run[0])) continue;
      if (/\s/.test(run[0])) space ??= { start: from, end: to };
      else {
        word(run, from, to, exact);
        hasWords = true;
      }
    }
  };

  return {
    write(value, start, end) {
      align(value, original.slice(start, end), notation, (part, from, to, exact) => copy(part, start + from, start + to, exact));
    },
    standIn(start, end) {
      word(standIn, start, end, false);
    },
    endBlock(kindOf) {
      space = undefined;
      if (block.length === 0) return;
      if (!hasWords) {
        parts.length = before.parts;
        stretches.length = before.stretches;
        length = before.length;
        block = [];
        return;
      }
      hasWords = false;
      const text = block.join('');
      parts.push(text);
      blocks.push({ start: blockStart, end: length, kind: kindOf(text) });
      block = [];
    },
    extracted: () => ({ content: parts.join(''), blocks, toOriginal: mapOf(stretches) }),
  };
}

const reference = /&(?:#[xX]?[0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);?/y;

/** Walks along a value and the source it was read from, and hands over the stretches that are equal and those that were replaced. */
function align(
  value: string,
  source: string,
  notation: Notation,
  emit: (part: string, from: number, to: number, exact: boolean) => void,
): void {
  if (value === source) {
    emit(value, 0, source.length, true);
    return;
  }
  let from = 0; // of the equal stretch under way, in the source
  let i = 0;
  const flush = () => {
    if (i > from) emit(source.slice(from, i), from, i, true);
  };
  for (let j = 0; j < value.length; ) {
    if (i >= source.length) {
      flush();
      emit(value.slice(j), source.length, source.length, false);
      return;
    }
    const replaced = replacedAt(value, j, source, i, notation);
    if (replaced !== undefined) {
      flush();
      if (replaced.length > 0) emit(value.slice(j, j + replaced.length), i, i + replaced.skip, false);
      j += replaced.length;
      i += replaced.skip;
      from = i;
    } else {
      i++;
      j++;
    }
  }
  flush();
}

/** How many units of source stand for how many units of value, where they are not simply equal. */
function replacedAt(
  value: string,
  j: number,
  source: string,
  i: number,
  { decode, markup }: Notation,
): { readonly skip: number; readonly length: number } | undefined {
  if (source[i] === '&') {
    reference.lastIndex = i;
    const [written] = reference.exec(source) ?? [''];
    const decoded = written === '' ? '' : decode(written);
    if (decoded !== written && value.startsWith(decoded, j)) return { skip: written.length, length: decoded.length };
  }
  if (markup !== undefined && source[i] === '<') {
    markup.lastIndex = i;
    if (markup.test(source)) return { skip: markup.lastIndex - i, length: 0 };
  }
  if (source[i] === value[j]) return undefined;
  if (source[i] === '\r' && value[j] === '\n') return { skip: source[i + 1] === '\n' ? 2 : 1, length: 1 };
  if (source[i] === '\\' && source[i + 1] === value[j]) return { skip: 2, length: 1 }; // Markdown's escapes
  if (source[i] === '\0' && value[j] === '\ufffd') return { skip: 1, length: 1 };
  return { skip: 1, length: 0 };
}

/** Maps a span of content to the span of the original that it was read from. */
export function mapOf(stretches: readonly Stretch[]): (span: Span) => Span {
  const holding = (offset: number): Stretch | undefined => {
    let low = 0;
    let high = stretches.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (stretches[middle].at <= offset) low = middle;
      else high = middle - 1;
    }
    return stretches[low];
  };
  return ({ start, end }) => {
    const first = holding(start);
    const last = holding(Math.max(start, end - 1));
    if (first === undefined || last === undefined) return { start: 0, end: 0 };
    const from = first.exact ? Math.min(first.start + start - first.at, first.end) : first.start;
    const to = end === start ? from : last.exact ? Math.min(last.start + end - last.at, last.end) : last.end;
    return { start: from, end: Math.max(from, to) };
  };
}
