// What the desk remembers and how a deed changes it: a reducer that knows neither React nor the terminal.
// How far one can go is handed in as bounds, because only the layout knows how many lines a text has.

type Screen = 'desk' | 'sources' | 'help';

/** How the desk was left. */
export type Leave = 'quit' | 'interrupted';

export interface State {
  /** Index of the finding under review. */
  readonly current: number;
  readonly screen: Screen;
  /** The screen under the help. */
  readonly under: Exclude<Screen, 'help'>;
  /** Index of the source that the reader chose; undefined for the one that proves the finding. */
  readonly source: number | undefined;
  /** Lines that the scrolling pane was moved from where it opened. */
  readonly scroll: number;
  readonly leave: Leave | undefined;
}

export type Deed =
  | { readonly type: 'move'; readonly by: number }
  | { readonly type: 'half'; readonly by: 1 | -1 }
  | { readonly type: 'first' }
  | { readonly type: 'last' }
  | { readonly type: 'scroll'; readonly by: number }
  | { readonly type: 'sources' }
  | { readonly type: 'source'; readonly by: 1 | -1 }
  | { readonly type: 'help' }
  | { readonly type: 'back' }
  | { readonly type: 'leave'; readonly how: Leave };

/** How far a deed can go, for the state it changes. */
export interface Bounds {
  readonly findings: number;
  readonly sources: number;
  /** Index of the source on the screen. */
  readonly shown: number;
  /** Rows of the pane that half-page keys move in. */
  readonly page: number;
  /** Least and greatest `scroll`. */
  readonly scroll: readonly [least: number, greatest: number];
}

export const opening: State = { current: 0, screen: 'desk', under: 'desk', source: undefined, scroll: 0, leave: undefined };

/** The state after a deed. */
export function reduce(state: State, deed: Deed, bounds: Bounds): State {
  switch (deed.type) {
    case 'move':
      return state.screen === 'help' ? scrolled(state, deed.by, bounds) : at(state, state.current + deed.by, bounds);
    case 'half': {
      const by = deed.by * Math.max(1, Math.floor(bounds.page / 2));
      return state.screen === 'desk' ? at(state, state.current + by, bounds) : scrolled(state, by, bounds);
    }
    case 'first':
      return state.screen === 'help' ? scrolled(state, -Infinity, bounds) : at(state, 0, bounds);
    case 'last':
      return state.screen === 'help' ? scrolled(state, Infinity, bounds) : at(state, bounds.findings - 1, bounds);
    case 'scroll':
      return scrolled(state, deed.by, bounds);
    case 'sources':
      return on(state, state.screen === 'sources' ? 'desk' : 'sources');
    case 'source':
      if (state.screen !== 'sources' || bounds.sources === 0) return state;
      return { ...state, source: (bounds.shown + deed.by + bounds.sources) % bounds.sources, scroll: 0 };
    case 'help':
      return on(state, state.screen === 'help' ? state.under : 'help');
    case 'back':
      return on(state, state.screen === 'help' ? state.under : 'desk');
    case 'leave':
      return { ...state, leave: deed.how };
  }
}

function at(state: State, index: number, { findings }: Bounds): State {
  const current = clamp(index, 0, Math.max(0, findings - 1));
  return current === state.current ? state : { ...state, current, source: undefined, scroll: 0 };
}

function scrolled(state: State, by: number, { scroll: [least, greatest] }: Bounds): State {
  const scroll = clamp(clamp(state.scroll, least, greatest) + by, least, greatest);
  return scroll === state.scroll ? state : { ...state, scroll };
}

function on(state: State, screen: Screen): State {
  if (screen === state.screen) return state;
  return { ...state, screen, under: screen === 'help' ? (state.screen as State['under']) : screen, scroll: 0 };
}

function clamp(value: number, least: number, greatest: number): number {
  return Math.max(least, Math.min(greatest, value));
}
