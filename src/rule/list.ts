// A list of phrases, swaps and token sequences as a rule: every entry is looked for at once, whatever their number.
// Where the list comes from is not asked here: yaml.ts reads one from a file, and the build writes mtlint's own into its program.
import { type Text, textOf } from '#text';
import { type Hit, hitsIn, type Step, stepOf, type Trie, trieOf } from './trie.ts';
import { type Finding, type Rule, rule, type Severity } from './types.ts';

/** What one line of a list asks to be found. */
export interface ListEntry {
  /** As the file has it. */
  readonly written: string;
  /** What to write instead; undefined for phrases and sequences. */
  readonly right?: string;
  /** Its words may be choices (`make|made`), parts of speech (`ADJ`) and optional (`the?`). */
  readonly isSequence: boolean;
}

/** The words of what entries ask for, where those are not simply parted by blanks: `cannot` is two. */
export type Cuts = Readonly<Record<string, readonly string[]>>;

/** A list as it stands in its file. */
export interface List {
  readonly title: string;
  readonly why: string;
  readonly category: string;
  readonly severity: Severity;
  readonly confidence: number;
  /** What a message says of a phrase: `"X" <message>.` */
  readonly message: string;
  /** With fewer hits in a document than this, the rule stays silent. */
  readonly atLeast: number;
  readonly entries: readonly ListEntry[];
  /** How the entries are cut into words, as `cutsOf` says; without it the language model is asked at the first check. */
  readonly cuts?: Cuts;
  readonly examples: Rule['examples'];
}

/** Universal part-of-speech tags, as a sequence may name them. */
export const tags: readonly string[] = 'ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X'.split(' ');

/** Makes a rule of a list. */
export function ruleOf({ title, why, category, severity, confidence, examples, ...list }: List): Rule {
  let trie: Trie<ListEntry> | undefined; // made at the first check: to cut entries into words may take the language model
  return rule({
    title,
    why,
    category,
    severity,
    confidence,
    examples,
    *check({ article }) {
      trie ??= trieOfEntries(list.entries, list.cuts);
      const hits = hitsIn(trie, article);
      if (hits.length >= list.atLeast) for (const hit of hits) yield finding(hit, article, list.message);
    },
  });
}

function finding({ start, end, entry }: Hit<ListEntry>, { content }: Text, message: string): Finding {
  const text = content.slice(start, end);
  const fact = `"${text.replace(/\s+/g, ' ')}" ${message}.`;
  if (entry.right === undefined) return { span: { start, end }, message: `${fact} Rephrase it.` };
  const right = /^\p{Lu}/u.test(text) ? entry.right[0].toUpperCase() + entry.right.slice(1) : entry.right;
  return { span: { start, end }, message: `${fact} Write "${right}".`, fixes: [{ text: right }] };
}

function trieOfEntries(entries: readonly ListEntry[], cuts?: Cuts): Trie<ListEntry> {
  const places = entries.map((entry) => ({ entry, places: placesOf(entry) }));
  const choices = places.flatMap((each) => each.places.flatMap((place) => place.choices));
  const words = cuts ? new Map(choices.map((choice) => [choice, cuts[choice] ?? choice.split(' ')])) : wordsOf(choices);
  const steps = new Map([...words].map(([choice, cut]) => [choice, cut.map((word): Step => ({ word: stepOf(word.toLowerCase()) }))]));
  return trieOf(places.flatMap((each) => readings(each.places, steps).map((reading) => ({ steps: reading, entry: each.entry }))));
}

/** A place of an entry: what may stand there, and whether it may stand empty. A phrase has one place, with all its words. */
interface Place {
  readonly choices: readonly string[];
  readonly isOptional: boolean;
}

function placesOf({ written, isSequence }: ListEntry): Place[] {
  if (!isSequence) return [{ choices: [written], isOptional: false }];
  return written.split(/\s+/).map((place) => ({ choices: place.replace(/\?$/, '').split('|'), isOptional: place.endsWith('?') }));
}

/** Every way to read an entry, as steps. */
function readings(places: readonly Place[], steps: ReadonlyMap<string, readonly Step[]>): Step[][] {
  return places.reduce<Step[][]>(
    (before, { choices, isOptional }) => {
      const ways = choices.map((choice) => (tags.includes(choice) ? [{ pos: choice }] : steps.get(choice)!));
      return before.flatMap((reading) => [...(isOptional ? [reading] : []), ...ways.map((way) => [...reading, ...way])]);
    },
    [[]],
  );
}

/** Stands between entries while they are cut. */
const separator = '‖';

/** The words of entries, cut as the words of a text are: all entries at once, which costs a tenth of one by one. */
function wordsOf(written: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const words = new Map(written.map((entry): [string, string[]] => [entry, []]));
  const lists = [...words.values()];
  const entries = [...words.keys()].map((entry) => entry.replaceAll(separator, ' '));
  let at = 0;
  for (const { text } of textOf('list', entries.join(` ${separator} `)).tokens) {
    if (text === separator) at++;
    else lists[at].push(text);
  }
  return words;
}

/** How entries are cut, worked out once, when the program is built. */
export function cutsOf(entries: readonly ListEntry[]): Cuts {
  const choices = entries.flatMap((entry) => placesOf(entry).flatMap((place) => place.choices));
  return Object.fromEntries([...wordsOf(choices)].filter(([choice, words]) => words.join('\n') !== choice.split(' ').join('\n')));
}
