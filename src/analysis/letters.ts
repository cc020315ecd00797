// What a token is made of, told by its first character: every token of a text is asked, and most are plain English.
// A pattern decides only where the first character is no plain letter or figure.

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
