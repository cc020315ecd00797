// Roles that moved from one to the other: the buyer became the seller, the prosecution the defence, the successor the predecessor.
// Languages with cases put names in any order; a machine that reads them as English turns the deed round.
import { movedRoles, rule, turnsOf } from '#rule';

export default rule({
  title: 'Let people and companies do what the sources say they do',
  why: `Who bought and who sold, who sues and who is sued: a translation machine that loses the case endings of a language turns the deed round. It is
reported where both names stand next to the same verb in an aligned sentence of a source, each on the other's side, or where that sentence is the same
but for the party: "the prosecution" for "the defence". A passive counts as its active, and one source that agrees with the article settles it.`,
  category: 'Accuracy/Mistranslation',
  severity: 'critical',
  confidence: 0.85,
  needs: 'sources',
  examples: {
    invalid: [
      {
        text: 'In spring [[Norvik bought the old shipyard from Tarlow]] for 9 million euros.',
        sources: ['Tarlow bought the old shipyard from Norvik for 9 million euros in spring. It builds ferries. The crane is rusty.'],
      },
      {
        text: 'The brewery, which [[Halden is suing]] over the name of a beer, declined to comment.',
        sources: [
          'The brewery, which is suing Halden over the name of a beer, declined to comment. Its owner is ill. The beer sells well.',
        ],
      },
      {
        text: 'The [[tenants -> landlords]] want to raise the rent in the old town by a tenth.',
        sources: ['The landlords want to raise the rent in the old town by a tenth. Winter is near. The mayor is away.'],
      },
    ],
    valid: [
      {
        text: 'The old shipyard was bought by Tarlow for 9 million euros in spring.',
        sources: ['Tarlow bought the old shipyard from Norvik for 9 million euros in spring. It builds ferries. The crane is rusty.'],
      },
      {
        text: 'In spring Norvik bought the cranes of the shipyard from Tarlow.',
        sources: [
          'Tarlow bought the old shipyard from Norvik in spring. It builds ferries. The crane is rusty.',
          'Norvik bought the cranes of the shipyard from Tarlow in spring, and the shipyard went the other way.',
        ],
      },
      {
        text: 'Halden met the owner of the brewery, Ann Marsh, on Friday.',
        sources: ['Ann Marsh met Halden at the brewery on Friday. Its owner is ill. The beer sells well.'],
      },
    ],
  },
  *check(story) {
    for (const { span, swapped, places } of movedRoles(story)) {
      const here = story.article.content.slice(span.start, span.end);
      const [{ source, span: there }] = places;
      const sure = swapped && places.length > 1;
      yield {
        span,
        message: `"${here}" here, "${source.content.slice(there.start, there.end)}" in ${places.length === 1 ? 'a source' : `${places.length} sources`}: who does it to whom?`,
        evidence: places.map((place) => ({ text: place.source, span: place.span })),
        ...(!sure && { severity: 'major' as const, confidence: swapped ? 0.8 : 0.7 }),
      };
    }
    for (const { kind, span, places } of turnsOf(story)) {
      if (kind !== 'party') continue;
      const there = places[0].source.content.slice(places[0].span.start, places[0].span.end);
      yield {
        span,
        message: `"${story.article.content.slice(span.start, span.end)}" here, "${there}" in the same sentence of ${places.length === 1 ? 'a source' : `${places.length} sources`}.`,
        fixes: [{ text: there }],
        evidence: places.map((place) => ({ text: place.source, span: place.span })),
      };
    }
  },
});
