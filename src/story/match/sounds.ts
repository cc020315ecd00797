// What a spelling sounds like: a word becomes a string of sounds, one character each, so that names compare by ear and not by letter.
// The alphabet is wide on purpose: spelling does not tell which of two near sounds is meant, so the costs in pivots.ts forgive near sounds.
//
//   a e i o u            vowels
//   p b t d k g m n l r f v w s z h   as in English;  y as in yes
//   S sh   Z as in measure   C ch   J as in jam   c ts   X as in loch   T th   N ng   R, L   r and l that close a syllable

/** One step of a reading: what is spelled so, sounds so. Steps run in order; letters are lower case, except that a step may write a sound. */
export type Step = readonly [spelled: RegExp, sounds: string];

/** How most languages of the news, and English news above all, spell sounds. */
const common: readonly Step[] = [
  [/[’'ʼ`-]/g, ''],
  // letters with a sound of their own
  [/[çčć]/g, 'C'],
  [/[şšș]/g, 'S'],
  [/ž/g, 'Z'],
  [/ğ/g, ''],
  [/ñ/g, 'ny'],
  [/[öøő]/g, 'o'],
  [/[üű]/g, 'u'],
  [/ä|æ/g, 'e'],
];

const plain: readonly Step[] = [
  // groups of letters for one sound
  [/shch|schtsch/g, 'SC'],
  [/tsch|tch|cz/g, 'C'],
  [/sch|sh/g, 'S'],
  [/dzh|dj|dg(?=[eiy])/g, 'J'],
  [/zh/g, 'Z'],
  [/kh/g, 'X'],
  [/ph|^pf|pf/g, 'f'],
  [/gh(?![aeiou])/g, ''],
  [/gh/g, 'g'],
  [/ch/g, 'C'],
  [/th/g, 'T'],
  [/ck|cq/g, 'k'],
  [/qu(?=[aeio])/g, 'kw'],
  [/q/g, 'k'],
  [/sz/g, 's'],
  [/sc(?=[eiy])/g, 's'],
  [/ts|tz|(?<=[lnr])z$/g, 'c'],
  [/x/g, 'ks'],
  [/wh/g, 'w'],
  [/^wr/g, 'r'],
  [/^kn/g, 'n'],
  [/gi(?=[aou])/g, 'J'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/ng(?![aeiou])/g, 'N'],
  [/j/g, 'J'],
  [/rh|hr/g, 'r'],
  // vowels
  [/(?<=[^aeiouq])([ou])e(?=[^aeiou])/g, '$1'],
  [/ee|ie(?![aou])/g, 'i'],
  [/oo|ou/g, 'u'],
  [/ow(?![aeiou])/g, 'ou'],
  [/aw(?![aeiou])/g, 'au'],
  [/ew(?![aeiou])/g, 'u'],
  [/y(?![aeiou])/g, 'i'],
  // what closes a syllable
  [/r+(?![aeiouyw])/g, 'R'],
  [/l+(?![aeiouylr])/g, 'L'],
  [/h(?![aeiouywr])/g, ''],
  // e at the end is mostly silent
  [/(?<=[^aeiouy])e$/g, ''],
  [/(.)\1+/g, '$1'],
  [/[^a-zSZCJXTNRL]/g, ''],
];

function apply(word: string, steps: readonly Step[]): string {
  let text = word;
  for (const [spelled, sounds] of steps) text = text.replace(spelled, sounds);
  return text;
}

/** Lower case without accents, but the letters that carry a sound of their own already read. */
function read(word: string, first: readonly Step[]): string {
  const lettered = apply(apply(word.toLowerCase().normalize('NFC'), first), common);
  return apply(
    lettered.normalize('NFKD').replace(/\p{M}/gu, '').replace(/ı/g, 'i').replace(/ł/g, 'l').replace(/đ/g, 'd').replace(/ß/g, 's'),
    plain,
  );
}

/**
 * The sounds of a word.
 * @param spelling how a particular language spells, read before the common spelling
 */
export function soundsOf(word: string, spelling: readonly Step[] = []): string {
  return read(word, spelling);
}
