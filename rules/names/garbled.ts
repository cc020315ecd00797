// Names that no source has, close to a name that the sources share and standing where it stands: the heart of mtlint.
// Similar spelling alone convicts nobody; the name book asks for support and place.
import { correct, nameBook, rule } from '#rule';

export default rule({
  title: 'Spell a name as the other sources do',
  why: 'A name that went through another script comes back as a name nobody has: "Vidocff" for Witkoff. It is reported when no source has it, a source has one that sounds or reads like it, and that one has support (two sources, or one and the article itself) or stands in the same place, and also where two sources have the same sentence and only one name is left over on each side. A new person with an unlike name is left alone.',
  category: 'Accuracy/Mistranslation',
  severity: 'major',
  confidence: 0.9,
  needs: 'sources',
  examples: {
    invalid: [
      {
        text: 'He chose Marco Rubio, Mike Waltz and [[Vidocff -> Witkoff]] to lead the talks.',
        sources: [
          'Envoy Steve Witkoff joins Marco Rubio and Mike Waltz.',
          'Marco Rubio, Mike Waltz and Steve Witkoff will lead the talks, he said.',
        ],
      },
      {
        text: 'The plant in Leiden will close, said its director, Annemarie [[Kuiperz -> Kuipers]].',
        sources: ['The plant will close in May, Annemarie Kuipers said.', 'Annemarie Kuipers, its director, told workers in Leiden.'],
      },
      {
        text: '[[Bureau of Grave Deceits -> Serious Fraud Office]], which has lost a string of famous cases, praised the jury.',
        sources: [
          'The Serious Fraud Office, which has lost a string of famous cases, said it was pleased.',
          'The case took the Serious Fraud Office six years.',
        ],
      },
      {
        text: 'On Friday the town of Lund gave the keys of its old mill to [[Ellen Carrot -> Oskar Tveit]].',
        sources: [
          'Oskar Tveit was given the keys of the old mill by the town of Lund on Friday. It is to be a museum.',
          'The town of Lund has given the old mill to Oskar Tveit, who got its keys on Friday. The roof leaks.',
        ],
      },
    ],
    valid: [
      { text: 'Rubio met Keith Kellogg in Riyadh.', sources: ['Marco Rubio spoke on Saturday.', 'Rubio flew to Riyadh.'] },
      {
        text: 'Talks between Iran and its neighbours failed.',
        sources: ['Iraq reported talks with neighbours.', 'Talks that Iraq had asked for failed.'],
      },
      {
        text: 'The court heard a trader of KV-90 filters. Clausi shrugged.',
        sources: ['The Harbour Clause was cited in court.', 'In court they debated the Harbour Clause.'],
      },
      {
        text: 'On Friday the town of Lund gave the keys of its old mill to Ellen Carrot and to Jonas Pike.',
        sources: [
          'Oskar Tveit was given the keys of the old mill by the town of Lund on Friday. It is to be a museum.',
          'The town of Lund has given the old mill to Oskar Tveit, who got its keys on Friday. The roof leaks.',
        ],
      },
      {
        text: 'The mayor of Lund, Oskar Tveit, opened the restored mill on Friday. The Folk Song museum will follow.',
        sources: [
          'The mayor of Lund, Tveit, opened the restored mill on Friday. The Folk Songs museum will follow. It rained.',
          'On Friday the mayor of Lund, Tveit, opened the restored mill. The Folk Songs museum will follow.',
        ],
      },
      {
        text: 'The mayor of Lund praised the Dane Oskar Tveit, who on Friday opened the mill with money from China.',
        sources: [
          'On Friday Oskar Tveit opened the mill with money from the Halvorsen family, the mayor of Lund said. It rained.',
          'The mayor of Lund praised Oskar Tveit, who opened the mill on Friday with money from the Halvorsen family.',
        ],
      },
      { text: 'Sergey Lavrov spoke.', sources: ['Sergei Lavrov spoke on Saturday.', 'Lavrov, Sergei, minister.'] },
    ],
  },
  *check(story) {
    const book = nameBook(story);
    for (const { spelling, verdict, counterpart } of book.judgements) {
      if (verdict !== 'garbled' || !counterpart) continue;
      const { spelling: known, why, confidence, evidence } = counterpart;
      const sources = evidence.length === 1 ? 'one source has' : `${evidence.length} sources have`;
      for (const { mention } of spelling.occurrences) {
        const { span, text } = correct(mention, (word) => !book.sources.words.has(word), known);
        yield {
          span,
          message: `"${spelling.name}" is in no source; ${sources} "${known.name}" (${why}).`,
          fixes: [{ text }],
          evidence: evidence.map((place) => ({ text: place.text, span: place.mention })),
          confidence,
          severity: confidence < 0.7 ? 'minor' : 'major',
        };
      }
    }
  },
});
