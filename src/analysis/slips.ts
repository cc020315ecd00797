// Slips: rare words that are one letter off a very common one, "adn", "thier", "weas". Word lists from the web are full of them,
// so a rank excuses nobody, as a dictionary does; what counts is how much commoner the other word is.
import { rankOf } from '#lexicon';
import type { Span, Text } from '#text';
import { isBesideForeign, isEmphasised } from './foreignPhrases.ts';
import { memo, memoWord } from './memo.ts';
import { isAttested, isInflected, oneSlipAway } from './morphology.ts';
import { isQuoted } from './quotes.ts';
import { vocabularyOf } from './vocabulary.ts';

/** A word that is one slip away from a common one. */
export interface Slip extends Span {
  readonly text: string;
  /** The common words it may have been meant for, the commonest first. */
  readonly meant: readonly string[];
}

/** From which rank a word may be a slip, and how common the other word must then be; the rarer, the less common. */
const steps: readonly (readonly [rank: number, meant: number])[] = [
  [150_000, 5_000],
  [80_000, 1_000],
  [45_000, 300],
];
/** Beyond every rank of the lexicon. */
const unranked = 1_000_000;
/** What a regular form of a word, which may be rare by itself, must be next to. */
const besideForm = 300;
/** A letter wrong makes more real words than one too many or missing, or two swapped: "defunded", "squally". */
const besideWord = 300;
const mostMeant = 3;
const shortest = 3;
/** In letters. What is longer is no slip, and all words a letter away would take a square of its length. */
const longest = 40;
/** "To and fro", "Wijk aan Zee", "Neuilly-sur-Seine": rare everywhere else. */
const idiomatic = new Set(['fro', 'aan', 'auf', 'sur', 'sous', 'bij']);
/** More words near a common one, in dictionaries or not, are a dialect or a foreign language. */
const mostInSentence = 2;

/** The slips in a text's paragraphs, in order: small letters, used once, outside quotations, compounds and addresses. */
export const slipsOf = memo((text: Text): readonly Slip[] =>
  text.sentences.flatMap(({ block, tokens }) => {
    if (block.kind === 'furniture' || block.kind === 'comment-form') return [];
    const found: Slip[] = [];
    const attested: string[] = [];
    for (const { text: word, lower, start, end } of tokens) {
      if (word !== lower || word.length < shortest || word.length > longest || !isRare(word)) continue;
      if (isAttested(word)) attested.push(word);
      else {
        const meant = meantBy(word);
        if (meant.length > 0 && standsAlone(text.content, start, end) && isOwn(text, start, word) && !isMeant(text, { start, end }))
          found.push({ start, end, text: word, meant });
      }
    }
    if (found.length === 0) return found;
    const near = found.length + attested.filter((word) => meantBy(word).length > 0).length; // asked only now, since it costs
    return near > mostInSentence ? [] : found;
  }),
);

/** Words that scholars and accountants shorten: "et seq.", "adj. profit". */
const shortened = /^(?:adj|seq|ibid|incl|excl|approx)$/;

/** Whether a word is foreign by what stands around it, or cut short. */
function isMeant(text: Text, span: Span): boolean {
  if (isEmphasised(text, span) || isBesideForeign(text, span)) return true;
  return text.content[span.end] === '.' && shortened.test(text.content.slice(span.start, span.end));
}

/** Whether a word stands once in a text, and in no quotation: somebody may mean what is written twice. */
function isOwn(text: Text, at: number, word: string): boolean {
  return (vocabularyOf(text).get(word)?.count ?? 0) <= 1 && !isQuoted(text, at);
}

/** Whether nothing is joined to a word: no letter, hyphen, apostrophe, stop inside, or sign of an address. */
function standsAlone(content: string, start: number, end: number): boolean {
  return !/[-‐–’'@._/&#\d\p{L}]/u.test(content[start - 1] ?? ' ') && !/^(?:[-‐–’'@_/&\d\p{L}]|\.\p{L})/u.test(content.slice(end, end + 2));
}

const stepOf = (rank: number) => steps.find(([least]) => rank >= least);

const isRare = memoWord(
  (word: string): boolean => !idiomatic.has(word) && /^[a-z]+$/.test(word) && stepOf(rankOf(word) ?? unranked) !== undefined,
);

/** The common words that a rare one may have been meant for. */
const meantBy = memoWord((word: string): readonly string[] => {
  const rank = rankOf(word) ?? unranked;
  const step = stepOf(rank)!;
  const most = isInflected(word) ? Math.min(step[1], rank >= steps[1][0] ? besideForm : 0) : step[1];
  return oneSlipAway(word, most)
    .filter((meant) => !isFormOf(word, meant) && (meant[0] === word[0] || rank >= steps[0][0]))
    .filter((meant) => !isOtherLetter(word, meant) || (rankOf(meant) ?? unranked) <= besideWord)
    .slice(0, mostMeant);
});

/** "wons": what is written is the other word with an ending. */
function isFormOf(word: string, meant: string): boolean {
  return word === `${meant}s` || word === `${meant}d` || word === `${meant}r` || word === `${meant}y`;
}

/** Whether two words differ in a letter, and not in their order or number. */
function isOtherLetter(word: string, meant: string): boolean {
  return word.length === meant.length && [...word].sort().join('') !== [...meant].sort().join('');
}
