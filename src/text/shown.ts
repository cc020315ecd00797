// What wink-nlp is shown in place of the words as they are: it cuts words at letters it does not know, and runs away on hostile ones.
// Every code unit is replaced by exactly one, so that offsets in what it saw are offsets in the content.
import { standIn } from './draft.ts';

/** Longer runs without white space are no words; wink's patterns take time that grows with the square of a run. */
const longestRun = 100;

const strangers = /[^\x20-\x7e]/gu;
const letter = /\p{L}/u;
const letterOrMark = /[\p{L}\p{M}]/u;
const mark = /\p{M}/u;
const invisible = /\p{Cf}/u;

/** Scripts that write no spaces between words: wink keeps their runs whole and apart from Latin words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Words that wink takes for abbreviations when a full stop follows ("He came in."): shown with another stop, they stay words. */
const stopAfterWord =
  /\.(?<=(?<![\p{L}\p{N}.])(?:ark|apt|fig|figs|gal|ha|ill|in|la|mar|mass|miss|no|pa|sat|sun|wash|wed)\.)(?!\s*[\p{N}.]|\p{L})/gu;
/** The same for the stand-in for code: "X." would be an initial. */
const stopAfterCode = new RegExp(`(?<=${standIn})\\.`, 'g');
const lastStopAfterCapital = /\.(?<=(?<![\p{L}\p{N}.])(?:In|Mass|Miss|No|Sat|Sun)\.)(?=["”’)\]]*\s*$)/u;

/** Latin letters that Unicode does not take apart into a plain letter and a mark. */
const plain = new Map(
  Object.entries({ ß: 's', Æ: 'A', æ: 'a', Ø: 'O', ø: 'o', Đ: 'D', đ: 'd', Ð: 'D', ð: 'd', Þ: 'T', þ: 't', Ħ: 'H', ħ: 'h' }),
);
for (const [from, to] of Object.entries({ ı: 'i', ĸ: 'k', Ł: 'L', ł: 'l', Ŋ: 'N', ŋ: 'n', Œ: 'O', œ: 'o', Ŧ: 'T', ŧ: 't', ə: 'e', Ə: 'E' }))
  plain.set(from, to);
for (const [first, last] of [
  [0xc0, 0x24f],
  [0x1e00, 0x1eff],
]) {
  for (let code = first; code <= last; code++) {
    const unit = String.fromCharCode(code);
    const base = unit.normalize('NFD')[0];
    if (/[A-Za-z]/.test(base) && !plain.has(unit)) plain.set(unit, base);
  }
}

/**
 * The text to show wink: as many code units as `text`, with white space as spaces, accented Latin letters plain, letters of other spaced scripts
 * as `x` or `X`, and addresses and endless runs blanked out.
 */
export function shown(text: string): string {
  let out = text;
  if (/[^\x20-\x7e]/.test(out))
    out = out.replace(stopAfterCode, '!').replace(strangers, (unit, offset: number) => stand(unit, offset, text));
  if (hasLongRun(out) || out.includes('//'))
    out = out.replace(/\S+/g, (run) => (run.length > longestRun || run.includes('//') ? ' '.repeat(run.length) : run));
  return out.replace(stopAfterWord, '!').replace(lastStopAfterCapital, '!');
}

/** Whether more than `longestRun` units stand without a space, which is the only white space left; most of the text is jumped over. */
function hasLongRun(text: string): boolean {
  for (let at = longestRun; at < text.length; ) {
    const space = text.lastIndexOf(' ', at);
    if (space < at - longestRun) return true;
    at = space + longestRun + 1;
  }
  return false;
}

/** What stands for one character in what wink is shown. */
function stand(unit: string, offset: number, text: string): string {
  if (unit === standIn) return 'X';
  const folded = plain.get(unit);
  if (folded !== undefined) return folded;
  if (unit === '’') return letter.test(text[offset - 1] ?? '') && letter.test(text[offset + 1] ?? '') ? "'" : unit;
  if (/\s/.test(unit)) return ' ';
  if (letter.test(unit)) return unspaced.test(unit) ? unit : (unit.toLowerCase() === unit ? 'x' : 'X').repeat(unit.length);
  if (mark.test(unit)) return joins(text[offset - 1]) && !/[\u0300-\u036f]/.test(unit) ? 'x'.repeat(unit.length) : unit;
  if (invisible.test(unit)) return joins(text[offset - 1]) && joins(text[offset + unit.length]) ? 'x'.repeat(unit.length) : unit;
  return unit;
}

/** Whether a mark or an invisible character beside this unit belongs to one word with it. */
function joins(unit: string | undefined): boolean {
  return unit !== undefined && letterOrMark.test(unit) && !unspaced.test(unit);
}
