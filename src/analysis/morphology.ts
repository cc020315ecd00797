// Whether English could have built a word that the lexicon does not hold, and whether it built it wrongly.
// Knowing stems, endings and beginnings keeps honest rare words ("unfussily", "pushbacks") apart from debris ("cooperationed").
import { inDictionary, rankOf } from '#lexicon';
import { coinages } from './coinages.ts';
import { memoWord } from './memo.ts';

function list(words: string): readonly string[] {
  return words.trim().split(/\s+/);
}

/** Ranks: a stem must be this common to carry a derivation, a part to stand in a compound, a word to be what was meant. */
const stemRank = 120_000;
const partRank = 40_000;
/** Three letters are a word too easily. */
const shortRank = 6_000;
export const meantRank = 30_000;

const beginnings =
  list(`un re pre post anti non over under out mis dis de in im co sub super inter counter semi multi micro mega cyber eco bio geo neuro mini
  pseudo ex self ultra hyper crypto tele auto electro photo nano techno euro hydro thermo trans intra extra fore mid up down mal para proto poly mono bi tri e`);

/** Endings with what may have stood in their place before. */
const endings: readonly (readonly [ending: string, before: readonly string[]])[] = [
  ['s', ['']],
  ['es', ['']],
  ['ies', ['y']],
  ['ed', ['', 'e']],
  ['ied', ['y']],
  ['ing', ['', 'e']],
  ['er', ['', 'e']],
  ['ier', ['y']],
  ['or', ['', 'e']],
  ['ly', ['', 'le']],
  ['ily', ['y']],
  ['ness', ['']],
  ['iness', ['y']],
  ['less', ['']],
  ['ish', ['', 'e']],
  ['like', ['']],
  ['able', ['', 'e']],
  ['ability', ['', 'e', 'able']],
  ['y', ['', 'e']],
  ['ism', ['', 'e', 'y']],
  ['ist', ['', 'e', 'y']],
  ['ize', ['', 'e', 'y']],
  ['ise', ['', 'e', 'y']],
  ['ization', ['', 'e', 'y']],
  ['isation', ['', 'e', 'y']],
  ['ity', ['', 'e']],
  ['al', ['', 'e']],
  ['ic', ['', 'e', 'y']],
  ['ward', ['']],
  ['wards', ['']],
  ['wise', ['']],
  ['hood', ['']],
  ['ship', ['']],
  ['dom', ['']],
  ['ful', ['']],
  ['ian', ['', 'e', 'y']],
  ['esque', ['', 'e']],
  ['fest', ['']],
  ['ive', ['', 'e', 'ion']],
  ['ee', ['', 'e']],
  ['most', ['']],
];

/** Science and trade coin by these, faster than any lexicon. */
const learned =
  /(?:vir|mab|nib|quine|statin|mycin|cillin|azole|idae|inae|itis|osis|a?emia|ectomy|oscopy|ometry|graphy|ology|ologists?|ological|phobi[ac]|philia|philes?|coins?|tech|bots?|verse|gate|oxide|amide|amine|ates?|zumab|ivir|tropic|cyte|genic|morph)$/;

/** Whether English has the word: the lexicon, dictionaries, or the years since. */
export function isWord(word: string): boolean {
  return rankOf(word) !== undefined || isAttested(word.toLowerCase());
}

/** Whether a lower-case word is one, however seldom the web of 2014 wrote it. */
export function isAttested(word: string): boolean {
  return inDictionary(word) || coinages.has(word);
}

/** Whether a word is at least as common as a rank says. */
export function isCommon(word: string, rank: number): boolean {
  return (rankOf(word) ?? Number.POSITIVE_INFINITY) <= rank;
}

/**
 * Whether a lower-case word that the lexicon lacks is regularly built from one that it has, or coined as science coins.
 * @param depth how many beginnings and endings may still be taken off
 */
export function isRegular(word: string, depth = 3): boolean {
  return (
    learned.test(word) ||
    compoundOf(word) !== undefined ||
    isFormOfAny(word) ||
    stemsOf(word).some((stem) => isStem(stem) || (depth > 1 && isRegular(stem, depth - 1)))
  );
}

function isStem(word: string): boolean {
  return word.length > 2 && (isCommon(word, word.length > 4 ? stemRank : word.length > 3 ? meantRank : shortRank) || coinages.has(word));
}

/** An everyday form of any word there is, however rare: "chukkas", "gazumping". */
function isFormOfAny(word: string): boolean {
  const stem = /^(.{5,}?)(?:e?s|ed|ing|ers?)$/.exec(word)?.[1];
  return stem !== undefined && [stem, `${stem}e`].some(isWord);
}

/** Whether a word is another, of any use, in the plural, the past or another everyday form. */
export function isInflected(word: string): boolean {
  const stem = /^(.{3,}?)(?:s|es|ed|d|ing|ers?|y|ly)$/.exec(word)?.[1];
  return stem !== undefined && [stem, `${stem}e`].some((form) => isCommon(form, stemRank));
}

function stemsOf(word: string): string[] {
  const stems: string[] = [];
  for (const [ending, before] of endings) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    for (const end of before) stems.push(stem + end);
    if (/([b-df-hj-np-tv-z])\1$/.test(stem)) stems.push(stem.slice(0, -1));
  }
  for (const beginning of beginnings) if (word.startsWith(beginning)) stems.push(word.slice(beginning.length));
  return stems.filter((stem) => stem.length > 2);
}

/** The two common words a word is made of, the longest first part first; undefined where it is no such compound. */
export function compoundOf(word: string): readonly [string, string] | undefined {
  for (let cut = word.length - 3; cut > 2; cut--) {
    const parts = [word.slice(0, cut), word.slice(cut)] as const;
    if (parts.every((part) => isCommon(part, part.length > 3 ? partRank : shortRank))) return parts;
  }
  return undefined;
}

/** Case endings that a Turkish name leaves behind its apostrophe; those of one vowel also close names of other languages. */
const caseEndings = new Set(
  list('ın in un ün nın nin nun nün da de ta te dan den tan ten ya ye yı yi yu yü nda nde ndan nden daki deki taki teki lı li lar ler'),
);
const vowelEndings = new Set(list('a e ı i u ü'));

/** A name this common without its apostrophe has one of its own: "Shi'a", "Sana'a", "Baha'i". */
const bareRank = 100_000;

/** The name before a case ending of Turkish: "Ankara'da". @param alone whether a word is also used without one */
export function withoutCaseEnding(word: string, alone: (name: string) => boolean): string | undefined {
  const parts = /^(\p{Lu}[\p{L}\p{M}]{2,})['’](\p{Ll}+)$/u.exec(word);
  if (!parts || isWord(word)) return undefined;
  if (isCommon(parts[1] + parts[2], bareRank)) return undefined;
  const known = caseEndings.has(parts[2]) ? isCommon(parts[1], stemRank) || alone(parts[1]) : vowelEndings.has(parts[2]) && alone(parts[1]);
  return known ? parts[1] : undefined;
}

/** Words that never lead or close a compound: one of them inside a word says that a space was lost. */
const leading = list('the that which from and said were have they');
const closing = list('the that which from for and were with they');
const loose = new Set(list('the that which from and said were with have has was is are in on at to of for by he she it they but this'));

/** Whether a word is one that only stands alone. */
export function standsAlone(word: string): boolean {
  return loose.has(word.toLowerCase());
}

/** The two words of a lower-case word that lost its space: "thegovernment". */
export function lostSpace(word: string): readonly [string, string] | undefined {
  for (const first of leading) {
    const rest = word.slice(first.length);
    if (word.startsWith(first) && rest.length > 2 && isCommon(rest, meantRank)) return [first, rest];
  }
  for (const last of closing) {
    const rest = word.slice(0, -last.length);
    if (word.endsWith(last) && rest.length > 2 && isCommon(rest, meantRank)) return [rest, last];
  }
  return undefined;
}

/** A verb's ending on a noun that was made from the verb: what was on the verb before. */
const nouns = list('ation ition ion ment ness ity ance ence al ial ical ous ful ive');
const verbEndings = list('ed ing er ers ly');
/** Beginnings that deny, and endings that make nouns: each word has its own. */
const denials = list('un in im ir il dis');
const nounEndings = list('ness ity ment ion ation ance ence al hood ship dom ism');

/**
 * The right forms of a lower-case word that was built with the wrong beginning or ending: "cooperationed", "unpossible", "arrivement".
 * Only forms that are common words themselves; none where the word is not built wrongly.
 */
export const rebuilt = memoWord((word: string): readonly string[] => {
  const forms = new Set<string>();
  for (const ending of verbEndings) {
    if (!word.endsWith(ending)) continue;
    const noun = word.slice(0, -ending.length);
    if (!isCommon(noun, meantRank)) continue;
    for (const made of nouns) if (noun.endsWith(made)) forms.add(joined(noun.slice(0, -made.length), ending));
  }
  if (/(?:ble|est|ly)ly$/.test(word)) for (const form of [word.replace(/blely$/, 'bly'), word.slice(0, -2)]) forms.add(form);
  for (const denial of denials) {
    const stem = word.slice(denial.length);
    if (word.startsWith(denial) && isCommon(stem, partRank)) for (const other of denials) if (other !== denial) forms.add(other + stem);
  }
  for (const ending of nounEndings) {
    const stem = word.slice(0, -ending.length);
    if (!word.endsWith(ending) || !isCommon(stem, meantRank)) continue;
    for (const other of nounEndings) if (other !== ending) forms.add(joined(stem, other));
  }
  forms.delete(word);
  return [...forms].filter((form) => isCommon(form, meantRank)).sort((a, b) => (rankOf(a) ?? 0) - (rankOf(b) ?? 0));
});

/** A stem with an ending: an e before a vowel goes. */
function joined(stem: string, ending: string): string {
  return (/^[aeiouy]/.test(ending) && stem.endsWith('e') ? stem.slice(0, -1) : stem) + ending;
}

const letters = 'abcdefghijklmnopqrstuvwxyz';

/**
 * The common words that one slip turns into a word: a letter too many, missing, wrong, or swapped with its neighbour
 * (the candidates of Norvig, "How to Write a Spelling Corrector"). Costs some 50 look-ups a letter: for suspects only.
 * @param rank how common they must be
 * @returns the most common first
 */
export function oneSlipAway(word: string, rank: number): string[] {
  const found = new Set<string>();
  const tryOut = (form: string) => {
    if (form !== word && isCommon(form, rank)) found.add(form);
  };
  for (let i = 0; i <= word.length; i++) {
    const [start, end] = [word.slice(0, i), word.slice(i)];
    if (end.length > 0) tryOut(start + end.slice(1));
    if (end.length > 1) tryOut(start + end[1] + end[0] + end.slice(2));
    for (const letter of letters) {
      tryOut(start + letter + end);
      if (end.length > 0) tryOut(start + letter + end.slice(1));
    }
  }
  return [...found].sort((a, b) => (rankOf(a) ?? 0) - (rankOf(b) ?? 0));
}
