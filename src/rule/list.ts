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
  readonly examples: Rule['examples'];
}

/** Universal part-of-speech tags, as a sequence may name them. */
export const tags: readonly string[] = 'ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X'.split(' ');

/** Makes a rule of a list. */
export function ruleOf({ title, why, category, severity, confidence, examples, ...list }: List): Rule {
  let trie: Trie<ListEntry> | undefined; // made at the first check: to cut entries into words takes the language model
  return rule({
    title,
    why,
    category,
    severity,
    confidence,
    examples,
    *check({ article }) {
      trie ??= trieOfEntries(list.entries);
      const hits = hitsOf(trie, article);
      if (hits.length >= list.atLeast) for (const hit of hits) yield finding(hit, article, list.message);
    },
  });
}

function hitsOf(trie: Trie<ListEntry>, article: Text): Hit<ListEntry>[] {
  return article.sentences.flatMap((sentence) =>
    sentence.block.kind === 'furniture' || sentence.block.kind === 'comment-form' ? [] : [...hitsIn(trie, sentence)],
  );
}

function finding({ start, end, entry }: Hit<ListEntry>, { content }: Text, message: string): Finding {
  const text = content.slice(start, end);
  const fact = `"${text.replace(/\s+/g, ' ')}" ${message}.`;
  if (entry.right === undefined) return { span: { start, end }, message: `${fact} Rephrase it.` };
  const right = /^\p{Lu}/u.test(text) ? entry.right[0].toUpperCase() + entry.right.slice(1) : entry.right;
  return { span: { start, end }, message: `${fact} Write "${right}".`, fixes: [{ text: right }] };
}

function trieOfEntries(entries: readonly ListEntry[]): Trie<ListEntry> {
  const places = entries.map((entry) => ({ entry, places: placesOf(entry) }));
  const steps = stepsOf(places.flatMap((each) => each.places.flatMap(({ choices }) => choices)));
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
function stepsOf(written: readonly string[]): ReadonlyMap<string, readonly Step[]> {
  const steps = new Map(written.map((entry): [string, Step[]] => [entry, []]));
  const lists = [...steps.values()];
  const entries = [...steps.keys()].map((entry) => entry.replaceAll(separator, ' '));
  let at = 0;
  for (const { text } of textOf('list', entries.join(` ${separator} `)).tokens) {
    if (text === separator) at++;
    else lists[at].push({ word: stepOf(text) });
  }
  return steps;
}
