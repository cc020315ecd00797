// Points at words that a trained scorer suspects where no rule has a name for the fault: "the appeal between", "negative polar materials".
// An editor sees such words at once and cannot say which law they break; the scorer has read thousands that editors marked.
import { type Finding, rule, type Story, type Suspicious, suspiciousWords } from '#rule';

function messageOf({ span, reason, company, counterpart }: Suspicious, { article }: Story): string {
  const here = article.content.slice(span.start, span.end);
  if (reason === 'sources' && counterpart?.word !== undefined) {
    const { start, end } = counterpart.word;
    return `"${here}" stands where a source has "${counterpart.source.content.slice(start, end)}". Which is meant?`;
  }
  if (reason === 'sources' && counterpart !== undefined) return `No source has "${here}" here. Hold it against what a source says.`;
  const words = article.content.slice(company.start, company.end).replace(/\s+/g, ' ');
  return words === here
    ? `"${here}" looks out of place. Is that what was meant?`
    : `English seldom has "${words}". Is that what was meant?`;
}

function findingOf(found: Suspicious, story: Story): Finding {
  const { span, chance, isGrave, counterpart } = found;
  const proof = counterpart && {
    text: counterpart.source,
    span: counterpart.word ?? { start: counterpart.sentence.start, end: counterpart.sentence.end },
  };
  return {
    span,
    message: messageOf(found, story),
    confidence: chance,
    evidence: [proof ?? { text: story.article, span: found.company }],
    ...(isGrave && { severity: 'major' as const }),
  };
}

export default rule({
  title: 'Look again at words that seem out of place',
  why: `Much of what a machine garbles breaks no rule that has a name. A scorer that was trained on thousands of words that editors marked, and on honest
translations of the same news where nothing is wrong, says how likely an editor is to mark a word; only the likeliest are shown, mostly names and words that
stand where the sources have others, and only where no other rule speaks.`,
  category: 'Accuracy/Mistranslation',
  severity: 'minor',
  confidence: 0.5,
  needs: 'sources',
  yields: true,
  examples: {
    invalid: [
      {
        text: 'Harbour master [[Khyu Velberk]] said on Friday that the pier would stay closed until the spring.',
        sources: [
          'Harbour master Anton Sleik said on Friday that the pier would stay closed until the spring. Its planks are rotten.',
          'The pier is shut until spring, harbour master Anton Sleik said on Friday.',
        ],
      },
      {
        text: 'Coach [[Raphy Zizzo]] praised the defence after the match, and the club will sign two more players.',
        sources: [
          'Coach Rafael Cicero praised the defence after the match, and the club will sign two more players.',
          'The club will sign two more players; coach Rafael Cicero praised his defence.',
        ],
      },
    ],
    valid: [
      {
        text: 'Fishermen were furious. Harbour master Anton Sleik announced on Friday that nobody would walk on the jetty before spring.',
        sources: ['Harbour master Anton Sleik said on Friday that the pier would stay closed until the spring. Its planks are rotten.'],
      },
      {
        text: 'Harbour master Laura Penhallow said on Friday that the pier would stay closed until the spring.',
        sources: ['Harbour master Anton Sleik said on Friday that the pier would stay closed until the spring. Its planks are rotten.'],
      },
    ],
  },
  *check(story) {
    for (const found of suspiciousWords(story)) yield findingOf(found, story);
  },
});
