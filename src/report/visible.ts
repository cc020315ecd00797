// Articles come from strangers: what a terminal would obey, or what the eye cannot see, is shown as a symbol instead.
// Every word of an article, its id or a message passes through here on its way to people; JSON has its own escapes.

/** Control characters, format characters (bidi overrides, zero-width marks, tags), lone surrogates, line and paragraph separators, the stand-in for code. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\ufffc]/gu;

/** Shows what has no glyph of its own: ESC as ␛, a bidi override as ⟨U+202E⟩. Line breaks and tabs become symbols too. */
export function visible(text: string): string {
  return text.replace(unseen, symbol);
}

/** The same, with every run of white space as one space: a stretch of an article on one line. */
export function visibleLine(text: string): string {
  return visible(text.replace(/[ \t\n\v\f\r\u00a0\u2028\u2029]+/g, ' '));
}

/** JSON that is safe to print: what JSON itself leaves unescaped of the unseen becomes \uXXXX. */
export function safeJson(value: unknown): string {
  return JSON.stringify(value).replace(unseen, (mark) => {
    let escaped = '';
    for (let i = 0; i < mark.length; i++) escaped += `\\u${mark.charCodeAt(i).toString(16).padStart(4, '0')}`;
    return escaped;
  });
}

function symbol(mark: string): string {
  if (mark === '\ufffc') return '`…`'; // it stands for code
  const code = mark.codePointAt(0)!;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
