// Folding: what is left of a word or name when case, accents and typographic marks are taken away.
// The lexicon and the tables of names are written in plain letters, while news writes Türkiye, café and O’Brien.

/** Letters that Unicode does not decompose, with the letters English news writes for them. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ə: 'a',
  '‘': "'",
  '’': "'",
  ʼ: "'",
  ʻ: "'",
  ʹ: "'",
  '`': "'",
  '‐': '-',
  '‑': '-',
};

/**
 * Lower case, no accents, straight apostrophes and hyphens.
 * @returns a string that may be longer than the one given: `Straße` becomes `strasse`
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (isAscii(lower)) return lower.replaceAll('`', "'");
  return lower
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z]/g, (letter) => plainLetters[letter] ?? letter);
}

/** Whether every UTF-16 code unit of a string is below 128. */
export function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}
