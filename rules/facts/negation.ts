// A "not" that went missing or slipped in, and words that turned into their opposite: the smallest change with the largest effect.
// Machines drop the negation of another grammar; the sentence stays fluent, and nobody who has no other source can see it.
import { type Finding, rule, type Span, type Text, type Turn, turnedFigures, turnsOf } from '#rule';

export default rule({
  title: 'Deny only what the sources deny',
  why: `A lost "not" leaves a fluent sentence that says the opposite. It is reported where a sentence of a source is the same word for word around the
place, and one of the two denies, or has the opposite word: "admitted" for "denied"; and where the same figure rises here and falls there. Sentences that are put in another way are left alone, and so are
those where another source agrees with the article.`,
  category: 'Accuracy/Mistranslation',
  severity: 'critical',
  confidence: 0.9,
  needs: 'sources',
  examples: {
    invalid: [
      {
        text: 'The ferry hit the pier at dawn. The lease [[covers -> does not cover]] repairs to the pier.',
        sources: ['A ferry hit the pier at dawn on Tuesday. The lease does not cover repairs to the pier. Divers will look at the hull.'],
      },
      {
        text: 'Engineers found [[no cracks -> cracks]] in the northern pylon of the bridge.',
        sources: ['Engineers found cracks in the northern pylon of the bridge. It was built in 1961. Lorries must take the tunnel.'],
      },
      {
        text: 'The captain said he feared that the opening would [[last -> not last]].',
        sources: ['The captain said he feared that the reopening would not last. Two ferries wait. The third is being mended.'],
      },
      {
        text: 'A day later the yard [[raised -> cut]] its annual profit forecast for the third time.',
        sources: ['A day later the yard cut its annual profit forecast for the third time. Its shares fell. The dock stays open.'],
      },
      {
        text: 'The union [[accepted -> rejected]] the pay offer on Thursday after a vote among the dockers.',
        sources: ['The union rejected the pay offer after a vote among the dockers on Thursday. Talks go on. The port is closed.'],
      },
      {
        text: 'Sales of ferry tickets in Denmark [[grew -> fell]] by 5%, and the river has since [[risen -> fallen]] to 26 metres at Lund.',
        sources: [
          'Ticket sales in Denmark fell 5% as ferries stayed in port. The river has since fallen to 26 metres at Lund.',
          'In Denmark the ferries sold fewer tickets, down 5% in all. The river was falling and stood at 26 metres at Lund.',
        ],
      },
      {
        text: 'The trade unity [[accepted -> rejected]] an offer of a 2.5% rise. The port said it was [[earning -> losing]] 1.8 million euros a day.',
        sources: ['The union rejected an offer of a 2.5% rise. The port said it was losing 1.8 million euros a day. It rained.'],
      },
      {
        text: 'The agency [[received -> sent]] 500,000 doses of the new vaccine to the island, and cholera [[rose]] from 210 cases to 130.',
        sources: [
          'The agency sent 500,000 doses of the new vaccine to the island, and cholera has fallen from 210 cases to 130. It rained.',
        ],
      },
    ],
    valid: [
      {
        text: 'The lease excludes repairs to the pier.',
        sources: ['A ferry hit the pier at dawn on Tuesday. The lease does not include repairs to the pier. Divers will look at the hull.'],
      },
      {
        text: "The union didn't accept the pay offer of the port.",
        sources: ['The union rejected the pay offer of the port. Talks go on.', 'The union did not accept the pay offer of the port.'],
      },
      {
        text: 'The harbour will be open on Sunday, the mayor said.',
        sources: [
          'The harbour will not be open on Sunday, the mayor said. Rain fell.',
          'The harbour will be open on Sunday, the mayor said. Rain fell.',
        ],
      },
      {
        text: 'Bus line 12 will leave from the northern square in the evening.',
        sources: ['Bus line no. 12 will leave from the northern square in the evening. Tickets cost more. The old depot closes.'],
      },
      {
        text: 'Ticket sales of the ferries grew 5%. The singer wanted her money back and would not be put off.',
        sources: [
          'Ferries sold fewer tickets, down 5%. The singer wanted her money back and was put off for weeks.',
          'Their ticket sales climbed 5%.',
        ],
      },
    ],
  },
  *check(story) {
    const told = new Set<number>();
    for (const turn of turnsOf(story)) {
      if (turn.kind !== 'lost' && turn.kind !== 'added' && turn.kind !== 'opposite') continue;
      told.add(turn.span.start);
      const [{ source, span }] = turn.places;
      yield findingOf(story.article, factOf(turn), turn, isPerfect(story.article, turn.span) === isPerfect(source, span));
    }
    for (const turned of turnedFigures(story))
      if (!told.has(turned.span.start)) yield findingOf(story.article, 'The same figure goes the other way', turned, turned.fits);
  },
});

/** @param fits whether the words of the first place can stand for the article's as they are */
function findingOf(article: Text, fact: string, { span, places }: Pick<Turn, 'span' | 'places'>, fits: boolean): Finding {
  const here = article.content.slice(span.start, span.end);
  const [{ source, span: place }] = places;
  const there = source.content.slice(place.start, place.end);
  return {
    span,
    message: `${fact}: "${there}" in ${places.length === 1 ? 'a source' : `${places.length} sources`}, "${here}" here.`,
    ...(fits && { fixes: [{ text: casedAs(here, there) }] }),
    evidence: places.map((other) => ({ text: other.source, span: other.span })),
  };
}

function factOf({ kind }: Turn): string {
  return kind === 'lost' ? 'A negation is lost' : kind === 'added' ? 'A negation was added' : 'This is the opposite';
}

/** Whether a word is the second half of "has fallen", for which "rose" cannot stand. */
function isPerfect({ content }: Text, { start }: Span): boolean {
  return /\b(?:has|have|had)\s(?:\p{Ll}+ly\s|since\s|now\s)?$/u.test(content.slice(Math.max(0, start - 30), start));
}

/** A capital where the article has one, and only there. */
function casedAs(here: string, there: string): string {
  const first = /^\p{Lu}/u.test(here) ? there[0].toUpperCase() : there[0].toLowerCase();
  return /^\p{Lu}{2}/u.test(there) ? there : first + there.slice(1);
}
