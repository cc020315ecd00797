// Points at small words that cannot stand beside each other, or at the end: "the of", "will has", "in the."
// A machine that drops a noun or a verb leaves the words around it face to face; the few pairs that English never has are listed, not guessed.
import { type Finding, type Run, type RunWord, rule, runsOf, type Story, type Text } from '#rule';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const union = (...sets: ReadonlySet<string>[]): ReadonlySet<string> => new Set(sets.flatMap((words) => [...words]));

const articles = set('the a an');
const owners = set('its their our my your every');
const subjects = set('he she they we');
const links = set('of at from with into during until upon among for and or but that which who whom whose if because although than');

/** What never follows certain words, and what is wrong where it does. */
interface Clash {
  readonly left: ReadonlySet<string>;
  readonly right: ReadonlySet<string>;
  readonly fact: string;
}

const noun = 'A noun is missing between them, or their order is wrong.';
const verb = 'A verb is missing, or there is one too many.';
const clashes: readonly Clash[] = [
  {
    left: articles,
    right: union(articles, owners, links, subjects, set('are was were has had have does did would could should must cannot')),
    fact: noun,
  },
  { left: articles, right: set('is to in by on it these those this his'), fact: noun },
  {
    left: owners,
    right: union(
      articles,
      links,
      set('is are was were has had does did would could should must cannot this these those his its their our my your it he they we'),
    ),
    fact: noun,
  },
  { left: set('will would could should must cannot can'), right: set('is are was were has had does did been'), fact: verb },
  { left: set('is are was were be been'), right: set('has have had does did would could will should cannot'), fact: verb },
  { left: set('is are was were be'), right: set('been'), fact: verb },
  { left: set('been'), right: set('be'), fact: verb },
  { left: set('do does did'), right: set('are were has had been would could'), fact: verb },
  {
    left: set('of to with from at into between among during'),
    right: subjects,
    fact: 'A preposition needs "him", "her", "them" or "us", or a word is missing.',
  },
  {
    left: set('to by with for from at into during'),
    right: set('of'),
    fact: 'A word is missing between them, or one of them is too many.',
  },
  { left: set('both'), right: set('and or'), fact: noun },
  { left: articles, right: set('itself himself herself themselves'), fact: noun },
  {
    left: set('while whereas until unless if because although though'),
    right: set('is are was were has had have will would can could does did'),
    fact: 'The subject is missing between them.',
  },
  {
    left: set('very'),
    right: set('is are was were has had have does did of to the a an in on at from with'),
    fact: 'The word after "very" is missing.',
  },
];

const clashesOf = new Map<string, Clash[]>();
for (const clash of clashes) for (const word of clash.left) clashesOf.set(word, [...(clashesOf.get(word) ?? []), clash]);

/** A single capital letter names a thing: "Serie A and". Doubled words are another rule's. */
function clashOf(one: RunWord, two: RunWord): Clash | undefined {
  if (two.text !== two.lower || one.text === 'A' || one.lower === two.lower) return undefined;
  return clashesOf.get(one.lower)?.find(({ right }) => right.has(two.lower));
}

/** "What it is has never been clear": the clause before the verb ends in a verb of its own. */
const asking = set('what who where how why which that all whether if than');

/** Words that need another word after them, before any mark and before the end of a sentence. */
const needy = set('the an its their our my your every');
const needyAtEnd = set('and or very whose although because than');

function dangles({ words, after }: Run): boolean {
  const { text, lower } = words[words.length - 1];
  if (text !== lower) return false;
  return /^[.,;?!]["”’)]*$/.test(after) && (needy.has(text) || (needyAtEnd.has(text) && /^[.?!]/.test(after)));
}

/** A preposition that opens a sentence and is cut off at once: "In, the mayor said". */
function opensBare({ words, before, after }: Run): boolean {
  return words.length === 1 && /^["“]?$/.test(before) && after === ',' && /^(?:In|At|Of|From|With|During|To)$/.test(words[0].text);
}

/** What "of" may well close: "the ship they took care of has left". */
const closedByOf =
  /^(?:advantage|care|use|control|hold|charge|sight|track|fun|top|kind|sort|type|lot|front|member|part|heard|thought|made|most|all|each|any|some|both|none)s?$/;

/** What may follow a comma and share the noun: "of, by and for the people". */
const joins = set('ADP CCONJ');

/** "Several vials of have been found": the noun that "of" leads to is missing. */
function leadsNowhere({ words, after }: Run, following: Run | undefined, i: number): boolean {
  if (words[i].text !== 'of' || words[i - 1].pos !== 'NOUN' || closedByOf.test(words[i - 1].text)) return false;
  const next = words[i + 1]?.text;
  return next === undefined
    ? (after === ',' && !joins.has(following?.words[0].pos ?? '')) || after.startsWith('.')
    : /^(?:is|are|was|were|has|have|had|will|would|and|or|as|['’]s)$/.test(next);
}

/** "The will was read" */
function isTestament(words: readonly RunWord[], i: number): boolean {
  const before = words[i - 1]?.lower ?? '';
  return words[i].text === 'will' && (articles.has(before) || owners.has(before) || before === 'his' || before === 'her');
}

/** "The will be mended", "the will soon open": a verb where the noun should stand; a testament is followed by other words. */
function lacksNoun({ words }: Run, i: number): boolean {
  const [article, will, one, two] = words.slice(i - 1, i + 3);
  if (!articles.has(article.lower) || will.text !== 'will' || !one) return false;
  return one.text === 'be' || (one.pos === 'ADV' && (two?.text === 'be' || two?.pos === 'VERB'));
}

/** "Copper, gold,, iron": what stood between two commas is gone. */
const doubled = /^,\s?,/;

function* findingsIn(text: Text, run: Run, following: Run | undefined): Generator<Finding> {
  const { words } = run;
  const of = (first: RunWord, last: RunWord) => {
    const span = { start: first.start, end: last.end };
    return { span, evidence: [{ text, span }] };
  };
  const relative = words.some(({ lower }) => asking.has(lower));
  for (let i = 1; i < words.length; i++) {
    const clash = clashOf(words[i - 1], words[i]);
    if (clash && !(clash.fact === verb && (relative || isTestament(words, i - 1))))
      yield { ...of(words[i - 1], words[i]), message: `"${words[i - 1].text} ${words[i].text}" is no English. ${clash.fact}` };
    if (!words.slice(0, i).some(({ lower }) => asking.has(lower)) && leadsNowhere(run, following, i))
      yield {
        ...of(words[i - 1], words[i]),
        message: '"of" leads to nothing here. A noun is missing after it.',
        severity: 'minor',
        confidence: 0.7,
      };
  }
  for (let i = 1; i < words.length; i++)
    if (lacksNoun(run, i)) yield { ...of(words[i - 1], words[i]), message: `"${words[i - 1].text} will" is no English. ${noun}` };
  const last = words[words.length - 1];
  if (doubled.test(run.after)) {
    const span = { start: last.end, end: text.content.indexOf(',', text.content.indexOf(',', last.end) + 1) + 1 };
    yield {
      span,
      evidence: [{ text, span }],
      message: 'A word is missing between these commas, or one of them is too many.',
      severity: 'minor',
    };
  }
  if (!opensBare(run) && !dangles(run)) return;
  const mark = text.content.startsWith(run.after[0], last.end) ? 1 : 0; // one of the two is wrong
  const span = { start: last.start, end: last.end + mark };
  const message = `"${last.text}" leads to nothing here. Put the missing word after it, or drop it or the mark.`;
  yield { span, message, evidence: [{ text, span }] };
}

export default rule({
  title: 'Let small words lead somewhere',
  why: 'When a machine drops a noun or a verb, the small words around it meet: "the of", "will has", "its to", or a sentence ends in "the". Only pairs that English never has are listed; words in quotation marks and compounds such as "in-house" are left alone.',
  category: 'Fluency/Grammar',
  severity: 'major',
  confidence: 0.95,
  examples: {
    invalid: [
      { text: 'The council opened [[the of]] the new bridge in March.' },
      { text: 'The harbour [[will has]] three cranes by then.' },
      { text: 'Engineers praised [[its because]] the tunnel stayed dry.' },
      { text: 'The letter was signed by the mayor and sent [[to he]] on Friday.' },
      { text: 'The road leads from the village to [[the.]] [[In,]] the mayor said, several [[vials of]] have been found.' },
      { text: 'The stone [[the itself]] is old, [[while is]] often forgotten; [[The will]] soon be repaired.' },
      { text: 'They sold copper, gold[[,,]] and iron.' },
      { text: 'The ferry [[is has]] a new captain, and the crew is [[very of]] him.' },
    ],
    valid: [
      { text: 'The in-house team that plays in Serie A and the B side wrote “the” on the board.' },
      { text: 'All you need to do is wait, and the one thing we have is patience, he said, and, as she knew, a plan.' },
      { text: 'The man who lives in the house we live in is the one I spoke of, and the ship they took care of has left.' },
      { text: 'The will was read to both heirs, on their own, while it was raining; nobody knew what the port was made of and why.' },
      {
        text: 'What it is has never been clear, and whether he can is doubtful; the harder they try, the more we laugh; government of, by and for the town; to own the house is better than more rent, and by according him a rest they won.',
      },
    ],
  },
  *check({ article }: Story) {
    const runs = runsOf(article);
    for (const [i, run] of runs.entries())
      yield* findingsIn(article, run, runs[i + 1]?.sentence === run.sentence ? runs[i + 1] : undefined);
  },
});
