// Words that stand where the sources have another word of another meaning: "dignity" for luggage, "appetite" for talks.
// A machine that knows one translation of a word writes it wherever the word stands; the sentence stays fluent, and the sources show what was meant.
import { countedWords, type Finding, rule, type Story, type Substitute, substitutesOf, swappedWords } from '#rule';

/** Below this cosine two words have nothing in common. */
const unlike = 0.1;
/** From here on two sentences are all but the same. */
const same = 0.8;

export default rule({
  title: 'Use a word in the sense that the story has',
  why: `Many words of one language are two in another, and a machine picks the wrong one: the fare covers no "dignity" in the hold, a choir sings at the "hip". A noun
is reported where it stands exactly in the place of another noun of the sources, with the same words around it, and is never used like it; two sources must
have that noun, or one a sentence that is all but the same; or the two stand between the same names, or two sources count as many of something else. In an article with a surely garbled name to every 250 words or ten names, a verb or a name is, too, if two sources have another. Words that any source uses, words of all work ("case", "side"), quotations and names are left alone.`,
  category: 'Accuracy/Mistranslation',
  severity: 'minor',
  confidence: 0.55,
  needs: 'sources',
  examples: {
    invalid: [
      {
        text: 'The fare covers one meal but no [[dignity -> luggage]] in the hold, the ferry line said.',
        sources: [
          'The fare covers one meal but no luggage in the hold, the ferry line said. Boats leave at noon.',
          'The cheapest fare covers one meal but no luggage in the hold. The pier is being mended.',
        ],
      },
      {
        text: 'Twelve carpenters will repair the wooden [[hip -> altar]] of the old chapel before Easter.',
        sources: [
          'Twelve carpenters will repair the wooden altar of the old chapel before Easter. The parish pays for it. The organ must wait.',
        ],
      },
      {
        text: 'It rained. The [[appetite -> talks]] between Ito and Lindqvist went on past midnight.',
        sources: ['The talks between Ito and Lindqvist ended without a paper. Both flew home.', 'A fishing quota is what they want.'],
      },
      {
        text: 'It snowed. In the evening the mayor sang with her Danish [[lawsuit -> guest]] Nora Lindqvist.',
        sources: ['The mayor showed her Danish guest Nora Lindqvist the mill. Both had eaten fish at noon, and the mill stood still.'],
      },
      {
        text: 'It snowed. In the evening the mayor sang with her Danish [[lawsuit -> guest]] Nora Linkvist.',
        sources: ['The mayor showed her Danish guest Nora Lindqvist the mill. Both had eaten fish at noon, and the mill stood still.'],
      },
      {
        text: 'Harbour master Annemarie Kuiperz said on Friday that the council had [[inherited -> praised]] the crew.',
        sources: [
          'Harbour master Annemarie Kuipers said on Friday that the council had praised the crew. The ferries go elsewhere.',
          'The council had praised the crew, harbour master Annemarie Kuipers said on Friday. The pier is rotten.',
        ],
      },
      {
        text: 'Harbour master Annemarie Kuiperz said on Friday that the slow ferry to [[Saturn -> Naxos]] needed paint. Naxos has one ship.',
        sources: [
          'Harbour master Annemarie Kuipers said on Friday that the slow ferry to Naxos needed paint. The pier is rotten.',
          'The slow ferry to Naxos needed paint, harbour master Annemarie Kuipers said on Friday. The crew is on strike.',
        ],
      },
      {
        text: 'The ferry line will close its yard in Lund with 340 [[seats -> jobs]] by June.',
        sources: [
          'The ferry line will close its yard in Lund, with 340 jobs, by June.',
          'By June the yard of the ferry line in Lund closes, and 340 jobs go.',
        ],
      },
    ],
    valid: [
      {
        text: 'The ferry line will close its yard in Lund with 340 workers by June.',
        sources: [
          'The ferry line will close its yard in Lund, with 340 jobs, by June.',
          'By June the yard of the ferry line in Lund closes, and 340 jobs go.',
        ],
      },
      {
        text: 'Harbour master Annemarie Kuipers said on Friday that the council had inherited the crew.',
        sources: [
          'Harbour master Annemarie Kuipers said on Friday that the council had praised the crew. The ferries go elsewhere.',
          'The council had praised the crew, harbour master Annemarie Kuipers said on Friday. The pier is rotten.',
        ],
      },
      {
        text: 'The fare covers one meal but no suitcases in the hold, the ferry line said.',
        sources: [
          'The fare covers one meal but no luggage in the hold, the ferry line said. Boats leave at noon.',
          'The cheapest fare covers one meal but no luggage in the hold. The pier is being mended.',
        ],
      },
      {
        text: 'Twelve carpenters will repair the wooden roof of the old chapel before Easter.',
        sources: [
          'Twelve carpenters will repair the wooden altar of the old chapel before Easter.',
          'The roof of the chapel is rotten, too, the parish said.',
        ],
      },
      {
        text: 'The negotiations between Ito and Lindqvist went on past midnight.',
        sources: ['The talks between Ito and Lindqvist ended without a paper. Both flew home.'],
      },
      {
        text: 'It snowed. In the evening the mayor sang with her Danish visitor Nora Lindqvist.',
        sources: ['The mayor showed her Danish guest Nora Lindqvist the mill. Both had eaten fish at noon, and the mill stood still.'],
      },
      {
        text: 'The mayor opened the new market hall on Friday. A choir sang in the square.',
        sources: ['The mayor opened the new bus station on Friday. Its clock is said to be the largest in the county.'],
      },
    ],
  },
  *check(story) {
    const substitutes = substitutesOf(story);
    for (const found of substitutes)
      yield { ...finding(story, found), ...(isPlain(found) && { severity: 'major' as const, confidence: 0.8 }) };
    const known = new Set(substitutes.map(({ span }) => span.start));
    for (const found of [...swappedWords(story), ...countedWords(story)]) {
      if (known.has(found.span.start)) continue;
      known.add(found.span.start);
      yield finding(story, found);
    }
  },
});

function finding({ article }: Story, { span, word, places }: Substitute): Finding {
  const here = article.content.slice(span.start, span.end);
  return {
    span,
    message: `${places.length === 1 ? 'A source has' : `${places.length} sources have`} "${word}" in the place of "${here}". Which is meant?`,
    fixes: [{ text: word }],
    evidence: places.map(({ source, span: place }) => ({ text: source, span: place })),
  };
}

/** Whether nothing else can be meant: the words have nothing in common, and two sources have the other, or one in the same sentence. */
function isPlain({ likeness, places, aligned }: Substitute): boolean {
  return likeness < unlike && aligned > 0 && (places.length > 1 || aligned >= same);
}
