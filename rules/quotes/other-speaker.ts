// A quotation in another mouth: the words are right and the man is wrong, which no reader can see without the sources.
// It takes a named person on both sides; whoever speaks for a ministry may honestly be called by his name or by its.
import { otherSpeakers, rule } from '#rule';

export default rule({
  title: 'Let a quotation stay with the one who said it',
  why: `A machine that loses track of a sentence gives its quotation to the wrong person. It is reported where the article and the sources
name a person right beside the same quoted words, and every source that names one names another.`,
  category: 'Accuracy/Mistranslation',
  severity: 'major',
  confidence: 0.8,
  needs: 'sources',
  examples: {
    invalid: [
      {
        text: '"Our harbour has never closed its gates to a ship in distress," [[Paul Keller -> Ilse Brandt]] said. Brandt left early.',
        sources: [
          'Paul Keller, the harbour master, was there. "Our harbour has never closed its gates to a ship in distress," Ilse Brandt said.',
          '"Our harbour has never closed its gates to a ship in distress," said Mayor Ilse Brandt. Keller listened.',
        ],
      },
    ],
    valid: [
      {
        text: '"Our harbour has never closed its gates to a ship in distress," Brandt said. Keller left early.',
        sources: ['Paul Keller was there. "Our harbour has never closed its gates to a ship in distress," said Mayor Ilse Brandt.'],
      },
      {
        text: '"Our harbour has never closed its gates to a ship in distress," the town hall said. Paul Keller left early.',
        sources: ['Paul Keller was there. "Our harbour has never closed its gates to a ship in distress," said Mayor Ilse Brandt.'],
      },
      {
        text: '"Our harbour has never closed its gates to a ship in distress," Paul Keller said.',
        sources: [
          '"Our harbour has never closed its gates to a ship in distress," Ilse Brandt said.',
          '"Our harbour has never closed its gates to a ship in distress," said Paul Keller.',
        ],
      },
    ],
  },
  *check(story) {
    for (const { speaker, places } of otherSpeakers(story)) {
      const [{ speaker: theirs }] = places;
      const sources = places.length === 1 ? 'a source' : `${places.length} sources`;
      yield {
        span: speaker,
        message: `"${speaker.spelling}" says this here; in ${sources} it is "${theirs.spelling}".`,
        fixes: [{ text: theirs.spelling }],
        evidence: places.map((place) => ({ text: place.source, span: place.speaker })),
        ...(places.length === 1 && { severity: 'minor' as const, confidence: 0.6 }),
      };
    }
  },
});
