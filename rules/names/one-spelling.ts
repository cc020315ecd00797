// Two spellings of one name inside the article: one of them is wrong, whatever the sources say.
// The rarer spelling is reported and shown beside the usual one.
import { correct, nameBook, rule, spellingConflicts } from '#rule';

export default rule({
  title: 'Spell a name one way',
  why: 'A name translated sentence by sentence comes out differently each time: Wychwood, then Witchwood. The rarer spelling is reported, with the usual one as proof. Names that differ in kind, or stand side by side in one sentence, are two names.',
  category: 'Terminology/Inconsistent use of terminology',
  severity: 'major',
  confidence: 0.85,
  examples: {
    invalid: [
      {
        text: 'Hannah Wychwood opened the case. The jury listened to Hannah Wychwood for an hour. Then Hannah [[Witchwood -> Wychwood]] sat down.',
      },
    ],
    valid: [
      { text: 'Anna Schmidt won. Later Anton Schmitz lost.' },
      { text: 'Jan Kowalski was a welder, Ewa Kowalska a teacher. Kowalska sang, and Kowalski danced with Nikos Papadopoulos.' },
      { text: 'Austria played well. Australia did not.' },
      { text: 'Hannah Wychwood spoke. Mrs Wychwood left.' },
      { text: 'Syrian troops left. Syrian rebels stayed. In the valley, John Soranno bakes bread.' },
      { text: 'The mayor read Clausi’s letter. In it the Harbour Clause was cited.' },
    ],
  },
  *check(story) {
    const settled = new Set(
      nameBook(story)
        .judgements.filter(({ verdict }) => verdict === 'garbled' || verdict === 'variant')
        .map(({ spelling }) => spelling),
    );
    for (const { odd, usual, strange, why, confidence } of spellingConflicts(story)) {
      if (settled.has(odd)) continue;
      for (const { mention } of odd.occurrences) {
        const { span, text } = correct(mention, (word) => strange.has(word), usual);
        yield {
          span,
          message: `"${odd.name}" is spelt "${usual.name}" elsewhere in this article (${why}).`,
          fixes: [{ text }],
          evidence: usual.occurrences.slice(0, 2).map((place) => ({ text: place.text, span: place.mention })),
          confidence,
        };
      }
    }
  },
});
