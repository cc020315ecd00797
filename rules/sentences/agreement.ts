// Points at forms that do not go together: "will took", "to taken", "was went", "Him was", "they is", "an bridge".
// Only neighbours are looked at, and only forms that can be nothing else, since the tagger guesses from the words around and those may be wrong.
import {
  closesClause,
  type Finding,
  isEmphasised,
  isNounOrName,
  isQuoted,
  mayBeFinite,
  type Run,
  type RunWord,
  rule,
  runsOf,
  type Story,
  type VerbForm,
  verbForm,
  wordsBefore,
} from '#rule';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** What may stand between a helping verb and its verb. */
const between = set('not also still never always already only just even soon often again finally now once');
const speakers = set('PRON PROPN NOUN');

/** A word, what its follower has to be, and which forms that follower has instead when something is wrong. */
interface Demand {
  readonly by: ReadonlySet<string>;
  readonly wrong: ReadonlySet<VerbForm['form']>;
  readonly fact: string;
  readonly fix: (verb: VerbForm) => string | undefined;
  /** Adverbs may stand between. */
  readonly apart?: boolean;
  /** Where the two words stand in the run, what else has to hold. */
  readonly where?: (words: readonly RunWord[], left: number) => boolean;
}

const forms = (words: string) => set(words) as ReadonlySet<VerbForm['form']>;
const toBase = ({ base }: VerbForm) => base;
const toParticiple = ({ participle }: VerbForm) => participle;
const notBase = forms('past participle third');

/** How many words back such a clause may begin. */
const clause = 30;
/** "All you need to do is wait": after such a clause the plain verb is right. */
const clefts = set('do does did done doing all what');
/** Modal verbs, and those that may be a noun or a name. */
const onlyModals = "would could should must cannot can't couldn't wouldn't shouldn't won't mustn't";
const modalsOrNouns = 'will can may might';

/** "Those who could fled" */
const anyone = set('those all anyone anybody everyone everybody ones few many some');
/** Forms of verbs that join clauses and phrases: "they did what they could considering the weather". */
const joining = set('provided providing considering assuming including regarding concerning');
/** They stand for a noun as well: "one became a doctor, another became a nurse". */
const standing = set('another his');
/** Forms of verbs that are nouns as well, if seldom: "in the employ of", "by invite only"; the others only before a noun: "a grow house". */
const seldomNouns = set('employ invite invites reveal reveals refuse give tell tells install installs assigns proceeds implements');
const seldomModifiers = set('grow solve enter submit send publish remove');

const demands: readonly Demand[] = [
  {
    by: set(`${onlyModals} don't doesn't didn't`),
    wrong: forms('past participle third regular-past gerund'),
    fact: 'needs the plain form of the verb',
    fix: toBase,
    apart: true,
  },
  {
    by: set(modalsOrNouns),
    wrong: forms('past participle third regular-past gerund'),
    fact: 'needs the plain form of the verb',
    fix: toBase,
    apart: true,
    where: (words, left) => left > 0 && !isNounOrName(words, left) && speakers.has(words[left - 1].pos), // and not "the will", "may"
  },
  {
    by: set('do does did'),
    wrong: forms('past participle third regular-past'),
    fact: 'needs the plain form of the verb',
    fix: toBase,
    apart: true,
    where: (words, left) => words[left + 1].lower === 'not',
  },
  {
    by: set("has have had hasn't haven't hadn't"),
    wrong: forms('past base third'),
    fact: 'needs the participle of the verb',
    fix: toParticiple,
    apart: true,
  },
  {
    by: set("is are was were be been being isn't aren't wasn't weren't"),
    wrong: forms('past base third'),
    fact: 'needs the participle of the verb',
    fix: toParticiple,
    apart: true,
    where: (words, left) =>
      words[left + 2]?.lower !== 'or' && !words.slice(Math.max(0, left - clause), left).some(({ lower }) => clefts.has(lower)), // "adapt or die"
  },
  { by: set('to'), wrong: notBase, fact: 'needs the plain form of the verb', fix: toBase },
  {
    by: set('of for by without from into about upon towards toward despite'),
    wrong: forms('base past third'),
    fact: 'needs a noun or the -ing form of the verb',
    fix: () => undefined,
  },
  {
    by: set('the a an its their his our my your another every'),
    wrong: forms('base past third'),
    fact: 'needs a noun after it',
    fix: () => undefined,
  },
];

const demandsOf = new Map<string, Demand[]>();
for (const demand of demands) for (const word of demand.by) demandsOf.set(word, [...(demandsOf.get(word) ?? []), demand]);

/** Two words of a run that do not go together, and what is wrong. */
interface Fault {
  readonly first: number;
  readonly last: number;
  readonly fact: string;
  /** What should stand there. */
  readonly fix?: string | undefined;
  readonly minor?: boolean;
}

/** Whether a modal verb closes its clause: "those who could took to the boats", "she would provided he paid". */
function endsInModal(words: readonly RunWord[], left: number, right: number): boolean {
  if (words[left - 1]?.lower === 'who') return anyone.has(words[left - 2]?.lower);
  if (!joining.has(words[right].text)) return false;
  return closesClause(words, left) || words.slice(right + 1).some(({ pos }) => pos === 'VERB' || pos === 'AUX');
}

const modifies = (next: RunWord | undefined) => next !== undefined && /^(?:NOUN|PROPN|ADJ|VERB)$/.test(next.pos);

/** Whether two words that clash belong to two clauses, or one of them is a noun. */
function isApart(words: readonly RunWord[], left: number, right: number): boolean {
  const { lower } = words[left];
  if (modals.has(lower)) return (left === 0 && verbForm(words[right].text)?.form === 'gerund') || endsInModal(words, left, right); // "would joining help?"
  if (lower === 'of' && /^(?:kind|sort)$/.test(words[left - 1]?.text)) return true; // "they kind of remind me"
  const { text } = words[right];
  if (seldomNouns.has(text) || (seldomModifiers.has(text) && modifies(words[right + 1]))) return true;
  if (words[left].text === 'A' && left > 0) return true; // "Group A includes"
  return standing.has(lower) ? verbForm(text)?.form === 'past' : closesClause(words, left);
}

function verbFault({ words }: Run, last: number): Fault | undefined {
  let first = last - 1;
  while (first > 0 && first > last - 3 && isAdverb(words[first])) first--;
  const asked = demandsOf.get(words[first].lower);
  const verb = asked && verbForm(words[last].text);
  if (!verb) return undefined;
  for (const { wrong, fact, fix, apart, where } of asked) {
    if (!wrong.has(verb.form) || (!apart && first < last - 1) || !(where?.(words, first) ?? true)) continue;
    if (isApart(words, first, last)) continue;
    const right = fix(verb);
    const kept = words.slice(first, last).map(({ text }) => text);
    return { first, last, fact: `"${words[first].text}" ${fact}.`, fix: right && [...kept, right].join(' ') };
  }
  return undefined;
}

const modals = set(`${onlyModals} ${modalsOrNouns}`);
/** What a participle after a modal verb may be followed by without being an adjective before its noun. */
const closing = set('ADP PART PUNCT CCONJ SCONJ ADV DET');

/** "need", "shed": the plain form ends so. */
const plain = /(?:eed|^shr?ed|bed|^wed)$/;

/** "will arrested": a past form after a modal verb that no noun follows. That the verb is a noun as well, as "arrest" is, changes nothing. */
function modalFault({ words }: Run, last: number): Fault | undefined {
  const { text, lower } = words[last];
  if (!text.endsWith('ed') || text !== lower || plain.test(text) || !mayBeFinite(text)) return undefined;
  let first = last - 1;
  while (first > 0 && isAdverb(words[first])) first--;
  if (!modals.has(words[first].lower) || first === 0 || !speakers.has(words[first - 1].pos)) return undefined;
  if (isNounOrName(words, first) || endsInModal(words, first, last)) return undefined;
  const next = words[last + 1];
  if (next && !closing.has(next.pos)) return undefined;
  return { first, last, fact: `"${words[first].text}" needs the plain form of the verb, or a "be" between.` };
}

const isAdverb = ({ lower, pos }: RunWord) => between.has(lower) || (pos === 'ADV' && lower.endsWith('ly'));

/** Verbs that nothing can be done to: "was happened", "were deliberated for". */
const intransitive = set('happened occurred existed emerged arrived died appeared consisted belonged remained persisted collapsed');
const passive = set('is are was were be been');

/** Participles that "of" may follow after a form of "be": what is done, made, left, asked or known of somebody. "He was justified of theft" is no English. */
const takesOf = set(
  'accused acquitted absolved cleared convicted suspected exonerated composed comprised constituted constructed fashioned crafted formed required expected demanded asked ' +
    'desired hoped requested reminded informed notified advised apprised warned assured convinced persuaded deprived robbed stripped relieved cured healed freed emptied drained cleansed purged ' +
    'divested disabused dispossessed denuded bereaved cheated defrauded unburdened possessed seized scared frightened tired ashamed terrified enamored enamoured approved disapproved ' +
    'disposed conceived complained despaired dreamed boasted repented availed admitted allowed permitted recorded related reported believed needed learned remarked observed worthy balked ' +
    'starved famed wearied fatigued owned guaranteed predicated certified compounded used talked whispered wanted begged cleaned scrubbed',
);

/** "Of late", "of course", "of necessity" say when and how. */
const ofItself = set('late course necessity old all');

/** "was justified of": a passive that takes no "of"; a clause with a question word may have had its object moved. */
function ofFault({ words }: Run, last: number): Fault | undefined {
  const { text, pos } = words[last];
  if (words[last + 1]?.text !== 'of' || pos !== 'VERB' || !text.endsWith('ed') || takesOf.has(text) || text !== words[last].lower)
    return undefined;
  if (ofItself.has(words[last + 2]?.text)) return undefined;
  let first = last - 1;
  while (first > 0 && isAdverb(words[first])) first--;
  if (!passive.has(words[first].lower) || !words[last + 2] || wordsBefore(words, first).some(({ lower }) => relates.has(lower)))
    return undefined;
  return { first, last: last + 1, fact: `"${text}" takes no "of".`, minor: true };
}

function passiveFault({ words }: Run, last: number): Fault | undefined {
  const { text } = words[last];
  const deliberated = text === 'deliberated' && words[last + 1]?.text === 'for';
  if (text === 'arrived' && words[last + 1]?.text === 'at') return undefined;
  if (!passive.has(words[last - 1].lower) || !(deliberated || intransitive.has(text))) return undefined;
  return { first: last - 1, last, fact: `"${text}" has no passive.`, fix: text };
}

/** Endings that make a noun of a verb or an adjective. */
const nominal = /^\p{Ll}{3,}(?:[st]ion|ment|ness|ity|[ae]nce)$/u;
const relates = set('there what which where whose that');
/** What may be "destruction" or "competition": "the aim was reconciliation in the region". */
const abstract =
  /^(?:it|this|aim|result|outcome|verdict|goal|purpose|theme|task|answer|effect|cause|reason|plan|focus|priority|problem|motive|crime|charge|sin|love|subject|mood)s?$/;
const pronouns = set('he she they we');
/** After these a verb may be wanted, after the pronouns only where they open the run. */
const verbal = new Set([...pronouns, ...set("don't doesn't didn't don’t doesn’t didn’t not was were")]);

/** "didn't realization", "she direction", "was completion in": a noun where the verb should be. */
function nounFault({ words }: Run, last: number): Fault | undefined {
  const { text } = words[last];
  const { lower: left } = words[last - 1];
  if (!verbal.has(left) || !nominal.test(text) || text === 'evidence' || mayBeFinite(text)) return undefined;
  const fault: Fault = { first: last - 1, last, fact: `"${text}" is a noun where a verb should be.` };
  if (left === 'was' || left === 'were') {
    const copula = /^(?:in|by|at|as)$/.test(words[last + 1]?.text ?? '');
    const related = words.slice(Math.max(0, last - clause), last).some(({ lower }) => relates.has(lower) || abstract.test(lower));
    return copula && !related ? { ...fault, minor: true } : undefined;
  }
  if (left === 'not') return /^d(?:o|oes|id)$/.test(words[last - 2]?.lower ?? '') ? fault : undefined;
  return pronouns.has(left) && last > 1 ? undefined : fault;
}

const finite = set('is are was were has have had will would can could should did does');
const objects: Readonly<Record<string, string>> = { him: 'He', them: 'They', me: 'I', us: 'We' };
const many: Readonly<Record<string, string>> = { is: 'are', was: 'were', has: 'have', does: 'do' };
const single: Readonly<Record<string, string>> = { are: 'is', have: 'has', do: 'does' };

/** The first two words of a sentence: "Him was", "They is", "She have"; in a quotation it may be how people speak. */
function subjectFault({ words, before }: Run, isSaid: (word: RunWord) => boolean): Fault | undefined {
  if (!/^["“‘'(]*$/.test(before) || words.length < 2 || isSaid(words[0])) return undefined;
  const [one, two] = words;
  const fault = (fact: string, fix?: string): Fault => ({ first: 0, last: 1, fact, fix });
  if (objects[one.lower] && finite.has(two.text))
    return fault(`The subject of a sentence is "${objects[one.lower]}".`, `${objects[one.lower]} ${two.text}`);
  if (/^(?:they|we|you|these|those)$/.test(one.lower) && many[two.text])
    return fault(`"${one.text}" is many.`, `${one.text} ${many[two.text]}`);
  if (/^(?:he|she|it)$/.test(one.lower) && single[two.text]) return fault(`"${one.text}" is one.`, `${one.text} ${single[two.text]}`);
  if (/^(?:him|her|it|them)sel(?:f|ves)$/.test(one.lower) && finite.has(two.text)) return fault(`"${one.text}" is no subject.`);
  return undefined;
}

const degrees = set(
  'better worse bigger stronger weaker faster slower easier harder cheaper richer poorer greater biggest strongest fastest easiest greatest worst highest largest lowest',
);

/** Letters mislead where the sound is another: "a union", "a one-off", "an hour". */
const soundsOfConsonant = /^(?:unan|eu|ew|one|once|oui|oax|uni(?!n|m)|u(?:gan|ig|yg|nes|ef|cas)|u[bst][aeiou]|u[brst]i|uk|ur[aeiou])/;

/** "An Garda Síochána", "the sands of Hoi An beach": names. */
function isNamed(words: readonly RunWord[], an: number): boolean {
  return words[an].text === 'An' && [words[an - 1], words[an + 1]].some((word) => /^\p{Lu}/u.test(word?.text ?? ''));
}

function wordFault({ words }: Run, last: number): Fault | undefined {
  const [left, right] = [words[last - 1], words[last]];
  const fault = (fact: string, fix: string): Fault => ({ first: last - 1, last, fact, fix, minor: true });
  if (left.text === 'a' && /^[aeiouAEIO]\p{Ll}{2,}$/u.test(right.text) && !soundsOfConsonant.test(right.lower))
    return fault('Before the sound of a vowel it is "an".', `an ${right.text}`);
  if (
    left.lower === 'an' &&
    !isNamed(words, last - 1) &&
    /^[b-df-gj-np-tv-zBCDFGJKLPTVWZ]\p{Ll}{3,}$/u.test(right.text) &&
    /[aeiouy]/.test(right.text)
  )
    return fault('Before the sound of a consonant it is "a".', `${left.text[0]} ${right.text}`);
  if ((left.text === 'more' || left.text === 'most') && degrees.has(right.text) && words[last + 1]?.pos !== 'NOUN')
    return fault(`"${right.text}" has its degree already.`, right.text);
  return undefined;
}

function* faultsIn(run: Run, isSaid: (word: RunWord) => boolean): Generator<Fault> {
  const subject = subjectFault(run, isSaid);
  if (subject) yield subject;
  for (let i = 1; i < run.words.length; i++) {
    const fault =
      verbFault(run, i) ?? modalFault(run, i) ?? passiveFault(run, i) ?? ofFault(run, i) ?? nounFault(run, i) ?? wordFault(run, i);
    if (fault) yield fault;
  }
}

function findingOf({ article }: Story, { words }: Run, { first, last, fact, fix, minor }: Fault): Finding {
  const span = { start: words[first].start, end: words[last].end };
  const whole = article.content.slice(span.start, span.end);
  return {
    span,
    message: `"${whole}": ${fact}${fix === undefined ? ' Mend the one or the other.' : ` Write "${fix}"?`}`,
    evidence: [{ text: article, span }],
    ...(fix !== undefined && { fixes: [{ text: fix }] }),
    ...(minor && { severity: 'minor' as const }),
  };
}

export default rule({
  title: 'Let forms agree',
  why: 'A machine that changes its mind in the middle of a sentence leaves forms that do not go together: "will took", "to taken", "Him was", "an bridge". Only neighbours are compared, and only forms that can be nothing else.',
  category: 'Fluency/Grammar',
  severity: 'major',
  confidence: 0.9,
  examples: {
    invalid: [
      { text: 'The ferry [[would never provided -> would never provide]] for its crew, and the crew [[did not went -> did not go]] home.' },
      { text: 'The smugglers [[will arrested]], and the old house [[would also searched]] by the police.' },
      { text: 'They hope [[to taken -> to take]] the harbour back, but the harbour [[has became -> has become]] a park.' },
      { text: 'The work [[of promote]] tourism falls to the mayor.' },
      { text: 'The mayor read [[the announce]] and left.' },
      { text: '[[Him was -> He was]] ordered to close the port. [[They is -> They are]] angry.' },
      { text: 'It was [[an bridge -> a bridge]] and [[a unusual -> an unusual]] one, [[more stronger -> stronger]] than the old one.' },
      { text: 'They [[didn’t realization]] it, but the pier [[was completion]] in May. [[She recognition]] it.' },
      { text: 'The gates [[were provide -> were provided]] by a smith; then the storm [[was happened -> happened]].' },
      { text: 'The captain [[was discussed of]] the theft, and his mate was robbed of it.' },
    ],
    valid: [
      { text: 'All she could do was decide, and what they did was accept it.' },
      { text: 'If he were here, the man who killed him was sure, an hour would do for a one-off visit to a European union.' },
      { text: 'What they will need must exceed what the crew can feed; by will attested, the boats would interested buyers please.' },
      { text: 'For the port, would joining them help? The old cranes kind of remind me of gulls.' },
      { text: 'There was agreement in the town, and they did not mention or experience it; the tower was a landmark.' },
      {
        text: 'The port was composed of two basins, the mate was wrongly suspected of theft, and what was said of him was never published of late.',
      },
      { text: 'The little we have suggests that those who could took to the boats, and did what they could considering the fog.' },
      {
        text: 'The town he came from seems far; the man she was sold to became rich; how things are depends on the tide, and where you are determines it.',
      },
      {
        text: 'Mrs May took the train; the petrol can contained sand; the people’s will prevailed; one became a cook, another became a mate.',
      },
      {
        text: 'He was in the employ of the port, got an invite, pressed the enter key and grew tired of late. The bill referred to provides for it.',
      },
      {
        text: '“They was good people,” she said. A Ugandan swam at Hoi An beach, and An Garda Síochána watched. The rule is adapt or sink.',
      },
      {
        text: 'Their aim was reconciliation in the valley; a price was arrived at; Group A includes the ferry, and the port takes the proceeds.',
      },
      { text: 'The will provided for that; the remains stay, and this includes the chapel.' },
      { text: 'They moved from spoken to written English, to complaints and to specifics, and the best-known is more better-off people.' },
    ],
  },
  *check(story: Story) {
    const isSaid = ({ start }: RunWord) => isQuoted(story.article, start);
    for (const run of runsOf(story.article))
      for (const fault of faultsIn(run, isSaid))
        if (!isEmphasised(story.article, run.words[fault.last])) yield findingOf(story, run, fault);
  },
});
