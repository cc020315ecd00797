// Quantities: the numbers of a text with what they count or measure, whatever way they are written: 1,204, 1 204, $1.24bn, two hundred and twelve.
// A number is compared by value and unit, so both must be one form; dates and years are left to dates.ts.
import type { Sentence, Span, Text, Token } from '#text';
import { datesOf, type NamedDate } from './dates.ts';
import { fold } from './fold.ts';
import { lettered } from './letters.ts';
import { memo } from './memo.ts';

export type QuantityKind = 'count' | 'money' | 'percent' | 'ordinal' | 'fraction' | 'score';

/** A number as it stands in a text. The span holds the number with its sign, scale and unit, not the noun. */
export interface Quantity extends Span {
  readonly sentence: Sentence;
  readonly kind: QuantityKind;
  /** In ones: "1.2 million" is 1200000. Of a score, what the first side has. */
  readonly value: number;
  /** Of a score, what the other side has. */
  readonly against?: number;
  /** ISO 4217 code of money ("USD" for any dollar), else empty. */
  readonly currency: string;
  /** What it counts or measures: the folded noun behind it, in the singular ("supporter", "km"); empty where there is none. */
  readonly noun: string;
  /** Written as about, some, nearly, over, or with a plus. */
  readonly approximate: boolean;
  /** How many digits carry it: 2 for "1,200" and "1.2 million". */
  readonly digits: number;
}

const small = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, i): [string, number] => [word, i])
    .concat('twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i): [string, number] => [word, 10 * i + 20])),
);
const scales = new Map<string, number>([
  ['hundred', 100],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['dozen', 12],
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['tn', 1e12],
  ['tln', 1e12],
]);
const ordinals = new Map(
  'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    .split(' ')
    .map((word, i): [string, number] => [word, i + 3]),
);
const parts = new Map<string, number>([['half', 2], ['quarter', 4], ...[...ordinals].filter(([, n]) => n <= 10)]);

const signs: readonly (readonly [RegExp, string])[] = [
  [/£|^gbp|pound|sterling/, 'GBP'],
  [/€|^eur/, 'EUR'],
  [/^(?:hk|hong)/, 'HKD'],
  [/^(?:nt|tai)/, 'TWD'],
  [/^(?:nz|new)/, 'NZD'],
  [/^s(?:i|g|\$)/, 'SGD'],
  [/^a(?:u|\$)/, 'AUD'],
  [/^c(?:a|\$)/, 'CAD'],
  [/rmb|cny|yuan|renminbi/, 'CNY'],
  [/¥|￥|yen|jpy/, 'JPY'],
  [/₪|nis|ils|shekel/, 'ILS'],
  [/₹|^rs|inr|rupee/, 'INR'],
  [/₩|won|krw/, 'KRW'],
  [/₽|rub|rouble/, 'RUB'],
  [/\$|^us|dollar/, 'USD'],
  [/crown|krone|krona|czk|sek|nok|dkk/, 'crown'],
  [/cent|penn|pence/, 'cent'],
];

function currencyOf(written: string): string {
  const name = written.toLowerCase();
  return name === '' ? '' : (signs.find(([sign]) => sign.test(name))?.[1] ?? fold(name).replace(/s$/, ''));
}

const before = String.raw`(?:(?:us|hk|nt|nz|a|au|c|ca|s|sg)?\$|[£€¥￥₹₪₩₽]|\b(?:usd|eur|gbp|rmb|cny|nis|ils|jpy|inr|rs\.?)\s)`;
const after = String.raw`(?:(?:u\.?s\.?|hong kong|australian|canadian|new zealand|singapore|taiwan) )?(?:dollars?|euros?|pounds? sterling|pounds?|yuan|renminbi|yen|roubles?|rubles?|rupees?|shekels?|won|liras?|lire|crowns?|kron(?:er|or|a|e)|koruna|zlotys?|francs?|pesos?|reais|riyals?|dirhams?|rand|usd|eur|gbp|rmb|cny|nis|cents?|pence)(?!\p{L})`;
const digits = String.raw`\d{1,3}(?:[,'’\u00a0\u202f\u2009 ]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+|,\d{1,2}(?!\d))?`;
const unit =
  '(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)';
const scale = '(?:hundred|thousand|lakh|million|crore|billion|trillion|dozen)';
const words = String.raw`(?:an?\s${scale}|${unit})(?!\p{L})(?:(?:\s|-|\sand\s)(?:${unit}|${scale})(?!\p{L}))*`;

/** For small letters: a pattern that minds no case takes three times as long to make. */
const number = lettered(
  String.raw`(?<![\p{L}\p{N}.,:/]|\p{L}[-–])` +
    String.raw`(?:(?<one>\d{1,3})[-–](?<two>\d{1,3})(?![\p{L}\d%.,:/-]*\d|-\p{L}|\s?(?:${scale}|%|per|${after}))` +
    String.raw`|(?<sign>${before})?\s?(?:(?<digits>${digits})(?:(?<ordinal>st|nd|rd|th)(?!\p{L})|[\s-]?(?<scale>${scale}|mln|bln|tln|mn|bn|tn)(?!\p{L})|(?<letter>[kmb])(?!\p{L}))?` +
    `|(?<words>${words}))(?<half>\\sand\\sa\\shalf(?!\\p{L})|½)?` +
    String.raw`(?:s?[\s-]?(?:(?<percent>%|％|per\s?cents?|pct|percents?|percentage\spoints?)|(?<money>${after}))|(?<plus>\+))?)(?<joined>\p{L})?`,
  'gu',
);
const named = lettered(
  String.raw`(?<!\p{L}|(?:\d|one|two|three|four|five|six|seven|eight|nine|ten)\sand\s)(?:(?<top>an?|one|two|three|four|five|six|seven|eight|nine)[\s-](?<part>half|halves|(?:quarter|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?)|(?<ordinal>${[...ordinals.keys()].join('|')}))(?!\p{L})`,
  'gu',
);
/** Times of the day, which are no quantities: 17:47, 5:47 PM, 14: 40. */
const clock = lettered(String.raw`(?<!\d)\d{1,2}:\s?\d\d(?:[:.]\d\d)?(?!\d)|(?<![\d.,])\d{1,2}(?:\.\d\d)?\s?[aApP]\.?[mM](?!\p{L})`, 'gu');
const partHint = /hal|quarter|third|th\b|ths\b/;
/** What a sentence with a quantity, in small letters, cannot do without; "one" alone is none. Most sentences have neither and are passed over. */
const hint = new RegExp(
  String.raw`\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w{3,5}teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|${scale}|half|halves|quarter|third|\w{3,7}th)`,
);
const about =
  /(?:\b(?:about|some|around|nearly|almost|roughly|approximately|over|than|least|most|up to|estimated|under|below|above|close to|towards?|or so)|[~≈<>])\s?$/i;

/** The quantities of a text, in order. Bare "one", vague "hundreds" and figures inside names (G20, F-16) are none. */
export const quantitiesOf = memo((text: Text): readonly Quantity[] => {
  const dates = new Map<Sentence, NamedDate[]>();
  for (const date of datesOf(text)) {
    const list = dates.get(date.sentence);
    if (list) list.push(date);
    else dates.set(date.sentence, [date]);
  }
  return text.sentences.flatMap((sentence) => quantitiesIn(text, sentence, dates.get(sentence) ?? []));
});

function quantitiesIn({ content }: Text, sentence: Sentence, dates: readonly NamedDate[]): Quantity[] {
  let written = content.slice(sentence.start, sentence.end);
  if (!hint.test(written.toLowerCase())) return [];
  if (dates.length > 0) written = without(written, sentence.start, dates);
  written = written.replace(clock(written), (time) => '\0'.repeat(time.length));
  const found: Draft[] = [];
  const lower = written.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
  const fractions = !partHint.test(lower)
    ? lower
    : lower.replace(named(lower), (match, ...rest) => {
        const groups: Groups = rest.at(-1);
        const at: number = rest.at(-3);
        const value = groups.part ? partOf(groups) : ordinals.get(groups.ordinal!.toLowerCase())!;
        // "the third million": a numeral follows, and the two are one.
        found.push({ at, length: match.length, kind: groups.part ? 'fraction' : 'ordinal', value, currency: '', digits: 1, plus: false });
        return '\0'.repeat(match.length);
      });
  for (const match of fractions.matchAll(number(fractions))) {
    const draft = read(match);
    if (draft) found.push(draft);
  }
  found.sort((a, b) => a.at - b.at);
  let token = 0;
  return shareScale(written, found).map(({ at, length, plus, scale: _, ...draft }) => {
    const start = sentence.start + at;
    const end = start + length;
    while (token < sentence.tokens.length && sentence.tokens[token].start < end) token++;
    const approximate = plus || about.test(written.slice(Math.max(0, at - 14), at));
    return { start, end, sentence, ...draft, noun: nounAt(sentence.tokens, token), approximate };
  });
}

/** The characters of a sentence with the dates struck out. */
function without(written: string, offset: number, dates: readonly Span[]): string {
  const pieces: string[] = [];
  let last = 0;
  for (const { start, end } of dates) {
    if (start - offset < last) continue;
    pieces.push(written.slice(last, start - offset), '\0'.repeat(end - start));
    last = end - offset;
  }
  return pieces.join('') + written.slice(last);
}

type Groups = Readonly<Record<string, string | undefined>>;

interface Draft {
  /** From the start of the sentence. */
  readonly at: number;
  readonly length: number;
  readonly kind: QuantityKind;
  readonly value: number;
  readonly against?: number;
  readonly currency: string;
  readonly digits: number;
  readonly plus: boolean;
  /** The scale it was written with: 1e6 for "4 million". */
  readonly scale?: number;
}

function partOf({ top, part }: Groups): number {
  const whole = part!
    .toLowerCase()
    .replace(/halves/, 'half')
    .replace(/s$/, '');
  return (small.get(top!.toLowerCase()) ?? 1) / (parts.get(whole) ?? 1);
}

function read(match: RegExpMatchArray): Draft | undefined {
  const groups: Groups = match.groups!;
  if (groups.joined) return undefined; // "5G", "747s"
  const lead = match[0].length - match[0].trimStart().length;
  const place = { at: match.index! + lead, length: match[0].length - lead, plus: groups.plus !== undefined };
  if (groups.one) return { ...place, kind: 'score', value: Number(groups.one), against: Number(groups.two), currency: '', digits: 2 };
  const currency = currencyOf(groups.sign ?? groups.money ?? '');
  // A lone m may be metres; b and k after money only.
  if (groups.letter && !currency) return undefined;
  const scale = scales.get((groups.scale ?? groups.letter ?? '').toLowerCase()) ?? 1;
  const bare = groups.words ? inWords(groups.words) : inDigits(groups.digits!);
  if (bare === undefined || (bare === 1 && groups.words && !currency && !groups.percent)) return undefined;
  const value = Number(((bare + (groups.half ? 0.5 : 0)) * scale).toPrecision(12));
  const kind = groups.ordinal ? 'ordinal' : groups.percent ? 'percent' : currency ? 'money' : 'count';
  return { ...place, kind, value, currency, digits: significant(value), scale };
}

function inDigits(written: string): number {
  const plain = written.replace(/[,'’\s](?=\d{3}(?:\D|$))/g, '').replace(',', '.');
  return Number(plain);
}

/** The value of a number in words, in the manner of English: "two hundred and twelve thousand". */
function inWords(written: string): number | undefined {
  let total = 0;
  let group = 0;
  let last = 0;
  for (const word of written.toLowerCase().split(/[\s-]+/)) {
    if (word === 'and') continue;
    const scale = scales.get(word);
    if (scale === undefined) {
      const value = word === 'a' || word === 'an' ? 1 : small.get(word)!;
      // "twenty ten", "five six": a year or a list, not one number.
      if (last > 0 && last < 100 && !(last >= 20 && value < 10)) return undefined;
      group += value;
      last = value;
    } else if (scale <= 100) {
      group = (group || 1) * scale;
      last = scale;
    } else {
      total += (group || 1) * scale;
      group = 0;
      last = scale;
    }
  }
  return total + group;
}

/** How many digits carry a value: 3 for 1240000000. */
function significant(value: number): number {
  const [mantissa] = value.toExponential(11).split('e');
  return mantissa.replace(/0+$/, '').replace(/\D/g, '').length || 1;
}

/** In "4.85 to 4.95 billion dollars" the first number has the scale and the currency of the second. */
function shareScale(written: string, drafts: readonly Draft[]): readonly Draft[] {
  const shared = [...drafts];
  for (let i = drafts.length - 2; i >= 0; i--) {
    const [first, second] = [drafts[i], shared[i + 1]];
    if (first.kind !== 'count' && !(first.kind === 'money' && second.kind === 'money')) continue;
    if ((second.kind !== 'money' && second.kind !== 'percent' && (second.scale ?? 1) === 1) || (first.scale ?? 1) !== 1) continue;
    if (!/^\s?(?:to|and|or|[-–—])\s?$/.test(written.slice(first.at + first.length, second.at))) continue;
    const [scale, mark] = [second.scale ?? 1, second.currency];
    if (first.value * scale > second.value) continue;
    const value = Number((first.value * scale).toPrecision(12));
    shared[i] = { ...first, kind: second.kind, currency: first.currency || mark, scale, value, digits: significant(value) };
  }
  return shared;
}

/** What time and length are measured in, as a figure has it before a hyphen: "a 117-day flight". */
const hyphened = /^(?:second|minute|hour|day|week|month|year|decade|century|metre|meter|kilometre|kilometer|mile)$/;

/** The head of the noun that begins at a token, adjectives passed over: "first-generation sensors" is "sensor". */
function nounAt(tokens: readonly Token[], from: number): string {
  const unit = /^[-‐]$/.test(tokens[from]?.text ?? '') ? (tokens[from + 1]?.lower ?? '') : '';
  if (hyphened.test(unit)) return singular(unit);
  let head = '';
  let square = false; // "square metres" are no metres
  for (let i = from; i < Math.min(tokens.length, from + 6); i++) {
    const { text, pos } = tokens[i];
    if (pos === 'NOUN') [head, square] = [text, tokens[i - 1].lower === 'square'];
    else if (head !== '' && text !== '-') break;
    else if (
      !(
        pos === 'ADJ' ||
        pos === 'PROPN' ||
        pos === 'NUM' ||
        text === '-' ||
        text === 'of' ||
        text === 'the' ||
        (pos === 'VERB' && /ed$/.test(text))
      )
    )
      break;
  }
  return `${square ? 'square-' : ''}${singular(fold(head))}`;
}

const alike: Readonly<Record<string, string>> = {
  people: 'person',
  men: 'man',
  women: 'woman',
  children: 'child',
  millimetre: 'mm',
  millimeter: 'mm',
  centimetre: 'cm',
  centimeter: 'cm',
  kilometre: 'km',
  kilometer: 'km',
  metre: 'm',
  meter: 'm',
  gram: 'g',
  gramme: 'g',
  kilogram: 'kg',
  kilo: 'kg',
  tonne: 'ton',
  minute: 'min',
  hr: 'hour',
  yr: 'year',
};

function singular(noun: string): string {
  const one = noun.endsWith('ies') ? `${noun.slice(0, -3)}y` : noun.replace(/(?<=ch|sh|x|ss)es$|(?<=[^su])s$/, '');
  return alike[noun] ?? alike[one] ?? one;
}
