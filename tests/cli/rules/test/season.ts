// A rule for the tests of the command line: small, and always of the same opinion.
import { rule } from '#rule';

export default rule({
  title: 'Name the season as the sources do',
  why: 'A reader who comes in the wrong season finds the door shut.',
  category: 'Accuracy/Mistranslation',
  severity: 'major',
  confidence: 0.9,
  needs: 'sources',
  examples: {
    invalid: [{ text: 'They meet in the [[autumn -> spring]].', sources: ['They meet in the spring.'] }],
    valid: [{ text: 'They meet in the spring.', sources: ['They meet in the spring.'] }],
  },
  *check({ article, sources }) {
    const evidence = sources.flatMap((text) => {
      const start = text.content.indexOf('spring');
      return start < 0 ? [] : [{ text, span: { start, end: start + 6 } }];
    });
    if (evidence.length === 0) return;
    for (const { index } of article.content.matchAll(/\bautumn\b/g)) {
      const span = { start: index, end: index + 6 };
      yield { span, message: `The sources say "spring".`, evidence, fixes: [{ text: 'spring' }] };
    }
  },
});
