// Roles that moved: who bought and who sold, who sues and who is sued, who succeeds whom.
// Only what stands next to the verb is read, and only a name that changes its side of the same verb in an aligned sentence is reported.
import { calendar, fold, memo } from '#analysis';
import type { Sentence, Span, Text, Token } from '#text';
import { alignedSentences } from '../align.ts';
import { termOf } from '../terms.ts';
import type { Story } from '../types.ts';
import { push, silent } from './rivals.ts';

/** Somebody does it, the other has it done to him or taken from him. A passive is read as its active. */
type Side = 'doer' | 'other';

/** A name on one side of a verb; the span holds both. */
interface Part extends Span {
  /** The verb's stem. */
  readonly verb: string;
  /** The last word of the name, folded. */
  readonly name: string;
  readonly side: Side;
  /** The name on the other side; `undefined` where that is a relative pronoun or nobody. */
  readonly opposite: string | undefined;
  /** Both sides are filled, be it by a relative pronoun: "the rival that is suing Acme". */
  readonly whole: boolean;
}

export interface MovedRole {
  readonly span: Span;
  /** Both names have changed sides; else only one name is known, and the verb goes one way. */
  readonly swapped: boolean;
  /** What the sources have, at least one place, the best aligned first. */
  readonly places: readonly { readonly source: Text; readonly span: Span }[];
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Verbs that say the same from both sides, by stem. */
const mutual = set('meet met join face fight fought play draw drew marri divorc merg border resembl equal date oppos');
/** Verbs of which one name tells enough, since both sides are seldom true of one name. */
const oneWay = set('succeed sue');
/** Verbs that take something from somebody: the name after "from" is the other side. */
const taking = set('buy acquir purchas borrow rent steal import receiv inherit');
/** Forms that the stem keeps apart from their verb. */
const bases: Readonly<Record<string, string>> = {
  bought: 'buy',
  sold: 'sell',
  stole: 'steal',
  stolen: 'steal',
  beaten: 'beat',
  shot: 'shoot',
  paid: 'pay',
  sent: 'send',
  lent: 'lend',
  sues: 'sue',
  sued: 'sue',
  suing: 'sue',
};
/** Nouns that say a verb: "her successor will be …" is "… will succeed her". */
const doers: Readonly<Record<string, string>> = { successor: 'succeed' };

const beings = set('be is are was were been being');
const relatives = set('that which who whom');
const upper = /\p{Lu}/u;
/** Tokens between a verb and its name: "the former head of sales, Ann Marsh" is too far. */
const reach = 5;
const farReach = 14;

interface Run {
  readonly first: number;
  readonly last: number;
  readonly name: string;
}

function isName(tokens: readonly Token[], i: number): boolean {
  const { text, lower, pos } = tokens[i];
  if (text === lower || !upper.test(text) || calendar.has(fold(text))) return false;
  return pos === 'PROPN' || pos === 'X' || (i > 0 && (pos === 'NOUN' || pos === 'ADJ' || pos === 'VERB'));
}

/** For each token of a name, the run of name tokens that it belongs to. */
function runsIn(tokens: readonly Token[]): readonly (Run | undefined)[] {
  const runs: (Run | undefined)[] = new Array(tokens.length).fill(undefined);
  for (let i = 0; i < tokens.length; i++) {
    if (!isName(tokens, i)) continue;
    let last = i;
    while (last + 1 < tokens.length && isName(tokens, last + 1)) last++;
    runs.fill({ first: i, last, name: fold(tokens[last].text) }, i, last + 1);
    i = last;
  }
  return runs;
}

function stemOf(text: string): string {
  const lower = text.toLowerCase();
  return bases[lower] ?? termOf(lower).key;
}

const partsOf = memo((sentence: Sentence): readonly Part[] => {
  const { tokens } = sentence;
  if (tokens.length > 200) return [];
  const runs = runsIn(tokens);
  const parts: Part[] = [];
  tokens.forEach(({ pos, lower }, i) => {
    if (pos === 'VERB') parts.push(...verbParts(tokens, runs, i));
    else if (doers[lower]) parts.push(...nounParts(tokens, runs, i));
  });
  return parts;
});

function verbParts(tokens: readonly Token[], runs: readonly (Run | undefined)[], v: number): Part[] {
  const verb = stemOf(tokens[v].text);
  if (mutual.has(verb) || runs[v]) return [];
  let at = v - 1;
  let being = false;
  for (; at >= 0 && ['AUX', 'ADV', 'PART'].includes(tokens[at].pos); at--) being ||= beings.has(tokens[at].lower);
  const passive = being && !/ing$/i.test(tokens[v].text);
  const left = at >= 0 ? runs[at] : undefined;
  const isRelative = (i: number) => i >= 0 && relatives.has(tokens[i].lower);
  const headed = isRelative(at); // "that is suing Acme"
  const inverted = left !== undefined && isRelative(left.first - 1); // "that Acme is suing"
  const agent = passive ? nameAfter(tokens, runs, indexOf(tokens, 'by', v + 1, 3) + 1, reach) : undefined;
  const object = passive || inverted ? undefined : (nameAfter(tokens, runs, v + 1, reach) ?? giver(tokens, runs, v, verb));
  const doer = passive ? agent : left;
  const other = passive ? left : object;
  const whole = (doer !== undefined && other !== undefined) || (headed && other !== undefined) || inverted;
  return partsFor(tokens, v, verb, doer, other, whole);
}

/** The one from whom something is bought or taken. */
function giver(tokens: readonly Token[], runs: readonly (Run | undefined)[], v: number, verb: string): Run | undefined {
  if (!taking.has(verb)) return undefined;
  const from = indexOf(tokens, 'from', v + 1, farReach);
  return from < 0 ? undefined : nameAfter(tokens, runs, from + 1, reach);
}

/** "Her successor will be Ann Marsh", "her successor, Ann Marsh". */
function nounParts(tokens: readonly Token[], runs: readonly (Run | undefined)[], n: number): Part[] {
  let at = n + 1;
  while (at < tokens.length && (tokens[at].pos === 'AUX' || tokens[at].text === ',')) at++;
  return partsFor(tokens, n, doers[tokens[n].lower], runs[at], undefined, false);
}

function partsFor(
  tokens: readonly Token[],
  v: number,
  verb: string,
  doer: Run | undefined,
  other: Run | undefined,
  whole: boolean,
): Part[] {
  if (doer && other && doer.name === other.name) return [];
  const part = (run: Run, side: Side, opposite: Run | undefined): Part => ({
    start: tokens[Math.min(run.first, opposite?.first ?? v, v)].start,
    end: tokens[Math.max(run.last, opposite?.last ?? v, v)].end,
    verb,
    name: run.name,
    side,
    opposite: opposite?.name,
    whole,
  });
  return [...(doer ? [part(doer, 'doer', other)] : []), ...(other ? [part(other, 'other', doer)] : [])];
}

function indexOf(tokens: readonly Token[], word: string, from: number, most: number): number {
  for (let i = from; i < Math.min(tokens.length, from + most); i++) {
    if (tokens[i].text === word) return i;
    if (tokens[i].pos === 'VERB' || /^[.;:!?]$/.test(tokens[i].text)) return -1;
  }
  return -1;
}

/** The name that follows with nothing but its titles and adjectives before it. */
function nameAfter(tokens: readonly Token[], runs: readonly (Run | undefined)[], from: number, most: number): Run | undefined {
  if (from < 1) return undefined;
  for (let i = from; i < Math.min(tokens.length, from + most); i++) {
    const run = runs[i];
    if (!run && !described.has(tokens[i].pos)) return undefined;
    if (!run) continue;
    const next = tokens[run.last + 1];
    if (next === undefined || !(described.has(next.pos) || /^['’]s?$|^-$/.test(next.text))) return run;
    if (next.pos !== 'NOUN' && next.pos !== 'ADJ') return undefined; // "sued Acme's founder"
    i = run.last; // "the Slovak club FK Trnovec": so far only what describes the name
  }
  return undefined;
}

/** What may stand between a verb and the name. */
const described: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NOUN', 'NUM']);

/** Sentences that are aligned less well than this do not speak of the same deed. */
const leastAligned = 0.35;

/** The places where a name of the article stands on the other side of its verb than in the sources, in order. One source that agrees takes it back. */
export const movedRoles = memo((story: Story): readonly MovedRole[] =>
  story.article.sentences.flatMap((sentence) => {
    const parts = silent.has(sentence.block.kind) ? [] : partsOf(sentence);
    if (parts.length === 0) return [];
    const theirs = new Map<string, { source: Text; part: Part }[]>();
    for (const { source, sentence: other, score } of alignedSentences(story, sentence))
      if (score >= leastAligned) for (const part of partsOf(other)) push(theirs, `${part.verb} ${part.name}`, { source, part });
    const moved = new Map<number, MovedRole>();
    for (const mine of parts) {
      const all = theirs.get(`${mine.verb} ${mine.name}`) ?? [];
      if (all.some(({ part }) => part.side === mine.side)) continue;
      const swapped = all.filter(({ part }) => mine.opposite !== undefined && part.opposite === mine.opposite);
      const single = oneWay.has(mine.verb) ? all : [];
      const places = (swapped.length > 0 ? swapped : single).map(({ source, part: { start, end } }) => ({ source, span: { start, end } }));
      if (places.length > 0 && !moved.has(mine.start))
        moved.set(mine.start, { span: { start: mine.start, end: mine.end }, swapped: swapped.length > 0, places });
    }
    return [...moved.values()].sort((a, b) => a.span.start - b.span.start);
  }),
);
