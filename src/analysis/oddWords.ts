// Words of a text that English does not have: stray letters of another script, a capital where none belongs, lost or extra
// spaces, endings that do not fit, and plain unknown ones. Only the text and the lexicon speak here; sources are asked a floor higher.

import { fold } from '#lexicon';
import type { Span, Text } from '#text';
import { isEmphasised, isSpecies } from './foreignPhrases.ts';
import { memo, memoWord } from './memo.ts';
import {
  compoundOf,
  isAttested,
  isCommon,
  isInflected,
  isRegular,
  isWord,
  lostSpace,
  meantRank,
  rebuilt,
  standsAlone,
  withoutCaseEnding,
} from './morphology.ts';
import { vocabularyOf } from './vocabulary.ts';

/** What is odd about a word. `joined` is a regular compound, odd only where others write it as two words;
 * `rare` is one that hardly anybody writes, odd only where it is a slip for a common one. */
export type Oddity = 'script' | 'case' | 'ending' | 'space' | 'joined' | 'hyphen' | 'affix' | 'rare' | 'unknown';

export interface OddWord extends Span {
  readonly text: string;
  readonly oddity: Oddity;
  /** The parts that a case break shows: `ti`, `Tat`; else the word itself. */
  readonly pieces: readonly string[];
  /** What the lexicon alone proposes, best first. */
  readonly forms: readonly string[];
  /** Inside quotation marks or brackets, where dialect and foreign words are at home. */
  readonly quoted: boolean;
}

/** Letters of other scripts that look like Latin ones, and those; Unicode Technical Standard 39, confusables. */
const foreign = 'аеорсухіјѕԁһкмтвнгАВЕКМНОРСТУХІЈЅονικρυΑΒΕΖΗΙΚΜΝΟΡΤΥΧ';
const latin = 'aeopcyxijsdhkmtbhrABEKMHOPCTYXIJSovikpuABEZHIKMNOPTYX';
const lookalikes = new Map([...foreign].map((letter, i) => [letter, latin[i]]));

/** What stands between runs that could be words. */
const parting = /[\s"“”„«»(),;:!?[\]{}<>|…—–]/;
const partingAscii: readonly boolean[] = Array.from({ length: 128 }, (_, code) => parting.test(String.fromCharCode(code)));
/** A run is cut here: no word is so long. */
const longest = 64;
/** What holds @, #, /, a digit or a stop inside is an address, a tag or a code. */
const wordly = /^(?:[\p{L}\p{M}'’‐-]|\.(?!\p{L}))+$/u;
const plain = /^[a-z]+$/;
const capitalised = /^[A-Z][a-z]+$/;
const shortest = 4;
const longestPiece = 24;
/** An unknown word shorter than this is too likely a name's part, a unit or a foreign word; it counts as a rare one. */
const shortestUnknown = 7;
/** A word with a capital in its last two letters: shorter ones are chemistry and brands. */
const shortestBroken = 6;
/** Beyond this rank the lexicon holds as many misspellings as words. */
const rareRank = 100_000;

/** The odd words of a text outside page furniture, in order. */
export const oddWordsOf = memo((text: Text): readonly OddWord[] => {
  const odd: OddWord[] = [];
  let token = 0;
  for (const block of text.blocks) {
    if (block.kind === 'furniture' || block.kind === 'comment-form') continue;
    while (token < text.tokens.length && text.tokens[token].start < block.start) token++;
    for (const word of oddWordsIn(text, block, token)) odd.push(word);
  }
  return odd.filter((word, i) => {
    if (odd[i + 1]?.start === word.start) return false; // the first half of a split word
    const together = (run: typeof foreignRun) => run(text, odd[i - 1], word) || run(text, word, odd[i + 1]);
    if (soft.has(word.oddity) && (isSpecies(text, word) || isEmphasised(text, word))) return false;
    return word.oddity === 'unknown' ? !together(foreignRun) : word.oddity !== 'rare' || !together(dialect);
  });
});

/** What may be honest, if nothing else speaks against the word. */
const soft: ReadonlySet<Oddity> = new Set(['unknown', 'rare']);

/** Two unknown words side by side are a foreign phrase. */
function foreignRun(text: Text, one: OddWord | undefined, two: OddWord | undefined): boolean {
  return one?.oddity === 'unknown' && two?.oddity === 'unknown' && /^[\s-]$/.test(text.content.slice(one.end, two.start));
}

/** A slip comes alone; rare words that share a sentence are somebody's dialect or trade. */
function dialect(text: Text, one: OddWord | undefined, two: OddWord | undefined): boolean {
  const odd = (word: OddWord | undefined) => word?.oddity === 'rare' || word?.oddity === 'unknown';
  return odd(one) && odd(two) && !/[.!?]\s/.test(text.content.slice(one!.end, two!.start));
}

/** @param first the block's first token: where a run is a token, that one's string is taken, which maps find faster than a new one */
function* oddWordsIn(text: Text, block: Span, first: number): Generator<OddWord> {
  const { content, tokens } = text;
  let token = first;
  let quoted = false;
  let last = block.start;
  for (let start = runStart(content, last, block.end); start < block.end; start = runStart(content, last, block.end)) {
    const end = runEnd(content, start, block.end);
    if (start > last + 1 || content[last] !== ' ') quoted = quotedAfter(content.slice(last, start), quoted);
    last = end;
    if (end - start < shortest || end - start === longest) continue;
    while (tokens[token]?.start < start) token++;
    const run = tokens[token]?.start === start && tokens[token].end === end ? tokens[token].text : content.slice(start, end);
    if (isPlain(run) || !wordly.test(run)) continue;
    const word = run.replace(/[-‐.'’]+$/, '').replace(/['’](?:s|d|ll|re|ve|m)$/i, '');
    if (word === '') continue;
    const bracketed = /[([]/.test(content[start - 1] ?? '') || /['"”’)\]]/.test(content[end] ?? '');
    yield* splitBefore(word, start, content) ?? oddParts(word, start, quoted || bracketed, text);
  }
}

/** Where the next run begins that could be a word: past white space and marks. */
function runStart(content: string, from: number, end: number): number {
  let at = from;
  while (at < end && parts(content, at)) at++;
  return at;
}

function runEnd(content: string, start: number, end: number): number {
  const most = Math.min(end, start + longest);
  let at = start + 1;
  while (at < most && !parts(content, at)) at++;
  return at;
}

function parts(content: string, at: number): boolean {
  const code = content.charCodeAt(at);
  return code < 128 ? partingAscii[code] : parting.test(content[at]);
}

/** Whether a run is a common word, or any word with a capital: nothing can be odd about it. Most are, and most texts ask for the same. */
const isPlain = memoWord((run: string): boolean => (plain.test(run) ? isCommon(run, rareRank) : capitalised.test(run)));

/** "gov- ernment", "govern ment": no word itself, but the end of a common one that stands in two pieces. */
function splitBefore(word: string, start: number, content: string): [OddWord] | undefined {
  const before =
    plain.test(word) && !isWord(word)
      ? /(?<![\p{L}\p{N}'’.-])([a-z]{2,})(-?)\s$/u.exec(content.slice(Math.max(0, start - longestPiece), start))
      : null;
  if (!before || !isCommon(before[1] + word, meantRank)) return undefined;
  const from = start - before[0].length;
  const end = start + word.length;
  return [
    {
      start: from,
      end,
      text: content.slice(from, end),
      oddity: 'hyphen',
      pieces: [before[1], word],
      forms: [before[1] + word],
      quoted: false,
    },
  ];
}

/** Whether a quotation is open after a gap between words. */
function quotedAfter(gap: string, before: boolean): boolean {
  let quoted = before;
  for (const mark of gap) {
    if (mark === '“' || mark === '„' || mark === '«') quoted = true;
    else if (mark === '”' || mark === '»') quoted = false;
    else if (mark === '"') quoted = !quoted;
  }
  return quoted;
}

function* oddParts(word: string, start: number, quoted: boolean, text: Text): Generator<OddWord> {
  const place = { start, end: start + word.length, text: word, quoted };
  const used = (form: string) => vocabularyOf(text).get(form.toLowerCase())?.count ?? 0;
  const whole = word.includes('-') ? brokenAtHyphen(word) : undefined;
  const name = /['’]/.test(word) ? withoutCaseEnding(word, (base) => used(base) > used(word) || used(fold(base)) > 0) : undefined;
  if (whole) yield { ...place, oddity: 'hyphen', pieces: word.split('-'), forms: [whole] };
  else if (name) yield { ...place, oddity: 'ending', pieces: [word], forms: [name] };
  else
    for (const part of word.matchAll(/[^-‐.]+/g)) {
      const found = judge(part[0], used);
      if (found && soft.has(found.oddity) && /(?:^|-)\p{Lu}/u.test(word)) continue; // a name: "ffoulkes-Smythe"
      if (!found || (quoted && found.oddity !== 'script' && found.oddity !== 'case')) continue;
      yield { start: start + part.index, end: start + part.index + part[0].length, text: part[0], quoted, ...found };
    }
}

/** "gover-nment": a part that is no word, and a common word without the hyphen. */
function brokenAtHyphen(word: string): string | undefined {
  const parts = /^([a-z]{2,})-([a-z]{3,})$/.exec(word);
  if (!parts || isWord(word) || isWord(parts[2])) return undefined;
  return isCommon(parts[1] + parts[2], meantRank) ? parts[1] + parts[2] : undefined;
}

type Judgement = Pick<OddWord, 'oddity' | 'pieces' | 'forms'>;

/** @param used how often the text uses a word: a brand or a term comes again, a slip does not */
function judge(word: string, used: (word: string) => number): Judgement | undefined {
  if (/[\u0370-\u03ff\u0400-\u04ff]/.test(word)) return strayLetters(word);
  if (/\p{Ll}\p{Lu}/u.test(word)) return used(word) < 2 ? brokenCase(word) : undefined;
  if (!plain.test(word) || word.length < shortest) return undefined;
  if (isCommon(word, rareRank) || isAttested(word)) return undefined;
  const rare: Judgement | undefined = used(word) < 2 && !isInflected(word) ? { oddity: 'rare', pieces: [word], forms: [] } : undefined;
  if (isWord(word)) return rare;
  const spaced = lostSpace(word);
  if (spaced) return { oddity: 'space', pieces: [word], forms: [spaced.join(' ')] };
  const forms = rebuilt(word);
  if (forms.length > 0) return { oddity: 'affix', pieces: [word], forms };
  const parts = compoundOf(word);
  if (parts) return { oddity: 'joined', pieces: parts, forms: [parts.join(' ')] };
  if (used(word) > 1 || /(.)\1\1/.test(word)) return undefined;
  return word.length < shortestUnknown || isRegular(word) ? rare : { oddity: 'unknown', pieces: [word], forms: [] };
}

/** Latin letters with some of another script among them; Greek ones only where they look the same, for science writes μm and β-blocker. */
function strayLetters(word: string): Judgement | undefined {
  if (!/[A-Za-z]{2}|^[A-Za-z]|[A-Za-z]$/.test(word)) return undefined;
  const spelt = [...word].map((letter) => lookalikes.get(letter) ?? letter).join('');
  if (/^[A-Za-z]{3,}$/.test(spelt)) return { oddity: 'script', pieces: [word], forms: [spelt] };
  return /[\u0400-\u04ff]/.test(word) && word.length > 3 ? { oddity: 'script', pieces: [word], forms: [] } : undefined;
}

/** What names put before a capital: the class of a noun in Bantu languages ("amaXhosa"), "my", "go" and sciences ("myGov", "bioRxiv"). */
const beforeNames = new Set('ama aba ba isi izi ili ulu um umu uku ubu ka kwa ema bakha se chi ki lu my go bio med geo'.split(' '));

/** "tiTat", "meetingThe"; not iPhone, nVidia, macOS, mmWave, McDonald. */
function brokenCase(word: string): Judgement | undefined {
  const pieces = word.split(/(?<=\p{Ll})(?=\p{Lu})/u);
  const last = pieces[pieces.length - 1];
  if (pieces.length === 2 && pieces[0].length > 2 && standsAlone(last) && isWord(pieces[0]) && !isWord(word))
    return { oddity: 'space', pieces, forms: [pieces.join(' ')] };
  if (!/^\p{Ll}{2,}(?:\p{Lu}\p{Ll}+)+$/u.test(word)) return undefined;
  if (beforeNames.has(pieces[0]) || /^[^aeiouy]{2,3}$/.test(pieces[0])) return undefined;
  const lower = word.toLowerCase();
  if (last.length < 3 && !(lower.length >= shortestBroken && isCommon(lower, meantRank))) return undefined;
  if (isWord(lower))
    return pieces.every((piece) => isCommon(piece, meantRank)) || !isCommon(lower, meantRank)
      ? undefined
      : { oddity: 'case', pieces, forms: [lower] };
  return {
    oddity: 'case',
    pieces,
    forms: pieces.every((piece) => piece.length > 2 && isCommon(piece, meantRank)) ? [pieces.join(' ').toLowerCase()] : [],
  };
}
