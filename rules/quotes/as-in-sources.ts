// Words inside quotation marks claim to be exact: where sources agree on a quotation and the article's differs, the article is wrong.
// Where the sources differ among themselves the remark was translated, each paper has its own words, and nobody is wrong.
import {
  type Evidence,
  type Finding,
  type MatchedQuote,
  matchedQuotes,
  type QuoteCarrier,
  type QuoteDrift,
  type QuotedWord,
  rule,
  type SourcedStory,
  type Span,
  type Text,
} from '#rule';

/** Differences fewer words apart than this are one finding. */
const near = 9;
/** Words of context in a message, on each side. */
const reach = 2;
/** A single source convicts nobody, but where it has nearly the same words (0 to 1), a reader may want to know. */
const nearlySame = 0.85;

export default rule({
  title: 'Quote as the other sources quote',
  why: `Words inside quotation marks claim to be exact. When two sources quote the same words and the article has others, the machine translated a
quotation back instead of leaving it alone; so it did where two sources have one other quotation in its place. Cuts, brackets, spelling and punctuation are the editor's right. Sources that differ among themselves
have each translated the remark, and then the rule is silent.`,
  category: 'Accuracy/Mistranslation',
  severity: 'major',
  confidence: 0.85,
  needs: 'sources',
  examples: {
    invalid: [
      {
        text: '“Our harbour has never [[locked its doors -> closed its gates]] to a ship in distress,” the mayor said.',
        sources: [
          '"Our harbor has never closed its gates to a ship in distress," said Mayor Ilse Brandt.',
          'In a letter she wrote: "Our harbor has never closed its gates to a ship in distress. It will not do so now."',
        ],
      },
      {
        text: "He “confirmed the ministry's commitment to [[end -> finding an end to]] the shortage of nurses”, the spokesman said.",
        sources: [
          'Statement: "The secretary confirmed the ministry\'s commitment to finding an end to the shortage of nurses.\n\n"In addition, they spoke of pay."',
          '"The secretary confirmed the ministry\'s commitment to finding an end to the shortage of nurses. In addition, they spoke of pay."',
        ],
      },
      {
        text: '“We [[go on digging, we still do not tell]],” the captain of the rescuers told the villagers.',
        sources: [
          '"We are still digging, we are not yet counting," the captain of the rescuers told the villagers.',
          'The captain came back late. "We are still digging, we are not yet counting," he told the villagers.',
        ],
      },
    ],
    valid: [
      {
        text: '“The harbour sold 1200 old lamps for 20 million euros and bought new ones,” the mayor said.',
        sources: [
          '"The harbor sold 1,200 old lamps for €20 million and bought new ones," said Mayor Ilse Brandt.',
          'She wrote: "The harbor sold 1,200 old lamps for €20 million and bought new ones."',
        ],
      },
      {
        text: '"The winter was longer than our patience," the farmer told a Polish radio station.',
        sources: [
          '"That winter lasted longer than our patience did," he said.',
          '"The winter was far longer than we had patience for," the farmer said.',
        ],
      },
      {
        text: '“[The mayor] has never closed its gates … to a ship in distress,” the harbour’s lawyer said, “and won’t.”',
        sources: [
          '"Our harbor has never closed its gates, come storm or war, to a ship in distress and will not."',
          '"Our harbor has never closed its gates, come storm or war, to a ship in distress and will not."',
        ],
      },
      {
        text: '"We won\'t forget the twelve nights when President Voronin organised the boats," she said.',
        sources: [
          '"We will not forget the 12 nights when President Aleksei Voronin organized the boats."',
          '"We will not forget the 12 nights when President Aleksei Voronin organized the boats."',
        ],
      },
      {
        text: 'The mayor said the harbour had never locked its doors to a ship in distress.',
        sources: [
          '"Our harbor has never closed its gates to a ship in distress," she said.',
          '"Our harbor has never closed its gates to a ship in distress," the mayor wrote.',
        ],
      },
    ],
  },
  *check(story) {
    for (const quote of matchedQuotes(story)) yield* driftsOf(story, quote);
  },
});

function* driftsOf({ article }: SourcedStory, quote: MatchedQuote): Generator<Finding> {
  const widest = quote.carriers.filter(({ drifts }) => drifts.length > 0).sort((a, b) => b.to - b.from - (a.to - a.from))[0];
  if (!widest || !quote.carriers.every((carrier) => agree(widest, carrier) && agree(carrier, widest))) return;
  for (const group of groups(widest.drifts)) {
    const parts = widest.drifts.filter(({ from, to }) => from >= group.from && to <= group.to).map((drift) => keyOf(widest, drift));
    const carriers = quote.carriers.filter((carrier) => {
      const known = new Set(carrier.drifts.map((drift) => keyOf(carrier, drift)));
      return parts.every((part) => known.has(part));
    });
    if (carriers.length > 1 || widest.similarity >= nearlySame) yield finding(article, quote, widest, widen(group), carriers);
  }
}

/** Whether `b` has the same words as `a` wherever `a` differs from the article and `b` speaks of it at all. */
function agree(a: QuoteCarrier, b: QuoteCarrier): boolean {
  const known = new Set(b.drifts.map((drift) => keyOf(b, drift)));
  return a.drifts.every((drift) => drift.from < b.from || drift.to > b.to || known.has(keyOf(a, drift)));
}

function keyOf({ words }: QuoteCarrier, { from, to, at, atEnd }: QuoteDrift): string {
  return `${from} ${to} ${words
    .slice(at, atEnd)
    .map(({ key }) => key)
    .join('')}`;
}

/** Drifts that stand close together, as one each. */
function groups(drifts: readonly QuoteDrift[]): QuoteDrift[] {
  const merged: QuoteDrift[] = [];
  for (const drift of drifts) {
    const before = merged.at(-1);
    if (before && drift.from - before.to < near) merged[merged.length - 1] = { ...before, to: drift.to, atEnd: drift.atEnd };
    else merged.push(drift);
  }
  return merged;
}

/** One word more on both sides where one of them has none, so that there is something to point at. */
function widen(drift: QuoteDrift): QuoteDrift {
  const { from, to, at, atEnd } = drift;
  return from < to && at < atEnd ? drift : { from: from - 1, to: to + 1, at: at - 1, atEnd: atEnd + 1 };
}

function finding(
  article: Text,
  { quotation }: MatchedQuote,
  source: QuoteCarrier,
  drift: QuoteDrift,
  carriers: readonly QuoteCarrier[],
): Finding {
  const span = spanOf(quotation.words, drift.from, drift.to);
  const theirs = spanOf(source.words, drift.at, drift.atEnd);
  const text = source.source.content.slice(theirs.start, theirs.end);
  const here = withContext(article, quotation.words, drift.from, drift.to);
  const [begin, end] = uninterrupted(source, drift);
  const there = withContext(source.source, source.words.slice(begin, end), drift.at - begin, drift.atEnd - begin);
  const who = carriers.length > 1 ? `${carriers.length} sources quote` : 'The only source with this quotation has';
  return {
    span,
    message: `${who} “${there}”, here it is “${here}”.`,
    evidence: carriers.flatMap((carrier) => evidence(carrier, drift)),
    ...(source.quotation[drift.at] === source.quotation[drift.atEnd - 1] && { fixes: [{ text: inStyleOf(article, quotation, text) }] }),
    ...(carriers.length < 2 && { severity: 'neutral', confidence: 0.3 }),
  };
}

/** The same words in a source; where its drifts are not numbered alike, the whole that it shares with the quotation. */
function evidence({ source, words, drifts }: QuoteCarrier, { from, to }: QuoteDrift): Evidence[] {
  const mine = drifts.filter((drift) => drift.from >= from && drift.to <= to);
  return mine.length === 0 ? [] : [{ text: source, span: spanOf(words, mine[0].at, mine.at(-1)!.atEnd) }];
}

function spanOf(words: readonly QuotedWord[], from: number, to: number): Span {
  return { start: words[from].start, end: words[to - 1].end };
}

/** The words of the source's quotation around a drift: bounds, end exclusive, between which nobody else speaks. */
function uninterrupted({ quotation }: QuoteCarrier, { at, atEnd }: QuoteDrift): [number, number] {
  let begin = at;
  while (begin > at - reach && quotation[begin - 1] === quotation[at]) begin--;
  let end = atEnd;
  while (end < atEnd + reach && quotation[end] === quotation[atEnd - 1]) end++;
  return [begin, end];
}

/** Words with their neighbours on each side. */
function withContext({ content }: Text, words: readonly QuotedWord[], from: number, to: number): string {
  const first = Math.max(0, from - reach);
  const last = Math.min(words.length, to + reach);
  const { start, end } = spanOf(words, first, last);
  return `…${content.slice(start, end).replace(/\s+/g, ' ')}…`;
}

/** Apostrophes in the manner of the article's own quotation marks. */
function inStyleOf({ content }: Text, { start }: Span, text: string): string {
  return content[start - 1] === '“' ? text.replaceAll("'", '’') : text.replaceAll('’', "'");
}
