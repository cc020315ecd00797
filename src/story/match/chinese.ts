// One Chinese name in several coats: pinyin, Wade-Giles as books and Taiwan have it, and Palladius, which is how it comes back from Russian.
// Every coat is a strict function of the syllable, so nothing is guessed here: the coats are equal or they are not.
import { memoWord } from '#analysis';

/** Which finals follow which initials in pinyin. Source: GB/T 16159 and ISO 7098. */
const finals: Readonly<Record<string, string>> = {
  '': 'a o e ai ei ao ou an en ang eng er',
  b: 'a o ai ei ao an en ang eng i ie iao ian in ing u',
  p: 'a o ai ei ao ou an en ang eng i ie iao ian in ing u',
  m: 'a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u',
  f: 'a o ei ou an en ang eng u',
  d: 'a e ai ei ao ou an en ang eng ong i ie iao iu ian ing u uo ui uan un',
  t: 'a e ai ao ou an ang eng ong i ie iao ian ing u uo ui uan un',
  n: 'a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan ue',
  l: 'a e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un ue',
  g: 'a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang',
  k: 'a e ai ao ou an en ang eng ong u ua uo uai ui uan un uang',
  h: 'a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang',
  j: 'i ia ie iao iu ian in iang ing iong u ue uan un',
  q: 'i ia ie iao iu ian in iang ing iong u ue uan un',
  x: 'i ia ie iao iu ian in iang ing iong u ue uan un',
  zh: 'a e ai ao ou an en ang eng ong i u ua uo uai ui uan un uang',
  ch: 'a e ai ao ou an en ang eng ong i u ua uo uai ui uan un uang',
  sh: 'a e ai ei ao ou an en ang eng i u ua uo uai ui uan un uang',
  r: 'e ao ou an en ang eng ong i u uo ui uan un',
  z: 'a e ai ei ao ou an en ang eng ong i u uo ui uan un',
  c: 'a e ai ao ou an en ang eng ong i u uo ui uan un',
  s: 'a e ai ao ou an en ang eng ong i u uo ui uan un',
  y: 'a e ao ou an ang i in ing ong u ue uan un',
  w: 'a o ai ei an en ang eng u',
};

interface Syllable {
  readonly initial: string;
  readonly final: string;
}

const syllables: ReadonlyMap<string, Syllable> = new Map(
  Object.entries(finals).flatMap(([initial, ends]) => ends.split(' ').map((final) => [initial + final, { initial, final }] as const)),
);
const longest = 6;

/**
 * Cuts a word into pieces that all stand in a table; where several ways fit, one is chosen, with long pieces first.
 * @returns undefined when the word cannot be cut so
 */
export function cut(word: string, table: { has(piece: string): boolean }, longestPiece: number): string[] | undefined {
  const piece: (string | undefined)[] = Array(word.length + 1); // the piece that starts at each place of a way to the end
  for (let start = word.length - 1; start >= 0; start--) {
    for (let end = Math.min(word.length, start + longestPiece); end > start; end--) {
      if ((end === word.length || piece[end] !== undefined) && table.has(word.slice(start, end))) {
        piece[start] = word.slice(start, end);
        break;
      }
    }
  }
  const pieces: string[] = [];
  for (let at = 0; at < word.length; at += pieces.at(-1)!.length) {
    const next = piece[at];
    if (next === undefined) return undefined;
    pieces.push(next);
  }
  return pieces;
}

/** Whether a folded word is spelled in the syllables of Japanese, which are open but for n. Many are pinyin by chance: Fukushima. */
export function isKana(word: string): boolean {
  return /^(?:(?:[kgnhbpmr]?y|[kgsztdnhbpmrfjw]|sh|ch|ts)?[aeiou]|n(?![aeiouy]))+$/.test(word);
}

/** The syllables of a folded word in pinyin; undefined for a word that is none. */
export const pinyin = memoWord((word): readonly string[] | undefined =>
  word.length < 2 || word.length > 24 ? undefined : cut(word, syllables, longest),
);

const wadeInitials: Readonly<Record<string, string>> = {
  b: 'p',
  d: 't',
  g: 'k',
  j: 'ch',
  q: 'ch',
  x: 'hs',
  zh: 'ch',
  r: 'j',
  z: 'ts',
  c: 'ts',
};
const wadeFinals: Readonly<Record<string, string>> = { ie: 'ieh', ue: 'ueh', ian: 'ien', ong: 'ung', iong: 'iung', er: 'erh' };
const wadeWhole: Readonly<Record<string, string>> = {
  zhi: 'chih',
  chi: 'chih',
  shi: 'shih',
  ri: 'jih',
  zi: 'tzu',
  ci: 'tzu',
  si: 'szu',
  ge: 'ko',
  ke: 'ko',
  he: 'ho',
  e: 'o',
  yi: 'i',
  you: 'yu',
  yan: 'yen',
  ye: 'yeh',
  yue: 'yueh',
  yong: 'yung',
  gui: 'kuei',
  kui: 'kuei',
  duo: 'to',
  tuo: 'to',
  nuo: 'no',
  luo: 'lo',
  zuo: 'tso',
  cuo: 'tso',
  suo: 'so',
  zhuo: 'cho',
  chuo: 'cho',
  ruo: 'jo',
};

/** A pinyin syllable in Wade-Giles without apostrophes, as newspapers print it. Source: H. Giles, A Chinese-English Dictionary, 1912. */
function wade(syllable: string): string {
  const { initial, final } = syllables.get(syllable)!;
  return wadeWhole[syllable] ?? (wadeInitials[initial] ?? initial) + (wadeFinals[final] ?? final);
}

const russianInitials: Readonly<Record<string, string>> = {
  h: 'kh',
  j: 'tsz',
  q: 'ts',
  x: 's',
  zh: 'chzh',
  r: 'zh',
  z: 'tsz',
  c: 'ts',
  w: 'v',
};
const russianFinals: Readonly<Record<string, string>> = {
  ai: 'ay',
  ei: 'ey',
  ang: 'an',
  eng: 'en',
  ong: 'un',
  er: 'er',
  ia: 'ya',
  ie: 'e',
  iao: 'yao',
  iu: 'yu',
  ian: 'yan',
  iang: 'yan',
  ing: 'in',
  iong: 'yun',
  ui: 'uy',
  uai: 'uay',
  uang: 'uan',
  ue: 'yue',
};
const russianWhole: Readonly<Record<string, string>> = {
  yi: 'i',
  yin: 'in',
  ying: 'in',
  wu: 'u',
  ye: 'e',
  you: 'yu',
  yong: 'yun',
  zhi: 'chzhi',
  hui: 'khuey',
  ju: 'tszyuy',
  qu: 'tsyuy',
  xu: 'syuy',
  yu: 'yuy',
};

/** A pinyin syllable after a trip through Russian. Source: the Palladius system, then BGN/PCGN back into Latin letters. */
function palladius(syllable: string): string {
  const { initial, final } = syllables.get(syllable)!;
  if (russianWhole[syllable] !== undefined) return russianWhole[syllable];
  const end = russianFinals[final] ?? (final.startsWith('u') && 'jqxy'.includes(initial) && initial ? `yu${final.slice(1)}` : final);
  return (russianInitials[initial] ?? initial) + end;
}

/** Small freedoms of the transliteration that the table leaves open: y or i, soft or not. */
const loosen = (word: string) =>
  word
    .replace(/y/g, 'i')
    .replace(/ii+/g, 'i')
    .replace(/tsz|dz/g, 'cz')
    .replace(/ts/g, 'c')
    .replace(/chzh|czh|dzh/g, 'zh');

/** Whether a name is the Wade-Giles spelling of a name in pinyin. Both folded, without spaces and hyphens. */
export function isWadeGiles(name: string, inPinyin: string): boolean {
  const cutUp = pinyin(inPinyin);
  if (cutUp === undefined) return false;
  const spelled = cutUp.map(wade).join('');
  return (
    name !== inPinyin &&
    spelled ===
      name
        .replace(/ssu/g, 'szu')
        .replace(/tze/g, 'tzu')
        .replace(/o(?=ng)/g, 'u')
  );
}

/** Whether a name is what Russian makes of a name in pinyin. Both folded, without spaces and hyphens. */
export function isPalladius(name: string, inPinyin: string): boolean {
  const cutUp = pinyin(inPinyin);
  return cutUp !== undefined && name !== inPinyin && loosen(cutUp.map(palladius).join('')) === loosen(name);
}
