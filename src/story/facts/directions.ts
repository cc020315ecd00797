// Figures that go the other way: "grew by 5%" where the sources have it fall by as much.
// Papers tell of one change in many words, so the figure itself, which is the same, says that the two speak of one thing; only the way differs.
import { memo, type Quantity, quantitiesOf } from '#analysis';
import { countWhere, type Sentence, type Span, type Text, type Token } from '#text';
import { alignedSentences } from '../align.ts';
import type { Story } from '../types.ts';
import type { TurnPlace } from './opposites.ts';
import { most, push, silent } from './rivals.ts';

/** A word of the article that sends a figure up or down, against the sources. */
export interface TurnedFigure {
  readonly span: Span;
  /** The words of the sources that send the same figure the other way, one a source, the best aligned first. */
  readonly places: readonly TurnPlace[];
  /** Whether the first of them can stand for the article's word as it is. */
  readonly fits: boolean;
}

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
const upward =
  set(`rose rise rises risen rising grew grow grows grown growing climbed climb climbs climbing increased increase increases increasing
  gained gain gains gaining jumped jump jumps surged surge surges soared soar soars advanced advance advances up higher`);
const downward =
  set(`fell fall falls fallen falling dropped drop drops dropping declined decline declines declining decreased decrease decreases
  slipped slip slips shrank shrink shrinks shrunk plunged plunge plunges tumbled tumble tumbles sank sink sinks slid slide slides down lower`);
const denying = set("not no never n't n’t without");

/** A figure with the word that says which way it goes. */
interface Directed {
  readonly figure: Quantity;
  readonly word: Token;
  readonly isUp: boolean;
  /** "has risen", and not "rose". */
  readonly isPerfect: boolean;
}

/** Tokens before a figure, and after it, among which its direction is looked for. */
const reachBefore = 8;
const reachAfter = 2;
/** How well a sentence must be aligned, and how well that of a source which is alone. */
const leastAligned = 0.25;
const leastAlone = 0.45;

const directedIn = memo((text: Text): ReadonlyMap<Sentence, readonly Directed[]> => {
  const found = new Map<Sentence, Directed[]>();
  for (const figure of quantitiesOf(text)) {
    if (figure.kind !== 'percent' && figure.kind !== 'money' && !(figure.kind === 'count' && figure.digits > 1)) continue;
    const directed = directionOf(figure);
    if (directed) push(found, figure.sentence, directed);
  }
  return found;
});

/** The word that says which way a figure goes: the nearest before it in its clause, else the one right after it. */
function directionOf(figure: Quantity): Directed | undefined {
  const { tokens } = figure.sentence;
  const first = countWhere(tokens.length, (i) => tokens[i].end <= figure.start);
  const next = countWhere(tokens.length, (i) => tokens[i].start < figure.end);
  if (/^(?:from|than|against)$/.test(tokens[first - 1]?.lower ?? '')) return undefined; // where it came from
  const before = tokens.slice(Math.max(0, first - reachBefore), first);
  const parts = ({ text, pos }: Token, i: number) => (pos === 'NUM' && before[i - 1]?.lower !== 'from') || /^[,;:.]$/.test(text);
  const clause = before.slice(before.findLastIndex(parts) + 1); // "fell from 210 a day to 130"
  const at = clause.findLastIndex(({ lower }, i) => isDirection(lower) && !(lower === 'up' && clause[i + 1]?.lower === 'to'));
  const word = at >= 0 ? clause[at] : tokens.slice(next, next + reachAfter).find(({ lower }) => isDirection(lower));
  if (word === undefined || clause.some(({ lower }) => denying.has(lower))) return undefined;
  const isPerfect = clause.slice(0, Math.max(0, at)).some(({ lower }) => /^(?:has|have|had)$/.test(lower));
  return { figure, word, isUp: upward.has(word.lower), isPerfect };
}

function isDirection(word: string): boolean {
  return upward.has(word) || downward.has(word);
}

function isSame(a: Quantity, b: Quantity): boolean {
  return (
    a.kind === b.kind &&
    a.value === b.value &&
    a.currency === b.currency &&
    (a.kind !== 'count' || a.noun === b.noun || a.noun === '' || b.noun === '')
  );
}

/** The words of the article that send a figure the other way than aligned sentences of the sources do, in order; none that one source bears out. */
export const turnedFigures = memo((story: Story): readonly TurnedFigure[] => {
  const own = [...directedIn(story.article)].filter(([{ block }]) => !silent.has(block.kind));
  if (own.length === 0) return [];
  const theirs = new Map<number, Directed[]>();
  for (const source of story.sources)
    for (const directed of [...directedIn(source).values()].flat()) push(theirs, directed.figure.value, directed);
  return own.flatMap(([sentence, all]) =>
    all.flatMap(({ figure, word, isUp, isPerfect }) => {
      const same = theirs.get(figure.value) ?? [];
      if (same.length > most || same.some((other) => other.isUp === isUp && isSame(other.figure, figure))) return [];
      const against = new Map<Text, Directed & { readonly score: number }>();
      for (const { source, sentence: other, score } of alignedSentences(story, sentence)) {
        const rival = directedIn(source)
          .get(other)
          ?.find((one) => isSame(one.figure, figure));
        if (rival && score >= leastAligned && !against.has(source)) against.set(source, { ...rival, score });
      }
      const [best] = against.values();
      if (best === undefined || (against.size < 2 && best.score < leastAlone)) return [];
      const places = [...against].map(([source, one]) => ({ source, span: { start: one.word.start, end: one.word.end } }));
      const fits = best.word.pos === word.pos && best.isPerfect === isPerfect;
      return [{ span: { start: word.start, end: word.end }, places, fits }];
    }),
  );
});
