// What is on the screen for a state: panes with a title and rows, the status line, and how far each key can go.
// A pure function from desk, state and layout, so that tests and the reducer ask it without a terminal.
import { nameOf } from '#report';
import { severities } from '#rule';
import { meant, reasons } from './asking.ts';
import { changeRows } from './changes.ts';
import { standings } from './decisions.ts';
import { type Desk, letters } from './desk.ts';
import { clip, type Drawn, drawn, widthOf } from './drawn.ts';
import { findingRows } from './findings.ts';
import { helpRows, hintPieces } from './help.ts';
import { hintsFor } from './keys.ts';
import { bodyOf, type Layout } from './layout.ts';
import { type Rows, rowAt, rowsOf } from './list.ts';
import { mentionsOf, nameRows, sourceLegend } from './names.ts';
import { articlePane, type View, viewOf } from './passage.ts';
import { type Piece, paragraph, piece, type Row } from './pieces.ts';
import { reasonOf, reasonRows } from './reason.ts';
import { columnsOf, shorten } from './show.ts';
import { besides, sourceShown, unmoved } from './sources.ts';
import type { Bounds, State } from './state.ts';
import { lessonOf } from './tour.ts';

/** What is drawn. */
export interface Picture {
  /** One pane, two, or list, passage and reason. */
  readonly panes: readonly Drawn[];
  readonly status: Row;
}

export interface Scene extends Picture {
  readonly bounds: Bounds;
  /** What of the article is in its pane, where it has one. */
  readonly view: View | undefined;
}

const kept = new WeakMap<State, { readonly desk: Desk; readonly layout: Layout; readonly scene: Scene }>();

/** The scene of a state; kept, since the next key asks for the bounds of what is on the screen. */
export function sceneOf(desk: Desk, state: State, layout: Layout): Scene {
  const before = kept.get(state);
  if (before?.desk === desk && before.layout === layout) return before.scene;
  const { panes, page, shown, scroll, mentions = [], view } = screens[state.screen](desk, state, layout);
  const rows = rowsOf(desk, state.history.decided, state);
  const bounds = { rows, sources: desk.story.sources.length, page, shown, scroll, lines: view?.reach ?? unmoved, mentions };
  const scene = { panes, status: clip(statusRow(desk, state, bounds, layout.width), layout.width), bounds, view };
  kept.set(state, { desk, layout, scene });
  return scene;
}

type Part = Pick<Scene, 'panes'> & Pick<Bounds, 'page' | 'shown' | 'scroll'> & Partial<Pick<Bounds, 'mentions'> & Pick<Scene, 'view'>>;

const screens: Readonly<Record<State['screen'], (desk: Desk, state: State, layout: Layout) => Part>> = {
  desk: deskScreen,
  sources: sourcesScreen,
  names: namesScreen,
  help: (desk, state, layout) => pageScreen(desk, state, layout, 'Keys', helpRows(layout.width)),
  rule: ruleScreen,
  diff: diffScreen,
};

function deskScreen(desk: Desk, state: State, layout: Layout): Part {
  const { list, passage, reason } = layout;
  const { decided } = state.history;
  const rows = rowsOf(desk, decided, state);
  const item = desk.items.at(state.current);
  const page = bodyOf(layout, list);
  const room = bodyOf(layout, reason);
  const asks = state.prompt?.ask === 'why';
  const why = asks ? whyRows(reason.width) : item ? reasonRows(reasonOf(desk, state), reason.width, room >= 12) : [];
  const [scroll, most] = scrolledTo(asks ? 0 : state.scroll, why.length - room);
  const below = most - scroll;
  const view = viewOf(desk, state, passage.width, bodyOf(layout, passage));
  const title = asks ? 'Not an error: why?' : item ? cardOf(item.finding) : 'Reason';
  return {
    panes: [
      drawn(layout, list, listTitle(desk, state, rows.length), findingRows(desk, decided, rows, state.current, list.width, page)),
      articlePane(desk, state, layout, passage, view),
      drawn(layout, reason, title, why.slice(scroll, scroll + room), below > 0 ? `↓ ${below} more` : '', state.focus === 'other'),
    ],
    page,
    shown: sourceShown(desk, state),
    scroll: { least: 0, now: scroll, greatest: most },
    view,
  };
}

/** The quick reasons for a dismissal. */
function whyRows(width: number): Row[] {
  const rows = reasons.map((reason, i): Row => [piece(` ${i + 1} `, 'strong'), piece(shorten(reason, Math.max(0, width - 4)))]);
  return [...rows, [piece(shorten(' or type it in your own words', width), 'dim')]];
}

function listTitle({ items }: Desk, { filter }: State, rows: number): string {
  return filter === '' ? `Findings ${items.length}` : `Findings ${rows} of ${items.length}: ${filter}`;
}

function sourcesScreen(desk: Desk, state: State, layout: Layout): Part {
  const shown = sourceShown(desk, state);
  const { panes, view, scroll } = besides(desk, state, layout, shown);
  return { panes, page: bodyOf(layout, layout.source), shown, scroll, view };
}

function namesScreen(desk: Desk, state: State, layout: Layout): Part {
  const pane = { width: layout.width, height: layout.height };
  const body = bodyOf(layout, pane);
  const legend = body >= 20 ? sourceLegend(desk.story, pane.width) : [];
  const page = body - legend.length;
  const mentions = mentionsOf(desk.story);
  const rows = [...nameRows(desk.story, state.name, pane.width, page), ...legend];
  return { ...pageOf(desk, state, layout, [drawn(layout, pane, `Names ${mentions.length}`, rows)]), page, mentions };
}

function ruleScreen(desk: Desk, state: State, layout: Layout): Part {
  const rule = desk.items.at(state.current)?.finding.rule ?? '';
  const text = desk.explain?.(rule) ?? 'There is no page about this rule.';
  const rows = text.split('\n').flatMap((line) => {
    const indent = ' '.repeat(1 + line.length - line.trimStart().length);
    const wrapped = paragraph(line, Math.max(1, Math.min(100, layout.width - indent.length - 1)));
    return wrapped.length === 0 ? [[]] : wrapped.map((row) => [piece(indent), ...row]);
  });
  return pageScreen(desk, state, layout, rule, rows);
}

function diffScreen(desk: Desk, state: State, layout: Layout): Part {
  return pageScreen(desk, state, layout, `What changes in ${nameOf(desk.report)}`, changeRows(desk, state.history.decided, layout.width));
}

/** A page over the whole window, which scrolls. */
function pageScreen(desk: Desk, state: State, layout: Layout, title: string, rows: readonly Row[]): Part {
  const pane = { width: layout.width, height: layout.height };
  const page = bodyOf(layout, pane);
  const [top, most] = scrolledTo(state.scroll, rows.length - page);
  const note = most > top ? `↓ ${most - top} more` : '';
  return pageOf(desk, state, layout, [drawn(layout, pane, title, rows.slice(top, top + page), note)], top, most);
}

function pageOf(desk: Desk, state: State, layout: Layout, panes: Scene['panes'], top = 0, most = 0): Part {
  return {
    panes,
    page: bodyOf(layout, { width: layout.width, height: layout.height }),
    shown: sourceShown(desk, state),
    scroll: { least: 0, now: top, greatest: most },
  };
}

/** A wish for a first line, held between 0 and the last that makes sense; that last. */
function scrolledTo(wish: number, last: number): [top: number, last: number] {
  const most = Math.max(0, last);
  return [Math.max(0, Math.min(wish, most)), most];
}

function cardOf({ rule, severity, confidence }: Desk['items'][number]['finding']): string {
  return `${severity} · ${rule} · ${Math.round(confidence * 100)} % sure`;
}

/** Where we are, how much is decided, and the keys; or what is asked; or what just happened. */
function statusRow(desk: Desk, state: State, { rows }: Pick<Bounds, 'rows'>, width: number): Row {
  if (state.prompt && state.prompt.ask !== 'quit') return promptRow(desk, state, rows, width);
  const row: Piece[] = [];
  const lesson = lessonOf(state);
  if (state.prompt) row.push(piece(shorten(` ${count(state.history.decided.size, 'decision')} not written.`, width), 'strong'));
  else if (state.notice !== '' || lesson !== '') {
    if (state.notice !== '') row.push(piece(shorten(` ${state.notice}`, width), 'strong'));
    const left = width - widthOf(row);
    if (lesson !== '' && (left === width || left > columnsOf(lesson) + 2)) row.push(piece(shorten(` ${lesson}`, left), 'proof'));
  } else if (state.screen === 'diff') row.push(piece(shorten(' Write this?', width), 'strong'));
  else row.push(...placeRow(desk, state, rows.length === 0 ? 0 : rowAt(rows, state.current) + 1, rows.length));
  const hasProposal = (desk.items.at(state.current)?.finding.fixes.length ?? 0) > 0;
  const useful = hintsFor(state, desk.isOneOf).filter(({ deed }) => hasProposal || deed.type !== 'accept');
  const hints = hintPieces(useful, width - widthOf(row) - 1);
  const space = ' '.repeat(Math.max(0, width - widthOf(row) - widthOf(hints) - 1));
  return [...row, piece(space), ...hints];
}

/** `3/21  ✓2 ✗1  M3 m1`: the row, what is decided, the open findings by severity. */
function placeRow(desk: Desk, { history: { decided } }: State, at: number, of: number): Piece[] {
  const row = [piece(` ${at}/${of}`, 'strong'), piece(' ')];
  const standing = standings(desk.items, decided);
  const fixed = standing.filter((one) => one === 'fixed').length;
  const dismissed = standing.filter((one) => one === 'dismissed').length;
  if (fixed > 0) row.push(piece(` ✓${fixed}`, 'proof'));
  if (dismissed > 0) row.push(piece(` ✗${dismissed}`, 'dim'));
  const open: Partial<Record<string, number>> = {};
  for (const [i, one] of standing.entries()) {
    const { severity } = desk.items[i].finding;
    if (one === 'open' || one === 'note') open[severity] = (open[severity] ?? 0) + 1;
  }
  for (const severity of severities.toReversed())
    if (open[severity]) row.push(piece(` ${letters[severity]}`, severity), piece(`${open[severity]}`, 'dim'));
  if (desk.items.length > 0 && fixed + dismissed > 0 && !standing.includes('open')) row.push(piece(' all decided', 'proof'));
  const failures = desk.report.failures.length;
  if (failures > 0) row.push(piece(` !${failures} failed`, 'critical'));
  return row;
}

const labels = { text: 'instead', why: 'why', filter: 'filter', search: 'search', jump: 'finding' } as const;
const scopes = { words: '', kind: ' (all of it)', rule: ' (whole rule)' } as const;

/** What may be typed, while nothing is. */
const examples = {
  text: 'nothing: leave the words out',
  why: 'a number, or words',
  filter: 'major, minor, undecided, a rule, or words',
  search: 'words; nothing looks for the last again',
  jump: 'its number',
} as const;

/** The line that is typed, with its cursor in view, and the keys that end it. */
function promptRow(desk: Desk, state: State, rows: Rows, width: number): Row {
  const { prompt } = state;
  if (!prompt || prompt.ask === 'quit') return [];
  const { text, cursor } = prompt.line;
  const scope = 'scope' in prompt ? scopes[prompt.scope] : '';
  const times = meant(state, desk.items, rows).length;
  const label = shorten(` ${labels[prompt.ask]}${times > 1 ? ` ×${times}` : ''}${scope}: `, width);
  const hints = hintPieces(hintsFor(state, desk.isOneOf), Math.floor(width / 2) - columnsOf(label));
  const room = Math.max(1, width - columnsOf(label) - widthOf(hints) - 2);
  let before = '';
  for (const cluster of graphemesOf(text.slice(0, cursor)).toReversed()) {
    if (columnsOf(cluster + before) > room - 1) break;
    before = cluster + before;
  }
  const left = piece(before);
  const [first = ''] = graphemesOf(text.slice(cursor, cursor + 40));
  const under = first === '' ? ' ' : first;
  const rest = Math.max(0, room - columnsOf(left.text) - columnsOf(under));
  const right =
    text === ''
      ? piece(shorten(` ${examples[prompt.ask]}`, rest), 'dim')
      : piece(shorten(text.slice(cursor + first.length, cursor + first.length + 2 * rest), rest));
  const row = [piece(label, 'strong'), left, piece(under, 'plain', 'cursor'), right];
  const notice =
    state.notice === '' ? [] : [piece(shorten(`  ${state.notice}`, Math.max(0, width - widthOf(row) - widthOf(hints) - 1)), 'dim')];
  return [...row, ...notice, piece(' '.repeat(Math.max(0, width - widthOf(row) - widthOf(notice) - widthOf(hints) - 1))), ...hints];
}

function graphemesOf(text: string): string[] {
  return Array.from(new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text), ({ segment }) => segment);
}

function count(many: number, what: string): string {
  return `${many} ${what}${many === 1 ? '' : 's'}`;
}
