// Two words of a name, compared by spelling alone: the same, an honest variant, a garbled form, or different words.
// A garbled word must sound like the known one to somebody: through one of the scripts in pivots.ts, or through a slip; two common words never garble each other.
import { doubleMetaphone } from 'double-metaphone';
import { memoWord } from '#analysis';
import { fold, honestSpellings, rankOf, sameGivenName, sameThing } from '#lexicon';
import { isKana, pinyin } from './chinese.ts';
import { editexCloseness } from './editex.ts';
import { encode, hear, pivots, skeletons, weigh } from './pivots.ts';
import { romanKeys } from './romanise.ts';
import { isForeign, latin } from './script.ts';
import { soundsOf } from './sounds.ts';

export type NameVerdict = 'same' | 'variant' | 'garbled' | 'different';

export interface NameMatch {
  readonly verdict: NameVerdict;
  /** Closeness of the two spellings, 0 to 1. */
  readonly score: number;
  /** In words an editor understands. */
  readonly why: string;
}

/** Everything about one word that a comparison asks for; made at the first look and kept for a while. */
interface Heard {
  readonly forms: readonly string[];
  readonly rank: number;
  readonly roman: readonly string[];
  /** Keys of every honest name of the same thing, and those names that are one word. */
  readonly things: readonly string[];
  readonly aliases: readonly string[];
  readonly codes: readonly string[];
  /** Sounds by the common reading, then by pinyin if it is pinyin. */
  readonly sounds: readonly Uint8Array[];
  /** For each pivot whose own spelling reads the word otherwise: the sounds by that spelling. */
  readonly own: readonly (Uint8Array | undefined)[];
  readonly keys: readonly string[];
}

/** Words up to this rank are known to everybody: another known word is another name, however near. */
const wellKnown = 50_000;
/** Beyond this rank the lexicon, which was counted on the web, holds as many slips as names. */
const rare = 150_000;
const unranked = 1_000_000;

/** So many are kept at most: what is heard of a word takes two kilobytes, a name and its kin in one story a few hundred. */
const mostHeard = 4_000;

/** Names longer than this are no names; the rest is not looked at, since a text may be hostile. */
const longestWord = 40;

/** How diacritics are written by those who have none: ü as u or ue, ş as s or sh. */
const expansions: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ø: 'oe',
  å: 'aa',
  š: 'sh',
  ş: 'sh',
  ș: 'sh',
  č: 'ch',
  ç: 'ch',
  ć: 'ch',
  ž: 'zh',
  đ: 'dj',
  ğ: 'gh',
  ñ: 'ny',
  ł: 'w',
  ő: 'oe',
  ű: 'ue',
};

function formsOf(word: string): string[] {
  const bare = (text: string) => fold(text).replace(/[^\p{L}\p{N}]/gu, '');
  const wide = word
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\x00-\x7f]/g, (letter) => expansions[letter] ?? letter);
  return [...new Set([bare(word), bare(wide)])];
}

const listen = memoWord((word: string): Heard => {
  const spelled = latin(word.slice(0, longestWord)).replace(/[’']s$/, '');
  const forms = formsOf(spelled);
  const sounds = [soundsOf(spelled)];
  if (pinyin(forms[0])) sounds.push(soundsOf(spelled, pivots.find(({ name }) => name === 'Chinese')?.spelling));
  const roman = romanKeys(fold(spelled).replace(/[^a-z-]/g, ''));
  const others = honestSpellings(spelled);
  const things = others.map((name) => `@${name}`);
  const codes = [...new Set(doubleMetaphone(forms[0]))].filter((code) => code.length > 1);
  let own: Heard['own'] | undefined; // worked out where the word is a suspect: most are only filed
  return {
    forms,
    rank: rankOf(forms[0]) ?? rankOf(spelled) ?? unranked,
    roman,
    things,
    codes,
    sounds: sounds.map(encode),
    get own() {
      own ??= pivots.map(({ spelling }) =>
        spelling?.some(([written]) => spelled.toLowerCase().search(written) >= 0) ? encode(soundsOf(spelled, spelling)) : undefined,
      );
      return own;
    },
    aliases: others.filter((name) => /^[\p{L}]{5,}$/u.test(name) && !forms.includes(fold(name))).slice(0, 6),
    keys: [
      ...new Set([
        ...forms,
        ...codes.map((code) => `~${code}`),
        ...roman,
        ...things,
        ...sounds.flatMap((sound, i) => skeletons(sound, i > 0)),
      ]),
    ],
  };
}, mostHeard / 2);

const meet = (a: readonly string[], b: readonly string[]) => a.some((key) => b.includes(key));

/** Keys under which a word is filed, so that two words worth comparing share at least one: folded forms, Double Metaphone codes, romanisation keys, other names of the thing, consonant skeletons. */
export function indexKeys(word: string): readonly string[] {
  const { keys, aliases } = listen(word);
  return aliases.length === 0 ? keys : [...new Set([...keys, ...aliases.flatMap((alias) => listen(alias).keys)])];
}

/** How close two words sound, and to whom. */
interface Ear {
  readonly score: number;
  readonly pivot: string;
}

function ear(a: Heard, b: Heard): Ear {
  let best: Ear = { score: 0, pivot: '' };
  for (const [i, { name }] of pivots.entries()) {
    for (const suspect of [...a.sounds, a.own[i]]) {
      if (!suspect) continue;
      for (const known of b.sounds) {
        const score = hear(i, suspect, known);
        if (score > best.score) best = { score, pivot: name };
      }
    }
  }
  return best;
}

/**
 * How close two words must sound. The fewer consonants, the closer; closer when the suspect is no rare word, for it may be a name of its own;
 * closest when everybody knows the suspect, for few garbled names hit a common word.
 */
function needed(a: Heard, b: Heard): number {
  const weight = (weigh(a.sounds[0]) + weigh(b.sounds[0])) / 2;
  if (a.rank <= wellKnown) return 0.95;
  const base = weight < 2.2 ? 0.9 : weight < 3.2 ? 0.84 : weight < 4.2 ? 0.81 : 0.78;
  return a.rank <= rare ? Math.max(0.93, base) : base;
}

/** Endings that make another word of the same name: plural, demonym, language, adherent. */
const formEnding =
  /^(?:s|es|n|an|ian|ean|ese|ish|ic|i|er|ers|ians|ans|ite|ites|ism|ist|ists|ans?|man|men|land|stan|ia|ville|ton|son|sen|shire)$/;

/** Those that may also take the place of a last vowel: Mexico, Mexican. */
const demonymEnding = /^(?:ans?|ians?|eans?|ese|ish|ic|ists?|ism)$/;

/** Whether one folded word is an English form or derivative of the other: Jordan and Jordanian, Mexico and Mexican. A letter more of the last is a slip. */
function sameRoot(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 3 || long === short + short.at(-1)) return false;
  const stem = short.replace(/[aeoy]$/, '');
  return (
    (long.startsWith(short) && formEnding.test(long.slice(short.length))) ||
    (stem.length >= 3 && long.startsWith(stem) && demonymEnding.test(long.slice(stem.length)))
  );
}

/** Case endings of Turkish and of Slavic languages that a machine leaves on a name. Turkish harmonises its vowels: -in, -ın, -un, -ün. */
const caseEnding = /^(?:n?[iu]n|[dt][ae]n?|[ny]?[aeiu]|[yn][iu]|l[ae]|l[ae]r|om|em|ovi|ova|ovu|ou)$/;

/** Capitals only, and few: letters that are spelled out, not spoken. */
const isAcronym = (word: string) => /^\p{Lu}{2,5}$/u.test(word);

/** Where both words have as many hyphens, they compare part by part; where one is a compound with a common word in it (China-US), it is no name. */
function byParts(suspect: string, known: string): NameMatch | undefined {
  const a = suspect.split('-').filter(Boolean);
  const b = known.split('-').filter(Boolean);
  if (a.length === 1 && b.length === 1) return undefined;
  if (a.length === b.length) return worst(a.map((part, i) => compareWords(part, b[i])));
  const common = (parts: readonly string[]) =>
    parts.length > 1 && parts.some((part) => isAcronym(part) || (part.length >= 5 && (rankOf(part) ?? unranked) <= wellKnown));
  return common(a) !== common(b) ? different(0.3, 'a compound and a word') : undefined;
}

/** Whether a folded surname is that of the women of a family: Ivanova of Ivanov, Kowalska of Kowalski, Papadopoulou of Papadopoulos. */
function isWomans(woman: string, man: string): boolean {
  if (woman === `${man}a`) return /(?:[oe]v|[iy]n|sk)$/.test(man);
  const family = /^(.+(?:sk|ck|dzk))(?:i|y|iy|ij|yy)$/.exec(man)?.[1];
  if (family !== undefined) return woman === `${family}a` || woman === `${family}aya` || woman === `${family}aia`;
  return man.endsWith('opoulos') && woman === `${man.slice(0, -1)}u`;
}

/** What only the end of a word tells: a case ending, a derived word, a piece missing. */
function byEnd(suspect: string, known: string, written: string, rank: number): NameMatch | undefined {
  const rest = suspect.startsWith(known) ? suspect.slice(known.length) : undefined;
  if (isWomans(suspect, known) || isWomans(known, suspect)) return different(0.5, 'the name of a woman of the family');
  if (rest !== undefined && known.length >= 4 && rank > wellKnown && caseEnding.test(rest)) {
    return { verdict: 'garbled', score: 0.9, why: `${written} with a case ending of another language` };
  }
  if (sameRoot(suspect, known)) return different(0.5, 'a form of the same word');
  const missing = known.startsWith(suspect) ? known.length - suspect.length : 0;
  if (missing > 0 && missing <= 3 && suspect.length >= 5 && rank > wellKnown)
    return { verdict: 'garbled', score: 0.85, why: 'the end of the name is missing' };
  return undefined;
}

const order = ['same', 'variant', 'garbled', 'different'] as const;

/** The verdict of the worst part speaks for the whole; the score is the mean. */
export function worst(matches: readonly NameMatch[]): NameMatch {
  const bad = matches.reduce((worse, match) => (order.indexOf(match.verdict) > order.indexOf(worse.verdict) ? match : worse));
  return { ...bad, score: bad.verdict === 'different' ? bad.score : matches.reduce((sum, { score }) => sum + score, 0) / matches.length };
}

const different = (score: number, why: string): NameMatch => ({ verdict: 'different', score, why });

/**
 * Compares two single words. Takes some microseconds.
 * @param suspect a word as the article has it
 * @param known a word as sources have it
 */
export function compareWords(suspect: string, known: string): NameMatch {
  return compare(`${suspect}\n${known}`);
}

/** The same for two words known to be surnames, of which one is not short for the other: Lee and Leon, Bill and Williams. */
export function compareSurnames(suspect: string, known: string): NameMatch {
  return compare(`${suspect}\n${known}\nsurnames`);
}

/**
 * Two words, and where the suspect is not the known one garbled, whether it is one of that one's other names garbled: Mynchen for Munich.
 * A stranger is held against every name that has a word like it, so that the same two words meet many times.
 * @param pair the suspect, the known word and whether both are surnames, parted by line breaks, which no word has
 */
const compare = memoWord((pair): NameMatch => {
  const [suspect, known, surnames] = pair.split('\n');
  const given = surnames === undefined;
  const ended = withEnding(suspect, known, given);
  if (ended) return ended;
  const match = compareOne(suspect, known, given);
  const { rank, keys } = listen(suspect);
  if (match.verdict !== 'different' || rank <= rare) return match;
  for (const alias of listen(known).aliases) {
    if (!meet(keys, listen(alias).keys)) continue;
    const other = compareOne(suspect, alias, given);
    if (other.verdict === 'garbled') return { ...other, why: `${alias} is another name of ${known}; ${other.why}` };
  }
  return match;
});

/** A case ending after an apostrophe, as Turkish writes it: Zelenski’nin. The ending alone is a slip, so the stem may be a common word. */
function withEnding(suspect: string, known: string, given: boolean): NameMatch | undefined {
  if (!/[’']/.test(suspect)) return undefined;
  const [stem, ending = '', more] = suspect.split(/[’']/);
  if (more !== undefined || stem.length < 3 || !caseEnding.test(fold(ending))) return undefined;
  const spelled = compareOne(stem, known, given);
  const match = spelled.verdict === 'different' ? soundAlike(stem, known, 0.9) : spelled;
  return match.verdict === 'different'
    ? match
    : { verdict: 'garbled', score: match.score * 0.95, why: `${known} with a case ending of another language` };
}

function compareOne(suspect: string, known: string, given: boolean): NameMatch {
  if (suspect === known) return { verdict: 'same', score: 1, why: 'the same letters' };
  const a = listen(suspect);
  const b = listen(known);
  if (meet(a.forms, b.forms)) {
    if (isForeign(suspect) && !isForeign(known))
      return { verdict: 'garbled', score: 0.99, why: 'the same name with letters of another script' };
    return { verdict: 'same', score: 1, why: 'the same but for accents and marks' };
  }
  const [x] = a.forms;
  const [y] = b.forms;
  if (sameGivenName(x, y) && (given || ear(a, b).score >= 0.8))
    return { verdict: 'variant', score: 0.95, why: `${suspect} and ${known} are forms of one given name` };
  if (meet(a.things, b.things) && sameThing(suspect, known))
    return { verdict: 'variant', score: 0.95, why: `${suspect} is another name of ${known}` };
  if (meet(a.roman, b.roman)) return { verdict: 'variant', score: 0.93, why: 'another system of romanisation' };
  if (x.replaceAll('y', 'i') === y.replaceAll('y', 'i')) return { verdict: 'variant', score: 0.93, why: 'the same but for i and y' };
  if (a.rank <= wellKnown && b.rank <= wellKnown) return different(0.3, 'two well-known words');
  if (x.length < 2 || y.length < 2 || !meet(a.keys, b.keys)) return different(0.1, 'nothing alike');
  return (
    byParts(suspect, known) ??
    byEnd(x, y, known, a.rank) ??
    (isAcronym(suspect) === isAcronym(known) ? sound(a, b) : different(0.1, 'an acronym and a word'))
  );
}

/**
 * Compares two words by ear alone, however common they are. For the words beside one that is surely garbled.
 * @param least how close they must sound, 0 to 1
 */
export function soundAlike(suspect: string, known: string, least: number): NameMatch {
  const { score, pivot } = ear(listen(suspect), listen(known));
  return score >= least ? { verdict: 'garbled', score, why: explain(0, pivot, false) } : different(score, 'not alike enough');
}

/** The plainest explanation that holds: near letters before near sounds, near sounds before a script in between. */
function explain(plain: number, pivot: string, coded: boolean): string {
  if (coded) return 'sounds alike';
  return plain >= 0.85 || pivot === '' ? 'a letter or two apart' : `the same sounds after a round trip through ${pivot}`;
}

function sound(a: Heard, b: Heard): NameMatch {
  const plain = hear(0, a.sounds[0], b.sounds[0]);
  const { score, pivot } = ear(a, b);
  const letters = editexCloseness(a.forms[0], b.forms[0]);
  const coded = meet(a.codes, b.codes);
  const closeness = Math.min(0.99, Math.max(score, letters) + (coded && letters >= 0.4 ? 0.04 : 0));
  const spelled = a.sounds.length > 1; // the suspect is pinyin, which keeps less of the letters than any other spelling
  const alike =
    spelled && b.sounds.length > 1 && !(isKana(a.forms[0]) && isKana(b.forms[0]))
      ? plain >= 0.85 && a.rank === unranked // both are pinyin: true Chinese names are near each other by nature
      : plain + letters >= (spelled ? 0.7 : 0.9) && score >= needed(a, b);
  return alike
    ? { verdict: 'garbled', score: closeness, why: explain(plain, pivot, coded) }
    : different(Math.min(closeness, 0.75), 'not alike enough');
}
