// Points at two capitalised things with nothing between: "ahead of U.S. Russia next week", "on Wednesday Meeting."
// A machine that drops "talks", "and" or a hyphen leaves the names side by side; headlines are read, too, since it happens there first.
import { type Finding, isCountry, rule, type Sentence, type Story, startsUpper, vocabularyOf } from '#rule';

const weekday = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;
/** After a pair of countries these close the phrase, so that the two modify no noun: "U.S. Russia next week". */
const closing =
  /^(?:next|last|this|on|in|at|of|for|to|from|by|with|and|or|is|are|was|were|has|have|had|will|would|today|tomorrow|yesterday|[.,;:!?)])$/i;

const wordless: ReadonlySet<string> = new Set(['furniture', 'comment-form', 'byline', 'list']);

function* pairsIn({ tokens }: Sentence, isNoun: (word: string) => boolean): Generator<Omit<Finding, 'evidence'>> {
  for (let i = 1; i < tokens.length; i++) {
    if (!startsUpper(tokens[i].text)) continue;
    const [one, two, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
    if (two.start !== one.end + 1) continue;
    const span = { start: one.start, end: two.end };
    if (
      isCountry(one.text) &&
      isCountry(two.text) &&
      one.text !== two.text &&
      ![tokens[i - 2], next].some((token) => isCountry(token?.text ?? ''))
    ) {
      const message = `"${one.text}" and "${two.text}" stand side by side. `;
      if (!next || closing.test(next.text)) yield { span, message: `${message}Put in what was lost between or after them.` };
      else if (/^\p{Ll}/u.test(next.text))
        yield { span, message: `${message}Join them with a hyphen.`, fixes: [{ text: `${one.text}-${two.text}` }], severity: 'minor' };
    }
    const dangles =
      tokens[i - 2]?.text === 'on' &&
      weekday.test(one.text) &&
      /^\p{Lu}\p{Ll}{3,}$/u.test(two.text) &&
      (!next || /^[.,;]$/.test(next.text));
    if (dangles && isNoun(two.lower))
      yield { span, message: `"${two.text}" hangs on "${one.text}". Drop it, or put it where it belongs.`, fixes: [{ text: one.text }] };
  }
}

export default rule({
  title: 'Keep names apart',
  why: 'When a machine drops the word between two names they run together: "ahead of U.S. Russia next week", "on Wednesday Meeting". Only countries that stand side by side count, and a capital after a weekday whose word the texts use in small letters.',
  category: 'Accuracy/Omission',
  severity: 'major',
  confidence: 0.9,
  examples: {
    invalid: [
      { text: 'The two envoys met ahead of [[France Germany]] next week.' },
      { text: 'The [[Japan India -> Japan-India]] talks went on.' },
      { text: 'They agreed on a meeting. It was held on [[Tuesday Meeting -> Tuesday]].' },
    ],
    valid: [
      { text: 'France, Germany and the U.S. met; Japan-India talks went on in Amman, Jordan.' },
      { text: 'The match on Sunday Night Live, the Sunday Times and Sheffield Wednesday drew a crowd on Friday. Meetings went on.' },
      { text: 'Results: France Germany Spain Italy.' },
    ],
  },
  *check({ article, sources }: Story) {
    const isNoun = (word: string) => [article, ...sources].some((text) => vocabularyOf(text).get(word)?.text === word);
    for (const sentence of article.sentences) {
      if (wordless.has(sentence.block.kind)) continue;
      for (const finding of pairsIn(sentence, isNoun)) yield { ...finding, evidence: [{ text: article, span: finding.span }] };
    }
  },
});
