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
  return trieOf(entries.flatMap((entry) => readings(entry).map((steps) => ({ steps, entry }))));
}

/** Every way to read an entry, as steps. A phrase has one; a sequence has one for each choice. */
function readings({ written, isSequence }: ListEntry): Step[][] {
  if (!isSequence) return [wordsOf(written)];
  return written.split(/\s+/).reduce<Step[][]>(
    (before, place) => {
      const choices = place
        .replace(/\?$/, '')
        .split('|')
        .map((choice): Step[] => (tags.includes(choice) ? [{ pos: choice }] : wordsOf(choice)));
      if (place.endsWith('?')) choices.push([]);
      return before.flatMap((steps) => choices.map((choice) => [...steps, ...choice]));
    },
    [[]],
  );
}

/** The words of an entry, cut as the words of a text are. */
function wordsOf(written: string): Step[] {
  return textOf('entry', written).tokens.map(({ text }) => ({ word: stepOf(text) }));
}
