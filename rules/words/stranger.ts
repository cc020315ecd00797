// Things that turn up in a sentence without anything in the sources to have brought them: a "lizard" in customs law, a "pickle" among pensions.
// The machine took a word, or a name, for the thing that it also means; no synonym of it is near, since nobody ever meant it.
import { rule, strangersOf } from '#rule';

export default rule({
  title: 'Bring only things into a story that are in it',
  why: `A machine that takes a word or a name for a thing that it also means brings the thing into the story: a "lizard" in a report on customs, a
"pickle" among pensions. The name of a thing is reported in a sentence that a source has, too, if no source uses it,
nothing in the aligned sentences is used like it, and it is no figure of speech. It may be right; somebody should look.`,
  category: 'Accuracy/Mistranslation',
  severity: 'minor',
  confidence: 0.7,
  needs: 'sources',
  examples: {
    invalid: [
      {
        text: 'The central bank of Norway kept its key rate at four per cent because of the new [[lizard]] on imports.',
        sources: [
          'The central bank of Norway kept its key rate at four per cent because of the new levy on imports. Analysts had expected it.',
        ],
      },
      {
        text: 'Parliament approved the [[pickle]] for pensions by 61 votes to 40 on Tuesday.',
        sources: ['By 61 votes to 40, parliament approved the reform of pensions on Tuesday. The opposition walked out.'],
      },
    ],
    valid: [
      {
        text: 'The central bank of Norway kept its key rate at four per cent because of the new tariff on imports.',
        sources: [
          'The central bank of Norway kept its key rate at four per cent because of the new levy on imports. Analysts had expected it.',
        ],
      },
      {
        text: 'Parliament approved the reform of pensions by 61 votes to 40, a slap in the face for the cabinet.',
        sources: ['By 61 votes to 40, parliament approved the reform of pensions on Tuesday. The opposition walked out.'],
      },
      {
        text: 'The zoo of Lund sold its last lizard in May. Visitors had stopped coming, a keeper said.',
        sources: ['The zoo of Lund will close, its owner said on Monday. The reptile house had been empty since May.'],
      },
    ],
  },
  *check(story) {
    for (const { span, source, sentence } of strangersOf(story)) {
      const here = story.article.content.slice(span.start, span.end);
      yield {
        span,
        message: `No source speaks of "${here}" or of anything like it, though one has this sentence. See what it says.`,
        evidence: [{ text: source, span: { start: sentence.start, end: sentence.end } }],
      };
    }
  },
});
