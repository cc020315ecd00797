// Words in the letters of another script: Chinese, Cyrillic, Arabic and so on, in a text that is written in Latin letters.
// Some belong there: an original beside its translation, a quoted word, a letter that is talked about, an address.
import type { Block, Span, Text } from '#text';
import { memo } from './memo.ts';
import { quotationsOf } from './quotes.ts';

export interface ForeignRun extends Span {
  readonly block: Block;
}

/** Letters that are neither Latin nor common to all scripts, with their marks. */
const letters = /(?:(?=\p{L})[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]\p{M}*)+/gu;
/** What may stand between two words of one run: marks, digits, spaces. */
const between = /^[^\p{L}\n\r]{0,20}$/u;
/** Greek letters are the names of things in science: so few are no word. */
const symbol = /^\p{Script=Greek}{1,2}$/u;
/** Words that announce a letter or a word as such. */
const announced =
  /(?:\b(?:(?:characters?|letters?|words?|symbols?|signs?|hashtags?|slogans?|phrases?|term|name|initials?|abbreviations?|logos?|written|spel(?:led|t)|pronounced|meaning|means|called|inscription|reads?|reading|(?:en)?titled)|(?:Chinese|Russian|Japanese|Korean|Arabic|Hebrew|Greek|Ukrainian|Persian|Hindi|Thai|Cyrillic):)|[/=#@])[\s“"'‘«(]*$/iu;
/** "The Greek word is …", "in Arabic it would be …": the language is named, and what follows is its word. */
const explained =
  /\b(?:(?:word|name|term|phrase|verb|noun|title|motto)s?(?: (?:for|of|in) \p{L}+)?|in (?:Chinese|Mandarin|Cantonese|Russian|Japanese|Korean|Arabic|Hebrew|Greek|Ukrainian|Bulgarian|Serbian|Georgian|Armenian|Persian|Farsi|Hindi|Urdu|Bengali|Tamil|Thai|Cyrillic|Yiddish)),? ?(?:it |they |he |she |that |this )?(?:is|was|are|were|has|would be)\s[“"'‘«(]*$/iu;

/** The words of a text that are left in another script, in order. */
export const foreignRunsOf = memo((text: Text): readonly ForeignRun[] => {
  const { content } = text;
  if (content.search(letters) < 0) return [];
  const originals = quotationsOf(text).filter(({ start, end }) => isOriginal(content.slice(start, end)));
  let next = 0;
  return text.blocks.flatMap((block) => {
    if (block.kind === 'furniture' || block.kind === 'comment-form') return [];
    return runsIn(content, block).filter((run) => {
      while (next < originals.length && originals[next].end < run.end) next++;
      const isQuoted = next < originals.length && originals[next].start <= run.start;
      return !(
        isQuoted ||
        symbol.test(content.slice(run.start, run.end)) ||
        isPart(content, run) ||
        isBracketed(content, run) ||
        isAnnounced(content, run)
      );
    });
  });
});

/** All words of a text in another script, wherever they stand: what an article may have in common with its sources. */
export const foreignWordsOf = memo(({ content }: Text): ReadonlySet<string> => new Set(content.match(letters) ?? []));

function runsIn(content: string, block: Block): ForeignRun[] {
  const runs: ForeignRun[] = [];
  for (const { 0: word, index } of content.slice(block.start, block.end).matchAll(letters)) {
    const start = block.start + index;
    const end = start + word.length;
    const before = runs.at(-1);
    if (before && between.test(content.slice(before.end, start))) runs[runs.length - 1] = { ...before, end };
    else runs.push({ start, end, block });
  }
  return runs;
}

/** A part of a word or of an address: the letters go on in Latin ones, or a stop inside joins them. */
function isPart(content: string, { start, end }: Span): boolean {
  const edges = /[\p{Script=Latin}@/_]/u;
  return (
    edges.test(content.slice(Math.max(0, start - 1), start)) ||
    /^(?:[\p{Script=Latin}@/_]|[.-]\p{Script=Latin})/u.test(content.slice(end, end + 2)) ||
    /\p{Script=Latin}[.-]$/u.test(content.slice(Math.max(0, start - 2), start)) ||
    /\p{L}\.\p{L}/u.test(content.slice(start, end))
  );
}

/** An original in brackets after its translation, or with its translation in brackets after it. */
function isBracketed(content: string, { start, end }: Span): boolean {
  const before = content.slice(Math.max(0, start - 60), start);
  const opened = Math.max(before.lastIndexOf('('), before.lastIndexOf('['), before.lastIndexOf('（'));
  if (opened >= 0 && !/[)\]）\n]/.test(before.slice(opened))) return true;
  return /^["”’»]?\s?[([（]\s?["“‘]?\p{Script=Latin}/u.test(content.slice(end, end + 6));
}

/** Spoken of as a letter or a word: "the character 福". */
function isAnnounced(content: string, { start, block }: ForeignRun): boolean {
  const before = content.slice(Math.max(block.start, start - 60), start);
  return announced.test(before.slice(-24)) || explained.test(before);
}

/** Whether a quotation is in the other script as a whole: then somebody meant to quote the original. */
function isOriginal(quotation: string): boolean {
  return !/\p{Script=Latin}{2}/u.test(quotation);
}
