// Points at sentences and clauses that have lost their verb or its subject: "The group its report on Monday.", "when Russian election interference."
// Newspapers leave verbs out on purpose, in headlines, lists and short asides; so only what reads as a full clause counts.
import {
  type Finding,
  isOnlyAdjective,
  mayBeFinite,
  memoWord,
  quotationAt,
  type Run,
  type RunWord,
  rule,
  runsOf,
  type Span,
  type Story,
  type Text,
  verbForm,
} from '#rule';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** After these a word is a noun, whatever else it could be. */
const nounMakers = set(
  'the a an this that these those my your his her its our their of in on at by for from with into about over under between during without no every each some any several many few',
);
const prepositions = set(
  'in on at of by for from with into about over under between during without since after before until despite among',
);
const speakers = set('he she they we');
/** A name is never followed by these without a verb or a comma between. */
const openNoun = set('a an its his their our');
/** What else may stand between: "as a whole the", "at the time a", "all day a". */
const timely =
  /(?:seconds?|minutes?|moments?|hours?|decades?|days?|weeks?|months?|years?|times?|nights?|mornings?|tomorrow|weekends?|all|both|half|such|quite|rather|january|february|march|april|may|june|july|august|september|october|november|december|\d)$/;

/** What the tagger or its own form calls a verb. */
const isVerb = ({ pos, text }: RunWord) => (pos === 'VERB' && !isLeading(text)) || pos === 'AUX' || isContraction(text);
/** Prepositions that look like verbs: a clause has another one, or none. */
const isLeading = memoWord((text: string) => /^(?:according|including|excluding|regarding|concerning|following|pending)$/i.test(text));
const isContraction = memoWord((text: string) => /['’](?:s|re|m|ve|d|ll|t)$/i.test(text));

/** Whether a word may be the verb of its clause, whatever the tagger says. */
function mayBeVerb(words: readonly RunWord[], i: number): boolean {
  const { text, lower } = words[i];
  const before = words[i - 1];
  if (before && (nounMakers.has(before.lower) || (before.pos === 'ADJ' && isOnlyAdjective(before.lower)))) return false;
  if (before?.pos === 'NUM' && lower.endsWith('s')) return false; // "nine thousand homes": of many one says "home"
  return (text === lower || i === 0) && !isLeading(lower) && mayBeFinite(lower);
}

/** The tags are asked first: the lexicon costs more. */
function hasVerb({ words }: Run, start = 0, end = words.length): boolean {
  for (let i = start; i < end; i++) if (isVerb(words[i])) return true;
  for (let i = start; i < end; i++) if (mayBeVerb(words, i)) return true;
  return false;
}

/** A clause of its own kind, with what it lacks. */
interface Gap {
  readonly first: RunWord;
  readonly last: RunWord;
  readonly fact: string;
  readonly minor?: boolean;
}

/** The name that faces the next noun where the verb should stand: "Tesla a job", "we also a new picture". */
function facing({ words }: Run, verbless: boolean): readonly [number, number] | undefined {
  if (verbless && /^(?:ADP|ADV|PART)$/.test(words[0].pos)) return undefined; // "Beyond the gate a field."
  const preposition = words.findIndex(({ lower }) => prepositions.has(lower));
  const end = preposition < 0 ? words.length : preposition;
  for (let i = 1; i < end; i++) {
    if (!openNoun.has(words[i].text) || !/^\p{Ll}/u.test(words[i + 1]?.text ?? 'x')) continue;
    let left = i - 1;
    while (left > 0 && (words[left].lower === 'not' || words[left].pos === 'ADV')) left--;
    const { pos, lower } = words[left];
    const named =
      pos === 'PROPN' || (verbless && pos === 'NOUN') || (speakers.has(lower) && (left === 0 || words[left - 1].pos === 'CCONJ'));
    if (left === 0 && (lower.endsWith('ing') || lower === 'absent')) continue; // "Rowing their boat", "Absent a plan"
    if (named && !timely.test(lower)) return [left, i];
  }
  return undefined;
}

/** Marks that only open a sentence. */
const opening = /^["“‘'([]*$/;
const subordinate = set('when because although whereas unless whether');
const notClause = set('it he she they we i you there who that this in not of so to or and possible necessary needed any only');

const predicates = set('a an no still once not');

/** "when Russian election interference.": a conjunction with nothing but a noun up to the stop. */
function bareClause(run: Run): Gap | undefined {
  const { words, after } = run;
  if (!/^[.!?]/.test(after)) return undefined;
  const first = words.findLastIndex(({ text }) => subordinate.has(text));
  const rest = words.slice(first + 1);
  if (
    first < 0 ||
    rest.length < 3 ||
    (words[first].text !== 'because' && predicates.has(rest[0].lower)) || // "when a young man", "although no friend of his"
    (words[first].text === 'whether' && rest.some(({ text }) => text === 'or')) ||
    notClause.has(rest[0].lower) ||
    /^(?:ADP|ADV)$/.test(rest[0].pos) ||
    /(?:ed|ing)$/.test(rest[0].lower)
  )
    return undefined;
  const last = rest[rest.length - 1];
  if (last.pos !== 'NOUN' || last.text !== last.lower || hasVerb(run, first + 1)) return undefined;
  return { first: words[first], last, fact: `The clause after "${words[first].text}" has no verb` };
}

/** What a sentence begins with before its subject, when it is one word. */
const opensAlone = set(
  'however currently meanwhile moreover furthermore instead eventually finally also therefore previously recently afterwards nevertheless',
);

/** "In 1956, went to Sweden", "However, is also known": an opening phrase, and then the verb with no one to do it. */
function noSubject([phrase, clause]: readonly Run[]): Gap | undefined {
  if (clause?.before !== ',' || !opening.test(phrase.before)) return undefined;
  const [first] = phrase.words;
  if (!(prepositions.has(first.lower) || first.lower === 'as' || (phrase.words.length === 1 && opensAlone.has(first.lower))))
    return undefined;
  const [verb, next] = clause.words;
  const acts = /^(?:is|was|has|are|were|had)$/.test(verb.text) || verbForm(verb.text)?.form === 'past';
  if (!acts || !next || next.pos === 'PRON' || next.pos === 'DET') return undefined; // "In Paris, was it true"
  return next.pos === 'PROPN' && hasVerb(phrase) ? undefined : { first: verb, last: next, fact: `"${verb.text}" has no subject` };
}

/** What tells of a thing, and can think nothing of it. */
const informants = set(
  'report reports forecast forecasts data statistics survey surveys study studies estimate estimates figures information',
);

/** "To the current forecast, it will rain": of "according to" only the end is left. */
function byNobody([phrase, clause]: readonly Run[]): Gap | undefined {
  const { words, before, after } = phrase;
  if (before !== '' || after !== ',' || words[0].text !== 'To' || words[1]?.pos !== 'DET' || words.length > longestPhrase) return undefined;
  if (!words.some(({ lower }) => informants.has(lower)) || words.some(isVerb)) return undefined;
  if (!clause || !hasVerb(clause)) return undefined;
  return { first: words[0], last: words[1], fact: 'A word is missing before "To", as in "According to"' };
}

/** In words. */
const longestPhrase = 8;

/** "Has announced that …": a sentence that begins with the verb and asks nothing. */
function noName(runs: readonly Run[]): Gap | undefined {
  const [{ words, before }] = runs;
  const [verb, next] = words;
  if (before !== '' || !next || words.length < 4 || !/^(?:Has|Was|Is|Had|Were|Did|Does|Have)$/.test(verb.text)) return undefined;
  const states = stating.test(verb.text) && (next.pos === 'ADJ' || next.pos === 'NUM' || next.text === 'a' || next.text === 'an');
  const goesOn =
    states || (next.text === next.lower && (next.pos === 'VERB' || /^(?:not|been|also|possible|different|common)$/.test(next.text)));
  return goesOn && /^\./.test(runs[runs.length - 1].after) ? { first: verb, last: next, fact: `"${verb.text}" has no subject` } : undefined;
}

/** Verbs that open a statement in no English: "Had a ship come" and "Were the pier mended" open a condition, "Have a look" bids. */
const stating = /^(?:Is|Was|Has|Are)$/;

const sayings =
  'said announced stated noted added argued explained declared claimed reported confirmed stressed emphasized emphasised revealed';
const opensSaying = new Set(sayings.split(' ').map((verb) => `${verb[0].toUpperCase()}${verb.slice(1)}`));
/** After these, unlike after "said", "that" is hardly ever the subject itself. */
const findings = set('found announced reported revealed confirmed showed');
const finite = set('is are was were has had have');

/** "Announced that the pier would close", "the police found that had left": what was said, but not by whom, or of whom. */
function unnamed(runs: readonly Run[]): Gap | undefined {
  const [{ words, before }] = runs;
  if (before === '' && opensSaying.has(words[0].text) && words[1]?.text === 'that' && /^\./.test(runs[runs.length - 1].after))
    return { first: words[0], last: words[1], fact: `"${words[0].text}" has no subject` };
  for (const run of runs) {
    const that = run.words.findIndex(
      ({ text }, i) => text === 'that' && findings.has(run.words[i - 1]?.text) && finite.has(run.words[i + 1]?.text),
    );
    const full = run.words[that + 2]?.lower ?? '';
    if (that > 1 && !/^(?:the|an?|not|his|her|its|their|our|my|so|true|untrue|correct|wrong|enough|why|how|what|when|where)$/.test(full))
      return { first: run.words[that], last: run.words[that + 1], fact: `"${run.words[that + 1].text}" has no subject` };
  }
  return undefined;
}

/** "For the harbour, Almendra to deny.": the only verb of the sentence hangs on "to", and a name stands before it. */
function onlyBound(runs: readonly Run[]): Gap | undefined {
  let gap: Gap | undefined;
  const opens = runs[0].words[0];
  for (const { words } of runs) {
    for (let i = 0; i < words.length; i++) {
      const bound = words[i - 1]?.text === 'to';
      if (bound && isVerb(words[i]) && words[i - 2]?.pos === 'PROPN' && words[i - 2] !== opens)
        gap ??= { first: words[i - 2], last: words[i], fact: 'This sentence has no finite verb' };
      else if (isVerb(words[i]) || (!bound && mayBeVerb(words, i))) return undefined;
    }
  }
  return gap;
}

/** What may begin the clause that was said; after a noun "that" with a verb would be a relative clause. */
const clauseOpeners = set('DET PRON PROPN');

/** "The minister, Ida Almendra, that the trade would double": a person, and then what was said without anybody saying it. */
function unsaid(runs: readonly Run[]): Gap | undefined {
  const r = runs.findIndex(({ words }) => words.some(({ text }) => text === 'that'));
  if (r < 0 || !opening.test(runs[0].before) || runs.slice(1, r + 1).some(({ before }) => before !== ',')) return undefined;
  const { words } = runs[r];
  const that = words.findIndex(({ text }) => text === 'that');
  const said = that === 0 ? runs[r - 1]?.words.at(-1) : words[that - 1];
  const next = words[that + 1];
  if (said?.pos !== 'PROPN' || !next || !clauseOpeners.has(next.pos) || !hasVerb(runs[r], that + 1)) return undefined;
  if (hasVerb(runs[r], 0, that) || runs.slice(0, r).some((run) => hasVerb(run))) return undefined;
  if (said === runs[0].words[0] && runs.flatMap((run) => run.words).filter(isVerb).length > 1) return undefined; // "Rumours that it closed were false"
  return { first: said, last: words[that], fact: 'A verb of saying is missing before "that"' };
}

/** "“…,” the mayor from the town hall.": what was said, and then somebody of whom nothing is said. */
function saysNothing(runs: readonly Run[], article: Text): Gap | undefined {
  const { sentence } = runs[0];
  const quoted = quotationAt(article, sentence.start + 1);
  if (!quoted || quoted.end >= sentence.end || !/^(?:,["”’']|.["”’'],)/.test(article.content.slice(quoted.end - 1, quoted.end + 2)))
    return undefined;
  const rest = runs.filter(({ words: [{ start }] }) => start >= quoted.end);
  const words = rest.flatMap((run) => run.words);
  if (words.length < leastSpeaker || rest.some((run) => hasVerb(run)) || isLabel(rest)) return undefined;
  if (!/^\.$/.test(rest[rest.length - 1].after) || rest.slice(1).some(({ before }) => /["“”]/.test(before))) return undefined;
  if (!opensSpeaker.has(words[0].pos)) return undefined;
  return { first: words[0], last: words[words.length - 1], fact: 'A verb of saying is missing after the quotation' };
}

/** In words. "“…,” she, too.": a shorter rest is an echo. */
const leastSpeaker = 5;
const opensSpeaker = set('DET PROPN PRON NOUN');

/** "Saturday morning, coffee on, all four of you": a few words at a time, and nobody's name. */
function isTelegraphic(runs: readonly Run[]): boolean {
  const named = runs.some(({ words }, i) => words.some(({ text, lower }, k) => text !== lower && i + k > 0));
  return runs.length > 2 && !named && runs.every(({ words }) => words.length <= telegraphic);
}

/** A list, a label or a date line lacks its verb on purpose. */
function isLabel(runs: readonly Run[]): boolean {
  return (
    runs.some(({ before, after }) => /[:–—•;|/-]/.test(before + after)) ||
    runs.length > 4 ||
    isTelegraphic(runs) ||
    /^(?:also|no|not|nothing|what|first|second|third|fourth|finally|then|next|another|hence|so|\d.*|thirty|twenty|about)$/i.test(
      runs[0].words[0].lower,
    )
  );
}

const leastWords = 8;
/** Words between two commas that make no clause. */
const telegraphic = 4;

/** Whether no word of a sentence is a verb, whatever the tagger says. */
function isVerbless(runs: readonly Run[]): boolean {
  return !runs.some(({ words }) => words.some(isVerb)) && !runs.some((run) => hasVerb(run));
}

const wordsOf = (runs: readonly Run[]) => runs.reduce((sum, { words }) => sum + words.length, 0);

/** "The worst storm in years. The worst flood in living memory of the town.": sentences without a verb that stand together are style. */
function isStyle(runs: readonly Run[], beside: readonly (readonly Run[] | undefined)[]): boolean {
  return beside.some((other) => other?.[0].sentence.block === runs[0].sentence.block && wordsOf(other) > 2 && isVerbless(other));
}

/** @param beside the sentences before and after */
function* gapsIn(runs: readonly Run[], article: Text, beside: readonly (readonly Run[] | undefined)[]): Generator<Gap> {
  const last = runs[runs.length - 1];
  const missing = noSubject(runs) ?? byNobody(runs) ?? noName(runs) ?? unsaid(runs) ?? unnamed(runs);
  if (missing) yield missing;
  const unattributed = saysNothing(runs, article);
  if (unattributed) yield unattributed;
  for (const run of runs) {
    const bare = bareClause(run);
    if (bare) yield bare;
  }
  const verbless = isVerbless(runs);
  const parallel = runs.filter(({ words: [one, two] }) => (verbless || one.pos === 'PROPN') && openNoun.has(two?.text)).length > 1; // "Almendra a goal, Ruiz a penalty."
  for (const run of parallel ? [] : runs) {
    const pair = facing(run, verbless);
    if (pair && !hasVerb(run, 0, pair[1]) && !missing) {
      yield { first: run.words[pair[0]], last: run.words[pair[1]], fact: 'The verb between these two is missing' };
      return;
    }
    if (hasVerb(run)) break;
  }
  const bound = onlyBound(runs);
  if (bound && last.after.startsWith('.')) yield bound;
  const isEcho = /["“]/.test(runs[0].before); // "“Never,” according to the captain"
  if (verbless && !isEcho && wordsOf(runs) >= leastWords && /^\.["”’)]*$/.test(last.after) && !isLabel(runs) && !isStyle(runs, beside))
    yield { first: runs[0].words[0], last: last.words[last.words.length - 1], fact: 'This sentence has no verb', minor: true };
}

export default rule({
  title: 'Give every clause its verb',
  why: 'A machine that loses a verb leaves names face to face: "Tesla a job at the works", "when Russian election interference". Headlines, lists, labels and short asides go without a verb on purpose and are left alone.',
  category: 'Fluency/Grammar',
  severity: 'major',
  confidence: 0.85,
  examples: {
    invalid: [
      { text: 'The last bridge fell in the winter [[when unusual harbour closure]].' },
      { text: 'In 1884, [[Almendra a]] job at the harbour office and moved to the coast.' },
      {
        text: 'In 1956, [[went to]] Sweden, where he stayed. [[Was greeted]] by the mayor of the town. About the accident, [[Almendra to deny]].',
      },
      { text: 'However, [[is also]] known abroad. [[To the]] newest forecast, the pier is safe.' },
      { text: '[[Is a]] good deal cheaper than last year. [[Announced that]] the pier would close. The police found [[that had]] left.' },
      { text: 'The minister of trade, Ida [[Almendra, that]] the catch would double within three years.' },
      { text: '[[The chairman of the northern district in the council castle on Friday]].' },
      { text: '“The pier is closed,” [[the chairman of the council from the town hall]]. He left.' },
      { text: '[[Some nine thousand homes without water, according to the mayor]].' },
    ],
    valid: [
      { text: 'Eleven calls. Three drafts. One very long dinner in the old town hall.' },
      { text: 'Call when in doubt, because of the ice, or when necessary.' },
      { text: 'In Paris, was it true that Alexander the Great, a king, stayed?' },
      { text: 'On Monday a court, in all its wisdom, let him go; never had Almendra a better day.' },
      {
        text: 'Have a look at the pier. Absent a clear plan, it rots; seconds later a wave came. Rumours that the port would close were false.',
      },
      { text: 'The rest of the world accounts for half of it; the heart of the plan deals with the port.' },
      { text: 'It was Almendra that the board wanted, and the ship, the Ida, that it sold, sank.' },
      { text: 'However, it is also known abroad. To the ministry, he was a hero; to the north, the pier is safe.' },
      { text: 'Is a ship there? Had a ship come, she would have known; she said that was so, and found that which had been lost.' },
      { text: '“Closed,” the sign said. “No,” the mayor, too. “Never,” according to the captain of the ferry.' },
      { text: 'The worst storm in many years. The worst flood in the long history of the old town and its harbour.' },
      { text: 'Sunday morning, coffee on, all four of them. Two votes in it, then four, then one.' },
      { text: 'Nothing from the mayor of the town, nothing from the captain of the ferry. Second, a fund for the old and the sick.' },
      {
        text: 'Beyond the gate a field, to the left a barn. Almendra a goal, Ruiz a penalty, Rees a drop goal. Almendra to play Ruiz on Sunday.',
      },
      { text: 'He came when a young man, although no friend of the mayor, and helped all, whether rich or poor.' },
      { text: 'The mayor confirmed that was the plan, and found that was not enough.' },
      { text: 'Weather: rain in the north with strong winds on the coast.' },
    ],
  },
  *check({ article }: Story) {
    const sentences = [...Map.groupBy(runsOf(article), ({ sentence }) => sentence).values()];
    for (const [i, runs] of sentences.entries())
      for (const gap of gapsIn(runs, article, [sentences[i - 1], sentences[i + 1]])) yield findingOf(gap);

    function findingOf({ first, last, fact, minor }: Gap): Finding {
      const span: Span = { start: first.start, end: last.end };
      return {
        span,
        message: `${fact}. Find out what was meant.`,
        evidence: [{ text: article, span }],
        ...(minor && { severity: 'minor' as const, confidence: 0.6 }),
      };
    }
  },
});
