// What form of a verb a word can be, from tables of English: the tagger guesses from the neighbours, and in garbled text the neighbours lie.
// Only words that are nothing but verbs are listed; "work", "plan" and "increase" are left to the tagger.

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Base, past, participle of the verbs whose past is none of the two others, or whose participle is a form of its own. */
const strong = list(`
  arise/arose/arisen awake/awoke/awoken be/was/been become/became/become begin/began/begun bite/bit/bitten blow/blew/blown break/broke/broken
  choose/chose/chosen come/came/come do/did/done draw/drew/drawn drink/drank/drunk drive/drove/driven eat/ate/eaten fall/fell/fallen fly/flew/flown
  forbid/forbade/forbidden forget/forgot/forgotten forgive/forgave/forgiven freeze/froze/frozen get/got/gotten give/gave/given go/went/gone
  grow/grew/grown hide/hid/hidden know/knew/known overcome/overcame/overcome overtake/overtook/overtaken overthrow/overthrew/overthrown ride/rode/ridden
  ring/rang/rung rise/rose/risen run/ran/run see/saw/seen shake/shook/shaken shrink/shrank/shrunk sing/sang/sung sink/sank/sunk speak/spoke/spoken
  spring/sprang/sprung steal/stole/stolen swear/swore/sworn swim/swam/swum take/took/taken tear/tore/torn throw/threw/thrown undergo/underwent/undergone
  undertake/undertook/undertaken wake/woke/woken wear/wore/worn withdraw/withdrew/withdrawn write/wrote/written`).map((forms) =>
  forms.split('/'),
);

/** Past forms that are neither participle nor noun nor adjective: only a subject can stand before them. */
const notOnlyPast = new Set(list('was did broke fell got hid rose saw spoke tore wore rang rode bit sprang stole'));
export const pastOnly: ReadonlySet<string> = new Set(strong.map(([, past]) => past).filter((past) => !notOnlyPast.has(past)));

/** Past forms that the participle does not share; some of them are nouns, too. */
export const pastForms: ReadonlySet<string> = new Set(strong.map(([, past]) => past).filter((past) => past !== 'got' && past !== 'was'));

/** Participles of their own that no one uses as adjectives before a noun. */
const adjectives = new Set(
  list(
    'become come overcome run broken chosen drawn drunk fallen forbidden forgotten frozen given hidden known sworn spoken stolen sunken torn worn written overthrown',
  ),
);
export const participleOnly: ReadonlySet<string> = new Set(
  strong.map(([, , participle]) => participle).filter((form) => !adjectives.has(form)),
);

/** Verbs whose base form is no noun, adjective or adverb, and no past of their own. */
export const baseOnly: ReadonlySet<string> = new Set(
  list(`accept accommodate accompany accomplish accumulate achieve acknowledge acquire adapt adhere adjust administer admire admit adopt advise
  affect afford agree allege allocate allow amend analyse analyze announce anticipate apologise apologize apply appoint appreciate approve
  argue arise arrange arrive ascertain assassinate assert assess assign assist assume assure attend attract avoid become begin believe
  belong bring calculate cease celebrate choose clarify collaborate combine commemorate commence communicate compare compel compete
  compile complain comply compose comprise conceal conceive concentrate conclude condemn confess confirm confiscate congratulate connect
  consider consist consolidate constitute consult consume contain continue contribute convey convince cooperate cope correspond create
  criticise criticize cultivate decide declare define deliver demonstrate deny depend depict deploy deprive derive descend describe
  deserve destroy detain detect deteriorate determine develop devote differ diminish disappear disclose discover discuss dismiss displace
  dispose disrupt disseminate dissolve distinguish distribute diversify donate educate eliminate embark emerge emphasise emphasize employ
  enable encourage endorse enforce engage enhance enjoy enlarge enrich enroll ensure enter entertain equip eradicate escalate establish
  evacuate evaluate evolve examine exclude execute exert exist expand expect explain explore expose extend facilitate forgive formulate
  fulfil fulfill gather generate give govern grow happen hesitate identify ignore illustrate imagine implement imply impose improve
  include incorporate indicate inform inhabit inherit inspire install integrate intend interact interpret introduce invade invent invest
  investigate invite involve justify learn lend lessen listen maintain manage mediate modernise modernize modify motivate negotiate
  nominate notify obey obtain occupy occur operate oppose optimise optimize organise organize originate overcome oversee participate
  perceive persuade possess postpone preserve prevent proceed proclaim prohibit prolong promote propose prosecute protect prove provide
  provoke publish punish pursue qualify realise realize receive recognise recognize recommend reconcile reconstruct recover reduce refer
  reflect refrain refuse regain regulate reinforce reject relate rely remain remember remind remove renew renounce replace replenish
  represent resemble resign respond restore restrict retain retaliate reveal revise safeguard satisfy seek seem send settle sever signify
  simplify solve specify stabilise stabilize stimulate strengthen submit succeed suffer suggest supervise suppress survive sustain teach
  tell terminate testify threaten tolerate transmit undergo undermine understand undertake unify unveil uphold utilise utilize verify
  violate warn weaken widen withdraw withstand worsen write`),
);
