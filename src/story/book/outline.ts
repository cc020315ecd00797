// The outline of a word: its consonants, those that slips confuse made one. Cheap keys for finding two spellings within one text,
// where the spellings are close; the dear keys of the matcher are for names that went through another script.
import { fold } from '#analysis';

const classes: Readonly<Record<string, string>> = {
  b: 'p',
  d: 't',
  f: 'p',
  g: 'k',
  c: 'k',
  q: 'k',
  l: 'r',
  m: 'n',
  v: 'p',
  w: 'p',
  z: 's',
  x: 's',
  j: 's',
};

/** Keys of a word: its outline, and the outline with each consonant left out in turn, as a slip might. */
export function outlineKeys(word: string): readonly string[] {
  let outline = '';
  for (const letter of fold(word).slice(0, 24)) {
    if ('aeiouyh'.includes(letter)) continue;
    const sound = classes[letter] ?? letter;
    if (!outline.endsWith(sound)) outline += sound;
  }
  const keys = new Set([outline]);
  if (outline.length > 2) for (let i = 0; i < outline.length; i++) keys.add(outline.slice(0, i) + outline.slice(i + 1));
  return [...keys];
}
