// A list of phrases, swaps and token sequences as a rule: every entry is looked for at once, whatever their number.
// Where the list comes from is not asked here: yaml.ts reads one from a file, and the build writes mtlint's own into its program.
import { memo } from '#analysis';
import { type Text, textOf } from '#text';
import { type Hit, hitsIn, type Reading, stepOf, trieOf } from './trie.ts';
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

/** What a list says of itself. */
export interface Card {
  readonly title: string;
  readonly why: string;
  readonly category: string;
  readonly severity: Severity;
  readonly confidence: number;
  /** What a message says of a phrase: `"X" <message>.` */
  readonly message: string;
  /** With fewer hits in a document than this, the rule stays silent. */
  readonly atLeast: number;
  readonly examples: Rule['examples'];
}

/** A list as it stands in its file. */
export interface List extends Card {
  readonly entries: readonly ListEntry[];
}

/** Universal part-of-speech tags, as a sequence may name them. */
export const tags: readonly string[] = 'ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X'.split(' ');

/** Lists that are looked for together, in one walk over a text. */
export interface Lists {
  /**
   * Adds a list.
   * @param readings asked for at the first check
   * @returns what finds the list's hits in a text
   */
  readonly add: (readings: () => readonly Reading[]) => (text: Text) => readonly Hit[];
}

/** Begins with no list. All of a catalog's are best kept together: the walk costs the same for one and for ten. */
export function listsTogether(): Lists {
  const lists: (() => readonly Reading[])[] = [];
  let hitsOf: ((text: Text) => readonly (readonly Hit[])[]) | undefined;
  const begin = () => {
    const trie = trieOf(lists.map((readings) => readings()));
    return memo((text: Text) => hitsIn(trie, text));
  };
  return {
    add(readings) {
      const list = lists.push(readings) - 1;
      hitsOf = undefined;
      return (text) => {
        hitsOf ??= begin();
        return hitsOf(text)[list];
      };
    },
  };
}

/**
 * Makes a rule of a list.
 * @param readings what `readingsOf` makes of its entries; asked for at the first check, since to cut entries into words takes the language model
 * @param lists those that it is looked for with
 */
export function ruleOf(
  { title, why, category, severity, confidence, examples, ...list }: Card,
  readings: () => readonly Reading[],
  lists: Lists = listsTogether(),
): Rule {
  const hitsOf = lists.add(readings);
  return rule({
    title,
    why,
    category,
    severity,
    confidence,
    examples,
    *check({ article }) {
      const hits = hitsOf(article);
      if (hits.length >= list.atLeast) for (const hit of hits) yield finding(hit, article, list.message);
    },
  });
}

function finding({ start, end, right }: Hit, { content }: Text, message: string): Finding {
  const text = content.slice(start, end);
  const fact = `"${text.replace(/\s+/g, ' ')}" ${message}.`;
  if (right === undefined) return { span: { start, end }, message: `${fact} Rephrase it.` };
  const written = /^\p{Lu}/u.test(text) ? right[0].toUpperCase() + right.slice(1) : right;
  return { span: { start, end }, message: `${fact} Write "${written}".`, fixes: [{ text: written }] };
}

/** Every way to read every entry, in the order of the list. */
export function readingsOf(entries: readonly ListEntry[]): Reading[] {
  const places = entries.map(placesOf);
  const words = wordsOf(places.flatMap((each) => each.flatMap(({ choices }) => choices)));
  return entries.flatMap(({ right }, i) =>
    waysThrough(places[i], words).map((steps): Reading => (right === undefined ? [steps.join(' ')] : [steps.join(' '), right])),
  );
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
function waysThrough(places: readonly Place[], words: ReadonlyMap<string, readonly string[]>): string[][] {
  return places.reduce<string[][]>(
    (before, { choices, isOptional }) => {
      const ways = choices.map((choice) => (tags.includes(choice) ? [choice] : words.get(choice)!.map(stepOf)));
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
