// Matched quotes: which quoted words of the sources are the same words as a quotation of the article, and where they differ.
// An inverted index over rare words finds the place in linear time, whatever the cuts on either side; a diff tells the rest.
import { memo, memoWord, type Quotation, type QuotedWord, quotationsOf } from '#analysis';
import { rankOf } from '#lexicon';
import { countWhere, type Sentence, type Span, type Text } from '#text';
import { alignedSentences } from './align.ts';
import { type Hunk, hunksOf } from './hunks.ts';
import { isFunctional } from './terms.ts';
import type { Story } from './types.ts';
import { alignWords } from './words.ts';

/** Words of the article's quotation [from, to) and the words of the source [at, atEnd) in their place. One side may be empty. */
export interface QuoteDrift {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly atEnd: number;
}

/** A source that quotes the same words. */
export interface QuoteCarrier {
  readonly source: Text;
  /** All quoted words of the source, in order: what `at` and `atEnd` count. */
  readonly words: readonly QuotedWord[];
  /** For each of these words, the number of its quotation. */
  readonly quotation: readonly number[];
  /** 0 to 1: Dice coefficient of the words on both sides, each weighted by its rarity in English; 0 where only their places tell. */
  readonly similarity: number;
  /** The stretch of our words that the source has too: indexes, end exclusive. */
  readonly from: number;
  readonly to: number;
  /** The source's quotations that hold them, in order. */
  readonly quotations: readonly Quotation[];
  /** Empty where the source quotes the same words. */
  readonly drifts: readonly QuoteDrift[];
}

export interface MatchedQuote {
  readonly quotation: Quotation;
  /** At most one for each source, in the order of the sources. */
  readonly carriers: readonly QuoteCarrier[];
}

/** All quoted words of a source in one row: a quotation is often interrupted ("…," he said, "…"), and each paper does so elsewhere. */
interface Row {
  readonly source: Text;
  readonly quotations: readonly Quotation[];
  readonly words: readonly QuotedWord[];
  readonly quotation: readonly number[];
  readonly postings: ReadonlyMap<string, readonly number[]>;
}

/** Quotations shorter than this prove nothing: they are names, terms and irony. */
const fewestWords = 5;
/** Below this two quotations are two remarks. */
const leastSimilarity = 0.55;
/** What the words in common must weigh at least: about four telling words. */
const leastShared = 35;
/** A word that is quoted more often than this in one source does not tell where. */
const maxPostings = 50;
/** Words that may differ before a diff gives up: hostile text cannot hold the check up, and, unlike a clock, gives the same answer everywhere. */
const mostEdits = 200;

/** The article's quotations that at least one source carries too, or that two sources have another one for, word for word the same. */
export const matchedQuotes = memo((story: Story): readonly MatchedQuote[] => {
  const rows = story.sources.map(rowOf).filter(({ words }) => words.length >= fewestInPlace);
  const carried = quotationsOf(story.article).map((quotation) => ({
    quotation,
    carriers: quotation.words.length < fewestWords ? [] : rows.flatMap((row) => carrierIn(row, quotation.words) ?? []),
  }));
  const sure = carried.flatMap(({ carriers }) => carriers.filter(({ similarity }) => similarity >= surely));
  const taken = new Set(sure.flatMap(({ quotations }) => quotations));
  return carried
    .map(({ quotation, carriers }) => {
      if (carriers.length > 1 || sure.includes(carriers[0])) return { quotation, carriers };
      const others = inPlace(story, quotation, rows, taken);
      return { quotation, carriers: others.length > 0 ? others : carriers };
    })
    .filter(({ carriers }) => carriers.length > 0);
});

/** From this similarity on two quotations are one, whatever a third says. */
const surely = 0.8;

/** A shorter quotation has no place of its own. */
const fewestInPlace = 4;
/** How well the sentences that hold two quotations must be aligned, and what share of the words that say something must be tied. */
const leastAligned = 0.3;
const leastTied = 0.5;

/** Sources that have another quotation where the article has its own: nobody hears a remark in other words and quotes it. @param taken what others match */
function inPlace(story: Story, quotation: Quotation, rows: readonly Row[], taken: ReadonlySet<Quotation>): readonly QuoteCarrier[] {
  if (quotation.words.length < fewestInPlace) return [];
  const { sentences } = story.article;
  const sentence = sentences[countWhere(sentences.length, (i) => sentences[i].start <= quotation.end) - 1];
  if (sentence === undefined) return [];
  const aligned = alignedSentences(story, sentence).filter(({ score }) => score >= leastAligned);
  const found = rows.flatMap((row) => {
    for (const { source, sentence: other } of aligned) {
      if (source !== row.source) continue;
      const { quotations } = row;
      let at = countWhere(quotations.length, (i) => quotations[i].end <= other.start);
      while (quotations[at]?.start < other.end && taken.has(quotations[at])) at++;
      if (quotations[at]?.start < other.end && isTied(sentence, quotation, other, quotations[at]))
        return anotherIn(row, at, quotation) ?? [];
    }
    return [];
  });
  const said = ({ quotations: [one] }: QuoteCarrier) => one.words.map(({ key }) => key).join(' ');
  return found.filter((one) => found.some((other) => other !== one && said(other) === said(one)));
}

/** Whether most of what a quotation says is tied to what another says, some of it to the same words. */
function isTied(sentence: Sentence, ours: Span, other: Sentence, theirs: Span): boolean {
  const isWithin = (span: Span, { start }: Span) => span.start <= start && start < span.end;
  const saying = sentence.tokens.flatMap((token, at) => (isWithin(ours, token) && !isFunctional(token.pos) ? at : []));
  const ties = alignWords(sentence, other).filter((tie) => saying.includes(tie.ours) && isWithin(theirs, other.tokens[tie.theirs]));
  return saying.length > 1 && ties.length >= leastTied * saying.length && ties.some(({ kind }) => kind === 'exact' || kind === 'stem');
}

/** A source's quotation in the place of ours, as one drift from the first word that differs to the last; undefined where that says nothing else. */
function anotherIn(row: Row, index: number, { words: ours }: Quotation): QuoteCarrier | undefined {
  const { source, words, quotation, quotations } = row;
  const begin = countWhere(quotation.length, (i) => quotation[i] < index);
  const theirs = quotations[index].words;
  if (theirs.length > 2 * ours.length || ours.length > 2 * theirs.length) return undefined;
  const most = Math.min(ours.length, theirs.length);
  let first = 0;
  while (first < most && ours[first].key === theirs[first].key) first++;
  let last = 0;
  while (last < most - first && ours[ours.length - 1 - last].key === theirs[theirs.length - 1 - last].key) last++;
  const drift = { from: first, to: ours.length - last, at: begin + first, atEnd: begin + theirs.length - last };
  if (!tells(ours, drift.from, drift.to) || !tells(words, drift.at, drift.atEnd)) return undefined;
  return { source, words, quotation, similarity: 0, from: 0, to: ours.length, quotations: [quotations[index]], drifts: [drift] };
}

function tells(words: readonly QuotedWord[], from: number, to: number): boolean {
  return words.slice(from, to).some(({ key, bracketed, name }) => !bracketed && !name && weightOf(key) >= telling);
}

const rowOf = memo((source: Text): Row => {
  const quotations = quotationsOf(source);
  const words = quotations.flatMap((quotation) => quotation.words);
  const postings = new Map<string, number[]>();
  words.forEach(({ key }, i) => {
    const list = postings.get(key);
    if (list) list.push(i);
    else postings.set(key, [i]);
  });
  return { source, quotations, words, quotation: quotations.flatMap((quotation, i) => quotation.words.map(() => i)), postings };
});

/** How much a shared word says: the binary logarithm of its frequency rank, "the" 1 and an unknown word 19. */
const weightOf = memoWord((key: string): number => Math.log2(1 + (rankOf(key) ?? 500_000)));

/** The weight from which a word carries meaning. */
const telling = 8;

function carrierIn(row: Row, ours: readonly QuotedWord[]): QuoteCarrier | undefined {
  const window = windowIn(row, ours);
  if (!window) return undefined;
  const keysOf = (words: readonly QuotedWord[]) => words.map(({ key }) => key);
  const parted = hunksOf(keysOf(row.words.slice(window.start, window.end)), keysOf(ours), mostEdits);
  if (!parted) return undefined;
  const inRow = parted.map((hunk) => ({ ...hunk, at: hunk.at + window.start, atEnd: hunk.atEnd + window.start }));
  const hunks = core(inRow, row, ours);
  if (hunks.length === 0) return undefined;

  const all = [...edge(row, ours, hunks, 'start'), ...hunks.filter(({ same }) => !same), ...edge(row, ours, hunks, 'end')];
  const shared = sum(hunks.filter(({ same }) => same).map((hunk) => weightIn(ours, hunk.from, hunk.to)));
  const apart = sum(all.map((hunk) => weightIn(ours, hunk.from, hunk.to) + weightIn(row.words, hunk.at, hunk.atEnd)));
  const similarity = (2 * shared) / (2 * shared + apart);
  if (similarity < leastSimilarity || shared < leastShared) return undefined;
  return {
    source: row.source,
    words: row.words,
    quotation: row.quotation,
    similarity,
    from: Math.min(hunks[0].from, all[0]?.from ?? ours.length),
    to: Math.max(hunks.at(-1)!.to, all.at(-1)?.to ?? 0),
    quotations: row.quotations.slice(row.quotation[hunks[0].at], row.quotation[hunks.at(-1)!.atEnd - 1] + 1),
    drifts: all.filter((hunk) => !isHonest(row, ours, hunk)).map(({ same: _, ...drift }) => drift),
  };
}

/** Where in a row the quotation's telling words crowd: indexes into the row, with room for the words at both ends. */
function windowIn(row: Row, ours: readonly QuotedWord[]): Span | undefined {
  const hits: { at: number; mine: number; weight: number }[] = [];
  ours.forEach(({ key }, mine) => {
    const places = row.postings.get(key);
    if (!places || places.length > maxPostings) return;
    const weight = weightOf(key);
    if (weight >= telling) for (const at of places) hits.push({ at, mine, weight });
  });
  hits.sort((a, b) => a.at - b.at);
  const reach = Math.ceil(ours.length * 1.5) + 4;
  let best = 0;
  let first = -1;
  let last = -1;
  for (let low = 0, high = 0, weight = 0; high < hits.length; high++) {
    weight += hits[high].weight;
    while (hits[high].at - hits[low].at > reach) weight -= hits[low++].weight;
    if (weight > best) [best, first, last] = [weight, low, high];
  }
  if (first < 0) return undefined;
  const slack = 4;
  const start = hits[first].at - hits[first].mine - slack;
  const end = hits[last].at + (ours.length - hits[last].mine) + slack;
  return { start: Math.max(0, start), end: Math.min(row.words.length, end) };
}

/** The run of hunks, same at both ends, where what is shared most outweighs what is not; stray words in common fall away. */
function core(hunks: readonly Hunk[], row: Row, ours: readonly QuotedWord[]): readonly Hunk[] {
  let best = 0;
  let bounds: readonly [number, number] = [0, 0];
  let begun = 0;
  let score = 0;
  hunks.forEach((hunk, i) => {
    const mine = weightIn(ours, hunk.from, hunk.to);
    if (!hunk.same) {
      score -= (mine + weightIn(row.words, hunk.at, hunk.atEnd)) / 2;
      return;
    }
    if (score <= 0) [score, begun] = [0, i];
    score += 2 * mine;
    if (score > best) [best, bounds] = [score, [begun, i + 1]];
  });
  return hunks.slice(...bounds);
}

/**
 * What stands before or after the words in common, inside the same sentence on both sides. Nothing where either quotation begins or ends
 * there: a shorter excerpt is honest. Where the source's sentence goes on for much longer, only as many of its words as we have.
 */
function edge(row: Row, ours: readonly QuotedWord[], hunks: readonly Hunk[], side: 'start' | 'end'): Hunk[] {
  if (side === 'start') {
    const { at: atEnd, from: to } = hunks[0];
    let from = to;
    while (from > 0 && !ours[from].opens) from--;
    let at = atEnd;
    const least = atEnd - enough(to - from);
    while (at > 0 && at > least && !row.words[at].opens && row.quotation[at - 1] === row.quotation[atEnd]) at--;
    const theirs = comparable(atEnd - at, to - from);
    return theirs > 0 ? [{ same: false, at: atEnd - theirs, atEnd, from, to }] : [];
  }
  const { atEnd: at, to: from } = hunks.at(-1)!;
  let to = from;
  while (to < ours.length && !ours[to].opens) to++;
  let atEnd = at;
  const most = Math.min(row.words.length, at + enough(to - from));
  while (atEnd < most && !row.words[atEnd].opens && row.quotation[atEnd] === row.quotation[at - 1]) atEnd++;
  const theirs = comparable(atEnd - at, to - from);
  return theirs > 0 ? [{ same: false, at, atEnd: at + theirs, from, to }] : [];
}

/** More words than this are not another wording of so many, but more of the sentence; nobody needs to look farther. */
function enough(words: number): number {
  return 2 * words + 4;
}

/** How many of their words to hold against ours at an edge; none where we have none, or far more than they. */
function comparable(theirs: number, ours: number): number {
  if (ours === 0 || ours >= enough(theirs)) return 0;
  return theirs >= enough(ours) ? ours : theirs;
}

/** Words that papers put in and leave out of a quotation without a thought; those of money stand for signs. */
const light: ReadonlySet<string> = new Set(
  'a an the that and well uh um so dollar dollars euro euros pound pounds yen yuan rupees'.split(' '),
);

/**
 * Differences that an honest editor makes: cuts marked by an ellipsis, words in brackets, whole sentences left out, a hyphen, a light word,
 * and names, which each paper spells in its own way.
 */
function isHonest(row: Row, ours: readonly QuotedWord[], { from, to, at, atEnd }: Hunk): boolean {
  const mine = ours.slice(from, to);
  const theirs = row.words.slice(at, atEnd);
  if ([...mine, ...theirs].every(({ key, bracketed, name }) => bracketed || name || light.has(key))) return true;
  if (mine.some(({ bracketed }) => bracketed) || theirs.some(({ bracketed }) => bracketed)) return true;
  if (ours.slice(from, to + 1).some(({ afterGap }) => afterGap) || row.words.slice(at, atEnd + 1).some(({ afterGap }) => afterGap))
    return true;
  if (row.quotation[at - 1] !== row.quotation[atEnd] && (mine.length === 0 || theirs.length === 0)) return true;
  if (mine.length === 0 && row.words[at].opens && row.words[atEnd]?.opens) return true;
  if (theirs.length === 0 && ours[from].opens && ours[to]?.opens) return true;
  return mine.map(({ key }) => key).join('') === theirs.map(({ key }) => key).join('');
}

function weightIn(words: readonly QuotedWord[], from: number, to: number): number {
  let weight = 0;
  for (let i = from; i < to; i++) weight += weightOf(words[i].key);
  return weight;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}
