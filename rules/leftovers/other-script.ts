// Points at words in the letters of another script: a machine left them as they stood in the original.
// A source that says the same often has the English word in the same place; then the word is proven and proposed.
import {
  type AlignedSentence,
  alignedSentences,
  alignWords,
  type Evidence,
  type Finding,
  foreignRunsOf,
  foreignWordsOf,
  rule,
  type Sentence,
  type Span,
  type Story,
  type WordPair,
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
      { text: 'The Greek word is μεράκι. His name in Arabic is سالم, and in Russian it would be Салим.' },
      { text: 'Her album ТИШИНА came out in May.', sources: ['The album ТИШИНА is her third.'] },
      { text: 'They measured 5 μm at the β site; the archive is at музей.рф.' },
      { text: 'İzmir, Łódź and Nuuk will host the games; the ‘okina of Hawaiʻi stays.' },
    ],
  },
  *check(story: Story) {
    const runs = foreignRunsOf(story.article);
    const { sentences } = runs.length > 0 ? story.article : { sentences: [] };
    let at = 0;
    for (const run of runs) {
      if (isInSources(story.article.content.slice(run.start, run.end), story)) continue;
      while (sentences[at]?.end <= run.start) at++;
      const sentence = sentences[at];
      yield finding(run, story, sentence ? alignedSentences(story, sentence).filter(({ score }) => score >= sure) : [], sentence);
    }
  },
});

/** Whether a source writes all these words in the same letters. */
function isInSources(run: string, { sources }: Story): boolean {
  const words = run.split(/[^\p{L}\p{M}]+/u).filter((word) => word !== '');
  return sources.some((source) => words.every((word) => foreignWordsOf(source).has(word)));
}

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

/** What stands in another sentence where the run stands in ours: the words that answer to its own, else those after the word that answers to the one before. */
function wordsInPlace(ours: Sentence, run: Span, { source, sentence }: AlignedSentence): Evidence | undefined {
  const pairs = alignWords(ours, sentence);
  const inRun = pairs.filter((pair) => ours.tokens[pair.ours].start < run.end && ours.tokens[pair.ours].end > run.start);
  const [first, last] = inRun.length > 0 ? edgesOf(inRun.map(({ theirs }) => theirs)) : gapAfter(ours, run, sentence, pairs);
  if (first > last || last - first >= mostWords) return undefined;
  return { text: source, span: { start: sentence.tokens[first].start, end: sentence.tokens[last].end } };
}

function edgesOf(places: readonly number[]): readonly [first: number, last: number] {
  return [Math.min(...places), Math.max(...places)];
}

/** The words that answer to none of ours, after the one that answers to the word before the run; first is behind last where there are none. */
function gapAfter(ours: Sentence, run: Span, theirs: Sentence, pairs: readonly WordPair[]): readonly [first: number, last: number] {
  const before = ours.tokens.findLastIndex(({ end }) => end <= run.start);
  const tie = pairs.find((pair) => pair.ours === before);
  if (!tie) return [0, -1];
  const tied = new Set(pairs.map((pair) => pair.theirs));
  let last = tie.theirs;
  while (last + 1 < theirs.tokens.length && !tied.has(last + 1) && /\p{L}/u.test(theirs.tokens[last + 1].text)) last++;
  return [tie.theirs + 1, last];
}
