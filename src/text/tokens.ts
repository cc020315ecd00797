// Tokens and part-of-speech tags from wink-nlp, with the exact offsets that wink itself does not give.
// Its words are found again in the content; whatever it left out or changed becomes a token of its own, so that offsets never drift.
import winkNLP, { type ItsFunction, type WinkMethods } from 'wink-nlp';
import { shown } from './shown.ts';
import type { PartOfSpeech, Span, Token } from './types.ts';
import { type English, english } from './wink.ts';

interface Loaded extends WinkMethods {
  readonly newWords: English['newWords'];
}

let wink: Loaded | undefined;

/** New words after which wink begins anew: so much every feed brings at first, and no feed makes it grow for ever. */
const mostNew = 5_000;

/** Loads the language model at the first call, so that a command which reads no text does not pay for it, and again when wink has met too many new words. */
function model(): WinkMethods {
  if (wink === undefined || wink.newWords() > mostNew) {
    const { model, newWords } = english();
    wink = { ...winkNLP(model, ['pos']), newWords };
  }
  return wink;
}

/** A longer block is read in pieces: wink holds all of a document's tokens at once, and packs gaps into 16 bits. */
const longestPiece = 20_000;

/**
 * Splits a block into tokens, in order; only white space stands between them.
 * @param content the document's content
 * @param span the block, in UTF-16 code units of content; offsets of the tokens count from the start of content
 */
export function tokenise(content: string, span: Span): Token[] {
  const tokens: Token[] = [];
  for (let start = span.start; start < span.end; ) {
    const end = span.end - start <= longestPiece ? span.end : cut(content, start + longestPiece);
    read(content, start, end, tokens);
    start = end;
  }
  return tokens;
}

/** A place to cut a long block: after the last sentence of the piece, else after its last word, never inside a character. */
function cut(content: string, end: number): number {
  const tail = content.slice(end - longestPiece / 4, end);
  const sentence = tail.lastIndexOf('. ');
  const word = sentence >= 0 ? sentence + 1 : tail.lastIndexOf(' ');
  if (word >= 0) return end - tail.length + word + 1;
  return /[\udc00-\udfff]/.test(content[end]) ? end - 1 : end;
}

/** Reads one piece and appends its tokens. */
function read(content: string, start: number, end: number, tokens: Token[]): void {
  const { its, readDoc } = model();
  const text = shown(content.slice(start, end));
  const items = readDoc(text).tokens();
  const values = items.out(its.value) as string[];
  const tags = items.out(its.pos as ItsFunction<string>) as string[];
  let offset = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    let next = offset;
    while (text.charCodeAt(next) === 32) next++;
    const at = text.startsWith(value, next) ? next : text.indexOf(value, next);
    if (at < 0 || value === '') continue; // wink changed or invented it: the words are taken from the content with the next gap
    if (at > next || at > offset + 1) fill(content, start + offset, start + at, tokens); // a single space holds no word
    offset = at + value.length;
    // wink's own string is taken where it is the same: it is one for all places of a word, and so every set and map finds it faster
    const word = content.startsWith(value, start + at) ? value : content.slice(start + at, start + offset);
    add(word, start + at, tags[i] as PartOfSpeech, tokens);
  }
  fill(content, start + offset, end, tokens);
}

/** Appends a token, or lengthens the last one: wink takes "wait..." for one stop and two. */
function add(text: string, start: number, pos: PartOfSpeech, tokens: Token[]): void {
  const end = start + text.length;
  const last = tokens.at(-1);
  if (last?.end === start && text[0] === '.' && /^\.+$/.test(text) && /^\.+$/.test(last.text)) {
    tokens[tokens.length - 1] = { start: last.start, end, text: last.text + text, lower: last.text + text, pos: 'PUNCT' };
  } else tokens.push({ start, end, text, lower: text.toLowerCase(), pos });
}

const word = /\p{L}+:\/\/[^\s<>"“”]*[\p{L}\p{N}/]|[\p{L}\p{N}](?:(?!\s)[\p{L}\p{M}\p{N}\p{Cf}])*|\.+|\S/gu;

/** Appends tokens for what wink was not shown, or did not give back: addresses, endless runs. */
function fill(content: string, start: number, end: number, tokens: Token[]): void {
  if (start === end) return;
  for (const match of content.slice(start, end).matchAll(word)) {
    add(match[0], start + match.index, tagOf(match[0]), tokens);
  }
}

function tagOf(text: string): PartOfSpeech {
  if (text.includes('://')) return 'SYM';
  if (/^\p{N}/u.test(text)) return 'NUM';
  return /^\p{P}/u.test(text) ? 'PUNCT' : 'X';
}
