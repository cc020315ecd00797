// Pairs of words that English never puts together: "channels of backwardness", "litigation geese".
// Each word is good by itself, so that no spell checker objects; a dictionary made the pair, and the reader cannot tell what it was.
import { type Finding, misfitsOf, oddPairsOf, rule, type Span, type Story } from '#rule';

export default rule({
  title: 'Put words together that belong together',
  why: `A machine that translates word by word makes pairs that nobody has ever said: "channels of backwardness" for back channels. Two rare words that stand
together as one thing ("A of B", an adjective or a noun before a noun) and are used in wholly different company are reported, and so is an obstacle that is
improved. Common words go with everything and are left alone, as is what a source says, too.`,
  category: 'Fluency/Unintelligible',
  severity: 'minor',
  confidence: 0.65,
  examples: {
    invalid: [
      { text: 'Both countries have kept some [[channels of backwardness]] open since the war began.' },
      { text: 'The court will hear the [[litigation geese]] on Monday.' },
      { text: 'The museum bought a [[notebook of grief]] in spring.' },
      { text: 'In spring both ports hoped to [[improve all hurdles]] to trade.' },
    ],
    valid: [
      { text: 'Both countries have kept some channels of communication open since the war began.' },
      {
        text: 'In spring both ports hoped to improve trade and barrier-free access, and to remove all hurdles.',
      },
      { text: 'The court will hear the litigation lawyers on Monday, and the cook roasted two geese.' },
      { text: 'She called it “litigation geese” and left.' },
      {
        text: 'The inn is known for its litigation geese.',
        sources: ['The litigation geese live in the garden of the inn beside the courthouse.'],
      },
      { text: 'The museum bought a notebook in spring, and the grief of the family was great.' },
    ],
  },
  *check({ article, sources }: Story) {
    for (const { start, end, first, second } of oddPairsOf(article)) {
      const pair = article.content.slice(start, end);
      if (isSaid(pair)) continue;
      yield finding({ start, end }, `"${first.text}" and "${second.text}" do not go together. Find out what "${pair}" was.`);
    }
    for (const { start, end, verb, noun } of misfitsOf(article)) {
      if (isSaid(article.content.slice(start, end))) continue;
      yield finding({ start, end }, `"${verb.text}" does not go with "${noun.text}": an obstacle is removed, eased or overcome.`);
    }

    function isSaid(words: string): boolean {
      return sources.some(({ content }) => content.toLowerCase().includes(words.toLowerCase()));
    }

    function finding(span: Span, message: string): Finding {
      return { span, message, evidence: [{ text: article, span }] };
    }
  },
});
