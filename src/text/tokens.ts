// Tokens and part-of-speech tags from wink-nlp, with the exact offsets that wink itself does not give.
// Accented Latin letters are folded one to one before wink sees them, since it cuts words at letters it does not know.
import { createRequire } from 'node:module';
import type { Document, ItsFunction, WinkMethods } from 'wink-nlp';
import type { PartOfSpeech, Span, Token } from './types.ts';

const require = createRequire(import.meta.url);

let wink: WinkMethods | undefined;

/** Loads the language model at the first call (about 0.3 s), so that a command which reads no text does not pay for it. */
function model(): WinkMethods {
  wink ??= require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd', 'pos']) as WinkMethods;
  return wink;
}

const special: Readonly<Record<string, string>> = {
  ß: 's',
  Æ: 'A',
  æ: 'a',
  Ø: 'O',
  ø: 'o',
  Đ: 'D',
  đ: 'd',
  Ð: 'D',
  ð: 'd',
  Þ: 'T',
  þ: 't',
  Ħ: 'H',
  ħ: 'h',
  ı: 'i',
  İ: 'I',
  ĸ: 'k',
  Ł: 'L',
  ł: 'l',
  Ŋ: 'N',
  ŋ: 'n',
  Œ: 'O',
  œ: 'o',
  Ŧ: 'T',
  ŧ: 't',
  ə: 'e',
  Ə: 'E',
};

const folded = new Map<string, string>();
for (const [from, to] of [
  [0xc0, 0x24f],
  [0x1e00, 0x1eff],
]) {
  for (let code = from; code <= to; code++) {
    const letter = String.fromCharCode(code);
    const base = special[letter] ?? letter.normalize('NFD')[0];
    if (/[A-Za-z]/.test(base)) folded.set(letter, base);
  }
}

/** Folds accented Latin letters to plain ones and curly apostrophes to straight ones, one code unit for one. */
function foldUnits(text: string): string {
  return text.replace(/[\u00c0-\u024f\u1e00-\u1eff\u0259]|(?<=\p{L})\u2019(?=\p{L})/gu, (unit) =>
    unit === '\u2019' ? "'" : (folded.get(unit) ?? unit),
  );
}

/** The tokens of one block and the sentence bounds (first and last token) that wink saw. */
export interface Tokenised {
  readonly tokens: readonly Token[];
  readonly sentences: readonly (readonly [first: number, last: number])[];
}

/**
 * Splits one block into tokens.
 * @param content the document's content
 * @param span the block, in UTF-16 code units of content; offsets of the tokens count from the start of content
 */
export function tokenise(content: string, span: Span): Tokenised {
  const { its, readDoc } = model();
  const doc: Document = readDoc(foldUnits(content.slice(span.start, span.end)));
  const items = doc.tokens();
  const values = items.out(its.value) as string[];
  const gaps = items.out(its.precedingSpaces as ItsFunction<string>) as unknown as string[];
  const tags = items.out(its.pos) as string[];
  const sentences = doc.sentences().out(its.span as ItsFunction<[number, number]>) as unknown as [number, number][];

  const tokens: Token[] = [];
  const kept: number[] = []; // index among wink's tokens -> index among ours: its line-break tokens are dropped
  let offset = span.start;
  for (let i = 0; i < values.length; i++) {
    const start = offset + gaps[i].length;
    offset = start + values[i].length;
    kept.push(tokens.length);
    if (tags[i] !== 'SPACE') tokens.push({ start, end: offset, text: content.slice(start, offset), pos: tags[i] as PartOfSpeech });
  }
  kept.push(tokens.length);
  return {
    tokens,
    sentences: sentences.map(([first, last]) => [kept[first], kept[last + 1] - 1] as const).filter(([first, last]) => first <= last),
  };
}
