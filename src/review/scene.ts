// What is on the screen for a state: panes with a title and rows, the status line, and how far each key can go.
// A pure function from desk, state and layout, so that tests and the reducer ask it without a terminal.
import { severities } from '#rule';
import { type Desk, letters } from './desk.ts';
import { findingRows } from './findings.ts';
import { helpRows, hintPieces } from './help.ts';
import { bodyOf, type Layout, type Pane } from './layout.ts';
import { paneSheet, passageRows, sourceRows, topFor } from './passage.ts';
import { type Mark, piece, type Row } from './pieces.ts';
import { reasonRows } from './reason.ts';
import { contentSpan, lineAt } from './sheet.ts';
import { columnsOf, shorten } from './show.ts';
import type { Bounds, State } from './state.ts';

/** A pane to draw: a title where there is room, and no more rows than its height. */
export interface Drawn {
  readonly pane: Pane;
  readonly title: Row | undefined;
  readonly rows: readonly Row[];
}

export interface Scene {
  /** One pane, two, or list, passage and reason. */
  readonly panes: readonly Drawn[];
  readonly status: Row;
  readonly bounds: Bounds;
}

export function sceneOf(desk: Desk, state: State, layout: Layout): Scene {
  const { panes, page, shown, scroll } = screens[state.screen](desk, state, layout);
  const bounds = { findings: desk.items.length, sources: desk.story.sources.length, page, shown, scroll };
  return { panes, status: statusRow(desk, state, layout.width), bounds };
}

type Part = Pick<Scene, 'panes'> & Pick<Bounds, 'page' | 'shown' | 'scroll'>;

const screens: Readonly<Record<State['screen'], (desk: Desk, state: State, layout: Layout) => Part>> = {
  desk: deskScreen,
  sources: sourcesScreen,
  help: helpScreen,
};

function deskScreen(desk: Desk, state: State, layout: Layout): Part {
  const { list, passage, reason } = layout;
  const item = desk.items.at(state.current);
  const page = bodyOf(layout, list);
  const room = bodyOf(layout, reason);
  const why = item ? reasonRows(item, desk.report.id, reason.width, room >= 12) : [];
  const [scroll, last] = scrolledTo(state.scroll, why.length - room);
  const below = last - scroll;
  return {
    panes: [
      drawn(layout, list, `Findings ${desk.items.length}`, findingRows(desk, state.current, list.width, page)),
      articlePane(desk, state, layout, passage),
      drawn(layout, reason, item ? cardOf(item.finding) : 'Reason', why.slice(scroll, scroll + room), below > 0 ? `↓ ${below} more` : ''),
    ],
    page,
    shown: sourceShown(desk, state),
    scroll: [0, last],
  };
}

function sourcesScreen(desk: Desk, state: State, layout: Layout): Part {
  const { sources } = desk.story;
  const shown = sourceShown(desk, state);
  const source = sources.at(shown);
  const page = bodyOf(layout, layout.source);
  const left = articlePane(desk, state, layout, layout.article);
  if (!source) {
    const none = [[piece('  There are no other sources on this story.', 'dim')]];
    return { panes: [left, drawn(layout, layout.source, 'Sources', none)], page, shown, scroll: [0, 0] };
  }
  const proofs: Mark[] = (desk.items.at(state.current)?.finding.evidence ?? [])
    .filter((proof) => proof.source === source.id)
    .map((proof) => ({ ...contentSpan(source, proof), tone: 'proof', light: 'full' }));
  const sheet = paneSheet(source, layout.source.width, page);
  const opened = proofs.length > 0 ? topFor(sheet, lineAt(sheet, proofs[0].start), page) : 0;
  const [top, last] = scrolledTo(opened + state.scroll, sheet.length - page);
  return {
    panes: [
      left,
      drawn(layout, layout.source, `Source ${shown + 1}/${sources.length} · ${source.id}`, sourceRows(source, sheet, proofs, top, page)),
    ],
    page,
    shown,
    scroll: [-opened, last - opened],
  };
}

function helpScreen(desk: Desk, state: State, layout: Layout): Part {
  const pane = { width: layout.width, height: layout.height };
  const page = bodyOf(layout, pane);
  const rows = helpRows(pane.width);
  const [top, last] = scrolledTo(state.scroll, rows.length - page);
  return {
    panes: [drawn(layout, pane, 'Keys', rows.slice(top, top + page), last > top ? `↓ ${last - top} more` : '')],
    page,
    shown: sourceShown(desk, state),
    scroll: [0, last],
  };
}

/** A wish for a first line, held between 0 and the last that makes sense; that last. */
function scrolledTo(wish: number, last: number): [top: number, last: number] {
  const most = Math.max(0, last);
  return [Math.max(0, Math.min(wish, most)), most];
}

/** Index of the source on the screen: the one chosen, or the first that proves the finding, or the first. */
function sourceShown(desk: Desk, state: State): number {
  if (state.source !== undefined) return state.source;
  const ids = new Set(desk.items.at(state.current)?.finding.evidence.map((proof) => proof.source));
  return Math.max(
    0,
    desk.story.sources.findIndex((source) => ids.has(source.id)),
  );
}

function articlePane(desk: Desk, state: State, layout: Layout, pane: Pane): Drawn {
  const item = desk.items.at(state.current);
  const rows = passageRows(desk, state.current, pane.width, bodyOf(layout, pane));
  return drawn(layout, pane, desk.report.path, rows, item ? `line ${item.finding.line}` : '');
}

function cardOf({ rule, severity, confidence }: Desk['items'][number]['finding']): string {
  return `${severity} · ${rule} · ${Math.round(confidence * 100)} % sure`;
}

function drawn(layout: Layout, pane: Pane, title: string, rows: readonly Row[], note = ''): Drawn {
  return { pane, title: layout.titled ? titleRow(title, note, pane.width) : undefined, rows };
}

/** A rule with the title in it: `── Findings 27 ────── ↓ 5 more ─`. */
function titleRow(title: string, note: string, width: number): Row {
  const noted = note === '' ? '' : ` ${note} ─`;
  const fitted = shorten(title, Math.max(0, width - 6 - columnsOf(noted)));
  const line = Math.max(0, width - 4 - columnsOf(fitted) - columnsOf(noted));
  return [piece('── ', 'dim'), piece(fitted, 'strong'), piece(` ${'─'.repeat(line)}${noted}`, 'dim')];
}

/** Where we are, how much there is of what, and the keys. */
function statusRow(desk: Desk, state: State, width: number): Row {
  const position = desk.items.length === 0 ? ' 0/0' : ` ${state.current + 1}/${desk.items.length}`;
  const row = [piece(position, 'strong'), piece(' ')];
  for (const severity of severities.toReversed()) {
    if (desk.counts[severity] > 0) row.push(piece(` ${letters[severity]}`, severity), piece(`${desk.counts[severity]}`, 'dim'));
  }
  const failures = desk.report.failures.length;
  if (failures > 0) row.push(piece(` !${failures} failed`, 'critical'));
  const hints = hintPieces(width - widthOf(row) - 1);
  const space = ' '.repeat(Math.max(0, width - widthOf(row) - widthOf(hints) - 1));
  return [...row, piece(space), ...hints];
}

function widthOf(row: Row): number {
  return row.reduce((sum, { text }) => sum + columnsOf(text), 0);
}
