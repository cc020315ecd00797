// What a page or a program leaves in plain text: character references, tags, Markdown and wiki marks, placeholders that nobody filled in.
// Only forms that English prose cannot hold are named; a lone asterisk, brace or percent sign is not one of them.
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { Span, Text } from '#text';
import { memo } from './memo.ts';

export type MarkupKind = 'reference' | 'tag' | 'mark' | 'placeholder';

export interface Markup extends Span {
  readonly kind: MarkupKind;
  /** What should stand there; empty for nothing, undefined where only the author knows. */
  readonly plain?: string;
}

const tags =
  'a|abbr|article|aside|audio|b|big|blockquote|body|br|button|caption|center|cite|code|del|div|dl|dd|dt|em|embed|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|label|li|link|main|mark|meta|nav|nobr|noscript|nowiki|object|ol|option|p|param|path|picture|pre|q|ref|s|script|section|select|small|source|span|strike|strong|style|sub|sup|svg|table|tbody|td|textarea|tfoot|th|thead|time|title|tr|tt|u|ul|var|video|wbr';
/** Tags that stand between words. */
const breaking = /^<\/?(?:br|p|div|li|tr|td|th|h[1-6]|hr|ul|ol|blockquote|section|article)\b/i;

interface Form {
  readonly kind: MarkupKind;
  /** One of these is in every match: a text without them is not looked through. */
  readonly signs: readonly string[];
  readonly pattern: RegExp;
  /** The plain text of a match; undefined where the match turns out to be none, null where only the author knows. */
  readonly plain: (match: RegExpExecArray, content: string) => string | null | undefined;
}

/** Each pattern begins with the mark itself, and looks at what stands before it only then. */
const forms: readonly Form[] = [
  {
    kind: 'reference',
    signs: ['&'],
    pattern: /&(?:amp;)*(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/g,
    plain: ([text]) => dereferenced(text),
  },
  {
    kind: 'tag',
    signs: ['<'],
    pattern: new RegExp(`<(?:/?(?:${tags})(?:\\s[^<>]{0,400})?/?|!--[^<>]{0,400}--|!\\[CDATA\\[|\\?xml[^<>]{0,200}\\?)>`, 'gi'),
    plain: (match, content) => (breaking.test(match[0]) && isBetweenWords(match, content) ? ' ' : ''),
  },
  {
    kind: 'mark',
    signs: ['**'],
    pattern: /\*(?<![*\p{L}\p{N}]\*)\*(?=[^\s*])([^*\n]{1,200})(?<=[^\s*])\*\*(?![*\p{L}\p{N}])/gu,
    plain: (match) => match[1],
  },
  {
    kind: 'mark',
    signs: ['__'],
    pattern: /_(?<![_\p{L}\p{N}]_)_(?=[^\s_])([^_\n]{1,200})(?<=[^\s_])__(?![_\p{L}\p{N}])/gu,
    plain: (match) => match[1],
  },
  { kind: 'mark', signs: ['#'], pattern: /^ {0,3}#{1,6} +(?=\p{L})/gmu, plain: () => '' },
  { kind: 'mark', signs: [']('], pattern: /!?\[([^[\]\n]{0,200})\]\((?:https?:\/\/|\/)[^()\s]{0,500}\)/g, plain: (match) => match[1] },
  { kind: 'mark', signs: ['[['], pattern: /\[\[(?:[^[\]|\n]{1,200}\|)?([^[\]|\n]{1,200})\]\]/g, plain: (match) => match[1] },
  { kind: 'mark', signs: ["'''"], pattern: /'''([^'\n]{1,200})'''/g, plain: (match) => match[1] },
  {
    kind: 'placeholder',
    signs: ['{', '<%'],
    pattern: /\{\{[^{}\n]{0,100}\}\}|\{%[^{}\n]{0,100}%\}|<%[^<>\n]{0,100}%>|\$\{[^{}\n]{0,100}\}/g,
    plain: () => null,
  },
  { kind: 'placeholder', signs: ['{'], pattern: /\{(?<![{$\p{L}]\{)(?:\d{1,2}|[a-z][a-z_]{0,40})\}(?!\})/giu, plain: () => null },
  {
    kind: 'placeholder',
    signs: ['%'],
    pattern: /%(?<![\p{L}\p{N}%]%)(?:\d\$)?[sd@](?![\p{L}\p{N}%])|%\([a-z_]{1,40}\)[sd]/giu,
    plain: () => null,
  },
  {
    kind: 'placeholder',
    signs: ['<', '[UNK]', '[object', '⟦', '@@', '▁'],
    pattern: /<unk>|\[UNK\]|<\/s>|<s>|<pad>|\[object Object\]|⟦\d{0,3}⟧|@(?<=\p{L}@)@(?= )|▁(?=\p{L})/gu,
    plain: ([text]) => (text === '▁' || text === '@@' ? '' : null),
  },
];

/** What markup and programs left in a text, in order, none overlapping another. */
export const markupOf = memo(({ content }: Text): readonly Markup[] => {
  const found = forms.flatMap(({ kind, signs, pattern, plain }) => {
    if (!signs.some((sign) => content.includes(sign))) return [];
    return [...content.matchAll(pattern)].flatMap((match): Markup[] => {
      const text = plain(match, content);
      if (text === undefined) return [];
      return [{ start: match.index, end: match.index + match[0].length, kind, ...(text !== null && { plain: text }) }];
    });
  });
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return found.filter((markup) => {
    if (markup.start < end) return false;
    end = markup.end;
    return true;
  });
});

/** The character that a reference names, however often its "&" was itself replaced by "&amp;"; undefined for none. */
function dereferenced(text: string): string | undefined {
  const name = text.replace(/^&(?:amp;)*/, '').slice(0, -1) || 'amp';
  if (!name.startsWith('#')) return decodeNamedCharacterReference(name) || undefined;
  const code = /^#[xX]/.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0x1f && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : undefined;
}

function isBetweenWords({ 0: text, index }: RegExpExecArray, content: string): boolean {
  return /\S/.test(content[index - 1] ?? ' ') && /\S/.test(content[index + text.length] ?? ' ');
}
