// Where two words that seem to clash belong to two clauses: "the evidence we have suggests", "the town she came from seems far".
// English leaves "that" out and strands helping verbs and prepositions; every rule about neighbours asks here before it objects.
import type { RunWord } from './runs.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const subjects = set('i you he she it we they there');
const determiners = set('the a an this these those my your his her its our their');
/** These open a clause that may be a subject by itself: "how things are depends". */
const asking = set('what where how why whether whom whose whoever whomever whatever whichever wherever');
/** These do so where they are not the subject: "the man who they sold it to", "the town that he came from". */
const relating = set('who which that');
/** "As fast as they could", "more than he did". */
const comparing = set('as than');
/** What stands for a noun: "the little we have". */
const standing = set(
  'all everything anything nothing something everyone anyone one ones those these most best least little much few more first last only',
);
/** Nouns that take a clause as they are, whatever its subject: "the way things are". */
const relational = set('way day night year month week time moment place reason');
/** "The bill referred to provides" */
const referring = set('referred alluded spoken listened objected attended resorted');
const possible = set('NOUN PRON NUM');

/** How many words back the clause may have begun. */
const reach = 12;

/**
 * Whether a helping verb or a preposition may close a clause, so that the word after it goes on with another one.
 * @param i where the word stands among the words of its run
 */
export function closesClause(words: readonly RunWord[], i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - reach); k--) {
    const { lower } = words[k];
    if (asking.has(lower)) return true;
    const head = words[k - 1];
    if (head === undefined) return false;
    if (relating.has(lower) && possible.has(head.pos) && isObject(words, k, i)) return true;
    if (k === i - 1 && referring.has(lower) && head.pos === 'NOUN') return true;
    if (comparing.has(head.lower) && subjects.has(lower) && k === i - 1) return true;
    const begins = subjects.has(lower) || determiners.has(lower) || relational.has(head.lower);
    if (begins && (standing.has(head.lower) || head.pos === 'NOUN') && !isFronted(words, k - 1)) return true;
  }
  return false;
}

/** Whether a subject follows a relative pronoun, or nothing but the word that closes its clause: "those who have give to those who have not". */
function isObject(words: readonly RunWord[], relative: number, i: number): boolean {
  const { pos } = words[relative + 1];
  return relative + 1 === i ? standing.has(words[relative - 1].lower) : pos !== 'VERB' && pos !== 'AUX' && pos !== 'ADV';
}

/** Whether the noun belongs to a phrase that opens the sentence: "in the city they had". */
function isFronted(words: readonly RunWord[], noun: number): boolean {
  if (noun > reach || words[0].pos !== 'ADP') return false;
  return !words.slice(1, noun + 1).some(({ pos }) => pos === 'ADP');
}

/** Words that make a noun of "will" and "can": "his iron will", "a petrol can". */
const owners = set(
  'the a an his her its their our my your free iron political popular public human divine national good ill sheer strong last living',
);
const containing = set(
  'the a beer petrol gas fuel oil paint tin trash garbage rubbish watering milk spray aerosol soda coke cola steel aluminium aluminum empty soup tuna',
);

/** Whether "will", "can", "may" or another such word is a noun or a name here: "the people's will was done", "Mrs May took the train". */
export function isNounOrName(words: readonly RunWord[], i: number): boolean {
  const { text, lower } = words[i];
  if (text !== lower) return /^(?:Will|Can|May)$/.test(text);
  const before = words[i - 1]?.lower ?? '';
  return (lower === 'will' && (owners.has(before) || /['’]s?$/.test(before))) || (lower === 'can' && containing.has(before));
}
