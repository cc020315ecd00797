// Days that changed: a date, a year or a weekday of the article where aligned sentences of the sources have another one.
// A date is known as soon as any source has it; weekdays are only seven, so they are known where an aligned sentence has them.
import { datesOf, memo, type NamedDate } from '#analysis';
import type { Sentence } from '#text';
import { alignedSentences } from '../align.ts';
import type { Story } from '../types.ts';
import { swapsDigits } from './figures.ts';
import { bySentence, corroborated, type Place, push, type Rival, rivalsOf, silent, weigh } from './rivals.ts';

export interface ChangedDay {
  readonly fact: NamedDate;
  /** The sources that agree on another day, at most one place each, the nearest first; at least one. */
  readonly rivals: readonly Rival<NamedDate>[];
  /** A source that has a third day in an aligned sentence: then the sources disagree. */
  readonly dissent?: Rival<NamedDate>;
  /** "December 11" for "November 12": the numbers of day and month in each other's place. */
  readonly swapped: boolean;
  /** A day before or after: papers in other time zones date an evening so. */
  readonly overnight: boolean;
}

type Grain = 'day' | 'weekday' | 'month' | 'year';

/** What a date is compared by: its day of the year, its weekday, its month or its year, the first that it names. */
function grainOf({ month, day, weekday, year }: NamedDate): Grain | undefined {
  if (month !== undefined && day !== undefined) return 'day';
  if (weekday !== undefined) return 'weekday';
  return month === undefined ? (year === undefined ? undefined : 'year') : 'month';
}

function sameDay(a: NamedDate, b: NamedDate): boolean {
  return a.day === b.day && a.month === b.month && a.weekday === b.weekday && (a.month !== undefined || a.year === b.year);
}

/** Dates are the same by this key; the year beside a day or a month is another matter. */
function key(date: NamedDate): string {
  const { year, month, day, weekday } = date;
  const keys = { day: `${month}-${day}`, weekday: `w${weekday}`, month: `m${month}`, year: `${year}` };
  return keys[grainOf(date) ?? 'year'];
}

/** The keys of all that dates name: "May 3, 2024" names a day, a month and a year. */
function keysOf(dates: readonly NamedDate[]): ReadonlySet<string> {
  return new Set(dates.flatMap((date) => [key(date), ...(date.month ? [`m${date.month}`] : []), ...(date.year ? [`${date.year}`] : [])]));
}

/** The dates of the article that changed, in order. */
export const changedDays = memo((story: Story): readonly ChangedDay[] => {
  const own = datesOf(story.article);
  const theirs: Place<NamedDate>[] = story.sources.flatMap((source) => datesOf(source).map((fact) => ({ source, fact })));
  if (own.length === 0 || theirs.length === 0) return [];
  const known = keysOf(theirs.map(({ fact }) => fact));
  const ours = keysOf(own);
  const places = bySentence(theirs);
  // Two weekdays in one sentence may each stand for the source's.
  const weekdays = new Map<Sentence, number>();
  for (const { sentence, weekday } of own) if (weekday !== undefined) weekdays.set(sentence, (weekdays.get(sentence) ?? 0) + 1);
  const byKey = new Map<string, Place<NamedDate>[]>();
  for (const place of theirs) push(byKey, key(place.fact), place);
  return own.flatMap((fact) => {
    const grain = grainOf(fact);
    if (!grain || silent.has(fact.sentence.block.kind)) return [];
    if (grain !== 'weekday' && known.has(key(fact))) return [];
    if (grain === 'weekday' && (isNear(story, fact, places) || (weekdays.get(fact.sentence) ?? 0) > 1)) return [];
    const rivals = rivalsOf(story, fact, places, (other, beside) => {
      if (grainOf(other) !== grain || sameDay(fact, other)) return 0;
      if (grain === 'weekday') return Number(beside.filter(({ fact: day }) => day.weekday !== undefined).length === 1);
      return Number(!ours.has(key(other)));
    });
    return changed(fact, grain, rivals, byKey) ?? [];
  });
});

function isNear(story: Story, fact: NamedDate, places: ReadonlyMap<unknown, readonly Place<NamedDate>[]>): boolean {
  return alignedSentences(story, fact.sentence).some(({ sentence }) =>
    (places.get(sentence) ?? []).some(({ fact: other }) => other.weekday === fact.weekday),
  );
}

function changed(
  fact: NamedDate,
  grain: Grain,
  candidates: readonly Rival<NamedDate>[],
  byKey: ReadonlyMap<string, readonly Place<NamedDate>[]>,
): ChangedDay | undefined {
  if (candidates.length === 0) return undefined;
  const { agreeing, dissent } = weigh(candidates, sameDay);
  const [best] = agreeing;
  const rivals = grain === 'day' || grain === 'month' ? corroborated(agreeing, byKey.get(key(best.fact)) ?? []) : agreeing;
  const swapped = grain === 'day' && fact.day === best.fact.month && fact.month === best.fact.day;
  const overnight = isOvernight(fact, best.fact, grain);
  const enough = swapped
    ? best.shared >= 1 && best.share >= 0.3
    : isConvincing(best, rivals.length, grain === 'month' || (grain === 'day' && isHalfRight(fact, best.fact))) ||
      (grain === 'year' && isTransposed(fact, best));
  return enough ? { fact, rivals, swapped, overnight, ...(dissent && { dissent }) } : undefined;
}

/** "1914" for "1941": the digits in another order, in a sentence that speaks of the same thing. */
function isTransposed({ year }: NamedDate, { fact, aligned, shared }: Rival<NamedDate>): boolean {
  return year !== undefined && swapsDigits(year, fact.year!) && aligned >= 0.4 && shared >= 1;
}

/** The right day of another month, or another day of the right month. */
function isHalfRight(a: NamedDate, b: NamedDate): boolean {
  return a.day === b.day || a.month === b.month;
}

/**
 * Sentences that speak of the same thing; the fewer sources agree, the more they must be the same.
 * @param halfRight whether the day or the month is right, or there is no more than a month
 */
function isConvincing({ aligned, shared, share, sameVerb }: Rival<NamedDate>, sources: number, halfRight: boolean): boolean {
  if (!sameVerb) return false;
  if (sources > 1) return shared >= (halfRight ? 2 : 3) && share >= 0.6 && aligned >= (halfRight ? 0.35 : 0.45);
  return shared >= 3 && share >= 0.8 && aligned >= (halfRight ? 0.5 : 0.6);
}

function isOvernight(a: NamedDate, b: NamedDate, grain: Grain): boolean {
  if (grain === 'weekday') return [1, 6].includes(Math.abs(a.weekday! - b.weekday!));
  if (grain === 'year' || grain === 'month') return false;
  // Both in one leap year; the turn of the year and of a month are a day apart, too.
  const days = Math.abs(Date.UTC(2024, a.month! - 1, a.day!) - Date.UTC(2024, b.month! - 1, b.day!)) / 86_400_000;
  return days === 1 || days === 365;
}
