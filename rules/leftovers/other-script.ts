// Points at words in the letters of another script: a machine left them as they stood in the original.
// A source that says the same often has the English word in the same place; then the word is proven and proposed.
import {
  type AlignedSentence,
  alignedSentences,
  alignWords,
  type Evidence,
  type Finding,
  foreignRunsOf,
  rule,
  type Sentence,
  type Span,
  type Story,
} from '#rule';

/** A sentence of a source that scores lower is no proof of what stood there. */
const sure = 0.35;
const mostWords = 4;

export default rule({
  title: 'Translate every word into English letters',
  why: 'Readers of English news cannot read Chinese, Cyrillic or Arabic letters in the middle of a sentence: a translation machine has left a word out of its work. Originals in brackets, quoted words, addresses, signs of science and words that are talked about are left alone.',
  category: 'Accuracy/Untranslated',
  severity: 'major',
  confidence: 0.95,
  examples: {
    invalid: [
      {
        text: 'The owner of the mill was sued in [[慕尼黑 -> Munich]] on Friday over two unpaid bills.',
        sources: ['On Friday the owner of the mill was sued in Munich over two unpaid bills for grain.'],
      },
      { text: 'The ferry was held at the [[причал]] for an hour.' },
      { text: 'A spokesman for the [[وزارة الصحة]] confirmed the figures.' },
    ],
    valid: [
      { text: 'The singer comes from Nagoya (名古屋) and moved to Oslo in May.' },
      { text: 'The character 福 hung upside down on every door, and the sign read "СТОП".' },
      { text: 'They measured 5 μm at the β site; the archive is at музей.рф.' },
      { text: 'İzmir, Łódź and Nuuk will host the games; the ‘okina of Hawaiʻi stays.' },
    ],
  },
  *check(story: Story) {
    const runs = foreignRunsOf(story.article);
    const { sentences } = runs.length > 0 ? story.article : { sentences: [] };
    let at = 0;
    for (const run of runs) {
      while (sentences[at]?.end <= run.start) at++;
      const sentence = sentences[at];
      yield finding(run, story, sentence ? alignedSentences(story, sentence).filter(({ score }) => score >= sure) : [], sentence);
    }
  },
});

function finding({ start, end }: Span, { article }: Story, aligned: readonly AlignedSentence[], sentence: Sentence | undefined): Finding {
  const span = { start, end };
  const fact = `"${article.content.slice(start, end)}" is left in another script.`;
  if (!sentence || aligned.length === 0) return { span, message: `${fact} Translate it.`, severity: 'minor' };
  const [word] = aligned.flatMap((other) => wordsInPlace(sentence, span, other) ?? []);
  if (!word)
    return {
      span,
      message: `${fact} A source says the same in English.`,
      evidence: [{ text: aligned[0].source, span: aligned[0].sentence }],
    };
  const text = word.text.content.slice(word.span.start, word.span.end);
  return { span, message: `${fact} A source has "${text}" in its place.`, evidence: [word], fixes: [{ text }] };
}

/** What stands in another sentence where the run stands in ours: up to four words after the word that answers to the one before the run. */
function wordsInPlace(ours: Sentence, run: Span, { source, sentence }: AlignedSentence): Evidence | undefined {
  const before = ours.tokens.findLastIndex(({ end }) => end <= run.start);
  const pairs = alignWords(ours, sentence);
  const tie = pairs.find((pair) => pair.ours === before);
  if (!tie) return undefined;
  const tied = new Set(pairs.map(({ theirs }) => theirs));
  const first = tie.theirs + 1;
  let next = first;
  while (next < sentence.tokens.length && !tied.has(next) && /\p{L}/u.test(sentence.tokens[next].text)) next++;
  if (next === first || next - first > mostWords) return undefined;
  return { text: source, span: { start: sentence.tokens[first].start, end: sentence.tokens[next - 1].end } };
}
