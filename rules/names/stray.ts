// Names that nobody has, in a sentence that two sources tell with names that the article lacks, where another name is surely garbled.
// A single new name is often a new person; among garbled ones it is more often somebody beyond recognition.
import { rule, strayNames, translatedNames } from '#rule';

export default rule({
  title: 'Know who is meant where nobody has the name',
  why: 'A name garbled beyond recognition looks like a new one, and a new one is no fault. It is reported only in an article with a surely garbled name to every 250 words or ten names, and where nothing in the sources is like it, and two sources have the same sentence with names that stand nowhere in the article, or have the name with a word less. Somebody should look who is meant.',
  category: 'Accuracy/Mistranslation',
  severity: 'minor',
  confidence: 0.5,
  needs: 'sources',
  examples: {
    invalid: [
      {
        text: 'In Leiden, director Annemarie Kuiperz praised [[Marble Anthill]] for the new pier on Friday.',
        sources: [
          'In Leiden, director Annemarie Kuipers praised the engineers Joost Verhagen and Pieter Maas for the new pier on Friday. It is of oak.',
          'Director Annemarie Kuipers praised Dirk Post and other engineers for the new pier in Leiden on Friday. It is long.',
        ],
      },
      {
        text: 'In Leiden, director Annemarie Kuiperz praised engineer [[Joost Verhagen Zallik]] for the new pier on Friday.',
        sources: [
          'In Leiden, director Annemarie Kuipers praised engineer Joost Verhagen for the new pier on Friday. It is of oak.',
          'Director Annemarie Kuipers praised engineer Joost Verhagen for the new pier in Leiden on Friday. It is long.',
        ],
      },
    ],
    valid: [
      {
        text: 'In Leiden, director Annemarie Kuipers praised Marble Anthill for the new pier on Friday.',
        sources: [
          'In Leiden, director Annemarie Kuipers opened the new pier that Joost Verhagen and Pieter Maas had built. It is of oak.',
          'On Friday, Dirk Post and others heard director Annemarie Kuipers open the new pier in Leiden. It is long.',
        ],
      },
      {
        text: 'In Leiden, director Annemarie Kuipers praised Hanna Brill for the new pier on Friday.',
        sources: [
          'In Leiden, director Annemarie Kuipers praised the engineers for the new pier on Friday. It is of oak.',
          'Director Annemarie Kuipers praised her engineers for the new pier in Leiden on Friday. It is long.',
        ],
      },
    ],
  },
  *check(story) {
    const known = translatedNames(story).map(({ span }) => span);
    for (const { span, name, places, isReplaced } of strayNames(story)) {
      if (known.some(({ start, end }) => start < span.end && span.start < end)) continue;
      yield {
        span,
        message: `No source has "${name}", ${isReplaced ? 'and two have other names in this sentence' : 'though two have this sentence'}. Who is meant?`,
        evidence: places.map(({ telling, span: place }) => ({ text: telling.source, span: place })),
      };
    }
  },
});
