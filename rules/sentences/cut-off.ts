// Points at a paragraph that breaks off before the word that had to come: "… and the ministry of".
// A missing full stop alone proves nothing, since headings and captions look the same; a last word that leads on does.
import { type Block, type Finding, rule, type Span, type Story, type Text } from '#rule';

/** Words that no English sentence ends with, and no heading either. */
const leadsOn =
  /(?<![\p{L}\p{N}'’-])(?:a|an|the|and|or|of|to|in|at|by|for|from|with|between|into|onto|than|as|that|which|who|whose|his|its|their|our|my|is|are|was|were|has|have|had|will|would|could|should|been|because|if|although|during|until)\s*$/u;
const leastWords = 6;
/** How far back the last word may begin, and how far on the next line. */
const reach = 24;

/** Where the paragraphs of a block end: a block that breaks off is joined with the lines after it when it is read. */
function endsOf({ content }: Text, { start, end }: Block): number[] {
  const gaps = content.slice(start, end).matchAll(/\n\s*\n/g);
  return [...[...gaps].map(({ index }) => start + index), end];
}

/** The last word before an end, where it leads on to a word that is not there. */
function openWord({ content }: Text, start: number, end: number): Span | undefined {
  const tail = content.slice(Math.max(start, end - reach), end);
  const match = leadsOn.exec(tail);
  if (!match || content.slice(start, end).split(/\s+/, leastWords).length < leastWords) return undefined;
  const from = end - tail.length + match.index;
  return { start: from, end: from + match[0].trimEnd().length };
}

function findingOf(article: Text, span: Span, end: number): Finding {
  const goesOn = /^\s*\p{Ll}/u.test(article.content.slice(end, end + reach));
  return {
    span,
    message: `The sentence breaks off after "${article.content.slice(span.start, span.end)}". ${goesOn ? 'Join it with the next line.' : 'Find the rest.'}`,
    evidence: [{ text: article, span }],
    ...(goesOn && { severity: 'minor' as const }),
  };
}

export default rule({
  title: 'Finish every sentence',
  why: 'A page that is cut, or a machine that stops early, leaves a sentence whose last word leads on to nothing. Paragraphs without a full stop are not reported for that alone.',
  category: 'Accuracy/Omission',
  severity: 'major',
  confidence: 0.9,
  examples: {
    invalid: [
      {
        text: 'Bridge to close in May\n\nThe bridge closes in May, a year later than the council of the two towns had planned. It will be closed at night and on Sundays until the work on the northern pier is done, said the head [[of]]\n\nThe work begins in May.',
      },
      {
        text: 'Three of the four ships had already left the harbour when the storm came.\n\nThe fourth is at anchor. Her captain said on Sunday that he and the crew would wait for [[the]]',
      },
    ],
    valid: [
      { text: 'The bridge, which the mayor says nobody had thought of.\n\nWho it is that he thought of' },
      { text: 'Ships leave the harbour by night, he said: "It is all we ask for."\n\nNobody answered' },
    ],
  },
  *check({ article }: Story) {
    for (const block of article.blocks) {
      if (block.kind !== 'paragraph') continue;
      let { start } = block;
      for (const end of endsOf(article, block)) {
        const span = openWord(article, start, end);
        if (span) yield findingOf(article, span, end);
        start = end;
      }
    }
  },
});
