// Points at small words that cannot stand beside each other, or at the end: "the of", "will has", "in the."
// A machine that drops a noun or a verb leaves the words around it face to face; the few pairs that English never has are listed, not guessed.
import {
  closesClause,
  type Finding,
  isEmphasised,
  isNounOrName,
  memo,
  type Run,
  type RunWord,
  rule,
  runsOf,
  type Story,
  type Text,
} from '#rule';

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
    right: union(articles, owners, links, subjects, set('are was were has had have does did would could should cannot')),
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
    right: set('is are was were has had have does did of the a an'),
    fact: 'The word after "very" is missing.',
  },
];

const clashesOf = new Map<string, Clash[]>();
for (const clash of clashes) for (const word of clash.left) clashesOf.set(word, [...(clashesOf.get(word) ?? []), clash]);

/** A capital letter names a thing: "Serie A and", "Hoi An is". Doubled words are another rule's. */
function clashOf(run: Run, i: number): Clash | undefined {
  const [one, two] = [run.words[i - 1], run.words[i]];
  if (two.text !== two.lower || one.text === 'A' || one.lower === two.lower) return undefined;
  const clash = clashesOf.get(one.lower)?.find(({ right }) => right.has(two.lower));
  if (!clash || (one.text !== one.lower && i > 1) || isIdiom(run, i)) return undefined;
  if (clash.fact === verb) return isTwoClauses(run, i) ? undefined : clash;
  return clash.fact !== noun && closesClause(run.words, i - 1) ? undefined : clash;
}

/** "What it is has never been clear": the clause before the verb ends in a verb of its own. */
const asking = set('what who where how why which that all whether if than');
const pronouns = set('i you he she it we they there');

/** Where the first word stands that opens such a clause; -1 where none does. */
const firstAsking = memo(({ words }: Run) => words.findIndex(({ lower }) => asking.has(lower)));

/** "The work they do has paid off", "The question is does it pay", "the people's will is clear", "a good time was had by all". */
function isTwoClauses(run: Run, i: number): boolean {
  const { words } = run;
  const [one, two, next] = words.slice(i - 1, i + 2);
  if (firstAsking(run) >= 0 || isNounOrName(words, i - 1) || closesClause(words, i - 1)) return true;
  if (two.text === 'had') return /^be/.test(one.text) || next === undefined || /^(?:by|with|at|over|in)$/.test(next.text);
  return pronouns.has(next?.text);
}

/** Phrases in which small words meet; what follows them may be part of it. */
const idioms = [
  /^(?:the|an?) (?:until|by|at|for|in|to|of) (?:now|then|recently|times|once|first|last|least|best|worst|present|heart|date|late)$/,
  /^the (?:in|on) (?:crowd|thing|place|spot|joke|tray|button|switch|signal|position)$/,
  /^a (?:he|she)(?: (?:or|said|who))?$/,
  /^(?:to|of|with|from|at) (?:he|she|they) (?:who|that)$/,
  /^of we the$/,
  /^(?:to|by|with|for|from|at|into|during) of (?:course|late|all|necessity)$/,
  /^very of (?:its|his|her|their|our|the)$/,
  /^(?:the|an?) would be$/,
  /^every which way$/,
  /^(?:the|an?) in (?:vitro|vivo|situ|utero|silico|absentia|camera)$/,
  /^(its|their|our|my|your) (?:and|or) (?!\1$)(?:its|their|our|my|your|his|her|the|\S+['’]s?)$/,
  /^our and our$/,
];

function isIdiom({ words, after }: Run, i: number): boolean {
  const [one, two, three] = words.slice(i - 1, i + 2).map(({ lower }) => lower);
  if (/^wh/.test(two) && three === undefined && after.startsWith(',')) return one === 'the'; // "the who, what and when"
  if (one === 'both') return words[i - 2]?.pos !== 'ADP' || !/^(?:DET|PROPN|NOUN)$/.test(words[i + 1]?.pos ?? ''); // "she knew both and left"
  if (one === 'though' && i > 1) return true; // "the oddest part though was the pier"
  if (two === 'by' && words[i - 2]?.lower === 'by') return true; // "by the by"
  const phrase = three === undefined ? `${one} ${two}` : `${one} ${two} ${three}`;
  return idioms.some((idiom) => idiom.test(phrase));
}

/** Words that need another word after them, before any mark and before the end of a sentence. */
const needy = set('the an its their our my your every');
const needyAtEnd = set('and or very whose although because than');

function dangles({ content }: Text, { words, after }: Run, following: Run | undefined): boolean {
  const { text, lower, end } = words[words.length - 1];
  if (text !== lower || !/^[.,;?!]["”’)]*$/.test(after) || isSpoken(words, following)) return false;
  if (/\s\.$/.test(content.slice(end, following?.words[0].start ?? end))) return false; // "the .csv file"
  return needy.has(text) || (needyAtEnd.has(text) && /^[.?!]/.test(after));
}

const hesitating = set('er um uh erm ah eh oh well like so you i how what let');
/** "Oh my!", "Not very.", "Just because.", "Nobody knows whose." */
const closedBy: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['my', set('oh my ah')],
  ['very', set('not yes no oh')],
  ['because', set('just')],
  ['whose', set('know knows knew but and guess say says said matter')],
]);

/** Whether it is speech that searches for its word, or stops short on purpose: "it's the, you know, the whole thing". */
function isSpoken(words: readonly RunWord[], following: Run | undefined): boolean {
  const { text } = words[words.length - 1];
  const next = following?.words[0].lower ?? '';
  return next === text || hesitating.has(next) || closedBy.get(text)?.has(words[words.length - 2]?.lower) === true;
}

/** A preposition that opens a sentence and is cut off at once: "In, the mayor said". */
function opensBare({ words, before, after }: Run, following: Run | undefined): boolean {
  if (joins.has(following?.words[0].pos ?? '')) return false; // "Of, by and for the people"
  return words.length === 1 && /^["“]?$/.test(before) && after === ',' && /^(?:In|At|Of|From|With|During|To)$/.test(words[0].text);
}

/** What "of" may well close: "the ship they took care of has left". */
const closedByOf =
  /^(?:advantage|care|use|control|hold|charge|sight|track|fun|top|kind|sort|type|lot|front|member|part|heard|thought|made|most|all|each|any|some|both|none|notice|possession|account|note|stock|leave|mess|meal|calling)s?$/;

/** What may follow a comma and share the noun: "of, by and for the people". */
const joins = set('ADP CCONJ');

/** "Several vials of have been found": the noun that "of" leads to is missing. */
function leadsNowhere({ words, before, after }: Run, following: Run | undefined, i: number): boolean {
  if (words[i].text !== 'of' || words[i - 1].pos !== 'NOUN' || closedByOf.test(words[i - 1].text) || closesClause(words, i)) return false;
  const next = words[i + 1];
  if (next === undefined) {
    const shared = before.endsWith(',') && connects.has(words[0].lower); // "respect for, and observance of, the law"
    return (after === ',' && !shared && !(following && isInserted(following))) || after.startsWith('.');
  }
  if (next.text === 'will' || next.text === 'as') return leads.has(words[i + 2]?.pos) && !/^(?:many|much)$/.test(words[i + 2].text);
  return /^(?:is|are|was|were|has|have|had|would|and|or|['’]s)$/.test(next.text) && !isShared(words, i + 1);
}

const connects = set('and or but if rather even not nor');
const asides = set('VERB ADV INTJ SCONJ');

/** What stands between "of" and its noun: "government of, by and for the town"; "a fan of, say, jazz". */
function isInserted({ words, after }: Run): boolean {
  const [{ lower, pos }] = words;
  if (joins.has(pos) || connects.has(lower)) return true;
  return after === ',' && words.length <= longestAside && (asides.has(pos) || pronouns.has(lower));
}

/** In words. */
const longestAside = 3;

/** After "of will" and "of as" these show that neither is what "of" leads to: "contest of will". */
const leads = set('VERB AUX ADV DET');

/** "A fear of and fascination with snakes": the second preposition brings the noun of both. */
function isShared(words: readonly RunWord[], joint: number): boolean {
  if (words[joint].text !== 'and' && words[joint].text !== 'or') return false;
  const second = words.slice(joint + 1, joint + 5).findIndex(({ pos }) => pos === 'ADP');
  return second > 0 && words[joint + second].pos === 'NOUN';
}

/** "The will be mended", "the will soon open": a verb where the noun should stand; a testament is followed by other words. */
function lacksNoun({ words }: Run, i: number): boolean {
  if (words[i].text !== 'will' || !articles.has(words[i - 1].lower)) return false;
  const [one, two] = words.slice(i + 1, i + 3);
  if (!one) return false;
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
  const asks = firstAsking(run);
  for (let i = 1; i < words.length; i++) {
    const clash = clashOf(run, i);
    if (clash && ![words[i - 1], words[i]].some((word) => isEmphasised(text, word)))
      yield { ...of(words[i - 1], words[i]), message: `"${words[i - 1].text} ${words[i].text}" is no English. ${clash.fact}` };
    if ((asks < 0 || asks >= i) && leadsNowhere(run, following, i))
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
  if (!opensBare(run, following) && !dangles(text, run, following)) return;
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
      { text: 'The work they do has paid off; nothing was to be had, and a good time was had by all. The question is does it float.' },
      { text: 'The mayor’s will is clear, a petrol can was found, and from Hoi An to Hue Will has friends.' },
      { text: 'The by now empty pier is a must for the in crowd, and is it a he or a she? Paper flew every which way, of course.' },
      { text: 'The would be thief pressed the *or* button, found the word *the* in the note.' },
      { text: 'The port lies in our and the mayor’s gift; they are very in love; where she came from she would not say.' },
      { text: '“It’s the, er, the other one. Oh my! Good? Not very. Why? Just because,” he said, and nobody knew whose.' },
      {
        text: 'Her fear of and fascination with gulls, respect for, and love of, the sea, and the look of, say, boats: all things come to he who waits.',
      },
      {
        text: 'He was accused of as many crimes as there are days, in a contest of will and purpose. She knew both and liked neither, was common to both and sold the .csv file.',
      },
      {
        text: 'What it is has never been clear, and whether he can is doubtful; the harder they try, the more we laugh; government of, by and for the town; to own the house is better than more rent, and by according him a rest they won. The oddest part though was an in vitro test, which by the by failed.',
      },
    ],
  },
  *check({ article }: Story) {
    const runs = runsOf(article);
    for (const [i, run] of runs.entries())
      yield* findingsIn(article, run, runs[i + 1]?.sentence === run.sentence ? runs[i + 1] : undefined);
  },
});
