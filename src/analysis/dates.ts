// Dates: the days, months, years and weekdays that a text names, each in the one form that all spellings of it share.
// A date is the fact that readers act on, and a translation machine mistakes months and swaps days; numbers must also know which figures are dates.
import type { Sentence, Span, Text } from '#text';
import { lettered } from './letters.ts';
import { memo } from './memo.ts';

/** A date as far as it is named: at least one of the four. Months 1 to 12, weekdays 0 (Sunday) to 6. */
export interface NamedDate extends Span {
  readonly sentence: Sentence;
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
}

const months = list('january february march april may june july august september october november december');
const weekdays = list('sunday monday tuesday wednesday thursday friday saturday');

function list(words: string): readonly string[] {
  return words.split(' ');
}

const month = String.raw`(?<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?!\p{L})`;
const day = String.raw`(?<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\p{L}\d%]|[.,:]\d|[-–]\p{L}|\s(?:per|[mb]illion|thousand))`;
const year = String.raw`(?<year>(?:1[5-9]|20)\d\d)(?![\p{L}\d%]|[.,]\d)`;
const alone = String.raw`(?<![\p{L}\p{N}$£€¥₹₪.,:/]|\p{L}[-–])`;

/** Words before a year that tell it from a count of things. */
const beforeYear = String.raw`(?<=\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Tt]ill|[Bb]efore|[Aa]fter|[Oo]f|[Ff]rom|[Tt]o|[Bb]etween|[Dd]uring|[Ee]arly|[Ll]ate|[Mm]id|[Ee]nd|[Yy]ear|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter|[Ff]iscal)[ -]|[(–-])`;

/** Words before a month that stands alone: "May" may be somebody, and "March" an order. */
const beforeMonth = String.raw`(?<=\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]y|[Ff]rom|[Dd]uring|[Bb]efore|[Aa]fter|end of|[Ee]arly|[Ll]ate|[Mm]id|[Ll]ast|[Nn]ext|[Tt]his)[ -])`;
const wholeMonths = 'January|February|March|April|May|June|July|August|September|October|November|December';

const figures = /\d[-./]\d/;
const monthName = /Jan|Feb|Mar|Apr|May|Ju[nl]|Aug|Sep|Oct|Nov|Dec/;
const yearFigures = /\d{4}/;

/** The first form that fits at a place counts; the groups say what is what. Before each what it cannot do without, which most sentences lack. */
const forms = (
  [
    [figures, String.raw`${alone}${year}-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\d|3[01])(?!\d)`],
    [figures, String.raw`${alone}(?<day>0?[1-9]|[12]\d|3[01])\.(?<month>0?[1-9]|1[0-2])\.(?<year>(?:19|20)\d\d)(?!\d)`],
    // Which of the two comes first is the paper's custom: known to be a date, but not which.
    [figures, String.raw`${alone}(?:\d{1,2}[/.]\d{1,2}[/.]\d{2,4})(?![\d/])`],
    [
      monthName,
      String.raw`${alone}${month}\s{1,2}${day}(?:(?:\s(?:and|to)\s|\s?[-–]\s?)(?<also>[12]\d|3[01]|[1-9])(?![\p{L}\d%]|[.,:]\d))?(?:,?\s${year})?`,
    ],
    [
      monthName,
      String.raw`${alone}(?:(?<also>[12]\d|3[01]|[1-9])(?:\s(?:and|to)\s|\s?[-–]\s?))?${day}(?:\sof)?\s{1,2}${month}(?:,?\s${year})?`,
    ],
    [monthName, String.raw`${alone}${month},?\s${year}`],
    [monthName, String.raw`${beforeMonth}(?<month>${wholeMonths})(?!\p{L}|,?\s\d)`],
    [/day/, String.raw`(?<!\p{L})(?<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?!\p{L})`],
    [yearFigures, String.raw`${beforeYear}${year}(?!\s(?:hundred|thousand|million|billion))`],
    [yearFigures, String.raw`${alone}${year}(?!\s(?:hundred|thousand|million|billion|\p{Ll}{2,}s\b|yuan|euro|people|km|kg))`],
  ] as const
).map(([needs, form]) => ({ needs, formOf: lettered(form, 'gu') }));

/** The dates of a text, in order; they do not overlap. */
export const datesOf = memo((text: Text): readonly NamedDate[] => text.sentences.flatMap((sentence) => datesIn(text, sentence)));

const hint = /\d|day|uary|March|April|May|June|July|August|ember|October/;

function datesIn({ content }: Text, sentence: Sentence): NamedDate[] {
  let rest = content.slice(sentence.start, sentence.end);
  if (!hint.test(rest)) return [];
  const found: NamedDate[] = [];
  for (const { needs, formOf } of forms) {
    if (!needs.test(rest)) continue;
    const form = formOf(rest);
    for (const match of rest.matchAll(form)) {
      if (isCount(rest, match)) continue;
      const start = sentence.start + match.index;
      const date = { start, end: start + match[0].length, sentence, ...read(match.groups) };
      found.push(date);
      // "July 11 and 17", "11-17 July": two days in one.
      if (match.groups?.also) found.push({ ...date, day: Number(match.groups.also) });
    }
    // What one form has read is struck out for the forms after it.
    rest = rest.replace(form, (match) => '\0'.repeat(match.length));
  }
  return found.sort((a, b) => a.start - b.start);
}

/** "In March 18 people died": a month, and then a number of something; a day of it would stand after "on". */
function isCount(sentence: string, { 0: written, index, groups }: RegExpMatchArray): boolean {
  if (!groups?.day || !groups.month || groups.year || !/\bin\s$/i.test(sentence.slice(Math.max(0, index! - 4), index))) return false;
  return /^\s(?:\p{Ll}+s|people|men|women|children|more)\b/u.test(sentence.slice(index! + written.length));
}

function read(groups: Readonly<Record<string, string | undefined>> = {}): Partial<NamedDate> {
  return {
    ...(groups.year && { year: Number(groups.year) }),
    ...(groups.month && { month: monthOf(groups.month) }),
    ...(groups.day && { day: Number(groups.day) }),
    ...(groups.weekday && { weekday: weekdays.indexOf(groups.weekday.toLowerCase()) }),
  };
}

function monthOf(written: string): number {
  const name = written.toLowerCase().replace('.', '');
  return Number(name) || months.findIndex((known) => known.startsWith(name)) + 1;
}
