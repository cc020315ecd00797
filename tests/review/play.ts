// Plays keys on a desk without a terminal: what the tests of the reducer and of whole screens share.
import fc from 'fast-check';
import type { Desk } from '../../src/review/desk.ts';
import { deedOf, tables } from '../../src/review/keys.ts';
import { type Layout, layoutOf } from '../../src/review/layout.ts';
import type { Row } from '../../src/review/pieces.ts';
import { openedOn, reduce } from '../../src/review/reduce.ts';
import { type Scene, sceneOf } from '../../src/review/scene.ts';
import type { State } from '../../src/review/state.ts';

/** The state after keys, each a name as the table has it. */
export function press(desk: Desk, keys: readonly string[], from: State = openedOn(desk), layout: Layout = layoutOf(120, 40)): State {
  return keys.reduce((state, key) => {
    const deed = deedOf(state, key);
    return deed ? reduce(state, deed, desk, sceneOf(desk, state, layout).bounds) : state;
  }, from);
}

/** Any key of any table, and letters that are in none. */
export const anyKey = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...new Set(tables.flatMap(([, table]) => table.flatMap(({ keys }) => keys)))) },
  { weight: 1, arbitrary: fc.constantFrom('z', 'Z', ' ', 'é', '北', '\u{1f600}') },
);

export const lineOf = (row: Row): string => row.map(({ text }) => text).join('');

/** The lines of each pane. */
export const linesOf = (scene: Pick<Scene, 'panes'>): string[][] =>
  scene.panes.map(({ title, rows }) => [...(title ? [title] : []), ...rows].map(lineOf));
