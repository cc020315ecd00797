// Figures that changed: a number of the article that no source has, where aligned sentences of the sources have another one for the same thing.
// What the article and a source both state anywhere is never called a change of something else.
import { memo, type Quantity, quantitiesOf } from '#analysis';
import { similarityAt, vectorOf } from '#lexicon';
import type { Text } from '#text';
import type { Story } from '../types.ts';
import { bySentence, corroborated, most, type Place, type Rival, rivalsOf, silent, weigh } from './rivals.ts';
import { isMeasured, otherUnitOf } from './units.ts';

export interface ChangedFigure {
  readonly fact: Quantity;
  /** The sources that agree on another value, at most one place each, the nearest first; at least one. */
  readonly rivals: readonly Rival<Quantity>[];
  /** A source that has a third value in an aligned sentence: then the sources disagree. */
  readonly dissent?: Rival<Quantity>;
  /** How often the article's value is the sources': 10 or 0.1 where it slipped by one power of ten; undefined where the digits differ. */
  readonly factor?: number;
  /** Whether two sources agree, or the sentences are the same but for the figure; else only the digits give it away. */
  readonly certain: boolean;
  /** Whether it counts people in an event that goes on, and the sources' value is not far: then either may be the news of another hour. */
  readonly moves: boolean;
}

/** The figures of the article that changed, in order. */
export const changedFigures = memo((story: Story): readonly ChangedFigure[] => {
  const theirs: Place<Quantity>[] = story.sources.flatMap((source) => quantitiesOf(source).map((fact) => ({ source, fact })));
  if (theirs.length === 0) return [];
  const own = quantitiesOf(story.article);
  const isKnown = ledger(theirs.map(({ fact }) => fact));
  const isOurs = ledger(own);
  const places = bySentence(theirs.filter(({ fact }) => comparable.has(fact.kind)));
  const byDigits = Map.groupBy(theirs, ({ fact }) => digitsKey(fact));
  const byThing = Map.groupBy(theirs, ({ fact }) => thingKey(fact));
  const counted = theirs.filter(({ fact }) => fact.kind === 'count');
  const byNoun = Map.groupBy(counted, ({ fact }) => fact.noun);
  const measured = theirs.filter(({ fact }) => isMeasured(fact));
  const byNumber = Map.groupBy(measured, ({ fact }) => fact.value);
  return own.flatMap((fact): ChangedFigure | readonly ChangedFigure[] => {
    if (!comparable.has(fact.kind) || fact.value === 0 || silent.has(fact.sentence.block.kind)) return [];
    const otherUnit = otherUnitOf(story, fact, byNumber.get(fact.value) ?? [], places);
    if (otherUnit) return [{ ...otherUnit, moves: false }];
    if (isKnown(fact) && !isOfAnother(fact, byNoun.get(fact.noun) ?? [])) return [];
    const slips = byDigits.get(digitsKey(fact)) ?? [];
    const isTold = (other: Quantity) => isOurs(other) && (!isMangled(fact, other) || isBeside(fact, other, own));
    const rivals = rivalsOf(story, fact, places, (other, beside) => {
      if (isTold(other) || !sameThing(fact, other) || isDerived(fact, beside)) return 0;
      return digitsKey(other) === digitsKey(fact) ? 3 : 1;
    });
    return changed(fact, [...rivals, ...sameDigits(fact, slips, isTold)], byThing) ?? [];
  });
});

const comparable: ReadonlySet<string> = new Set(['count', 'money', 'percent', 'ordinal']);

/** Figures of one kind and unit may be compared; dollars and pounds may not. */
function unitOf({ kind, currency }: Quantity): string {
  return `${kind} ${currency}`;
}

/** Equal for figures that differ by a power of ten only. */
function digitsKey(fact: Quantity): string {
  return `${unitOf(fact)} ${fact.value.toExponential(11).split('e')[0]}`;
}

/** The value with its unit, and the noun of what is only counted. */
function thingKey(fact: Quantity): string {
  return `${unitOf(fact)} ${counts(fact) ? fact.noun : ''} ${fact.value}`;
}

/**
 * Whether a figure is among those given, be it rounded here or there: values are filed under each of their roundings of two digits and more,
 * so that 1.24 and 1.2 find each other. From a thousand on the unit may be understood ("five million").
 */
function ledger(facts: readonly Quantity[]): (fact: Quantity) => boolean {
  const exact = new Set<string>();
  const rounded = new Set<string>();
  for (const fact of facts) {
    exact.add(key(fact, fact.digits));
    for (let digits = 2; digits < fact.digits; digits++) rounded.add(key(fact, digits));
  }
  return (fact) => {
    if (exact.has(key(fact, fact.digits)) || rounded.has(key(fact, fact.digits))) return true;
    for (let digits = 2; digits < fact.digits; digits++) if (exact.has(key(fact, digits))) return true;
    return false;
  };
}

function key(fact: Quantity, digits: number): string {
  return `${fact.value >= 1000 ? '' : unitOf(fact)} ${digits} ${fact.value.toPrecision(Math.min(12, digits))}`;
}

/** Same unit, same noun where both have one, and values that are more apart than rounding, guessing and a birthday make them. */
function sameThing(a: Quantity, b: Quantity): boolean {
  if (unitOf(a) !== unitOf(b) || a.value === b.value || b.value === 0) return false;
  if (counts(a) && a.noun !== '' && b.noun !== '' && a.noun !== b.noun && !(isMangled(a, b) && areAlike(a.noun, b.noun))) return false;
  const ratio = a.value / b.value;
  const vague = a.approximate && b.approximate ? a.digits !== b.digits || a.digits === 1 : a.approximate || b.approximate;
  if (vague && ratio > 0.8 && ratio < 1.25) return false;
  if (a.noun === 'year' && Math.abs(a.value - b.value) <= 1) return false;
  const isOneThing = a.noun !== '' && a.noun === b.noun;
  return !(
    a.kind === 'count' &&
    !isOneThing &&
    isPowerOfTen(ratio) &&
    isScaleUnderstood(Math.min(a.value, b.value), Math.max(a.value, b.value))
  );
}

/** The cosine from which two nouns may name one thing, as "pupil" and "student" do. */
const alike = 0.45;

function areAlike(a: string, b: string): boolean {
  const [x, y] = [vectorOf(a), vectorOf(b)];
  return x !== undefined && y !== undefined && similarityAt(x, y) >= alike;
}

/** Money and percentages say what they are; other figures do so by the noun behind them. */
function counts({ kind }: Quantity): boolean {
  return kind === 'count' || kind === 'ordinal';
}

/** "From five million to seven": a small number beside a thousand, a million or a billion times as many. */
function isScaleUnderstood(less: number, more: number): boolean {
  return less < 1000 && [1e3, 1e6, 1e9].includes(Math.round(more / less));
}

/** Whether a figure is the sum or the difference of two neighbours in the source: a total, a remainder. */
function isDerived({ value }: Quantity, beside: readonly Place<Quantity>[]): boolean {
  const values = new Set(beside.map(({ fact }) => fact.value));
  return [...values].some((one) => values.has(value - one) || values.has(value + one));
}

/** Figures of the sources with the same digits and too many or too few noughts, wherever they stand: three digits agree by chance only rarely. */
function sameDigits(fact: Quantity, places: readonly Place<Quantity>[], isTold: (fact: Quantity) => boolean): Rival<Quantity>[] {
  if (fact.digits < 3 || !(fact.kind === 'money' || (fact.kind === 'count' && fact.noun !== ''))) return [];
  const found = new Map<Text, Rival<Quantity>>();
  for (const place of places.slice(0, most)) {
    if (found.has(place.source) || isTold(place.fact) || !sameThing(fact, place.fact)) continue;
    if (fact.kind === 'money' || fact.noun === place.fact.noun)
      found.set(place.source, { ...place, aligned: 0, shared: 0, share: 0, sameVerb: false });
  }
  return [...found.values()];
}

function changed(
  fact: Quantity,
  candidates: readonly Rival<Quantity>[],
  byThing: ReadonlyMap<string, readonly Place<Quantity>[]>,
): ChangedFigure | undefined {
  if (candidates.length === 0) return undefined;
  const { agreeing, dissent } = weigh(candidates, (a, b) => a.value === b.value);
  const [best] = agreeing;
  const ratio = fact.value / best.fact.value;
  const factor = isPowerOfTen(ratio) ? 10 ** Math.round(Math.log10(ratio)) : undefined;
  const rivals = best.fact.digits > 1 ? corroborated(agreeing, byThing.get(thingKey(best.fact)) ?? []) : agreeing;
  const convincing =
    factor === undefined
      ? isConvincing(fact, agreeing) || isTransposed(fact, rivals)
      : agreeing.length > 1 || (best.aligned >= 0.45 && best.share >= 0.6);
  if (!(factor === undefined ? convincing || isLikely(fact, best) : isSlip(fact, agreeing))) return undefined;
  const certain = convincing || (factor !== undefined && rivals.length > 1);
  return { fact, rivals, certain, moves: moves(fact, best.fact), ...(dissent && { dissent }), ...(factor !== undefined && { factor }) };
}

/** What is counted anew while an event goes on. */
const tolls =
  /^(?:killed|dead|died|dying|deaths?|lives|injured|injuring|wounded|hurt|missing|evacuated|displaced|homeless|arrested|detained|rescued|infected|infections?|passengers?|survivors?|victims?|casualties)$/;

function moves(fact: Quantity, other: Quantity): boolean {
  const ratio = fact.value / other.value;
  if (fact.kind !== 'count' || ratio < 0.5 || ratio > 2 || swapsDigits(fact.value, other.value)) return false;
  return fact.sentence.tokens.some(({ lower }) => tolls.test(lower));
}

/** The same digits are half the proof; the words around them, or a second digit and a third, are the other half. */
function isSlip({ digits }: Quantity, [best]: readonly Rival<Quantity>[]): boolean {
  if (digits >= 3) return true;
  return digits === 2 ? best.aligned >= 0.3 && best.shared >= 2 : best.aligned >= 0.4 && best.shared >= 3 && best.share >= 0.6;
}

/** "83" for "38": the digits of two sources in another order, in sentences that speak of the same thing, or in one that all but is the same. */
function isTransposed(fact: Quantity, [best, second]: readonly Rival<Quantity>[]): boolean {
  if (second === undefined || !swapsDigits(fact.value, best.fact.value)) return false;
  if (best.aligned >= 0.45 && best.shared >= 3) return true;
  return best.aligned >= 0.3 && second.aligned >= 0.3 && best.shared >= 2 && second.shared >= 2;
}

/** Whether one figure may be the other with a nought too many or too few, or its digits in another order: then the article may have it right elsewhere. */
function isMangled(a: Quantity, b: Quantity): boolean {
  return a.digits > 1 && (digitsKey(a) === digitsKey(b) || swapsDigits(a.value, b.value));
}

/**
 * "41 wells" beside 41 dead: whether the sources have a figure for other things only, and for its own one that looks like it.
 * @param own what they count by its noun
 */
function isOfAnother(fact: Quantity, own: readonly Place<Quantity>[]): boolean {
  if (fact.kind !== 'count' || fact.noun === '' || fact.digits < 2 || own.length > most) return false;
  const like = new Set(own.flatMap(({ source, fact: other }) => (isMangled(fact, other) ? source : [])));
  return like.size > 1 && own.every(({ fact: other }) => other.value !== fact.value);
}

/** Whether a figure of a source is among the article's own in the sentence of another. */
function isBeside({ sentence }: Quantity, other: Quantity, own: readonly Quantity[]): boolean {
  return own.some((each) => each.sentence === sentence && unitOf(each) === unitOf(other) && each.value === other.value);
}

/** Whether two numbers have the same digits in another order. */
export function swapsDigits(a: number, b: number): boolean {
  const digits = (value: number) => [...`${value}`].sort().join('');
  return a !== b && digits(a) === digits(b);
}

/** Another number altogether: the sentences must be the same but for it. */
function isConvincing(fact: Quantity, [best, second]: readonly Rival<Quantity>[]): boolean {
  const sameNoun = fact.noun === best.fact.noun;
  // Two sources that count the same things may use another verb: attended, studied.
  if (!best.sameVerb && !(second && sameNoun && counts(fact) && fact.noun !== '')) return false;
  if (best.shared < 3 || best.share < 0.6 || !(sameNoun || best.share >= 0.8)) return false;
  if (second === undefined) return best.aligned >= 0.55;
  // "closed 7.2 percent higher", "opened 9.1 percent higher": where nothing is counted, only the sentence tells what the figure is of.
  return best.aligned >= (fact.noun === '' ? 0.6 : 0.4) && second.aligned >= 0.3 && (second.shared >= 2 || (sameNoun && fact.noun !== ''));
}

/** Sentences that agree in less, about things that have the same name. */
function isLikely(fact: Quantity, { fact: other, aligned, shared, share, sameVerb }: Rival<Quantity>): boolean {
  const named = counts(fact) ? fact.noun !== '' && fact.noun === other.noun : true;
  return named && sameVerb && aligned >= 0.45 && shared >= 2 && share >= 0.4;
}

function isPowerOfTen(ratio: number): boolean {
  const power = Math.log10(ratio);
  return Math.abs(power - Math.round(power)) < 1e-9 && Math.round(power) !== 0;
}
