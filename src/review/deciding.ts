// Deeds that decide: which findings a key means, what becomes of them, and where the reader goes next.
// A row is decided as one; what was decided before is left alone unless the whole row was.
import { type Decision, decide, type History, standings } from './decisions.ts';
import type { Item } from './kinds.ts';
import { type Rows, rowAt } from './list.ts';
import type { Scope, State } from './state.ts';

/** The state with another finding under review. */
export function at(state: State, current: number): State {
  return { ...state, current, source: undefined, scroll: 0, lines: 0, leads: 'article', look: undefined };
}

/** The state with a sentence about what happened. */
export function said(state: State, notice: string): State {
  return { ...state, notice };
}

/** Accepts the proposal of an index for the row under review. */
export function accepted(state: State, choice: number, items: readonly Item[], rows: Rows): State {
  const row = membersOf(state, choice === 0 ? 'row' : 'words', items, rows); // what is second elsewhere, nobody has seen
  if (row.length === 0) return said(state, 'No finding is chosen.');
  const proposals = items[state.current].finding.fixes;
  if (choice >= proposals.length) {
    if (proposals.length === 0) return said(state, 'No proposal here: e types a text, n says that it is no error.');
    return said(state, `There ${proposals.length === 1 ? 'is one proposal' : `are ${proposals.length} proposals`} only.`);
  }
  return settled(state, items, rows, proposalsFor(row, items, choice));
}

/** Does to all of the kind, or of the rule, what was done to this one; accepts their first proposals if nothing was. */
export function spread(state: State, scope: 'kind' | 'rule', items: readonly Item[], rows: Rows): State {
  const members = membersOf(state, scope, items, []);
  if (members.length === 0) return said(state, 'No finding is chosen.');
  const example = state.history.decided.get(state.current);
  if (example?.verdict === 'dismissed') return settled(state, items, rows, new Map(members.map((item) => [item, example])));
  const { text, fixes } = items[state.current].finding;
  const choice = example ? fixes.findIndex((fix) => fix.text === example.text) : 0;
  const isOwn = example && choice < 0; // a text of one's own is right for these words only
  const wishes = isOwn
    ? new Map(members.filter((item) => items[item].finding.text === text).map((item) => [item, example]))
    : proposalsFor(members, items, choice);
  if (wishes.size === 0) return said(state, 'None of them has a proposal.');
  return settled(state, items, rows, wishes);
}

/** Decides for a scope, tells how many, and goes on to what is undecided. */
export function settled(state: State, items: readonly Item[], rows: Rows, wishes: ReadonlyMap<number, Decision>): State {
  const history = decide(state.history, items, wishes);
  const next = nextOpen({ ...state, history, prompt: undefined }, items, rows);
  return wishes.size > 1 && next.notice === '' ? said(next, `${wishes.size} decided at once.`) : next;
}

/**
 * The findings that a decision is for: the open ones in its scope and the one under review; all of them where none is open.
 * Empty where the one under review is not in the list.
 */
export function membersOf(state: State, scope: Scope, items: readonly Item[], rows: Rows): readonly number[] {
  const one = items[state.current];
  if (!one) return [];
  const standing = standings(items, state.history.decided);
  let all: readonly number[];
  if (scope === 'row' || scope === 'words') {
    const row = rows[rowAt(rows, state.current)] ?? [];
    if (!row.includes(state.current)) return [];
    all = scope === 'row' ? row : row.filter((item) => items[item].finding.text === one.finding.text);
  } else {
    const fits = scope === 'kind' ? (item: Item) => item.kind === one.kind : (item: Item) => item.finding.rule === one.finding.rule;
    all = items.flatMap((item, i) => (fits(item) ? [i] : []));
  }
  const open = all.filter((i) => standing[i] === 'open' || standing[i] === 'note' || i === state.current);
  return scope !== 'kind' && scope !== 'rule' && !all.some((i) => standing[i] === 'open') ? all : open;
}

/** Goes to the next row of the list that has an open finding, from the top again after the last; notes do not wait for a decision. */
export function nextOpen(state: State, items: readonly Item[], rows: Rows, here: number = rowAt(rows, state.current)): State {
  const standing = standings(items, state.history.decided);
  for (let i = 1; i <= rows.length; i++) {
    const open = rows[(here + i) % rows.length].find((item) => standing[item] === 'open');
    if (open !== undefined) return at(state, open);
  }
  const still = { ...state, look: undefined };
  if (standing.includes('open')) return said(still, 'All in this list is decided: esc shows the others.');
  return said(
    still,
    state.history.decided.size > 0 ? 'All is decided: w shows what will be written.' : 'Nothing here waits for a decision.',
  );
}

/** The state with another history, at the finding that changed last. */
export function stepped(state: State, history: History, otherwise: string): State {
  if (history.decided === state.history.decided) return said(state, otherwise);
  const step = history.past.length > state.history.past.length ? history.past.at(-1) : history.future.at(-1);
  return { ...at(state, step?.[0]?.item ?? state.current), history };
}

function proposalsFor(members: readonly number[], items: readonly Item[], choice: number): Map<number, Decision> {
  const wishes = new Map<number, Decision>();
  for (const item of members) {
    const proposal = items[item].finding.fixes.at(choice);
    if (proposal) wishes.set(item, { verdict: 'fixed', text: proposal.text });
  }
  return wishes;
}
