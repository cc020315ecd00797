// Which findings the list shows and how they are put together: a filter typed in plain words, and findings of one kind as one row.
// A row is decided as one, so that a garbled name in five places costs one key.
import { severities } from '#rule';
import { type Decided, type Standing, standings } from './decisions.ts';
import type { Desk } from './desk.ts';
import type { Item } from './kinds.ts';

/** Rows of the list: each the indexes of its findings, in the order of the article. */
export type Rows = readonly (readonly number[])[];

interface Look {
  readonly filter: string;
  readonly grouped: boolean;
}

interface Listed extends Look {
  readonly rows: Rows;
  readonly standing: readonly Standing[];
}

const last = new WeakMap<Desk, Listed>();

/** The rows for a filter; kept until it, or the decisions it asks for, change. */
export function rowsOf(desk: Desk, decided: Decided, { filter, grouped }: Look): Rows {
  const standing = standings(desk.items, decided);
  const before = last.get(desk);
  if (before?.filter === filter && before.grouped === grouped && (before.standing === standing || !asksStanding(filter)))
    return before.rows;
  const fits = filterOf(filter);
  const rows: number[][] = [];
  const groups = new Map<string, number[]>();
  for (const [i, item] of desk.items.entries()) {
    if (!fits(item, standing[i])) continue;
    const group = grouped ? groups.get(item.kind) : undefined;
    if (group) group.push(i);
    else {
      const row = [i];
      rows.push(row);
      groups.set(item.kind, row);
    }
  }
  last.set(desk, { filter, grouped, rows, standing });
  return rows;
}

const standingWords: Readonly<Record<string, readonly Standing[]>> = {
  undecided: ['open'],
  decided: ['fixed', 'dismissed', 'covered'],
  fixed: ['fixed'],
  dismissed: ['dismissed'],
};

function asksStanding(filter: string): boolean {
  return wordsOf(filter).some((word) => Object.hasOwn(standingWords, word));
}

/**
 * A filter from words that must all hold: a severity, `undecided`, `decided`, `fixed`, `dismissed`; any other word is looked for in the rule's id
 * and in the words that are marked.
 */
function filterOf(filter: string): (item: Item, standing: Standing) => boolean {
  const tests = wordsOf(filter).map((word): ((item: Item, standing: Standing) => boolean) => {
    if ((severities as readonly string[]).includes(word)) return ({ finding }) => finding.severity === word;
    if (Object.hasOwn(standingWords, word)) return (_, standing) => standingWords[word].includes(standing);
    return ({ finding }) => finding.rule.includes(word) || finding.text.toLowerCase().includes(word);
  });
  return (item, standing) => tests.every((test) => test(item, standing));
}

function wordsOf(filter: string): string[] {
  return filter.toLowerCase().split(/\s+/).filter(Boolean);
}

/** Index of the row that holds a finding, or that would stand in its place; 0 in an empty list. */
export function rowAt(rows: Rows, finding: number): number {
  const exact = rows.findIndex((row) => row.includes(finding));
  if (exact >= 0) return exact;
  const next = rows.findIndex((row) => row[0] > finding);
  return Math.max(0, next >= 0 ? next : rows.length - 1);
}
