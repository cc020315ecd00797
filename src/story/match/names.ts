// Two names of one or more words, compared by spelling alone: word by word, whole, as initials, and as Chinese and Korean names are rewritten.
// One word that is another's is enough to part two people: Bill and Hillary Clinton are not each other's misspelling.
import { memoWord, titles } from '#analysis';
import { fold, sameThing } from '#lexicon';
import { readingOf } from './characters.ts';
import { isPalladius, isWadeGiles } from './chinese.ts';
import { customOf } from './exonyms.ts';
import { koreanKey } from './korean.ts';
import { isForeign, latin } from './script.ts';
import { compareSurnames, compareWords, type NameMatch, soundAlike, worst } from './words.ts';

/** Words that make another name of the one they stand before: Sudan and South Sudan are two countries. */
const modifiers: ReadonlySet<string> = new Set(
  `north south east west northern southern eastern western new old great greater upper lower central equatorial inner outer republic democratic united royal national
  mount lake port fort cape of for and in at san santa saint st inter real sporting`.split(/\s+/),
);

/** The word for a saint before a place or a surname, which translators translate: Szent, Sankt, San. */
const saints: ReadonlySet<string> = new Set('saint st san santa sant sankt szent sveti svaty svyatoy sao sint sfantu aziz'.split(' '));
const gluedSaint = /^(?:szent|sankt|saint)(?=[a-z]{4})/;

interface Name {
  /** The words between spaces, as written, titles before them and "Jr." behind them left out. */
  readonly words: readonly string[];
  /** The same, folded, parted at hyphens too, marks dropped. */
  readonly parts: readonly string[];
  readonly joined: string;
  /** Everything but letters and digits aside, a possessive kept: Sainsburys and Sainsbury's. */
  readonly bare: string;
}

const nameOf = memoWord((text): Name => {
  const all = text
    .slice(0, 200)
    .replace(/\s*&\s*/g, ' and ')
    .replace(/[’']s?$/, '')
    .split(/\s+/)
    .filter(Boolean);
  const plain = (word: string) => fold(word).replace(/[^\p{L}\p{N}-]/gu, '');
  const untitled = all.slice(
    Math.max(
      0,
      all.findIndex((word) => !titles.has(plain(word))),
    ),
  );
  const bearer = untitled.length > 2 && /^[js]r\.?$/i.test(untitled.at(-1)!) ? untitled.slice(0, -1) : untitled;
  const named = bearer.length > 1 && plain(bearer[0]) === 'the' ? bearer.slice(1) : bearer;
  const parts = named.flatMap((word) => plain(word).split('-')).filter(Boolean);
  return { words: named, parts, joined: parts.join(''), bare: fold(text).replace(/[^\p{L}\p{N}]/gu, '') || text };
});

const isInitial = (word: string) => /^\p{L}\.?$/u.test(word) || /^(?:\p{L}\.)+$/u.test(word);
const different = (why: string, score = 0.2): NameMatch => ({ verdict: 'different', score, why });

/**
 * Compares two names by spelling alone.
 * @param suspect a name as the article has it
 * @param known a name as sources have it
 */
export function compareNames(suspect: string, known: string): NameMatch {
  const match = compareLatin(latin(suspect), latin(known));
  const mixed = isForeign(suspect) && !isForeign(known) && (match.verdict === 'same' || match.verdict === 'variant');
  return mixed ? { verdict: 'garbled', score: Math.min(0.99, match.score), why: 'the same name in letters of another script' } : match;
}

function compareLatin(suspect: string, known: string): NameMatch {
  if (suspect === known) return { verdict: 'same', score: 1, why: 'the same letters' };
  const a = nameOf(suspect);
  const b = nameOf(known);
  if ((a.joined === b.joined && a.joined !== '') || a.bare === b.bare)
    return { verdict: 'same', score: 1, why: 'the same but for accents and marks' };
  if (sameThing(suspect, known)) return { verdict: 'variant', score: 0.95, why: `${suspect} is another name of ${known}` };
  const foreign = customOf(a.bare, b.bare) ?? readingOf(a.words, b.words);
  if (foreign !== undefined) return { verdict: 'garbled', score: 0.95, why: foreign };
  return asInitials(suspect, b) ?? asInitials(known, a) ?? rewritten(a, b) ?? byWords(a, b);
}

/** Customary initials: SCO for the Shanghai Cooperation Organisation. At least three words, little ones counted or not. */
function asInitials(short: string, { parts }: Name): NameMatch | undefined {
  const letters = short.replaceAll('.', '');
  if (!/^\p{Lu}{3,7}$/u.test(letters) || parts.length < 3) return undefined;
  const all = parts.map((part) => part[0]).join('');
  const long = parts
    .filter((part) => part.length > 3)
    .map((part) => part[0])
    .join('');
  const wanted = fold(letters);
  return wanted === all || wanted === long ? { verdict: 'variant', score: 0.9, why: 'the initials of the name' } : undefined;
}

/** Names of Chinese and Korean, whose spellings follow from each other by rule. */
function rewritten(a: Name, b: Name): NameMatch | undefined {
  if (a.parts.length < 2 && b.parts.length < 2) return undefined;
  if (isWadeGiles(a.joined, b.joined) || isWadeGiles(b.joined, a.joined))
    return { verdict: 'variant', score: 0.95, why: 'Wade-Giles and pinyin' };
  if (a.words.length > 1 && isPalladius(a.joined, b.joined))
    return { verdict: 'garbled', score: 0.95, why: 'a Chinese name that came by way of Russian' };
  for (const [x, y] of [
    [a.parts, b.parts],
    [lastFirst(a.parts), b.parts],
    [a.parts, lastFirst(b.parts)],
  ]) {
    const key = koreanKey(x);
    if (key !== undefined && key === koreanKey(y)) return { verdict: 'variant', score: 0.93, why: 'another romanisation of Korean' };
  }
  return undefined;
}

const lastFirst = (parts: readonly string[]) => [...parts.slice(-1), ...parts.slice(0, -1)];

function byWords(a: Name, b: Name): NameMatch {
  if (a.words.length === 0 || b.words.length === 0) return different('no name');
  if (a.words.length === 1 && b.words.length === 1) return saintly(a, b) ?? compareWords(a.words[0], b.words[0]);
  if (a.words.length === 1 || b.words.length === 1) return bare(a, b);
  const match = saintly(a, b) ?? full(a, b);
  return match.verdict === 'different' ? whole(a, b, match) : match;
}

/** A surname alone against a full name; for a name cut in two by mistake, the whole. */
function bare(a: Name, b: Name): NameMatch {
  const [single, many] = a.words.length === 1 ? [a, b] : [b, a];
  const forward = single === a;
  const against = (word: string) => (forward ? compareSurnames(single.words[0], word) : compareSurnames(word, single.words[0]));
  const last = many.words.at(-1) ?? '';
  const isOther =
    many.words.slice(0, -1).some((word) => modifiers.has(fold(word))) || (single.words[0] !== last && sameThing(single.words[0], last));
  const surname = isOther ? different('another name of a like kind') : against(last); // Vicki Holland is no country
  return surname.verdict === 'different' ? whole(a, b, surname) : surname;
}

/** The whole names written as one word each: Sing Abore and Singapore. */
function whole(a: Name, b: Name, otherwise: NameMatch): NameMatch {
  if (a.words.length === b.words.length || Math.min(a.joined.length, b.joined.length) < 6) return otherwise;
  const match = compareWords(a.joined, b.joined);
  return match.verdict === 'different' ? otherwise : match;
}

/** Full name against full name: every word must be the other's. */
function full(a: Name, b: Name): NameMatch {
  const [x, y] = level(a.words, b.words);
  if (x.length !== y.length) return different('another number of words');
  const straight = worst(
    forgive(
      x.map((word, i) => compareParts(word, y[i], i < x.length - 1)),
      x,
      y,
    ),
  );
  if (straight.verdict !== 'different' || x.length !== 2) return straight;
  const crossed = worst([compareParts(x[0], y[1], false), compareParts(x[1], y[0], true)]);
  if (crossed.verdict === 'different') return straight;
  return crossed.verdict === 'same' ? { verdict: 'variant', score: 0.95, why: 'the same words in another order' } : crossed;
}

/** Leaves out what one of two names may do without: initials, then everything between the first word and the last. */
function level(a: readonly string[], b: readonly string[]): [readonly string[], readonly string[]] {
  if (a.length === b.length) return [a, b];
  const ends = (words: readonly string[]) => (words.length > 2 ? [words[0], words[words.length - 1]] : words);
  const named = (words: readonly string[]) => words.filter((word, i) => i === 0 || i === words.length - 1 || !isInitial(word));
  const [x, y] = [named(a), named(b)];
  return x.length === y.length ? [x, y] : Math.min(x.length, y.length) === 2 ? [ends(x), ends(y)] : [x, y];
}

/**
 * Where one word of a name is surely garbled, the little words beside it (Jo for Joe, fan for van) may be, too: they are judged by ear,
 * although each is a word that everybody knows.
 */
function forgive(matches: readonly NameMatch[], a: readonly string[], b: readonly string[]): readonly NameMatch[] {
  const sure = matches.some(({ verdict }, i) => verdict === 'garbled' && b[i].length >= 5);
  return sure
    ? matches.map((match, i) => (match.verdict === 'different' ? soundAlike(a[i], b[i], isSilentApart(a[i], b[i]) ? 0.8 : 0.93) : match))
    : matches;
}

/** Little words, and those of which one has an h before it that half of the world does not say: Elena and Helena. */
function isSilentApart(a: string, b: string): boolean {
  const [x, y] = [fold(a), fold(b)];
  return b.length <= 4 || x === `h${y}` || y === `h${x}`;
}

function compareParts(a: string, b: string, given: boolean): NameMatch {
  if ((isInitial(a) || isInitial(b)) && fold(a)[0] === fold(b)[0]) return { verdict: 'same', score: 0.9, why: 'the initial of the name' };
  return given ? compareWords(a, b) : compareSurnames(a, b);
}

/** Names that begin with a saint in two languages: St. Gyorgi, Szentgyörgyi. */
function saintly(a: Name, b: Name): NameMatch | undefined {
  const [x, y] = [withoutSaint(a), withoutSaint(b)];
  if (x === undefined || y === undefined || (a.parts[0] === b.parts[0] && a.parts.length > 1)) return undefined;
  const match = compareWords(x, y);
  return match.verdict === 'different'
    ? undefined
    : { verdict: 'garbled', score: match.score, why: 'a part of the name was translated (Saint)' };
}

function withoutSaint({ parts, joined }: Name): string | undefined {
  if (parts.length > 1 && saints.has(parts[0])) return parts.slice(1).join('');
  return parts.length === 1 && gluedSaint.test(joined) ? joined.replace(gluedSaint, '') : undefined;
}
