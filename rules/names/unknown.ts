// Names that no source has and nothing resembles: often a new person, sometimes a name beyond recognition.
// Information for the editor, never a fault.
import { nameBook, rule, strayNames, translatedNames } from '#rule';

export default rule({
  title: 'Know the names that no other source has',
  why: 'A name that only this article has may be its own reporting or a name garbled beyond recognition. It is listed once, at its first mention, so that an editor can look at it. Only where another name is surely garbled and two sources have the sentence with names that the article lacks does it count as a fault.',
  category: 'Accuracy/Addition',
  severity: 'neutral',
  confidence: 0.5,
  needs: 'sources',
  examples: {
    invalid: [
      {
        text: 'Rubio met [[Keith Kellogg]] in Riyadh. Kellogg spoke first.',
        sources: ['Marco Rubio spoke on Saturday.', 'Rubio flew to Riyadh.'],
      },
      {
        text: 'In Leiden, director Annemarie Kuiperz praised [[Marble Anthill]] for the new pier on Friday.',
        sources: [
          'In Leiden, director Annemarie Kuipers praised the engineers Joost Verhagen and Pieter Maas for the new pier on Friday. It is of oak.',
          'Director Annemarie Kuipers praised Dirk Post and other engineers for the new pier in Leiden on Friday. It is long.',
        ],
      },
    ],
    valid: [
      { text: 'Marco Rubio spoke.', sources: ['Mr. Rubio spoke; Marco laughed.'] },
      { text: 'On Saturday the talks began.', sources: ['Talks began.'] },
    ],
  },
  *check(story) {
    const told = new Set<string>();
    const known = translatedNames(story).map(({ span }) => span);
    for (const { span, name, places } of strayNames(story)) {
      if (known.some(({ start, end }) => start < span.end && span.start < end)) continue;
      for (const word of name.toLowerCase().split(/\s+/)) told.add(word);
      yield {
        span,
        message: `No source has "${name}", and two have other names in this sentence. Who is meant?`,
        evidence: places.map(({ telling, span: place }) => ({ text: telling.source, span: place })),
        severity: 'minor',
      };
    }
    for (const { spelling, verdict } of nameBook(story).judgements) {
      if (verdict !== 'unknown') continue;
      const isNew = !spelling.words.some((word) => told.has(word));
      for (const word of spelling.words) told.add(word);
      if (isNew)
        yield {
          span: { start: spelling.occurrences[0].mention.start, end: spelling.occurrences[0].mention.end },
          message: `No other source has "${spelling.name}".`,
        };
    }
  },
});
