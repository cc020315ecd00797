// Letters of another script inside an English name: look-alikes that a machine mixed in, or a word it forgot to transliterate.
// Both become Latin before names are compared, by shape where the rest of the word is Latin, by the standard table elsewhere.

/** Cyrillic letters that a reader takes for Latin ones, by shape. Source: Unicode UTS 39, confusables. */
const shapes: ReadonlyMap<string, string> = pairs('АA ВB ЕE ЅS ІI ЈJ КK МM НH ОO РP СC ТT УY ХX аa еe оo рp сc уy хx іi јj ѕs');

/** Cyrillic by sound. Source: the BGN/PCGN systems for Russian, Ukrainian and Serbian, without marks. */
const letters: ReadonlyMap<string, string> = pairs(
  `аa бb вv гg дd еe ёyo жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe юyu яya
  іi їyi єye ґg ўu ђdj јj љlj њnj ћc џdz ѕdz ќk ѓg`,
);

function pairs(table: string): ReadonlyMap<string, string> {
  return new Map(table.split(/\s+/).map((pair) => [pair[0], pair.slice(1)]));
}

const cyrillic = /\p{Script=Cyrillic}/u;
const everyCyrillic = /\p{Script=Cyrillic}/gu;

/** Whether a word has Cyrillic letters. */
export function isForeign(word: string): boolean {
  return cyrillic.test(word);
}

/** The word in Latin letters; a word without Cyrillic comes back as it is. */
export function latin(word: string): string {
  if (!isForeign(word)) return word;
  const strange = word.match(everyCyrillic) ?? [];
  if (/\p{Script=Latin}/u.test(word) && strange.every((letter) => shapes.has(letter))) {
    return word.replace(everyCyrillic, (letter) => shapes.get(letter) ?? letter);
  }
  return word.replace(everyCyrillic, (letter) => {
    const small = letter.toLowerCase();
    const spelled = letters.get(small) ?? letter;
    return small === letter ? spelled : spelled.charAt(0).toUpperCase() + spelled.slice(1);
  });
}
