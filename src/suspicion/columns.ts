// A text as columns of numbers, one row a token: what every feature reads instead of strings and objects.
// Each distinct word is looked up once, and a column is a typed array, since every token of every article passes here.
import { memo, memoWord } from '#analysis';
import { rankOf } from '#lexicon';
import { isFunctional, termOf } from '#story';
import type { PartOfSpeech, Sentence, Text } from '#text';
import { hashOf, mix } from './hash.ts';

/** The parts of speech in the order of their codes, which count from 1; 0 stands for no word at all. */
export const tags: readonly PartOfSpeech[] = [
  'NOUN',
  'PROPN',
  'ADJ',
  'NUM',
  'VERB',
  'AUX',
  'ADV',
  'PART',
  'PRON',
  'DET',
  'ADP',
  'SCONJ',
  'CCONJ',
  'INTJ',
  'X',
  'SYM',
  'PUNCT',
];
const codes = new Map(tags.map((tag, i) => [tag, i + 1]));

/** Words this common stand for themselves in a frame; rarer ones, unless they build sentences, for their part of speech and ending. */
const framedRank = 300;
/** The same as a term weighs it; a figure weighs the same whatever its rank. */
const framedWeight = Math.log2(1 + framedRank);

/** How a word is written. */
export const shapes = { small: 0, capital: 1, capitals: 2, mixed: 3, figure: 4, mark: 5 } as const;

/** Endings that tell what a word can be, the longer before those that they end in; their codes count from 1. */
const endings = ['ing', 'ed', 'ly', 'ion', 'ment', 'ness', 'ity', 'ers', 'er', 'est', 'al', 'ive', 'ous', 'ies', 's', 'e', 'y'];

/** What is known of a word, whatever text it stands in. */
interface Word {
  readonly word: number;
  readonly stem: number;
  readonly weight: number;
  /** For `similarityAt`, -1 for none. */
  readonly vector: number;
  readonly ending: number;
  readonly shape: number;
  readonly isFramed: boolean;
}

const wordOf = memoWord((text: string): Word => {
  const { key, word, weight, vector } = termOf(text);
  const ending = endings.findIndex((end) => word.length > end.length + 1 && word.endsWith(end)) + 1;
  const shape = shapeOf(text);
  return {
    word: hashOf(word === '' ? text : word),
    stem: key === '' ? 0 : hashOf(`~${key}`),
    weight: key === '' ? 0 : weight,
    vector: vector ?? -1,
    ending,
    shape,
    isFramed: shape === shapes.figure ? (rankOf(word) ?? framedRank + 1) <= framedRank : weight <= framedWeight,
  };
});

function shapeOf(text: string): number {
  if (/^[a-z]+$/.test(text)) return shapes.small; // most words, before what asks for properties of characters
  if (/^\p{N}/u.test(text)) return shapes.figure;
  if (!/\p{L}/u.test(text)) return shapes.mark;
  if (text === text.toLowerCase()) return shapes.small;
  if (text.length > 1 && text === text.toUpperCase()) return shapes.capitals;
  return /^\p{Lu}[^\p{Lu}]*$/u.test(text) ? shapes.capital : shapes.mixed;
}

/** One row a token of a text, in order. */
export interface Columns {
  readonly length: number;
  /** Hash of the folded word. */
  readonly word: Int32Array;
  /** Hash of the stem; 0 for a mark. */
  readonly stem: Int32Array;
  /** Hash of what the word is in a frame: itself, if it is common or builds sentences, else its part of speech and ending. */
  readonly frame: Int32Array;
  readonly tag: Uint8Array;
  /** The binary logarithm of the rank, 0 for a mark. */
  readonly weight: Float32Array;
  readonly vector: Int32Array;
  readonly ending: Uint8Array;
  readonly shape: Uint8Array;
  /** 1 where the token has a letter or a figure. */
  readonly letter: Uint8Array;
  /** 1 where the word says something instead of building the sentence. */
  readonly content: Uint8Array;
  /** Where each sentence begins, and one more: the length. */
  readonly starts: Int32Array;
}

export const columnsOf = memo((text: Text): Columns => {
  const { sentences } = text;
  const starts = new Int32Array(sentences.length + 1);
  for (let s = 0; s < sentences.length; s++) starts[s + 1] = starts[s] + sentences[s].tokens.length;
  const length = starts[sentences.length];
  const columns: Columns = {
    length,
    word: new Int32Array(length),
    stem: new Int32Array(length),
    frame: new Int32Array(length),
    tag: new Uint8Array(length),
    weight: new Float32Array(length),
    vector: new Int32Array(length),
    ending: new Uint8Array(length),
    shape: new Uint8Array(length),
    letter: new Uint8Array(length),
    content: new Uint8Array(length),
    starts,
  };
  for (const [at, sentence] of sentences.entries()) fill(columns, starts[at], sentence);
  return columns;
});

/** Writes the rows of one sentence. A function of its own: the compiler would take longer over the one long loop than all its turns do. */
function fill(columns: Columns, first: number, { tokens }: Sentence): void {
  for (let t = 0; t < tokens.length; t++) {
    const { text, pos } = tokens[t];
    const word = wordOf(text);
    const tag = codes.get(pos) ?? 0;
    const builds = isFunctional(pos);
    const i = first + t;
    columns.word[i] = word.word;
    columns.stem[i] = word.stem;
    columns.frame[i] = word.isFramed || builds ? word.word : mix(tag, word.ending);
    columns.tag[i] = tag;
    columns.weight[i] = word.weight;
    columns.vector[i] = word.vector;
    columns.ending[i] = word.ending;
    columns.shape[i] = word.shape;
    columns.letter[i] = word.shape === shapes.mark ? 0 : 1;
    columns.content[i] = word.stem !== 0 && !builds ? 1 : 0;
  }
}
