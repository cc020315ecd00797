// Things that turn up in a sentence without anything in the sources to have brought them: a "lizard" in customs law, a "pickle" among pensions.
// The machine took a word, or a name, for the thing that it also means; no synonym of it is near, since nobody ever meant it.
import { countedWords, outsidersOf, rule, type Span, strangersOf, substitutesOf, swappedWords } from '#rule';

export default rule({
  title: 'Bring only things into a story that are in it',
  why: `A machine that takes a word or a name for a thing that it also means brings the thing into the story: a "lizard" in a report on customs, a
"pickle" among pensions. The name of a thing is reported in a sentence that a source has, too, if no source uses it,
nothing in the aligned sentences is used like it, and it is no figure of speech. In an article with a surely garbled name to every 250 words or ten names, any rare noun, verb or
adjective is, if two sources have the sentence. It may be right; somebody should look.`,
  category: 'Accuracy/Mistranslation',
  severity: 'minor',
  confidence: 0.7,
  needs: 'sources',
  examples: {
    invalid: [
      {
        text: 'The central bank of Norway kept its key rate at four per cent because of the new [[lizard]] on imports.',
        sources: [
          'The central bank of Norway kept its key rate at four per cent because imports are taxed anew. Analysts had expected it.',
        ],
      },
      {
        text: 'Parliament approved the [[pickle]] for pensions by 61 votes to 40 on Tuesday.',
        sources: ['By 61 votes to 40, parliament approved the reform of pensions on Tuesday. The opposition walked out.'],
      },
      {
        text: 'Harbour master Annemarie Kuiperz said on Friday that the pier would stay [[inherited]] until the spring.',
        sources: [
          'Harbour master Annemarie Kuipers said on Friday that the pier would stay closed until the spring. Its planks are rotten.',
          'The pier would remain shut until the spring, harbour master Annemarie Kuipers said on Friday. The ferries go elsewhere.',
        ],
      },
    ],
    valid: [
      {
        text: 'Harbour master Annemarie Kuipers said on Friday that the pier would stay inherited until the spring.',
        sources: [
          'Harbour master Annemarie Kuipers said on Friday that the pier would stay closed until the spring. Its planks are rotten.',
          'The pier would remain shut until the spring, harbour master Annemarie Kuipers said on Friday. The ferries go elsewhere.',
        ],
      },
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
    const told = new Set([...substitutesOf(story), ...swappedWords(story), ...countedWords(story)].map(({ span }) => span.start)); // by what it should be
    const isNews = ({ span: { start } }: { readonly span: Span }) => !told.has(start) && told.add(start);
    for (const { span, source, sentence } of strangersOf(story).filter(isNews)) {
      const here = story.article.content.slice(span.start, span.end);
      yield {
        span,
        message: `No source speaks of "${here}" or of anything like it, though one has this sentence. See what it says.`,
        evidence: [{ text: source, span: { start: sentence.start, end: sentence.end } }],
      };
    }
    for (const { span, tellings } of outsidersOf(story).filter(isNews)) {
      const here = story.article.content.slice(span.start, span.end);
      yield {
        span,
        message: `No source has "${here}" or anything like it, though two have this sentence. See what they say.`,
        evidence: tellings.map(({ source, sentence }) => ({ text: source, span: { start: sentence.start, end: sentence.end } })),
        confidence: 0.6,
      };
    }
  },
});
