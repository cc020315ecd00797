// He for she, or she for he: languages without the difference leave the machine to guess.
// The sources know the person; their sentence must be the same around the pronoun.
import { rule, turnsOf } from '#rule';

export default rule({
  title: 'Call people he or she as the sources do',
  why: `Chinese speech, Turkish and Finnish have one word for he and she, so a translation machine guesses, often wrongly. It is reported where a source
has the same sentence around the pronoun and the other one in its place, and no source has the article's.`,
  category: 'Accuracy/Mistranslation',
  severity: 'major',
  confidence: 0.85,
  needs: 'sources',
  examples: {
    invalid: [
      {
        text: '"We will rebuild the mill before the harvest," [[he -> she]] told the local radio.',
        sources: [
          'Ms Ilves was firm. "We will rebuild the mill before the harvest," she told the local radio. The fire broke out at noon.',
        ],
      },
    ],
    valid: [
      {
        text: '"We will rebuild the mill before the harvest," he told the local radio.',
        sources: [
          '"We will rebuild the mill before the harvest," she told the local radio. The fire broke out at noon.',
          '"We will rebuild the mill before the harvest," he told the local radio. Nobody was hurt.',
        ],
      },
      {
        text: 'He told the local radio about the fire.',
        sources: ['She drove home. The mill burnt down at noon, the owner told the local radio. Nobody was hurt.'],
      },
    ],
  },
  *check(story) {
    for (const { kind, span, places } of turnsOf(story)) {
      if (kind !== 'pronoun') continue;
      const here = story.article.content.slice(span.start, span.end);
      const there = places[0].source.content.slice(places[0].span.start, places[0].span.end);
      yield {
        span,
        message: `"${here}" here, "${there}" in the same sentence of ${places.length === 1 ? 'a source' : `${places.length} sources`}.`,
        fixes: [{ text: /^\p{Lu}/u.test(here) ? there[0].toUpperCase() + there.slice(1) : there.toLowerCase() }],
        evidence: places.map((place) => ({ text: place.source, span: place.span })),
      };
    }
  },
});
