// Figures in another unit: "40 miles" where the sources have 40 km, "$300" where they have 300 euros.
// Whoever converts a figure changes its number, too; a machine that changes only the word beside it is wrong.
import type { Quantity } from '#analysis';
import type { Sentence, Text } from '#text';
import type { Story } from '../types.ts';
import { most, type Place, type Rival, rivalsOf, weigh } from './rivals.ts';

/** A figure of the article whose number the sources have in another unit. */
export interface OtherUnit {
  /** With the word that is its unit in its span, as have those of the sources. */
  readonly fact: Quantity;
  /** The sources that agree on another unit, at most one place each, the nearest first; at least one. */
  readonly rivals: readonly Rival<Quantity>[];
  /** Whether it is money, or two sources agree. */
  readonly certain: boolean;
}

/** How well the sentence of a single source must be aligned to prove another unit; of two, half of that. */
const sameSentence = 0.5;

/** Units that differ by much: metres and yards are often given for one another. */
const measures: readonly ReadonlySet<string>[] = [
  'mm cm m km mile',
  'square-m square-km square-mile hectare acre',
  'g kg ton',
  'second min hour day week month year decade century',
].map((units) => new Set(units.split(' ')));

/** What a figure measures: money, or one of the measures above; undefined for what is counted. */
function measureOf({ kind, noun }: Quantity): number | undefined {
  if (kind === 'money') return -1;
  const measure = kind === 'count' ? measures.findIndex((units) => units.has(noun)) : -1;
  return measure < 0 ? undefined : measure;
}

/** Whether a figure is an amount of something that comes in units. */
export function isMeasured(fact: Quantity): boolean {
  return measureOf(fact) !== undefined;
}

/** The unit of a figure that measures something. */
function inUnit(fact: Quantity): string {
  return fact.kind === 'money' ? signOf(fact) : fact.noun;
}

/**
 * The unit that the sources have instead; undefined where one of them has the article's.
 * @param same the figures of the sources with the same number that measure something
 * @param places the figures of the sources, by sentence
 */
export function otherUnitOf(
  story: Story,
  fact: Quantity,
  same: readonly Place<Quantity>[],
  places: ReadonlyMap<Sentence, readonly Place<Quantity>[]>,
): OtherUnit | undefined {
  const measure = measureOf(fact);
  if (measure === undefined || same.length === 0 || same.length > most || same.some(({ fact: other }) => inUnit(other) === inUnit(fact)))
    return undefined;
  const rivals = rivalsOf(story, fact, places, (other) => (measureOf(other) === measure && other.value === fact.value ? 1 : 0));
  const { agreeing } = rivals.length > 0 ? weigh(rivals, (a, b) => inUnit(a) === inUnit(b)) : { agreeing: [] };
  const least = agreeing.length > 1 ? sameSentence / 2 : sameSentence;
  if (agreeing.length === 0 || agreeing[0].aligned < least) return undefined;
  const told = agreeing.map((rival) => ({ ...rival, fact: withUnit(rival.source, rival.fact) }));
  return { fact: withUnit(story.article, fact), rivals: told, certain: fact.kind === 'money' || told.length > 1 };
}

/** A figure with the word that is its unit in its span. */
function withUnit({ content }: Text, fact: Quantity): Quantity {
  const unit = fact.kind === 'count' ? /^[\s-]*(?:square\s)?\p{L}+/u.exec(content.slice(fact.end, fact.end + longestUnit)) : null;
  return unit ? { ...fact, end: fact.end + unit[0].length } : fact;
}

/** In UTF-16 code units, the space before it included. */
const longestUnit = 20;

/** A "$" may be any dollar, a "¥" yen or yuan. */
function signOf({ currency }: Quantity): string {
  return /^(?:US|HK|TW|NZ|SG|AU|CA)D$/.test(currency) ? '$' : /^(?:JPY|CNY)$/.test(currency) ? '¥' : currency;
}
