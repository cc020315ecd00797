// Honest variants of a name, where the sources agree on another: right in itself, but not what readers of the story will look for.
// Sources that disagree among themselves settle nothing, and given names (Mike, Michael) are nobody's business.
import { agreementOn, correct, nameBook, rule, spellingConflicts } from '#rule';

export default rule({
  title: 'Prefer the spelling that the sources agree on',
  why: 'Kiev is an honest spelling of Kyiv, but readers who search for the story will find Kyiv. It is reported where at least two sources write the name and all of them alike, or where the article itself cannot decide.',
  category: 'Terminology/Inconsistent with terminology resource',
  severity: 'minor',
  confidence: 0.8,
  needs: 'sources',
  examples: {
    invalid: [
      {
        text: 'The train left [[Kharkov -> Kharkiv]] at noon.',
        sources: ['Trains from Kharkiv ran late.', 'A train left Kharkiv for the border.'],
      },
    ],
    valid: [
      {
        text: 'Ida Holland left the court on Monday. Holland will appeal.',
        sources: ['The court heard her on Monday. She is from the Netherlands.', 'In the Netherlands, a court heard her on Monday.'],
      },
      { text: 'The train left Kharkov at noon.', sources: ['Trains from Kharkiv ran late.', 'A train left Kharkov for the border.'] },
      { text: 'The train left Kharkiv at noon.', sources: ['Trains from Kharkiv ran late.', 'A train left Kharkiv for the border.'] },
      {
        text: 'Funmi Obiora spoke.',
        sources: ['Funmilayo Obiora spoke first.', 'Then Funmilayo Obiora left.'],
      },
      { text: 'Mike Waltz spoke.', sources: ['Michael Waltz spoke.', 'Later Michael Waltz left.'] },
    ],
  },
  *check(story) {
    const book = nameBook(story);
    const undecided = new Set(spellingConflicts(story).flatMap(({ odd, usual }) => [odd, usual]));
    for (const judgement of book.judgements) {
      const agreement = agreementOn(story, judgement);
      const { spelling, counterpart } = judgement;
      if (!agreement?.unanimous || !counterpart || agreement.sources < (undecided.has(spelling) ? 1 : 2)) continue;
      const { spelling: known, evidence } = counterpart;
      for (const { mention } of spelling.occurrences) {
        const { span, text } = correct(mention, (word) => !book.sources.words.has(word), known);
        yield {
          span,
          message: `"${spelling.name}" is another spelling of "${known.name}", which ${agreement.sources === 1 ? 'one source uses' : `${agreement.sources} sources use`}.`,
          fixes: [{ text }],
          evidence: evidence.map((place) => ({ text: place.text, span: place.mention })),
        };
      }
    }
  },
});
