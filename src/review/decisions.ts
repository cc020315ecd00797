// What the reader decided, and every step back and forth: plain data that the journal, the diff and the file are made from.
// No two corrections ever overlap: a later one takes the place of those it touches, in one step that undo takes back whole.
import { overlap } from '#engine';
import { countWhere } from '#text';
import type { Item } from './kinds.ts';
import { remember } from './remember.ts';

export type Decision = { readonly verdict: 'fixed'; readonly text: string } | { readonly verdict: 'dismissed'; readonly why: string };

/** Decisions by the index of their finding. */
export type Decided = ReadonlyMap<number, Decision>;

/** One step: what each finding had before and has after. */
type Step = readonly { readonly item: number; readonly before: Decision | undefined; readonly after: Decision | undefined }[];

export interface History {
  readonly decided: Decided;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

export const noHistory: History = { decided: new Map(), past: [], future: [] };

/** How a finding stands: `note` where it is open and only information, `covered` where a correction of another finding changes the same words. */
export type Standing = 'open' | 'note' | 'fixed' | 'dismissed' | 'covered';

/**
 * Decides some findings in one step; undefined takes a decision back. Of wishes that overlap each other the first in the article holds.
 * @returns the same history where nothing changes
 */
export function decide(history: History, items: readonly Item[], wishes: ReadonlyMap<number, Decision | undefined>): History {
  const fixes = [...wishes].filter(([, wish]) => wish?.verdict === 'fixed').map(([item]) => item);
  const taken = places(items, fixes);
  const after = new Map(wishes);
  for (const item of fixes) if (taken.at(items[item].span) !== item) after.delete(item);
  for (const [item, { verdict }] of history.decided) {
    if (verdict === 'fixed' && !wishes.has(item) && taken.at(items[item].span) !== undefined) after.set(item, undefined);
  }
  const step = [...after]
    .map(([item, decision]) => ({ item, before: history.decided.get(item), after: decision }))
    .filter((change) => !equal(change.before, change.after));
  return step.length === 0 ? history : { decided: applied(history.decided, step), past: [...history.past, step], future: [] };
}

/** The same decisions, as if each had been made by itself. */
export function oneByOne({ decided }: History): History {
  return { decided, past: [...decided].map(([item, after]) => [{ item, before: undefined, after }]), future: [] };
}

/** The history one step back; the same where there is none. */
export function undo({ decided, past, future }: History): History {
  const step = past.at(-1);
  if (!step) return { decided, past, future };
  const back = step.map(({ item, before, after }) => ({ item, before: after, after: before }));
  return { decided: applied(decided, back), past: past.slice(0, -1), future: [...future, step] };
}

/** The history one step forth again; the same where there is none. */
export function redo({ decided, past, future }: History): History {
  const step = future.at(-1);
  return step ? { decided: applied(decided, step), past: [...past, step], future: future.slice(0, -1) } : { decided, past, future };
}

/** How each finding stands. */
export const standings = remember((items: readonly Item[], decided: Decided): readonly Standing[] => {
  const taken = places(
    items,
    [...decided].filter(([, { verdict }]) => verdict === 'fixed').map(([item]) => item),
  );
  return items.map(({ span, finding }, i) => {
    const decision = decided.get(i);
    if (decision) return decision.verdict;
    if (taken.at(span) !== undefined) return 'covered';
    return finding.severity === 'neutral' ? 'note' : 'open';
  });
});

function applied(decided: Decided, step: Step): Decided {
  const next = new Map(decided);
  for (const { item, after } of step) {
    if (after) next.set(item, after);
    else next.delete(item);
  }
  return next;
}

function equal(a: Decision | undefined, b: Decision | undefined): boolean {
  if (a?.verdict === 'fixed') return b?.verdict === 'fixed' && a.text === b.text;
  if (a?.verdict === 'dismissed') return b?.verdict === 'dismissed' && a.why === b.why;
  return b === undefined;
}

/** The places that corrections take, in order and apart; `at` finds one that a span overlaps. */
function places(items: readonly Item[], fixes: readonly number[]): { readonly at: (span: Item['span']) => number | undefined } {
  const apart: number[] = [];
  for (const item of [...fixes].sort((a, b) => items[a].span.start - items[b].span.start || items[a].span.end - items[b].span.end)) {
    const last = apart.at(-1);
    if (last === undefined || !overlap(items[last].span, items[item].span)) apart.push(item);
  }
  return {
    at(span) {
      const near = countWhere(apart.length, (i) => items[apart[i]].span.end < span.start);
      for (let i = near; i < Math.min(apart.length, near + 3); i++) if (overlap(items[apart[i]].span, span)) return apart[i];
      return undefined;
    },
  };
}
