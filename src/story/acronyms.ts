// Acronyms that stand for nothing: capitals that no source has, in a sentence that two sources have, and no words anywhere that begin with those letters.
// A new person may be the article's own find; an acronym stands for words, and where nobody has the words a machine spelt out letters that it could not read.
import { memo } from '#analysis';
import { rankOf } from '#lexicon';
import type { Sentence, Span, Text, Token } from '#text';
import { alignedSentences } from './align.ts';
import { silent } from './facts/rivals.ts';
import type { Story } from './types.ts';

/** An acronym of the article with the best aligned sentence of each source; at least two. */
export interface EmptyAcronym extends Span {
  readonly places: readonly { readonly source: Text; readonly sentence: Sentence }[];
  /** The acronym a letter away that two sources have and the article lacks. */
  readonly meant?: { readonly text: string; readonly places: readonly { readonly source: Text; readonly span: Span }[] };
}

/** Acronyms more usual than this need no explanation: PLA, DNA, NBA. */
const leastRank = 25_000;
const leastAligned = 0.3;
const leastSources = 2;
/** A text with more acronyms than this is about them; the rest are not looked up. */
const mostAcronyms = 200;

/** The acronyms of an article that nothing in its story could stand behind, in order. */
export const emptyAcronyms = memo((story: Story): readonly EmptyAcronym[] => {
  if (story.sources.length < leastSources) return [];
  const candidates = story.article.sentences
    .filter(({ block, tokens }) => !silent.has(block.kind) && tokens.some(({ text }) => /\p{Ll}/u.test(text)))
    .flatMap((sentence) => sentence.tokens.flatMap((token, at) => (isAcronym(sentence.tokens, at) ? [{ sentence, token }] : [])));
  if (candidates.length === 0) return [];
  const empty = emptyOf(story, new Set(candidates.map(({ token }) => lettersOf(token.text))));
  const meantBy = new Map<string, EmptyAcronym['meant']>();
  return candidates.flatMap(({ sentence, token: { text, start, end } }) => {
    if (!empty.has(lettersOf(text))) return [];
    const places = new Map<Text, Sentence>();
    for (const aligned of alignedSentences(story, sentence))
      if (aligned.score >= leastAligned && !places.has(aligned.source)) places.set(aligned.source, aligned.sentence);
    if (places.size < leastSources) return [];
    if (!meantBy.has(text)) meantBy.set(text, nearest(text, story));
    const meant = meantBy.get(text);
    return [{ start, end, places: [...places].map(([source, other]) => ({ source, sentence: other })), ...(meant && { meant }) }];
  });
});

/** The acronym of two sources that differs from one of the article in a letter, where the article has it nowhere. */
function nearest(acronym: string, { article, sources }: Story): EmptyAcronym['meant'] {
  const isNear = ({ text }: Token) =>
    text.length === acronym.length && /^\p{Lu}+$/u.test(text) && [...text].filter((letter, i) => letter !== acronym[i]).length === 1;
  const found = sources.flatMap((source) => {
    const token = source.tokens.find(isNear);
    return token ? [{ source, token }] : [];
  });
  const texts = new Set(found.map(({ token }) => token.text));
  const [text] = texts;
  if (found.length < leastSources || texts.size > 1 || article.tokens.some((token) => token.text === text)) return undefined;
  return { text, places: found.map(({ source, token: { start, end } }) => ({ source, span: { start, end } })) };
}

/** The acronyms that no source has, and no row of words begins with. */
function emptyOf({ article, sources }: Story, acronyms: ReadonlySet<string>): ReadonlySet<string> {
  const known = new Set(sources.flatMap(({ tokens }) => tokens.map(({ text }) => lettersOf(text))));
  const rows = [article, ...sources].flatMap(({ tokens }) => [initialsOf(tokens, /^\p{L}/u), initialsOf(tokens, /^\p{Lu}/u)]);
  return new Set(
    [...acronyms].slice(0, mostAcronyms).filter((letters) => !known.has(letters) && !rows.some((row) => row.includes(letters))),
  );
}

/** A broadcaster or agency that somebody told, or that reported: each paper has its own. */
const tells = /^(?:told|tells?|telling)$/;
const reports = /^(?:reported|reports|quoted|quotes)$/;

/** Three to five capitals by themselves: no part of a longer name or an address, no currency before its sum, no sign or label before a colon. */
function isAcronym(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at];
  if (!/^\p{Lu}{3,5}$/u.test(text) || (rankOf(text) ?? leastRank) < leastRank) return false;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (before?.pos === 'PROPN' || after?.pos === 'PROPN' || after?.pos === 'NUM') return false;
  if (tells.test(before?.lower ?? '') || reports.test(after?.lower ?? '')) return false;
  if ([after, tokens[at + 2]].some((next) => next?.text === ':')) return false;
  return ![before, after].some((beside) => beside !== undefined && /^[-‐‑–/@&]$/.test(beside.text));
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}]/gu, '').toLowerCase();
}

/** The first letters of a text's words, in a row. */
function initialsOf(tokens: readonly Token[], counts: RegExp): string {
  return tokens.map(({ text }) => (counts.test(text) ? text[0].toLowerCase() : '')).join('');
}
