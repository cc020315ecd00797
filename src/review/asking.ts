// Prompts: what the desk asks, how the answer is typed, and what is done with it.
// Search and filter act while they are typed; taking them back restores what was.
import type { Span } from '#text';
import { at, membersOf, said, settled } from './deciding.ts';
import type { Desk } from './desk.ts';
import type { Item } from './kinds.ts';
import { lineOf, type Stroke, stroke, typed } from './line.ts';
import { type Rows, rowAt, rowsOf } from './list.ts';
import type { Prompt, State } from './state.ts';

/** Reasons that a number gives. */
export const reasons = ['a right spelling', 'right as it stands', 'meant so: house style'] as const;

/** Opens a prompt. */
export function asked(state: State, ask: Prompt['ask'], items: readonly Item[], rows: Rows): State {
  const was = { filter: state.filter, look: state.look, current: state.current };
  switch (ask) {
    case 'text':
    case 'why': {
      if (membersOf(state, 'words', items, rows).length === 0) return said(state, 'No finding is chosen.');
      const before = state.history.decided.get(state.current);
      const own = before?.verdict === 'fixed' ? before.text : items[state.current].finding.text;
      return { ...state, prompt: { ask, scope: 'words', line: lineOf(ask === 'text' ? own : '') } };
    }
    case 'filter':
      return { ...state, prompt: { ask, was, line: lineOf(state.filter) } };
    case 'search':
      return { ...state, prompt: { ask, was, line: lineOf('') } };
    case 'jump':
      return { ...state, prompt: { ask, line: lineOf('') } };
    case 'quit':
      return { ...state, prompt: { ask } };
  }
}

type Typing =
  | { readonly type: 'type'; readonly text: string }
  | { readonly type: 'stroke'; readonly key: Stroke }
  | { readonly type: 'step'; readonly by: 1 | -1 };

/** The state after a key of the line, with what filter or search now finds. */
export function retyped(state: State, deed: Typing, desk: Desk, rows: Rows): State {
  const { prompt } = state;
  if (!prompt || prompt.ask === 'quit') return state;
  if (deed.type === 'step') return prompt.ask === 'search' ? sought(state, prompt.line.text || state.sought, deed.by, desk) : state;
  if (prompt.ask === 'why' && deed.type === 'type' && prompt.line.text === '') {
    const why = reasons[Number(deed.text) - 1];
    if (why) return dismissed(state, why, desk.items, rows);
  }
  const line = deed.type === 'type' ? typed(prompt.line, deed.text) : stroke(prompt.line, deed.key);
  const next = { ...state, prompt: { ...prompt, line } };
  if (prompt.ask === 'filter') return filtered(next, line.text, desk);
  if (prompt.ask === 'search') return sought({ ...next, look: undefined }, line.text, 1, desk);
  return next;
}

/** Turns to the next scope. */
export function rescoped(state: State): State {
  const { prompt } = state;
  if (prompt?.ask !== 'text' && prompt?.ask !== 'why') return state;
  const scope = ({ words: 'kind', kind: 'rule', rule: 'words' } as const)[prompt.scope];
  return { ...state, prompt: { ...prompt, scope: prompt.ask === 'text' && scope === 'rule' ? 'words' : scope } };
}

/** The findings that the answer is for: a reason for all in its scope, a text only where the same words stand. */
export function meant(state: State, items: readonly Item[], rows: Rows): readonly number[] {
  const { prompt } = state;
  if (prompt?.ask !== 'text' && prompt?.ask !== 'why') return [];
  const members = membersOf(state, prompt.scope, items, rows);
  const words = items.at(state.current)?.finding.text;
  return prompt.ask === 'why' ? members : members.filter((item) => items[item].finding.text === words);
}

/** Does what the answer says. */
export function answer(state: State, desk: Desk, rows: Rows): State {
  const { prompt } = state;
  switch (prompt?.ask) {
    case 'text': {
      const text = prompt.line.text.trim(); // blanks at the ends are slips, and the article has its own
      const members = meant(state, desk.items, rows);
      if (text === desk.items[state.current]?.finding.text)
        return said({ ...state, prompt: undefined }, 'It is as it was; n says that it is no error.');
      return settled(state, desk.items, rows, new Map(members.map((item) => [item, { verdict: 'fixed', text }])));
    }
    case 'why': {
      const why = prompt.line.text.trim();
      return why === '' ? said(state, 'A reason, please: a number, or some words.') : dismissed(state, why, desk.items, rows);
    }
    case 'jump': {
      const row = rows[Number(prompt.line.text) - 1];
      const closed = { ...state, prompt: undefined };
      return row ? at(closed, row[0]) : said(closed, `There is no finding ${prompt.line.text}.`);
    }
    case 'search': {
      const closed = { ...state, prompt: undefined };
      return prompt.line.text === '' ? sought(closed, state.sought, 1, desk) : { ...closed, sought: prompt.line.text };
    }
    case 'filter':
      return { ...state, prompt: undefined };
    default:
      return state;
  }
}

function dismissed(state: State, why: string, items: readonly Item[], rows: Rows): State {
  return settled(state, items, rows, new Map(meant(state, items, rows).map((item) => [item, { verdict: 'dismissed', why }])));
}

function filtered(state: State, filter: string, desk: Desk): State {
  const next = { ...state, filter };
  const rows = rowsOf(desk, state.history.decided, next);
  const row = rows[rowAt(rows, state.current)];
  return !row || row.includes(state.current) ? next : at(next, row[0]);
}

/** The next place that holds the words, whatever their case, from where the reader looks; around the end and the beginning. */
function sought(state: State, words: string, by: 1 | -1, { story: { article }, items }: Desk): State {
  if (words === '') return state;
  const from = state.look ?? items.at(state.current)?.span ?? { start: 0, end: 0 };
  const content = foldCase(article.content);
  const needle = foldCase(words);
  const start = state.look ? from.start + by : from.start;
  const next = by > 0 ? content.indexOf(needle, start) : start < 0 ? -1 : content.lastIndexOf(needle, start);
  const found = next >= 0 ? next : by > 0 ? content.indexOf(needle) : content.lastIndexOf(needle);
  const look: Span | undefined = found >= 0 ? { start: found, end: found + words.length } : undefined;
  return { ...state, look, lines: 0, notice: found >= 0 ? '' : 'Not in the article.' };
}

/** Lower case, letter by letter where that would change the length, so that offsets stay. */
function foldCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : [...text].map((c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join('');
}
