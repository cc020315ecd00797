// Names that a machine took for words and translated: a Mr. Vintrebrot who comes back as winter bread.
// No spelling is left to compare, and often no capital; the sources have a name between the same words, and the article has it nowhere.
import { nameBook, rule, translatedNames } from '#rule';

export default rule({
  title: 'Leave a name untranslated',
  why: `Many names are words in their own language, and a machine that does not know the name translates the words, so that a man becomes winter bread. Words
that no source has are reported where two sources have the same rare name between the words that all three share, and the article has that name nowhere.`,
  category: 'Accuracy/Mistranslation',
  severity: 'minor',
  confidence: 0.65,
  needs: 'sources',
  examples: {
    invalid: [
      {
        text: 'The town council thanked [[winter bread]] for the new organ on Sunday.',
        sources: [
          'On Sunday, the town council thanked Odvar Vintrebrot for the new organ. It has forty pipes.',
          'The town council thanked Odvar Vintrebrot for the new organ. The old one had burnt.',
        ],
      },
    ],
    valid: [
      {
        text: 'The town council thanked its founder for the new organ on Sunday, and Odvar Vintrebrot wept.',
        sources: [
          'On Sunday, the town council thanked Odvar Vintrebrot for the new organ. It has forty pipes.',
          'The town council thanked Odvar Vintrebrot for the new organ. The old one had burnt.',
        ],
      },
      {
        text: 'The town council thanked winter bread for the new organ on Sunday. Odvar wept.',
        sources: [
          'On Sunday, the town council thanked Odvar Vintrebrot for the new organ. It has forty pipes.',
          'The town council thanked Odvar Vintrebrot for the new organ. The old one had burnt.',
        ],
      },
      {
        text: 'The town council thanked its founder for the new organ on Sunday.',
        sources: [
          'On Sunday, the town council thanked Odvar Vintrebrot for the new organ. The choir wept.',
          'The town council thanked its mayor for the new organ. The old one had burnt.',
        ],
      },
    ],
  },
  *check(story) {
    const judged = nameBook(story).judgements.filter(({ verdict }) => verdict === 'garbled' || verdict === 'variant');
    const known = judged.flatMap(({ spelling }) => spelling.occurrences.map(({ mention }) => mention));
    for (const { span, name, places } of translatedNames(story)) {
      if (known.some(({ start, end }) => start < span.end && span.start < end)) continue;
      const here = story.article.content.slice(span.start, span.end);
      yield {
        span,
        message: `Two sources have "${name}" where this has "${here}", and the article has that name nowhere. Was it translated?`,
        evidence: places.map(({ source, span: place }) => ({ text: source, span: place })),
      };
    }
  },
});
