// What a name loses on its way through another script: for each script, the sounds that it cannot tell apart, those it drops and those it puts in.
// One small table a script, each line with its reason; the comparison itself (hear) is one alignment of sounds for all of them.
import { lazily } from '#analysis';
import type { Step } from './sounds.ts';

export interface Pivot {
  readonly name: string;
  /** Groups of sounds that the script writes alike. */
  readonly merged: readonly string[];
  /** Vowels put in after a consonant that the language cannot leave bare, and dropped again on the way back. */
  readonly inserted: string;
  /** Sounds that easily vanish. */
  readonly weak: string;
  /** How the language's own Latin letters are read; the common reading is tried as well. */
  readonly spelling?: readonly Step[];
}

export const pivots: readonly Pivot[] = [
  {
    // A slip of the machine, or of a person: no script in between.
    name: '',
    merged: [],
    inserted: '',
    weak: '',
  },
  {
    // Hanzi spell syllables without voicing contrast (拉 la, 布 bu), without v (维 wei), th (斯 si, 特 te) or final consonants but n and ng (德 de, 克 ke,
    // 尔 er, 夫 fu); l and r share 拉 勒 里 罗; foreign sh, ch, j, zh are chosen by the vowel that follows; before i and ü there is
    // no t, d, k, g or h but only j, q, x (京 jing for -tin, 基 ji for ki, 希 xi for hi).
    name: 'Chinese',
    merged: ['pb', 'tdT', 'kgXh', 'vwf', 'lrRL', 'szcT', 'SCJZ', 'SscC', 'mnN', 'kgJC', 'tdJC', 'hS'],
    inserted: 'eiu',
    weak: 'hRLyw',
    spelling: [
      [/zh/g, 'J'],
      [/e(?=er)/g, ''],
      [/q(?!u[aeio])/g, 'C'],
      [/x/g, 'S'],
      [/c(?!h)/g, 'c'],
      [/n(?=m)/g, ''], // a final m is mu, after a syllable that ends in n: 姆
    ],
  },
  {
    // Kana have one r (ラ) for l and r and b for v (バ), s for th (サ), shi, chi, tsu, ji, fu for si, ti, tu, zi, hu; a consonant takes u (t takes o);
    // r that closes a syllable is a long vowel.
    name: 'Japanese',
    merged: ['lrRL', 'bv', 'sST', 'zJZ', 'hf', 'tCc', 'dJ', 'mnN', 'dz', 'Tz'],
    inserted: 'uoi',
    weak: 'Rhyw',
  },
  {
    // Hangul have p for f (ㅍ), b for v (ㅂ) and the two trade places, j for z (ㅈ), s for th and sh (ㅅ), one ㄹ for l and r; stops voice by position (g/k, d/t, b/p, j/ch);
    // foreign f before a vowel is often hw (ㅎ); a bare consonant takes eu, written u.
    name: 'Korean',
    merged: ['fpbv', 'fh', 'zJZC', 'lrRL', 'sSTc', 'gk', 'dt', 'nN', 'Xh'],
    inserted: 'eui',
    weak: 'RLhyw',
  },
  {
    // Cyrillic has х for h and kh and г for h and g, в for v and w, кс for x, т or ф for th, дж for j, ц for z and ts, е for e and ye, ё for o and yo;
    // foreign ö and ü are yo and yu. Chinese q, x, z are ц, с, цз (Palladius), ng is н.
    name: 'Russian',
    merged: ['hXkg', 'vwu', 'tT', 'JZ', 'Jy', 'cz', 'Cc', 'cS', 'SsC', 'nN', 'fT', 'iy', 'Tz'],
    inserted: '',
    weak: 'ywhR',
  },
  {
    // Arabic has no p (ب), v (ف), hard g (ج, غ, ك) or ch (تش); short vowels are not written, e and i, o and u are one; w and u are one letter.
    name: 'Arabic',
    merged: ['pb', 'fv', 'gkXJ', 'CSc', 'wu', 'iy', 'sc', 'ks', 'Tt', 'Td', 'zd', 'nN', 'sz', 'hX'],
    inserted: 'aeiou',
    weak: 'hyw',
  },
  {
    // Hebrew has one letter for p and f (פ), b and v (ב), k and kh (כ), s and sh (ש); short vowels are not written; vav is v, w, o and u, yod is y, i and e.
    name: 'Hebrew',
    merged: ['pf', 'bv', 'kXCh', 'sS', 'vwuo', 'iye', 'tT', 'cz', 'gJ', 'nN'],
    inserted: 'aeiou',
    weak: 'hyw',
  },
  {
    // Turkish spells by ear: c is j, j is zh, ç is ch, ş is sh, ğ is silent, v is v and w.
    name: 'Turkish',
    merged: ['JgZ', 'vw', 'SC', 'kg', 'tT', 'nN', 'hX', 'sc', 'yi'],
    inserted: 'iu',
    weak: 'yRh',
    spelling: [
      [/c/g, 'J'],
      [/j/g, 'Z'],
    ],
  },
  {
    // Vietnamese spells foreign names syllable by syllable: x for s, d and gi for z and y, tr for ch, ph for f; p does not begin a word, a cluster takes ơ,
    // l and r do not end a syllable.
    name: 'Vietnamese',
    merged: ['sS', 'zyJZ', 'bp', 'tTC', 'lrRL', 'nN'],
    inserted: 'o',
    weak: 'RLhy',
    spelling: [
      [/x/g, 's'],
      [/tr/g, 'C'],
      [/gi(?=[aeou])|d|r/g, 'z'],
      [/đ/g, 'd'],
      [/nh/g, 'n'],
      [/o(?=[ae])/g, 'w'],
    ],
  },
];

/** Sounds near each other in any language, or that spellings confuse. */
const near = [
  'pbf',
  'td',
  'kgX',
  'hX',
  'fv',
  'vw',
  'bv',
  'szc',
  'sT',
  'tT',
  'dT',
  'SCZJ',
  'gJ',
  'yJ',
  'sS',
  'cC',
  'tc',
  'kC',
  'CX',
  'lrLR',
  'mn',
  'nN',
  'uw',
  'ow',
  'iy',
  'ey',
  'sk',
  'ck',
];

const alphabet = 'aeiouptkbdgmnlrfvwszhySZCJcXTNRL';
const size = alphabet.length;
const vowels = 'aeiou';
const closeVowels = ['ei', 'ou', 'ao', 'ae', 'ia'];
const index = new Uint8Array(128);
for (const [i, sound] of [...alphabet].entries()) index[sound.charCodeAt(0)] = i;

/** What a sound weighs in a word: the vowels carry little, for they change most. */
const weight = Float64Array.from(alphabet, (sound) => (vowels.includes(sound) ? 0.4 : 'hywR'.includes(sound) ? 0.5 : 1));

/** The costs of one pivot: to swap two sounds, to lose one. */
interface Costs {
  readonly swap: Float64Array;
  readonly gap: Float64Array;
}

/** Charges one price for every swap inside a group. */
function price(swap: Float64Array, groups: readonly string[], cost: number): void {
  for (const group of groups) for (const a of group) for (const b of group) swap[at(a, b)] = cost;
}

const at = (a: string, b: string) => index[a.charCodeAt(0)] * size + index[b.charCodeAt(0)];

/** The prices of swaps whatever the script: the later counts where two hold. */
function swapCosts(): Float64Array {
  const swap = new Float64Array(size * size);
  for (const a of alphabet) for (const b of alphabet) swap[at(a, b)] = vowels.includes(a) !== vowels.includes(b) ? 1.2 : 1;
  price(swap, near, 0.4);
  price(swap, [vowels], 0.22);
  price(swap, closeVowels, 0.12);
  return swap;
}

function gapCost(pivot: Pivot, sound: string): number {
  if (pivot.inserted.includes(sound)) return 0.1;
  if (vowels.includes(sound)) return 0.25;
  if (pivot.weak.includes(sound)) return 0.25;
  if ('hywR'.includes(sound)) return 0.4;
  return 1;
}

const costs = lazily((): readonly Costs[] => {
  const plain = swapCosts();
  return pivots.map((pivot) => {
    const swap = plain.slice();
    price(swap, pivot.merged, 0.14);
    price(swap, [...alphabet], 0);
    return { swap, gap: Float64Array.from(alphabet, (sound) => gapCost(pivot, sound)) };
  });
});

const longest = 40;
const rows = [new Float64Array(longest + 1), new Float64Array(longest + 1)];

/** Sounds as indices into the alphabet. */
export function encode(sounds: string): Uint8Array {
  return Uint8Array.from({ length: Math.min(sounds.length, longest) }, (_, i) => index[sounds.charCodeAt(i)]);
}

/** How close two strings of sounds are to one who heard them through a pivot's script, 0 to 1. */
export function hear(pivot: number, a: Uint8Array, b: Uint8Array): number {
  const { swap, gap } = costs()[pivot];
  let [above, row] = rows;
  let heavyB = 0;
  above[0] = 0;
  for (let j = 0; j < b.length; j++) {
    above[j + 1] = above[j] + gap[b[j]];
    heavyB += weight[b[j]];
  }
  let heavyA = 0;
  for (let i = 0; i < a.length; i++) {
    const dropped = gap[a[i]];
    heavyA += weight[a[i]];
    row[0] = above[0] + dropped;
    for (let j = 0; j < b.length; j++) {
      row[j + 1] = Math.min(above[j] + swap[a[i] * size + b[j]], above[j + 1] + dropped, row[j] + gap[b[j]]);
    }
    [above, row] = [row, above];
  }
  const heavy = (heavyA + heavyB) / 2;
  return heavy === 0 ? 0 : Math.max(0, 1 - above[b.length] / heavy);
}

/** What a string of sounds weighs: about the number of its consonants. */
export function weigh(sounds: Uint8Array): number {
  let heavy = 0;
  for (const sound of sounds) heavy += weight[sound];
  return heavy;
}

/** The broadest classes of consonants, for an index: what any pivot or spelling may confuse. */
const classes: readonly (readonly [sounds: RegExp, symbol: string])[] = [
  [/[aeiouhyRw]/g, ''],
  [/[pbfv]/g, 'P'],
  [/[td]/g, 'T'],
  [/[kgX]/g, 'K'],
  [/[szScCJZT]/g, 'S'],
  [/[mn]/g, 'M'],
  [/[lrL]/g, 'L'],
];

/** The sounds that a class cannot hold at once: w is a vowel to some and v to others, soft g is g in writing, h may be kh, a final ng is n. */
const broad = (sounds: string) =>
  classes.reduce((text, [spelled, symbol]) => text.replace(spelled, symbol), sounds).replace(/(.)\1+/g, '$1');

/**
 * Index keys of sounds: consonant skeletons, whole and with one consonant left out, so that one wrong consonant does not hide a name.
 * @param pinyin whether they were read as pinyin, where a final er may be l, and j, q, x may be g, k, h
 */
export function skeletons(sounds: string, pinyin = false): readonly string[] {
  const keys = new Set<string>();
  for (const reading of [
    sounds.replace(/N/g, 'n'),
    sounds
      .replace(/w/g, 'v')
      .replace(/h/g, 'k')
      .replace(/J/g, 'g')
      .replace(/[NT]/g, (sound) => (sound === 'N' ? 'n' : 't')),
    sounds.replace(/C/g, 'k').replace(/T/g, 't').replace(/N/g, 'n'),
    ...(pinyin ? [sounds.replace(/R/g, 'l'), sounds.replace(/[CSJ]/g, 'k').replace(/R/g, 'l')] : []),
  ]) {
    const whole = broad(reading).slice(0, 12);
    if (whole.length > 0) keys.add(`=${whole}`);
    if (whole.length > 2) for (let i = 0; i < whole.length; i++) keys.add(`=${whole.slice(0, i)}${whole.slice(i + 1)}`);
  }
  return [...keys];
}
