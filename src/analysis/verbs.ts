// What form of a verb a word can be, from tables of English: the tagger guesses from the neighbours, and in garbled text the neighbours lie.
// Only forms that can be nothing else are told; "work", "plan" and "increase" are left to the tagger.

import { memoWord } from './memo.ts';
import { isCommon } from './morphology.ts';

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Base, past and participle of the verbs whose past form is not the participle as well. */
const strong = list(`
  arise/arose/arisen awake/awoke/awoken be/was/been become/became/become begin/began/begun bite/bit/bitten blow/blew/blown
  break/broke/broken choose/chose/chosen come/came/come do/did/done draw/drew/drawn drink/drank/drunk drive/drove/driven eat/ate/eaten
  fall/fell/fallen fly/flew/flown forbid/forbade/forbidden forget/forgot/forgotten forgive/forgave/forgiven freeze/froze/frozen
  get/got/gotten give/gave/given go/went/gone grow/grew/grown hide/hid/hidden know/knew/known overcome/overcame/overcome
  overtake/overtook/overtaken overthrow/overthrew/overthrown ride/rode/ridden ring/rang/rung rise/rose/risen run/ran/run see/saw/seen
  shake/shook/shaken shrink/shrank/shrunk sing/sang/sung sink/sank/sunk speak/spoke/spoken spring/sprang/sprung steal/stole/stolen
  swear/swore/sworn swim/swam/swum take/took/taken tear/tore/torn throw/threw/thrown undergo/underwent/undergone
  undertake/undertook/undertaken wake/woke/woken wear/wore/worn withdraw/withdrew/withdrawn write/wrote/written`).map((forms) =>
  forms.split('/'),
);

/** Past forms that are a noun or an adjective as well. */
const pastOrNoun = new Set(list('was did broke fell got hid rose saw spoke tore wore rang rode bit sprang stole'));
/** Participles that stand before a noun as adjectives, or are the base as well. */
const participleOrAdjective = new Set(
  list(
    'become come overcome run broken chosen drawn drunk fallen forbidden forgotten frozen given hidden known sworn spoken stolen sunken torn worn written overthrown',
  ),
);

/** Verbs whose base form is no noun, adjective or adverb, and no past form of their own. */
const regular: ReadonlySet<string> = new Set(
  list(`accept accommodate accompany accomplish accumulate achieve acknowledge acquire adapt adhere adjust administer admire admit adopt
  advise affect afford agree allege allocate allow amend announce anticipate apologise apologize apply appoint appreciate approve
  argue arise arrange arrive ascertain assassinate assert assess assign assume assure attend attract avoid begin believe belong bring
  calculate cease celebrate choose clarify collaborate combine commemorate commence communicate compare compel compete compile
  complain comply compose comprise conceal conceive concentrate conclude condemn confess confirm confiscate congratulate connect
  consider consist consolidate constitute consult consume contain continue contribute convey convince cooperate cope correspond create
  criticise criticize cultivate decide declare define deliver demonstrate deny depend depict deploy deprive derive descend describe
  deserve destroy detain detect deteriorate determine develop devote differ diminish disappear disclose discover discuss dismiss
  displace dispose disrupt disseminate dissolve distinguish distribute diversify donate educate eliminate embark emerge emphasise
  emphasize employ enable encourage endorse enforce engage enhance enjoy enlarge enrich enroll ensure enter entertain equip eradicate
  escalate establish evacuate evaluate evolve examine exclude execute exert exist expand expect explain explore expose extend
  facilitate forgive formulate fulfil fulfill gather generate give govern grow happen hesitate identify ignore illustrate imagine
  implement imply impose improve include incorporate indicate inform inhabit inherit inspire install integrate intend interact
  interpret introduce invade invent invest investigate invite involve justify learn lend lessen listen maintain manage mediate
  modernise modernize modify motivate negotiate nominate notify obey obtain occupy occur operate oppose optimise optimize organise
  organize originate oversee participate perceive persuade possess postpone preserve prevent proceed proclaim prohibit prolong promote
  propose prosecute protect prove provide provoke publish punish pursue qualify realise realize receive recognise recognize recommend
  reconcile reconstruct recover reduce refer reflect refrain refuse regain regulate reinforce reject relate rely remember
  remind remove renew renounce replace replenish represent resemble resign respond restore restrict retain retaliate reveal revise
  satisfy seek seem send settle sever signify simplify solve specify stabilise stabilize stimulate strengthen submit succeed
  suffer suggest supervise suppress survive sustain teach tell terminate testify threaten tolerate transmit undergo undermine
  understand undertake unify unveil uphold utilise utilize verify violate warn weaken widen withdraw withstand worsen write`),
);

/** Participles of verbs above that do not end in -ed and are the past form, too. */
const irregular = new Map(
  list('bring/brought lend/lent seek/sought send/sent tell/told teach/taught understand/understood withstand/withstood uphold/upheld').map(
    (forms) => forms.split('/') as [string, string],
  ),
);

const pasts = new Map(strong.filter(([, past]) => !pastOrNoun.has(past)).map((forms) => [forms[1], forms]));
const participles = new Map(strong.filter(([, , form]) => !participleOrAdjective.has(form)).map((forms) => [forms[2], forms]));

/** A word that can be nothing but one form of a verb. */
export interface VerbForm {
  readonly form: 'base' | 'third' | 'past' | 'participle' | 'regular-past' | 'gerund';
  readonly base: string;
  readonly participle: string;
}

/**
 * The form of a verb that a lower-case word is, where it can be nothing else: `took`, `taken`, `provide`, `provides`, `providing`;
 * `provided` is a `regular-past`, which is past and participle. Undefined for all other words.
 */
export const verbForm = memoWord((word: string): VerbForm | undefined => {
  if (nouns.has(word)) return undefined;
  const past = pasts.get(word);
  if (past) return { form: 'past', base: past[0], participle: past[2] };
  const participle = participles.get(word);
  if (participle) return { form: 'participle', base: participle[0], participle: word };
  if (regular.has(word)) return { form: 'base', base: word, participle: participleOf(word) };
  for (const [ending, form] of endings) {
    const base = word.endsWith(ending) ? basesOf(word.slice(0, -ending.length), ending).find((verb) => regular.has(verb)) : undefined;
    if (base) return { form, base, participle: participleOf(base) };
  }
  return undefined;
});

const endings = [
  ['s', 'third'],
  ['ed', 'regular-past'],
  ['ing', 'gerund'],
] as const;

/** What the verb may be when its ending is cut off: "tri(es)" try, "submitt(ed)" submit, "provid(ing)" provide. */
function basesOf(cut: string, ending: string): readonly string[] {
  if (ending === 's') return [cut, cut.endsWith('ie') ? `${cut.slice(0, -2)}y` : cut.endsWith('e') ? cut.slice(0, -1) : cut];
  const undoubled = /([b-df-hj-np-tv-z])\1$/.test(cut) ? cut.slice(0, -1) : cut;
  return [cut, `${cut}e`, ending === 'ed' && cut.endsWith('i') ? `${cut.slice(0, -1)}y` : undoubled];
}

/** Verbs stressed on the last syllable double its consonant. */
const doubling = /(?:mit|fer|cur|pel|gin|get|trol|vene)$/;

function participleOf(base: string): string {
  const own = strong.find((forms) => forms[0] === base)?.[2] ?? irregular.get(base);
  if (own) return own;
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return doubling.test(base) ? `${base}${base.at(-1)}ed` : `${base}ed`;
}

/** Third persons that are nouns as well: "the proceeds of the sale". */
const nouns = new Set(list('proceeds combines'));

/** How common "planning" and "planned" have to be for "plan" to count as a verb. */
const verbRank = 120_000;

/** Forms of verbs whose past does not end in -ed, and helping verbs as the tokens cut them. */
const irregularForms = new Set([
  ...strong.flat(),
  ...[...irregular].flat(),
  ...list(`bind buy breed bring build burn burst catch cling creep deal dream feed feel flee fling fight find grind hear hold hang keep kneel lay lead leave lend
    lose make mean meet pay read rid say sit send sell seek shed shine shoot sleep slide spit speed spell spend spill spoil spin stand strike stick sting
    stink strive sweep swing teach tell think understand weep win wind`),
  ...list(`bet bound bought bred brought built burnt burst bust caught clung cost crept cut dealt dug dreamt fed felt fled flung fought found ground
    heard held hit hung hurt kept knelt knit laid lay lain leapt learnt led left lent let lit lost made meant met paid put quit read rent rid said sat sent set
    shed shone shot shut slept slid slit sold sought spat sped spelt spent spilt spit split spoilt spread spun stood struck stuck stung stunk strove swept swung
    taught thought thrust told understood upset wept wet won wound am is are were has have had does will would can could may might must shall should`),
]);

/** Whether a lower-case word could be a finite verb at all: "plan", "plans", "planned", "met", but not "plane" or "interference". */
export const mayBeFinite = memoWord((word: string): boolean => {
  if (verbForm(word) !== undefined) return true;
  const bases = [word, ...['s', 'ed'].flatMap((ending) => (word.endsWith(ending) ? basesOf(word.slice(0, -ending.length), ending) : []))];
  return bases.some((base) => irregularForms.has(base) || isCommonVerb(base));
});

function isCommonVerb(base: string): boolean {
  if (base.length < 2) return false;
  if (/[^aeiou]y$/.test(base)) return isCommon(`${base}ing`, verbRank) && isCommon(`${base.slice(0, -1)}ied`, verbRank);
  const stem = base.endsWith('e') && !/(?:ee|oe|ye)$/.test(base) ? base.slice(0, -1) : base;
  const doubled = /[^aeiou][aeiou][b-df-hj-np-tv-z]$/.test(base) ? `${base}${base.at(-1)}` : stem;
  return [stem, doubled].some((start) => isCommon(`${start}ing`, verbRank) && isCommon(`${start}ed`, verbRank));
}
