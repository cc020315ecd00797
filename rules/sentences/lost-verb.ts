// Points at words that only a verb can part: "they the officers", "has been by the flood", "she couldn't the bridge".
// A sentence with a verb elsewhere hides the one that was lost; the small words that stood around it meet, as English never lets them.
import { type Finding, type Run, type RunWord, rule, runsOf, type Story } from '#rule';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const subjects = set('i he she they');
const having = set('has have had');
const denied = set(
  "couldn't couldn’t wouldn't wouldn’t shouldn't shouldn’t didn't didn’t doesn't doesn’t don't don’t can't can’t won't won’t",
);
const determiners = set('a an the this these those its their our my his');
/** After these a clause begins: "if I the harbour". */
const openers = set('when while because if although that');
const beginsClause = set('it there he she they we i the a an');
const places = set('on in about with from at');
/** In a clause of these, the verb may stand before or after: "what he has in the bank". */
const relative = set('what who which that how why all whatever');

const isNoun = (word: RunWord | undefined) => word?.pos === 'NOUN' || word?.pos === 'PROPN';

/** Number of words from `i` on that cannot stand together without a verb; 0 where they can. */
type Pattern = (words: readonly RunWord[], i: number, opens: boolean) => number;

/** The words that the patterns begin with: one look-up spares most words all of them. */
const heads = new Set([...subjects, ...having, ...denied, 'been', 'were']);

const patterns: readonly Pattern[] = [
  // "They the officers to the bridge", "because she the harbour"; not "she won gold, he the silver".
  (words, i, opens) =>
    subjects.has(words[i].lower) && determiners.has(words[i + 1]?.lower) && words.length > i + 2 && begins(words, i, opens) ? 2 : 0,
  // "She that the pier would close"
  (words, i, opens) =>
    subjects.has(words[i].lower) && words[i].text !== 'He' && words[i + 1]?.text === 'that' && i === 0 && opens && beginsAt(words, 2)
      ? 2
      : 0,
  // "The board has that it will postpone the sale"
  (words, i) =>
    having.has(words[i].text) && isNoun(words[i - 1]) && words[i + 1]?.text === 'that' && beginsAt(words, i + 2) && !isRelative(words, i)
      ? 2
      : 0,
  // "The storm has on the coast"
  (words, i) =>
    having.has(words[i].text) &&
    isNoun(words[i - 1]) &&
    places.has(words[i + 1]?.text) &&
    determiners.has(words[i + 2]?.text) &&
    !isRelative(words, i)
      ? 2
      : 0,
  // "The villages have been by the flood", "she had been to be ill"
  (words, i) =>
    words[i].text === 'been' &&
    ((words[i + 1]?.text === 'by' && words[i + 2] !== undefined && words[i + 2].text !== 'far') ||
      (words[i + 1]?.text === 'to' && words[i + 2]?.text === 'be'))
      ? 2
      : 0,
  // "The houses were by the army"
  (words, i) =>
    words[i].text === 'were' && words[i - 1]?.pos === 'NOUN' && words[i + 1]?.text === 'by' && /^(?:the|a|an)$/.test(words[i + 2]?.text)
      ? 2
      : 0,
  // "She couldn't the bridge"
  (words, i) =>
    denied.has(words[i].text) && (subjects.has(words[i - 1]?.lower) || isNoun(words[i - 1])) && determiners.has(words[i + 1]?.text) ? 2 : 0,
];

function begins(words: readonly RunWord[], i: number, opens: boolean): boolean {
  return i === 0 ? opens : openers.has(words[i - 1].lower);
}

function beginsAt(words: readonly RunWord[], i: number): boolean {
  return beginsClause.has(words[i]?.lower);
}

function isRelative(words: readonly RunWord[], end: number): boolean {
  return words.slice(0, end).some(({ lower }) => relative.has(lower));
}

function* lossesIn({ words, before, sentence }: Run): Generator<readonly [RunWord, RunWord]> {
  const opens = /^["“]?$/.test(before) && words[0].start - sentence.start < 2;
  for (let i = 0; i + 1 < words.length; i++) {
    if (!heads.has(words[i].lower)) continue;
    for (const pattern of patterns) {
      const length = pattern(words, i, opens);
      if (length > 0) yield [words[i], words[i + length - 1]];
    }
  }
}

export default rule({
  title: 'Keep the verb between those whom it joins',
  why: 'When a machine drops one verb of many, the sentence still has others, but the words around the lost one meet: "they the officers", "have been by the flood", "has that it will". Only words that nothing but a verb can part are listed.',
  category: 'Accuracy/Omission',
  severity: 'major',
  confidence: 0.85,
  examples: {
    invalid: [
      { text: '[[They the]] ferry to the north bank, and the crew slept.' },
      { text: '[[She that]] the pier would stay shut until the spring.' },
      { text: 'The harbour board [[has that]] it will sell two cranes. The storm [[has on]] the coast since Monday.' },
      { text: 'Nine villages have [[been by]] the flood, and forty houses [[were by]] the army.' },
      { text: 'From the pier I [[couldn’t the]] bridge because of the fog.' },
    ],
    valid: [
      { text: 'She won the gold, he the silver, and we the people cheered.' },
      { text: 'It has been by far the best year, and what the club has in the bank is nobody’s business.' },
      { text: 'The new car has that smell. The house has been to let; she has been to the pier.' },
      { text: 'They of course knew, and he that knows must say so. Couldn’t the bridge be mended?' },
    ],
  },
  *check({ article }: Story) {
    for (const run of runsOf(article)) {
      for (const [first, last] of lossesIn(run)) {
        const span = { start: first.start, end: last.end };
        const finding: Finding = {
          span,
          message: `A verb is missing: "${first.text} ${last.text}" is no English.`,
          evidence: [{ text: article, span }],
        };
        yield finding;
      }
    }
  },
});
