// The mouse: what a terminal reports of it, picked out of the keys, and what it means where it points.
// Everything it does has a key; a sitting without a mouse misses nothing.
import type { Desk } from './desk.ts';
import { type Cell, type Layout, paneAt, topAround } from './layout.ts';
import { rowAt } from './list.ts';
import { findingAt } from './passage.ts';
import type { Scene } from './scene.ts';
import type { Deed, HallDeed, State } from './state.ts';

/** Makes a terminal report buttons and wheel (xterm, "Mouse Tracking": 1000), with coordinates in digits (1006). */
export const mouseOn = '\x1b[?1000h\x1b[?1006h';
export const mouseOff = '\x1b[?1006l\x1b[?1000l';

/** The left button went down, or the wheel turned one notch. */
export interface Mouse extends Cell {
  readonly did: 'press' | 'up' | 'down';
}

const report = /\x1b\[<(\d{1,5});(\d{1,5});(\d{1,5})([Mm])/g;
/** What may be the beginning of a report, at the end of what was read. */
const begun = /\x1b(?:\[(?:<[\d;]{0,17})?)?$/;
/** Buttons as they are reported; 4, 8 and 16 are added for shift, alt and ctrl, which leave them what they are. */
const deeds: Readonly<Record<number, Mouse['did']>> = { 0: 'press', 64: 'up', 65: 'down' };
const modifiers = 4 | 8 | 16;

/**
 * Picks reports of the mouse out of what was read.
 * @returns keys and mouse in their order, and what may go on as a report with what is read next
 */
export function parted(input: string): { readonly parts: readonly (string | Mouse)[]; readonly rest: string } {
  const rest = begun.exec(input)?.[0] ?? '';
  const whole = input.slice(0, input.length - rest.length);
  const parts: (string | Mouse)[] = [];
  let at = 0;
  for (const { 0: found, 1: button, 2: column, 3: row, 4: end, index } of whole.matchAll(report)) {
    if (index > at) parts.push(whole.slice(at, index));
    at = index + found.length;
    const did = end === 'M' ? deeds[Number(button) & ~modifiers] : undefined;
    if (did) parts.push({ did, column: Number(column) - 1, row: Number(row) - 1 });
  }
  if (at < whole.length) parts.push(whole.slice(at));
  return { parts, rest };
}

/** Lines of a text that a notch of the wheel goes on. */
const notch = 3;

/** What the mouse means at a desk; undefined where it points at nothing that it could do. */
export function pointed(desk: Desk, state: State, layout: Layout, { panes, bounds, view }: Scene, mouse: Mouse): Deed | undefined {
  const cell = paneAt(
    layout,
    panes.map(({ pane }) => pane),
    mouse,
  );
  if (!cell || state.prompt) return undefined;
  const isArticle = view !== undefined && cell.pane === (state.screen === 'desk' ? 1 : 0);
  const isList = state.screen === 'names' || (state.screen === 'desk' && cell.pane === 0);
  if (mouse.did !== 'press') {
    const by = mouse.did === 'up' ? -1 : 1;
    if (isList) return { type: 'move', by };
    return isArticle ? { type: 'lines', by: by * notch } : { type: 'scroll', by: by * notch };
  }
  if (cell.row < 0) return undefined;
  if (state.screen === 'names') {
    const top = topAround(state.name, bounds.page - 1, bounds.mentions.length);
    return cell.row === 0 ? undefined : { type: 'move', by: top + cell.row - 1 - state.name };
  }
  const finding = isArticle
    ? findingAt(desk, view, cell.row, cell.column)
    : isList
      ? bounds.rows.at(topAround(rowAt(bounds.rows, state.current), bounds.page, bounds.rows.length) + cell.row)?.[0]
      : undefined;
  return finding === undefined ? undefined : { type: 'select', finding };
}

/** What the mouse means in the list of articles: a press chooses one, or opens the one that is chosen. */
export function pointedInHall(articles: number, row: number, layout: Layout, mouse: Mouse): HallDeed | undefined {
  if (mouse.did !== 'press') return { type: 'row', by: mouse.did === 'up' ? -1 : 1 };
  const cell = paneAt(layout, [{ width: layout.width, height: layout.height }], mouse);
  if (!cell || cell.row < 0) return undefined;
  const page = layout.height - (layout.titled ? 1 : 0);
  const chosen = topAround(row, page, articles) + cell.row;
  if (chosen >= articles) return undefined;
  return chosen === row ? { type: 'open' } : { type: 'row', by: chosen - row };
}
