// Words that a text itself marks as another language's or a science's: in italics, in the name of a species, or beside another foreign word.
// They are no slips and no debris, however odd they look, and nobody should be asked to mend them.
import type { Span, Text } from '#text';
import { isCommon } from './morphology.ts';

/** Emphasis is looked for so far around a word, in UTF-16 code units. */
const reach = 120;

/** Where italics begin before a word and end after it, by what writes them; no paragraph ends in between. */
const italics = [
  [/(?:^|[\s("'“‘—–-])\*[^\s*][^*]*$|(?:^|[\s("'“‘—–-])\*$/, /^[^*]*\*/],
  [/(?:^|[\s("'“‘—–-])_[^\s_][^_]*$|(?:^|[\s("'“‘—–-])_$/, /^[^_]*_/],
  [/<(?:i|em|cite)\b[^<]*$/i, /^[^<]*<\/(?:i|em|cite)>/i],
] as const;

/** Whether a word stands in italics: between the marks of Markdown, or in an element of HTML. */
export function isEmphasised(text: Text, span: Span): boolean {
  const { start, end } = text.toOriginal(span);
  const before = text.original.slice(Math.max(0, start - reach), start);
  const after = text.original.slice(end, end + reach);
  return italics.some(([opens, closes]) => {
    const opened = opens.exec(before)?.[0];
    const closed = closes.exec(after)?.[0];
    return opened !== undefined && closed !== undefined && !/\n\s*\n/.test(opened + closed);
  });
}

/** The endings of Latin that the second half of a species' name has. */
const latin = /(?:us|um|is|[aeiou]e?|ens|ans|or|ax|ix|ops|oides|inis)$/;
/** A common word that opens a sentence is no genus. */
const genusRank = 30_000;

/** Whether a lower-case word may be the second half of a species' name: "Hediste diversicolor", "P. lamae". */
export function isSpecies({ content }: Text, { start, end }: Span): boolean {
  if (!latin.test(content.slice(start, end))) return false;
  const genus = /(?<![\p{L}\p{N}])(\p{Lu}\.|\p{Lu}\p{Ll}{3,})\s$/u.exec(content.slice(Math.max(0, start - reach), start))?.[1];
  return genus !== undefined && (genus.endsWith('.') || !isCommon(genus, genusRank));
}

/** A word rarer than this may be foreign. */
const foreignRank = 100_000;

/** Whether the lower-case word beside one is rare, too, so that both are a foreign phrase: "kafe turke". */
export function isBesideForeign({ content }: Text, { start, end }: Span): boolean {
  const before = /(?<![\p{L}\p{N}])(\p{Ll}{3,})\s$/u.exec(content.slice(Math.max(0, start - reach), start))?.[1];
  const after = /^\s(\p{Ll}{3,})(?![\p{L}\p{N}])/u.exec(content.slice(end, end + reach))?.[1];
  return [before, after].some((word) => word !== undefined && !isCommon(word, foreignRank));
}
