// Points at words that English does not have: broken case, stray letters, lost spaces, wrong endings, debris of another language.
// Spell checkers skip words with inner capitals; machine translation makes just those when it joins two pieces and loses the middle.
import { type Finding, type Nonword, nonwordsOf, type OddWord, rule, type Story } from '#rule';

const facts: Readonly<Record<OddWord['oddity'], string>> = {
  script: 'has letters of another script among its own',
  case: 'is no English word, and its capital shows where two pieces were joined',
  ending: 'carries a case ending of another language',
  space: 'has lost a space',
  joined: 'is one word here and two in a source',
  hyphen: 'is broken by a hyphen',
  affix: 'is no English word: it is built with the wrong beginning or ending',
  rare: 'is hardly ever written',
  unknown: 'is no English word that we know',
};

function findingOf(word: Nonword, { article, sources }: Story): Finding {
  const [best] = word.corrections;
  const proof = word.corrections.find(({ place }) => place)?.place;
  const nobody = sources.length > 0 && word.oddity === 'unknown' ? ', and no source uses it' : '';
  return {
    span: { start: word.start, end: word.end },
    message: `"${word.text}" ${facts[word.oddity]}${nobody}. ${best ? `Write "${best.text}"?` : 'Find out what was meant.'}`,
    evidence: [proof ?? { text: article, span: { start: word.start, end: word.end } }],
    fixes: word.corrections.map(({ text }) => ({ text })),
    ...(word.oddity === 'joined' && { severity: 'minor' as const }),
    ...(word.oddity === 'rare' && { severity: 'minor' as const, confidence: 0.7 }),
    ...(word.oddity === 'unknown' && !proof && { severity: 'minor' as const, confidence: best ? 0.7 : 0.5 }),
  };
}

export default rule({
  title: 'Use words that exist',
  why: 'A machine that does not know a word makes one up, joins two and loses the middle, or leaves a piece of the other language. A word that any source uses, that comes again, that stands in quotation marks, or that English could regularly build is left alone; so are brands, names and codes.',
  category: 'Fluency/Spelling',
  severity: 'major',
  confidence: 0.9,
  examples: {
    invalid: [
      { text: 'After years of [[tiTat -> tit-for-tat]] tariffs both sides want to talk.' },
      {
        text: 'The village lost its [[waterSup -> water supply]] for a week.',
        sources: ['For a week the village had no water supply at all.'],
      },
      { text: 'The two ports have [[cooperationed -> cooperated]] since spring.' },
      { text: 'The talks ended in March, and [[thegovernment -> the government]] agreed.' },
      { text: 'The [[indpendent -> independent]] auditor said no.' },
      { text: "The minister flew to [[Ankara'da -> Ankara]] on Monday." },
      { text: 'Both sides left the [[peacetalks -> peace talks]] early.', sources: ['The peace talks ended early.'] },
      { text: 'It was an [[unpossible -> impossible]] task for a crew of four.' },
      { text: 'Envoy Steve [[Witk\u043eff -> Witkoff]] left on Sunday.' },
      { text: 'The [[gover-nment -> government]] resigned, and a new [[adminis tration -> administration]] took over.' },
      { text: 'The [[infrastracture -> infrastructure]] is old.', sources: ['Much of the infrastructure is a century old.'] },
      {
        text: 'The port will [[renegoTiate -> renegotiate]] the lease.',
        sources: ['The lease is to be renegotiated: they renegotiate in May.'],
      },
    ],
    valid: [
      { text: 'She spoke unfussily of the vape shop, of blockchain, pushbacks and the iPhone that macOS could not find.' },
      { text: "Shi parties met. Shi'a leaders left Sana'a, and Sana is her name." },
      { text: 'Sales of the zumbaLite rose.', sources: ['The zumbaLite costs ten dollars.'] },
      { text: 'He called it "a right kerfuddle", wrote to info@harbourTown.example and walked on.' },
      { text: 'They ate courgettes and jalfrezi at the braaivleis, under a dashcam, after much gazumping.' },
      {
        text: 'The ragworm (Hediste diversicolor) and P. lamiferum were seen by Tom ffoulkes-Smythe on mmWave and at myGov, with the amaXhosa.',
      },
      { text: 'The drug remdesivir was tested against SARS-CoV-2 at McMaster, and co-operation with DeBeers went on.' },
    ],
  },
  *check(story: Story) {
    for (const word of nonwordsOf(story)) yield findingOf(word, story);
  },
});
