// Points at places where English demands a word that is not there: "to establish “to end”", "a successful at", "in United States".
// Most gaps cannot be told from bold English; only those are listed where no reading without the word is left.
import { isOnlyAdjective, mayBeFinite, type Run, type RunWord, rule, runsOf, type Story, verbForm, wordsBefore } from '#rule';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Verbs that always have an object, and take no "to" after them. */
const transitive = set(
  'establish impose create provide reduce eliminate resolve achieve discuss implement introduce adopt launch conduct remove destroy receive obtain maintain strengthen enhance publish describe replace reject',
);
const nounMakers = set('a an the its their our your every');
const afterNoun = set('of at from with into during');
const leading = set('of by from with to in at for');
const having = set('has have had');
/** Names of two words that go with "the" and stand for a place or a body of people. */
const articled = set('united-states united-nations united-kingdom european-union soviet-union white-house');
/** Nouns of one thing that go bare in no phrase: "of country"; not "a life of ministry", "the work of organization". */
const countable = set('company country agency village airport airline factory');

/** "A kind of organisation", "a change of ministry". */
const kinds = /^(?:kind|sort|type|form|change|level|size|choice|by)s?$/;

interface Gap {
  readonly first: RunWord;
  readonly last: RunWord;
  readonly fact: string;
  readonly fix?: string;
  readonly minor?: boolean;
}

/** "will receive", "will also receive". */
function isModal(words: readonly RunWord[], i: number): boolean {
  const helping = words[i]?.pos === 'ADV' ? words[i - 1] : words[i];
  return /^(?:will|would|can|could|should|must)$/.test(helping?.text ?? '');
}

/** How far from the beginning of its sentence the verb may stand. */
const farthest = 12;

/** "They agreed to establish “to end …”": the object is missing; in a relative clause it would stand before. */
function noObject({ words, before, after }: Run, i: number, next: Run | undefined): Gap | undefined {
  const verb = words[i];
  if (!transitive.has(verb.text) || !(words[i - 1]?.text === 'to' || isModal(words, i - 1))) return undefined;
  const fact = `"${verb.text}" needs an object`;
  const [one, two] = i === words.length - 1 && /^["“]$/.test(after) ? (next?.words ?? []) : words.slice(i + 1, i + 3);
  if (one?.text === 'of') return { first: verb, last: one, fact };
  if (one?.text !== 'to' || words[i - 1].text !== 'to' || !two || verbForm(two.text)?.form !== 'base') return undefined;
  const plain =
    before === '' && i <= farthest && words.slice(0, i - 1).every(({ pos }) => pos !== 'NOUN' && pos !== 'DET' && pos !== 'SCONJ');
  return plain ? { first: words[i - 1], last: one, fact } : undefined;
}

/** "The homeless of Leeds", "the less of it": they stand for people and amounts, as "a low of three" does. */
const people = /less$|^(?:rich|poor|young|old|sick|great|strong|weak|famous|faithful|religious|elderly|needy)$/;

/** "a successful at": an adjective with no noun to follow. */
function noNoun({ words, after }: Run, i: number): Gap | undefined {
  if (!nounMakers.has(words[i].text)) return undefined;
  const [one, two, three] = words.slice(i, i + 3);
  if (two?.pos !== 'ADJ' || two.text !== two.lower || !isOnlyAdjective(two.text)) return undefined;
  if (three && (one.text === 'the' ? people.test(two.text) : two.text === 'low')) return undefined;
  const ends = three ? afterNoun.has(three.text) : one.text !== 'the' && /^[.?!]/.test(after);
  return ends ? { first: one, last: three ?? two, fact: `A noun is missing after "${two.text}"` } : undefined;
}

/** "have regularly contacted and diplomatic normalisation.": a verb joined with a noun that has none. */
function noVerb({ words, after }: Run, i: number): Gap | undefined {
  if (!having.has(words[i].text) || !after.startsWith('.')) return undefined;
  let verb = i + 1;
  while (words[verb]?.pos === 'ADV') verb++;
  if (words[verb]?.pos !== 'VERB' || !words[verb].text.endsWith('ed') || words[verb + 1]?.text !== 'and') return undefined;
  let noun = verb + 2;
  while (words[noun]?.pos === 'ADJ' && !words[noun].text.endsWith('ed')) noun++;
  if (noun !== words.length - 1 || words[noun].pos !== 'NOUN' || mayBeFinite(words[noun].text)) return undefined;
  return { first: words[i], last: words[noun], fact: `"${words[verb].text}" and "${words[noun].text}" are no pair: a verb is missing` };
}

/** "held one between the two": a noun that "one" could stand for was named before, with an article of its kind. */
const sharing = set('between among with against');
const introduces = set('a an another any each every no first last next either neither');

/** Runs of words back in which "one" finds its noun: about two sentences of its paragraph. */
const reach = 6;

function noReferent(runs: readonly Run[], r: number, i: number): Gap | undefined {
  const { words, sentence } = runs[r];
  if (words[i].pos !== 'VERB' || words[i + 1]?.text !== 'one' || !sharing.has(words[i + 2]?.text)) return undefined;
  const [verb, , two] = words.slice(i, i + 3);
  const earlier = runs.slice(Math.max(0, r - reach), r).filter((run) => run.sentence.block === sentence.block);
  const said = [wordsBefore(words, i), ...earlier.map((run) => wordsBefore(run.words, run.words.length))];
  if (said.some((part) => part.some(({ lower }) => introduces.has(lower)))) return undefined;
  return { first: verb, last: two, fact: '"one" stands for nothing that was named before. A noun is missing' };
}

const closes = ({ words, after }: Run, i: number) =>
  words[i] ? /^(?:AUX|CCONJ)$/.test(words[i].pos) || leading.has(words[i].text) : /^[.,;?!]/.test(after);

/** "in United States", "of company"; not "deaths by country", "a life of ministry", "with airline, rail and road fares". */
function noArticle(run: Run, i: number): Gap | undefined {
  if (!leading.has(run.words[i].text)) return undefined;
  const [one, two, three] = run.words.slice(i, i + 3);
  if (!two) return undefined;
  if (three && articled.has(`${two.text}-${three.text}`.toLowerCase()) && closes(run, i + 3))
    return {
      first: one,
      last: three,
      fact: `"${two.text} ${three.text}" goes with "the"`,
      fix: `${one.text} the ${two.text} ${three.text}`,
      minor: true,
    };
  if (
    /^(?:of|with)$/.test(one.text) &&
    !kinds.test(run.words[i - 1]?.lower ?? '') &&
    countable.has(two.text) &&
    closes(run, i + 2) &&
    !isListed(run, i + 2)
  )
    return { first: one, last: two, fact: `"${two.text}" needs an article`, minor: true };
  return undefined;
}

/** "With airline, rail and road fares": the first of several before a noun. */
const isListed = ({ words, after }: Run, i: number) => words[i] === undefined && after.startsWith(',');

export default rule({
  title: 'Put in the word that English demands',
  why: 'A machine that drops a word leaves a verb without its object, an adjective without its noun, a name without its article. Only gaps that no reading can bridge are pointed out.',
  category: 'Accuracy/Omission',
  severity: 'major',
  confidence: 0.85,
  examples: {
    invalid: [
      { text: 'They agreed [[to establish “to]] promote trade between the two ports”.' },
      { text: 'The port will also [[receive of]] the ferries. The mayor won [[a successful at]] the last election.' },
      { text: 'The two ports [[have regularly visited and economic cooperation]].' },
      { text: 'He spent a year [[in United States -> in the United States]], and nobody knew.' },
      { text: 'She was ignored by the board [[of company]].' },
      { text: 'The ports agreed on peace and [[held one between]] the two mayors.' },
    ],
    valid: [
      { text: 'The rules they agreed to establish to avoid delay came late, and that was what he wanted to discuss.' },
      { text: 'It was a huge, diesel-powered crane, as bad as the radical of the party, in White House circles.' },
      { text: 'Sales have increased and stabilised, from country to country; the storm has frightened and scattered ships.' },
      { text: 'The homeless of the town, the less of it the better, were counted by country, and by airline, rail and road.' },
      { text: 'Stocks fell to a low of three tons, and the mayor will approve of the sale.' },
      {
        text: 'The mayors wanted a meeting. The ports held one between Easter and May.',
      },
    ],
  },
  *check({ article }: Story) {
    const runs = runsOf(article);
    for (const [r, run] of runs.entries()) {
      const next = runs[r + 1]?.sentence === run.sentence ? runs[r + 1] : undefined;
      for (let i = 0; i < run.words.length; i++) {
        const gap = noObject(run, i, next) ?? noNoun(run, i) ?? noVerb(run, i) ?? noReferent(runs, r, i) ?? noArticle(run, i);
        if (!gap) continue;
        const span = { start: gap.first.start, end: gap.last.end };
        yield {
          span,
          message: `${gap.fact}.${gap.fix ? ` Write "${gap.fix}"?` : ''}`,
          evidence: [{ text: article, span }],
          ...(gap.fix !== undefined && { fixes: [{ text: gap.fix }] }),
          ...(gap.minor && { severity: 'minor' as const }),
        };
      }
    }
  },
});
