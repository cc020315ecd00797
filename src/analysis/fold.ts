// Folding: what two spellings have in common once case, diacritics, apostrophes and full stops are set aside.
// Names are compared and counted in this form, so that Müller, MULLER and Muller's are one word.

const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ə: 'e',
  ħ: 'h',
  ŋ: 'n',
};

const known = new Map<string, string>();

/**
 * Folds one word: lower case, no diacritics, no apostrophes or full stops, a possessive ending dropped.
 * Letters of other scripts stay; the answer may be empty for a word of marks alone.
 */
export function fold(word: string): string {
  let answer = known.get(word);
  if (answer === undefined) {
    answer = word
      .replace(/['’]s$/, '')
      .normalize('NFD')
      .replace(/[\p{M}.'’‘ʼ`´\u200b-\u200f\u00ad]+/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]/gu, (letter) => letters[letter] ?? letter)
      .replace(/\p{M}+/gu, '');
    if (known.size > 50_000) known.clear(); // bounded: a feed brings new words for ever
    known.set(word, answer);
  }
  return answer;
}
