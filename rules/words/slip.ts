// Slips of the hand: "adn" for and, "weas" for was, "duting" for during.
// They come with a text that somebody typed over, or that a machine read off a page; the web is so full of them that word lists have them, too.
import { nonwordsOf, rule, type Slip, type Story, slipsOf, vocabularyOf } from '#rule';

export default rule({
  title: 'Write common words without a slip',
  why: 'A letter too many, missing, wrong, or swapped with its neighbour turns a common word into one that hardly anybody means. A rare word is reported where one such slip away there is a word hundreds of times commoner, unless it stands there twice, in a quotation or a source, or among others of its kind, as in dialect.',
  category: 'Fluency/Spelling',
  severity: 'minor',
  confidence: 0.8,
  examples: {
    invalid: [
      { text: 'The museum was founded in March [[adn -> and]] is the first in the valley.' },
      { text: 'The ferry [[weas -> was]] late, and [[duting -> during]] the trip it rained.' },
      { text: 'They took [[thier -> their]] boats to the other bank.' },
    ],
    valid: [
      { text: 'He wrote “adn” on the wall, and sold steams and wons.' },
      { text: 'The bight is shallow, a prise was kept; adn here, said the parrot, and adn there.' },
      { text: 'He asked for a kafe turke, cited section 4 et seq. in Wijk aan Zee and gave the adj. profit, a bogan with a chook.' },
      { text: 'The wer was paid.', sources: ['In old law, a wer was the price of a man.'] },
    ],
  },
  *check(story: Story) {
    const known = nonwordsOf(story);
    for (const slip of slipsOf(story.article)) {
      if (isVouched(slip, story) || known.some(({ start, end }) => start < slip.end && slip.start < end)) continue;
      const span = { start: slip.start, end: slip.end };
      yield {
        span,
        message: `"${slip.text}" is one slip away from "${slip.meant[0]}", which is far commoner. Is that what was meant?`,
        evidence: [{ text: story.article, span }],
        fixes: slip.meant.map((text) => ({ text })),
      };
    }
  },
});

function isVouched({ text }: Slip, { sources }: Story): boolean {
  return sources.some((source) => vocabularyOf(source).has(text));
}
