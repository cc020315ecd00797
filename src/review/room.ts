// All articles of a sitting: one desk each, and a list of them where there are several. A reducer over keys, so that any sequence can be played.
// A key belongs to the list, or walks from desk to desk, or is the open desk's own.
import { type Desk, deskOf, type ReviewInput } from './desk.ts';
import { helpBelow } from './help.ts';
import { deedOf, hallDeedOf } from './keys.ts';
import type { Layout } from './layout.ts';
import { type Mouse, pointed, pointedInHall } from './mouse.ts';
import { openedOn, reduce } from './reduce.ts';
import { sceneOf } from './scene.ts';
import type { Deed, HallDeed, Leave, State } from './state.ts';

export interface Room {
  readonly desks: readonly Desk[];
  /** One for each desk. */
  readonly states: readonly State[];
  /** Index of the desk that is open; undefined where the list is on the screen. */
  readonly open: number | undefined;
  /** Row of the list. */
  readonly row: number;
  /** The first row of the help that lies over the list; undefined where none does. */
  readonly help: number | undefined;
  /** Whether the list asks if the reader means to quit. */
  readonly asks: boolean;
  readonly leave: Leave | undefined;
}

/** What happens to the room: keys and pasted text from the reader, and answers to what was asked of the caller. */
export type Happening =
  | { readonly type: 'key'; readonly key: string; readonly layout: Layout }
  | { readonly type: 'mouse'; readonly mouse: Mouse; readonly layout: Layout }
  | { readonly type: 'paste'; readonly text: string; readonly layout: Layout }
  | { readonly type: 'written'; readonly article: number; readonly input: ReviewInput }
  | { readonly type: 'told'; readonly article: number; readonly notice: string };

/** The room before the first key; one article lies open. */
export function enter(inputs: readonly ReviewInput[]): Room {
  const desks = inputs.map((input) => deskOf(input, inputs.length > 1));
  const open = desks.length === 1 ? 0 : undefined;
  return { desks, states: desks.map(openedOn), open, row: 0, help: undefined, asks: false, leave: undefined };
}

export function happen(room: Room, what: Happening): Room {
  switch (what.type) {
    case 'key':
      return pressed(room, what.key, what.layout);
    case 'mouse':
      return moused(room, what.mouse, what.layout);
    case 'paste':
      return room.open !== undefined && room.states[room.open].prompt ? done(room, { type: 'type', text: what.text }, what.layout) : room;
    case 'written': {
      const desk = deskOf(what.input, room.desks.length > 1);
      const state = { ...openedOn(desk), lesson: room.states[what.article].lesson };
      return { ...room, desks: room.desks.with(what.article, desk), states: room.states.with(what.article, state) };
    }
    case 'told': {
      const state = { ...room.states[what.article], notice: what.notice, writing: false };
      return { ...room, states: room.states.with(what.article, state) };
    }
  }
}

/** Whether an article has decisions that are not written. */
export function isUnwritten({ history }: State): boolean {
  return history.decided.size > 0;
}

function pressed(room: Room, key: string, layout: Layout): Room {
  if (room.open === undefined) {
    const deed = hallDeedOf('hall', key);
    return deed ? inHall(room, deed, layout) : room;
  }
  const state = room.states[room.open];
  const walks = room.desks.length > 1 && !state.prompt && !state.writing && (state.screen === 'desk' || state.screen === 'sources');
  const walk = walks ? hallDeedOf('desk', key) : undefined;
  if (walk) return walked(room, walk);
  const deed = deedOf(state, key);
  return deed ? done(room, deed, layout) : room;
}

function moused(room: Room, mouse: Mouse, layout: Layout): Room {
  if (room.open === undefined) {
    const deed = room.asks ? undefined : pointedInHall(room.desks.length, room.row, layout, mouse);
    return deed ? inHall(room, deed, layout) : room;
  }
  const desk = room.desks[room.open];
  const state = room.states[room.open];
  const deed = pointed(desk, state, layout, sceneOf(desk, state, layout), mouse);
  return deed ? done(room, deed, layout) : room;
}

function done(room: Room, deed: Deed, layout: Layout): Room {
  const open = room.open ?? 0;
  const before = room.states[open];
  const state = reduce(before, deed, room.desks[open], sceneOf(room.desks[open], before, layout).bounds);
  return state === before ? room : { ...room, states: room.states.with(open, state), leave: state.leave };
}

/** In the help keys go up and down in it, or close it. */
function inHall(room: Room, deed: HallDeed, layout: Layout): Room {
  if (room.help === undefined || deed.type === 'break') return walked(room, deed);
  if (deed.type === 'open') return room;
  if (deed.type !== 'row') return { ...room, help: undefined };
  return { ...room, help: Math.max(0, Math.min(room.help + deed.by, helpBelow(layout))) };
}

function walked(room: Room, deed: HallDeed): Room {
  const last = room.desks.length - 1;
  switch (deed.type) {
    case 'row':
      return { ...room, asks: false, row: Math.max(0, Math.min(room.row + deed.by, last)) };
    case 'open':
      return room.asks ? { ...room, leave: 'quit' } : { ...room, open: room.row };
    case 'article': {
      const row = Math.max(0, Math.min((room.open ?? room.row) + deed.by, last));
      return { ...room, row, open: row };
    }
    case 'list':
      return { ...room, open: undefined };
    case 'help':
      return { ...room, asks: false, help: 0 };
    case 'quit':
      return room.asks || !room.states.some(isUnwritten) ? { ...room, leave: 'quit' } : { ...room, asks: true };
    case 'stay':
      return { ...room, asks: false };
    case 'break':
      return { ...room, leave: 'interrupted' };
  }
}
