// Stretches of another language in an English text: sentences, or what stands of them inside and outside quotation marks.
// The lexicon and the count of English function words must agree before franc is asked, so that dialects, creoles and lists of names pass.
import { rankOf } from '#lexicon';
import type { Sentence, Span, Text } from '#text';
import { english, guess } from './language.ts';
import { lettered } from './letters.ts';
import { memo } from './memo.ts';
import { quotationsOf } from './quotes.ts';

export interface Untranslated extends Span {
  /** Inside quotation marks, where a foreign sentence may be meant to stand. */
  readonly quoted: boolean;
  readonly sentence: Sentence;
}

/** Words in small letters that a judgement takes: names belong to no language. */
const fewest = 8;
// Measured on sentences of sixteen languages, on creoles, on Scots and on lists of dishes and species:
/** the commonest words of the lexicon, and the share of them that no other language reaches, */
const common = 20_000;
const mostCommon = 0.6;
/** the share of English function words that no other language reaches, */
const mostFunctional = 0.12;
/** and how likely franc may find English, where the likeliest language is 1. */
const mostEnglish = 0.75;

/** The stretches of a text that were left untranslated, in order; neighbours in one paragraph are one. */
export const untranslatedOf = memo((text: Text): readonly Untranslated[] => {
  const found: Untranslated[] = [];
  for (const stretch of stretchesOf(text)) {
    if (!isForeign(text.content.slice(stretch.start, stretch.end))) continue;
    const before = found.at(-1);
    if (
      before &&
      before.sentence.block === stretch.sentence.block &&
      before.quoted === stretch.quoted &&
      /^[\s\p{P}]*$/u.test(text.content.slice(before.end, stretch.start))
    )
      found[found.length - 1] = { ...before, end: stretch.end };
    else found.push(stretch);
  }
  return found;
});

/** From the first letter or figure to the last. */
const worded = lettered(String.raw`[\p{L}\p{N}].*[\p{L}\p{N}]`, 'su');

/** Sentences cut where quotation marks open and close. */
function* stretchesOf(text: Text): Generator<Untranslated> {
  const quotations = quotationsOf(text);
  let next = 0;
  for (const sentence of text.sentences) {
    const { kind } = sentence.block;
    if (kind === 'furniture' || kind === 'comment-form') continue;
    let start = sentence.start;
    while (next < quotations.length && quotations[next].end <= start) next++;
    for (let i = next; i < quotations.length && quotations[i].start < sentence.end; i++) {
      const quotation = quotations[i];
      yield* stretch(start, quotation.start, false);
      yield* stretch(Math.max(start, quotation.start), Math.min(quotation.end, sentence.end), true);
      start = Math.min(quotation.end, sentence.end);
    }
    yield* stretch(start, sentence.end, kind === 'quotation');

    function* stretch(from: number, to: number, quoted: boolean): Generator<Untranslated> {
      const written = text.content.slice(from, to);
      const words = worded(written).exec(written);
      if (words) yield { start: from + words.index, end: from + words.index + words[0].length, quoted, sentence };
    }
  }
}

function isForeign(content: string): boolean {
  const words = content.match(/(?<!\p{L})\p{Ll}[\p{L}\p{M}’']*/gu) ?? [];
  if (words.length < fewest || words.filter((word) => english.has(word)).length > words.length * mostFunctional) return false;
  if (words.filter((word) => (rankOf(word) ?? Number.POSITIVE_INFINITY) <= common).length > words.length * mostCommon) return false;
  const guesses = guess(content);
  return guesses[0]?.[0] !== 'und' && (guesses.find(([code]) => code === 'eng')?.[1] ?? 0) <= mostEnglish;
}
