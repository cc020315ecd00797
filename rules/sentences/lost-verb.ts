// Points at words that only a verb can part: "they the officers", "has been by the flood", "she couldn't the bridge".
// A sentence with a verb elsewhere hides the one that was lost; the small words that stood around it meet, as English never lets them.
import { type Finding, isNounOrName, mayBeFinite, type Run, type RunWord, rule, runsOf, type Story, wordsBefore } from '#rule';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const subjects = set('i he she they');
const having = set('has have had');
const doing = set('do does did');
const objects = set('it them him us');
/** Beside nouns, what a modal verb follows in a statement. */
const persons = set('i you he she it we they');
const determiners = set('a an the this these those its their our my his');
/** After these a clause begins: "if I the harbour". */
const openers = set('when while because if although that');
const beginsClause = set('it there he she they we i the a an');

const isNoun = (word: RunWord | undefined) => word?.pos === 'NOUN' || word?.pos === 'PROPN';

/** Whether a word and the next cannot stand together without a verb. @param opens whether the run opens its sentence */
type Pattern = (words: readonly RunWord[], i: number, opens: boolean, next: Run | undefined) => boolean;

/** "He this week told", "she didn't the first time": the words say when. */
const whens =
  /^(?:(?:very )?(?:first|second|third|next|last|other|following|previous|same) )?(?:time|moment|minute|second|instant|hour|day|week|weekend|month|year|morning|afternoon|evening|night|season|days|weeks|months|years|summer|winter|spring|autumn|fall|term)(?: |$)/;

function tellsWhen(words: readonly RunWord[], determiner: number): boolean {
  return whens.test(
    words
      .slice(determiner + 1, determiner + 4)
      .map(({ lower }) => lower)
      .join(' '),
  );
}

/** "He a Protestant, she a Catholic, they married": two stand side by side, and need no verb. */
function isPaired(next: Run | undefined): boolean {
  return next !== undefined && subjects.has(next.words[0].lower) && determiners.has(next.words[1]?.lower ?? '');
}

/** "They the officers to the bridge", "because she the harbour", "She that the pier would close"; not "she won gold, he the silver". */
const afterSubject: Pattern = (words, i, opens, next) => {
  const begins = i === 0 ? opens : openers.has(words[i - 1].lower);
  if (!begins || words.length <= i + 2 || tellsWhen(words, i + 1) || isPaired(next)) return false;
  return determiners.has(words[i + 1].lower) || (i === 0 && words[0].text !== 'He' && words[1].text === 'that' && beginsAt(words, 2));
};

/** "The board has that it will postpone the sale"; not "the fear that the board has", nor "the fear the board has that it will fail" */
const afterHaving: Pattern = (words, i, opens) => {
  const isOneNoun = i <= 2 && isNoun(words[i - 1]) && (i < 2 || words[0].pos === 'DET');
  return opens && isOneNoun && words[i + 1].text === 'that' && beginsAt(words, i + 2);
};

/** What somebody or something can be by. */
const places = set(
  'river sea lake shore beach water side roadside road street station window door gate wall house bed bedside fire pool harbour harbor',
);
/** "The best goals have been by the captain" */
const choosing = /^(?:most|first|last|only|best|worst|all|none|any|those|one|.{3,}est)$/;

/** "The villages have been by the flood"; not "he has been by my side", "it has been by the sea" */
const afterBeen: Pattern = (words, i) =>
  words[i + 1].text === 'by' &&
  /^(?:the|a|an)$/.test(words[i + 2]?.text) &&
  !places.has(words[i + 3]?.text) &&
  !wordsBefore(words, i).some(({ lower }) => choosing.test(lower));

/** "She couldn't the bridge" */
const afterNot: Pattern = (words, i) =>
  (subjects.has(words[i - 1]?.lower) || isNoun(words[i - 1])) && determiners.has(words[i + 1].text) && !tellsWhen(words, i + 1);

/** "The company will its factory", "you can it all", but "the free will the author had", "as would the rest", "if they could it would". */
const afterModal: Pattern = (words, i) => {
  const [before, subject] = words.slice(Math.max(0, i - 2), i).reverse();
  if (!before || !(isNoun(before) || persons.has(before.lower)) || subject?.pos === 'ADJ') return false;
  if (isNounOrName(words, i) || tellsWhen(words, i + 1)) return false;
  const meets =
    determiners.has(words[i + 1].text) || (objects.has(words[i + 1].text) && !/^(?:VERB|AUX)$/.test(words[i + 2]?.pos ?? 'AUX'));
  return meets && !isTurned(words, i) && !wordsBefore(words, i).some(({ lower }) => asks.has(lower));
};

/** After these the helping verb comes before its subject: "only in this way can the port be saved". */
const turning = set('only never not no seldom rarely hardly nowhere little often such when where why');

/** Whether the subject stands behind its helping verb; "should" turns it by itself: "the order, should the captain fall ill". */
function isTurned(words: readonly RunWord[], i: number): boolean {
  if (wordsBefore(words, i).some(({ lower }) => turning.has(lower))) return true;
  return words[i].lower === 'should' && words.slice(i + 3).some(({ text }) => mayBeFinite(text));
}

/** "The board does not to have much faith"; not "what good it does not to us" */
const afterDoNot: Pattern = (words, i) =>
  doing.has(words[i - 1]?.text) &&
  words[i + 1].text === 'to' &&
  /^(?:VERB|AUX)$/.test(words[i + 2]?.pos ?? '') &&
  !wordsBefore(words, i).some(({ lower }) => asks.has(lower));

/** In such clauses what a modal verb governs may stand before it, or go without saying: "as the board must the crew", "what it will the others". */
const asks = set('as than what whatever who whom which that how if whether so nor neither all');

function beginsAt(words: readonly RunWord[], i: number): boolean {
  return beginsClause.has(words[i]?.lower);
}

const contracted = 'could would should did does do ca wo'.split(' ').flatMap((verb) => [`${verb}n't`, `${verb}n’t`]);

/** The pattern that begins with a word: most words begin none. */
const patterns: ReadonlyMap<string, Pattern> = new Map([
  ...[...subjects].map((word) => [word, afterSubject] as const),
  ...[...having].map((word) => [word, afterHaving] as const),
  ['been', afterBeen],
  ['not', afterDoNot],
  ...'will would can could should must'.split(' ').map((word) => [word, afterModal] as const),
  ...contracted.map((word) => [word, afterNot] as const),
]);

function* lossesIn({ words, before, sentence }: Run, next: Run | undefined): Generator<readonly [RunWord, RunWord]> {
  const opens = /^["“]?$/.test(before) && words[0].start - sentence.start < 2;
  for (let i = 0; i + 1 < words.length; i++) if (patterns.get(words[i].lower)?.(words, i, opens, next)) yield [words[i], words[i + 1]];
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
      { text: 'The board [[has that]] it will sell two cranes.' },
      { text: 'Nine villages have [[been by]] the flood.' },
      { text: 'From the pier I [[couldn’t the]] bridge because of the fog.' },
      { text: 'The ferry line [[will its]] old pier by June, and the board does [[not to]] have another; you [[can it]] all you want.' },
    ],
    valid: [
      { text: 'She won the gold, he the silver, and we the people cheered.' },
      { text: 'It has been by far the best year, and what the club has in the bank is nobody’s business.' },
      { text: 'The impact the storm had on the town, and the fear the board has that it will come again, are great.' },
      { text: 'The aim has been to be open; he has been by my side, and the songs were by the captain.' },
      { text: 'The new car has that smell. The house has been to let; she has been to the pier.' },
      { text: 'The will the captain left was short; as the crew would the mate, so must the mayor the captain.' },
      {
        text: 'Only in this way can the port be saved, and under no circumstances could our pier; we need a mate should the captain fall ill.',
      },
      {
        text: 'He this week told the crew that she the next day would sail; he did, she didn’t the first time, and would the moment it cleared.',
      },
      {
        text: 'He a smith, she a sailor, they met in the harbour; the inn has been by the river, and the best songs have been by the mate.',
      },
      { text: 'What good it does not to the crew but to the town; if they could it would sail, and can you sell it?' },
      { text: 'They of course knew, and he that knows must say so. Couldn’t the bridge be mended?' },
    ],
  },
  *check({ article }: Story) {
    const runs = runsOf(article);
    for (const [i, run] of runs.entries()) {
      for (const [first, last] of lossesIn(run, runs[i + 1])) {
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
