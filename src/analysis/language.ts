// Whether a text is English: only English is judged, and another language gets one clear message instead of a hundred findings.
// A count of scripts and of the commonest words settles nearly every text; franc, which costs far more, is asked about the rest.
import { createRequire } from 'node:module';
import { memo } from './memo.ts';

const require = createRequire(import.meta.url);

export interface LanguageVerdict {
  readonly english: boolean;
  /** Of a text that is not English: its language by its English name, where it can be told. */
  readonly language?: string;
}

/** The words that English is held together by; other languages share only a few of them ("in", "on", "as", "me"). */
export const english: ReadonlySet<string> = new Set(
  (
    'the of and to in a is that for it was on are as with his they at be this from i have or by one had not but what all were when we there can an your which their ' +
    'said if do will each about how up out them then she many some so these would other into has more her two like him see could no make than been its who now people my ' +
    'did down only way use may over such where after most also our before because through between against during while'
  ).split(' '),
);

/** The big languages of the news, by franc's ISO 639-3 codes. */
// biome-ignore format: a list of codes
const known = [
  'eng',
  'cmn',
  'spa',
  'fra',
  'deu',
  'ita',
  'por',
  'nld',
  'swe',
  'pol',
  'ces',
  'ron',
  'hun',
  'tur',
  'ind',
  'vie',
  'rus',
  'ukr',
];

/** Languages that a script tells without counting words. */
const scripts: readonly (readonly [pattern: RegExp, code: string | undefined])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Cyrillic}/gu, undefined],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Devanagari}/gu, 'hi'],
];

/** A letter of any script but Latin. */
const foreign = /[^\p{Script=Latin}\P{L}]/gu;
/** Fewer letters of another script are a name or a sign. */
const shortest = 3;
/** So much of a text is judged, in UTF-16 code units. */
const sample = 5000;
/** Of English prose, some 40 % are the words above; of other languages in Latin script, 3 to 12 %. */
const surely = 0.2;
/** A text with fewer words in small letters says too little to be called foreign. */
const fewest = 8;

/**
 * Judges the language of a text. Where nothing speaks clearly against English, a text is taken for English.
 * @param text anything with the document's content
 */
export const languageOf: (text: { readonly content: string }) => LanguageVerdict = memo(({ content }) => judge(content.slice(0, sample)));

function judge(text: string): LanguageVerdict {
  const words = text.match(/\p{Script=Latin}[\p{Script=Latin}’']*/gu) ?? [];
  const latin = words.reduce((sum, word) => sum + word.length, 0);
  if (count(text, foreign) > Math.max(latin, shortest)) return { english: false, ...named(scriptLanguage(text)) };
  const small = words.filter((word) => /^\p{Ll}/u.test(word)); // names belong to no language
  const share = small.filter((word) => english.has(word)).length / small.length;
  return small.length < fewest || share >= surely ? { english: true } : ask(small.join(' '), share);
}

/** The language of the commonest script that is not Latin. */
function scriptLanguage(text: string): string | undefined {
  const counts = scripts.map(([pattern, code]) => ({ code, found: count(text, pattern) }));
  const kana = counts[0].found;
  const most = counts.reduce((best, next) => (next.found > best.found ? next : best));
  if (most.code === 'zh' && kana > most.found * 0.1) return 'ja';
  return most.code ?? guess(text)[0]?.[0];
}

/** Asks franc: a verdict against English must be clear. */
function ask(text: string, share: number): LanguageVerdict {
  const guesses = guess(text);
  const [first] = guesses;
  if (first === undefined || first[0] === 'eng' || first[0] === 'und') return { english: true };
  const eng = guesses.find(([code]) => code === 'eng')?.[1] ?? 0;
  return share < surely / 2 && eng < 0.9 ? { english: false, ...named(first[0]) } : { english: true };
}

/** What franc makes of a text: ISO 639-3 codes of the languages above, the likeliest first, which scores 1. */
export function guess(text: string): [code: string, score: number][] {
  const { francAll } = require('franc') as typeof import('franc');
  return francAll(text.slice(0, 2000), { only: known, minLength: 40 });
}

function named(code: string | undefined): { readonly language?: string } {
  const language =
    code === undefined || code === 'und' ? undefined : new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(code);
  return language === undefined ? {} : { language };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
