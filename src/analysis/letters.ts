// What a token is made of, told by its first character: every token of a text is asked, and most are plain English.
// A pattern decides only where the first character is no plain letter or figure.

import { lazily } from './memo.ts';

const upper = /^\p{Lu}/u;
const lower = /^\p{Ll}/u;
const worded = /[\p{L}\p{N}]/u;

/** Whether a token begins with a capital. */
export function startsUpper(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : upper.test(text);
}

/** Whether a token begins with a small letter. */
export function startsLower(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 97 && code <= 122 : lower.test(text);
}

/** Whether a token has a letter or a figure in it, and is more than a mark. */
export function isWorded(text: string): boolean {
  const code = text.charCodeAt(0);
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || worded.test(text);
}

/** What \p{L}, \p{N} and \p{M} come to in Latin text, inside a class: letters, numbers, and no marks. */
const latin = { L: 'A-Za-z\\xaa\\xb5\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u024f', N: '0-9\\xb2\\xb3\\xb9\\xbc-\\xbe', M: '' };

/** Anything but Latin letters, what stands among them up to U+024F, punctuation and signs of currencies. */
export const beyondLatin = /[^\0-\u024f\u2000-\u206f\u20a0-\u20bf]/;

/**
 * A pattern that asks for letters, in two forms: one for Latin text, which takes a fifth of the time to make, and the one as written for all other.
 * @param source may hold \p{L} and \p{N}, and \p{M} inside a class
 * @returns gives the form that a text needs
 */
export function lettered(source: string, flags: string): (text: string) => RegExp {
  const plain = lazily(() => new RegExp(latinForm(source), flags));
  const full = lazily(() => new RegExp(source, flags));
  return (text) => (beyondLatin.test(text) ? full() : plain());
}

function latinForm(source: string): string {
  let inside = false;
  return source.replace(/\\(?:p\{([LNM])\}|.)|[[\]]/gs, (part, property?: keyof typeof latin) => {
    if (part === '[' || part === ']') inside = part === '[';
    if (property === undefined) return part;
    return inside ? latin[property] : `[${latin[property]}]`;
  });
}
