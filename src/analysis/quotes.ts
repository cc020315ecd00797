// Quotations: the stretches of a text that stand between quotation marks, with their words in a form that can be compared.
// Marks come straight and curly, nested, over paragraphs (a new opening mark each, or none), and sometimes never closed.
import { type Block, countWhere, type Span, type Text } from '#text';
import { lettered, startsUpper } from './letters.ts';
import { memo } from './memo.ts';
import { oneSpelling } from './spelling.ts';

/** A word inside a quotation. Offsets are UTF-16 code units of the text's content. */
export interface QuotedWord extends Span {
  /** Folded: case, diacritics, hyphens and British spelling set aside; equal keys are the same word. */
  readonly key: string;
  /** In square brackets: the editor's word, not the speaker's. */
  readonly bracketed: boolean;
  /** An ellipsis stands before it: words were left out. */
  readonly afterGap: boolean;
  /** It begins with a capital letter and opens no sentence: part of a name. */
  readonly name: boolean;
  /** It opens a sentence inside the quotation. */
  readonly opens: boolean;
}

/** The words between an opening and a closing mark, the marks themselves left out; or what a paragraph holds of them. */
export interface Quotation extends Span {
  readonly block: Block;
  readonly words: readonly QuotedWord[];
}

/** The outermost quotations of a text, in order. Page furniture and comment forms hold none. */
export const quotationsOf = memo((text: Text): readonly Quotation[] => {
  const found: Quotation[] = [];
  let open = false; // a quotation that the paragraph before left open
  for (const block of text.blocks) {
    if (block.kind === 'furniture' || block.kind === 'comment-form') continue;
    const marks = marksIn(text.content, block);
    const spans: readonly Span[] = block.kind === 'quotation' ? [block] : pair(block, marks, open);
    open = spans.at(-1)?.end === block.end && block.kind === 'paragraph';
    for (const { start, end } of spans) if (worded.test(text.content.slice(start, end))) found.push(quotation(text, block, start, end));
  }
  return found;
});

/** The quotation of a text that holds an offset, in UTF-16 code units of its content. */
export function quotationAt(text: Text, at: number): Quotation | undefined {
  const quotations = quotationsOf(text);
  const next: Quotation | undefined = quotations[countWhere(quotations.length, (i) => quotations[i].end <= at)];
  return next && next.start <= at ? next : undefined;
}

/** Whether a quotation of a text holds an offset. */
export function isQuoted(text: Text, at: number): boolean {
  return quotationAt(text, at) !== undefined;
}

const worded = /[\p{L}\p{N}%]/u;

/** Its words are taken out at the first look: many who ask for quotations only want to know where they stand. */
function quotation({ content }: Text, block: Block, start: number, end: number): Quotation {
  let words: readonly QuotedWord[] | undefined;
  return {
    start,
    end,
    block,
    get words() {
      words ??= wordsIn(content, start, end);
      return words;
    },
  };
}

/** A quotation mark and what it can do there; a straight one between two words, or two spaces, may do either. */
export interface QuotationMark {
  /** Offset in UTF-16 code units of the content. */
  readonly at: number;
  readonly side: 'open' | 'close' | 'either';
}

/** The double marks of a block; where it has none, the single ones, which some papers use instead. */
function marksIn(content: string, block: Span): QuotationMark[] {
  const marks = doubleMarks(content, block);
  return marks.length > 0 ? marks : singleMarks(content, block);
}

/** The double quotation marks of a block, straight, curly and angled. */
export function doubleMarks(content: string, block: Span): QuotationMark[] {
  const marks: QuotationMark[] = [];
  for (const { 0: mark, index } of content.slice(block.start, block.end).matchAll(/["“”„«»＂]/g)) {
    const at = block.start + index;
    const side = '„«'.includes(mark) ? 'open' : '”»'.includes(mark) ? 'close' : sideOf(content, block, at);
    // German writes „…“: there the mark that opens an English quotation closes one.
    marks.push({ at, side: mark === '“' && side === 'either' ? 'open' : side });
  }
  return marks;
}

/** A straight mark opens where white space or a bracket stands before it and none after, and closes the other way round. */
function sideOf(content: string, block: Span, at: number): QuotationMark['side'] {
  const before = at === block.start || /[\s([{—–/-]/.test(content[at - 1]);
  const after = at + 1 === block.end || /[\s)\]}—–.,;:!?/-]/.test(content[at + 1]);
  if (before === after) return 'either';
  return before ? 'open' : 'close';
}

const singleMark = lettered(
  String.raw`(?<=^|[\s([—–])[‘'](?=\p{L}|\[)(?!\p{L}?[’']?\d\ds)|(?<=[\p{L}\p{N}.,!?…\]])[’'](?=$|[\s)\].,;:!?—–])`,
  'gu',
);

/** Single marks that cannot be apostrophes: they open before a word after white space and close after a word or a stop before white space. */
function singleMarks(content: string, block: Span): QuotationMark[] {
  const marks: QuotationMark[] = [];
  const text = content.slice(block.start, block.end);
  for (const { index } of text.matchAll(singleMark(text))) {
    const at = block.start + index;
    marks.push({ at, side: at === block.start || /[\s([—–]/.test(content[at - 1]) ? 'open' : 'close' });
  }
  return marks;
}

/**
 * Pairs the marks of a paragraph.
 * @param carried whether the paragraph before left its quotation open: then a closing mark that comes first closes that one
 */
function pair(block: Span, marks: readonly QuotationMark[], carried: boolean): Span[] {
  const spans: Span[] = [];
  let start = carried && marks[0]?.side === 'close' ? block.start : -1;
  for (let i = 0; i < marks.length; i++) {
    const { at, side } = marks[i];
    if (start < 0) {
      if (side !== 'close') start = at + 1;
    } else if (side === 'open') {
      // Inside an open quotation: nested where two closing marks follow, else the first was never closed and holds nothing to trust.
      if (marks[i + 1]?.side === 'close' && marks[i + 2]?.side === 'close') i++;
      else start = at + 1;
    } else {
      spans.push({ start, end: at });
      start = -1;
    }
  }
  // Open at the end of the paragraph: it goes on in the next, or its closing mark was lost.
  if (start >= 0 && start < block.end) spans.push({ start, end: block.end });
  return spans;
}

const word = lettered(String.raw`[\p{L}\p{N}]+(?:(?:['’‐‑-]|\.(?=\p{L}(?!\p{L}))|[.,](?=\p{N}))[\p{L}\p{N}]+)*|%`, 'gu');

function wordsIn(content: string, start: number, end: number): QuotedWord[] {
  const words: QuotedWord[] = [];
  const text = content.slice(start, end);
  let last = 0;
  let depth = 0;
  for (const { 0: written, index } of text.matchAll(word(text))) {
    const spaced = index === last + 1 && text[last] === ' '; // as nearly all are
    const gap = spaced ? '' : text.slice(last, index);
    for (const mark of gap) depth = mark === '[' ? 1 : mark === ']' ? 0 : depth;
    const afterGap = gap !== '' && /…|\.\s?\.\s?\./.test(gap);
    const opens = words.length === 0 || (gap !== '' && /[.!?]/.test(gap));
    const name = !opens && startsUpper(written);
    const keys = written === '%' ? ['percent'] : oneSpelling(written).split(' ');
    for (const key of keys)
      if (key !== '')
        words.push({ start: start + index, end: start + index + written.length, key, bracketed: depth > 0, afterGap, name, opens });
    last = index + written.length;
  }
  return words;
}
