// How a deed changes what the desk remembers of one article: a reducer that knows neither React nor the terminal.
// How far one can go is handed in as bounds, since only the layout knows how many lines a text has.
import type { Span } from '#text';
import { answer, asked, rescoped, retyped } from './asking.ts';
import { accepted, at, nextOpen, said, spread, stepped } from './deciding.ts';
import { decide, noHistory, oneByOne, redo, undo } from './decisions.ts';
import type { Desk } from './desk.ts';
import { rowAt, rowsOf } from './list.ts';
import { type Bounds, type Deed, type Focus, opening, type Reach, type Screen, type State } from './state.ts';
import { taught } from './tour.ts';

/** The state in which a desk opens: with the decisions of an earlier sitting, each of which can be undone. */
export function openedOn(desk: Desk): State {
  const { items, kept = [], notice = '' } = desk;
  const places = new Map(items.map(({ finding }, i) => [finding.fingerprint, i]));
  const wishes = kept.flatMap(({ fingerprint, decision }) => {
    const item = places.get(fingerprint);
    return item === undefined || !decision ? [] : [[item, decision] as const];
  });
  const history = oneByOne(decide(noHistory, items, new Map(wishes)));
  const first = { ...opening, history, lesson: desk.isSample ? 0 : undefined };
  const state = nextOpen(first, items, rowsOf(desk, history.decided, first), -1);
  return { ...state, notice: notice || (history.decided.size > 0 ? state.notice : '') };
}

/** The state after a deed. */
export function reduce(before: State, deed: Deed, desk: Desk, bounds: Bounds): State {
  return taught(before, done(before, deed, desk, bounds), desk);
}

function done(before: State, deed: Deed, desk: Desk, bounds: Bounds): State {
  if (before.writing && deed.type !== 'leave') return before;
  const state = before.notice === '' ? before : { ...before, notice: '' };
  switch (deed.type) {
    case 'move':
      return moved(state, deed.by, bounds);
    case 'half': {
      const by = deed.by * Math.max(1, Math.floor(bounds.page / 2));
      const isText = state.screen === 'sources' && state.focus === 'findings'; // two texts stand there and no list
      return isText ? { ...state, lines: within(by, bounds.lines), leads: 'article' } : moved(state, by, bounds);
    }
    case 'first':
      return moved(state, -Infinity, bounds);
    case 'last':
      return moved(state, Infinity, bounds);
    case 'scroll':
      return scrolled(state, deed.by, bounds);
    case 'lines':
      return { ...state, lines: within(deed.by, bounds.lines), leads: 'article' };
    case 'select':
      return deed.finding < desk.items.length ? at(state, deed.finding) : state;
    case 'mention': {
      const row = bounds.rows[rowAt(bounds.rows, state.current)] ?? [];
      return row.length > 1 ? at(state, row[(row.indexOf(state.current) + 1) % row.length]) : said(state, 'It stands here only.');
    }
    case 'undecided':
      return nextOpen(state, desk.items, bounds.rows);
    case 'accept':
      return accepted(state, deed.choice, desk.items, bounds.rows);
    case 'all':
      return spread(state, deed.scope, desk.items, bounds.rows);
    case 'undo':
      return stepped(state, undo(state.history), 'Nothing to undo.');
    case 'redo':
      return stepped(state, redo(state.history), 'Nothing to do again.');
    case 'drop':
      return stepped(state, decide(state.history, desk.items, new Map([[state.current, undefined]])), 'It is undecided.');
    case 'ask':
      return asked(state, deed.what, desk.items, bounds.rows);
    case 'type':
      return retyped(state, deed, desk, bounds.rows);
    case 'stroke':
      return retyped(state, deed, desk, bounds.rows);
    case 'scope':
      return rescoped(state);
    case 'step':
      return retyped(state, deed, desk, bounds.rows);
    case 'answer':
      return answer(state, desk, bounds.rows);
    case 'grouping':
      return said({ ...state, grouped: !state.grouped }, state.grouped ? 'Every finding by itself.' : 'Findings on one name together.');
    case 'sources':
      return on(state, state.screen === 'sources' ? 'desk' : 'sources');
    case 'source':
      if (state.screen !== 'sources' || bounds.sources === 0) return state;
      return {
        ...state,
        source: (bounds.shown + deed.by + bounds.sources) % bounds.sources,
        scroll: 0,
        lines: bounds.lines.now,
        leads: 'article',
      };
    case 'focus':
      return state.screen === 'desk' || state.screen === 'sources' ? { ...state, focus: after[state.focus] } : state;
    case 'names':
      return on(state, state.screen === 'names' ? 'desk' : 'names');
    case 'rule':
      return desk.items.length === 0 ? state : on(state, state.screen === 'rule' ? 'desk' : 'rule');
    case 'diff':
      if (state.history.decided.size === 0) return said(state, 'Nothing is decided yet, so there is nothing to write.');
      return { ...on(state, 'diff'), prompt: undefined };
    case 'write':
      return { ...state, writing: true, notice: 'Writing …' };
    case 'enter':
      return entered(state, desk, bounds);
    case 'help':
      return on(state, state.screen === 'help' ? state.under : 'help');
    case 'back':
      return back(state);
    case 'discard': {
      const none = new Map([...state.history.decided.keys()].map((item) => [item, undefined]));
      return { ...state, history: decide(state.history, desk.items, none), prompt: undefined, leave: 'quit' };
    }
    case 'leave':
      if (deed.how === 'quit' && !state.prompt && state.history.decided.size > 0) return { ...state, prompt: { ask: 'quit' } };
      return { ...state, prompt: undefined, leave: deed.how };
  }
}

const after: Readonly<Record<Focus, Focus>> = { findings: 'article', article: 'other', other: 'findings' };

function moved(state: State, by: number, bounds: Bounds): State {
  switch (state.screen) {
    case 'names':
      return { ...state, name: clamp(state.name + by, 0, Math.max(0, bounds.mentions.length - 1)) };
    case 'help':
    case 'rule':
    case 'diff':
      return scrolled(state, by, bounds);
    default:
      if (state.focus === 'article') return { ...state, lines: within(by, bounds.lines), leads: 'article' };
      return state.focus === 'other' ? scrolled(state, by, bounds) : toRow(state, by, bounds);
  }
}

function toRow(state: State, by: number, { rows }: Bounds): State {
  if (rows.length === 0) return state;
  const [current] = rows[clamp(rowAt(rows, state.current) + by, 0, rows.length - 1)];
  return rows[rowAt(rows, state.current)].includes(state.current) && rows[rowAt(rows, state.current)][0] === current
    ? { ...state, look: undefined, lines: 0 }
    : at(state, current);
}

/** From the name book to the article: to the entity's first mention with a finding, then to the next, and the finding there if there is one. */
function entered(state: State, { items }: Desk, { mentions }: Bounds): State {
  const places = mentions[state.name] ?? [];
  if (places.length === 0) return said(state, 'The article does not have this name.');
  const findingAt = (place: Span) => items.findIndex(({ span }) => span.start < place.end && place.start < span.end);
  const isIn = places.findIndex((place) => place.start === state.look?.start);
  const look = isIn >= 0 ? places[(isIn + 1) % places.length] : (places.find((place) => findingAt(place) >= 0) ?? places[0]);
  const finding = findingAt(look);
  return { ...(finding >= 0 ? at(on(state, 'desk'), finding) : on(state, 'desk')), look, lines: 0 };
}

function back(state: State): State {
  if (state.prompt) return { ...state, prompt: undefined, ...('was' in state.prompt ? state.prompt.was : {}) };
  if (state.screen === 'help') return on(state, state.under);
  if (state.focus !== 'findings') return { ...state, focus: 'findings' };
  if (state.screen !== 'desk') return on(state, 'desk');
  return state.look
    ? { ...state, look: undefined, lines: 0 }
    : state.filter === ''
      ? state
      : said({ ...state, filter: '' }, 'All findings again.');
}

function scrolled(state: State, by: number, bounds: Bounds): State {
  const scroll = within(by, bounds.scroll);
  return scroll === state.scroll ? state : { ...state, scroll, leads: 'source' };
}

/** Where a pane goes: not beyond its ends, or no farther where it stands beyond them. */
function within(by: number, { least, now, greatest }: Reach): number {
  return clamp(now + by, Math.min(least, now), Math.max(greatest, now));
}

function on(state: State, screen: Screen): State {
  if (screen === state.screen) return state;
  const under = screen === 'help' ? (state.screen as State['under']) : screen;
  return { ...state, screen, under, scroll: 0, lines: 0, leads: 'article', focus: 'findings' };
}

function clamp(value: number, least: number, greatest: number): number {
  return Math.max(least, Math.min(greatest, value));
}
