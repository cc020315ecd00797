// What is on the screen for a state: panes with a title and rows, the status line, and how far each key can go.
// A pure function from desk, state and layout, so that tests and the reducer ask it without a terminal.
import { severities } from '#rule';
import { type AlignedSentence, alignedSentences } from '#story';
import type { Span } from '#text';
import { reasons } from './asking.ts';
import { changeRows } from './changes.ts';
import { standings } from './decisions.ts';
import { type Desk, type Item, letters } from './desk.ts';
import { clip, type Drawn, drawn, widthOf } from './drawn.ts';
import { findingRows } from './findings.ts';
import { helpRows, hintPieces } from './help.ts';
import { hintsFor } from './keys.ts';
import { bodyOf, type Layout, type Pane } from './layout.ts';
import { rowAt, rowsOf } from './list.ts';
import { mentionsOf, nameRows } from './names.ts';
import { paneSheet, passageRows, sourceRows, topFor, type View, viewOf } from './passage.ts';
import { type Mark, type Piece, paragraph, piece, type Row } from './pieces.ts';
import { reasonRows } from './reason.ts';
import { remember } from './remember.ts';
import { contentSpan, lineAt } from './sheet.ts';
import { columnsOf, shorten } from './show.ts';
import type { Bounds, State } from './state.ts';

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

const unmoved = [0, 0] as const;

const kept = new WeakMap<State, { readonly desk: Desk; readonly layout: Layout; readonly scene: Scene }>();

/** The scene of a state; kept, since the next key asks for the bounds of what is on the screen. */
export function sceneOf(desk: Desk, state: State, layout: Layout): Scene {
  const before = kept.get(state);
  if (before?.desk === desk && before.layout === layout) return before.scene;
  const { panes, page, shown, scroll, mentions = [], view } = screens[state.screen](desk, state, layout);
  const rows = rowsOf(desk, state.history.decided, state);
  const bounds = { rows, sources: desk.story.sources.length, page, shown, scroll, lines: view?.range ?? unmoved, mentions };
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
  const why = asks ? whyRows(reason.width) : item ? reasonFor(desk, state, reason.width, room >= 12) : [];
  const [scroll, most] = scrolledTo(asks ? 0 : state.scroll, why.length - room);
  const below = most - scroll;
  const view = viewOf(desk, state, passage.width, bodyOf(layout, passage));
  const title = asks ? 'Not an error: why?' : item ? cardOf(item.finding) : 'Reason';
  return {
    panes: [
      drawn(layout, list, listTitle(desk, state, rows.length), findingRows(desk, decided, rows, state.current, list.width, page)),
      articlePane(desk, state, layout, passage, view),
      drawn(layout, reason, title, why.slice(scroll, scroll + room), below > 0 ? `↓ ${below} more` : ''),
    ],
    page,
    shown: sourceShown(desk, state),
    scroll: [0, most],
    view,
  };
}

function reasonFor(desk: Desk, { current, history: { decided } }: State, width: number, airy: boolean): Row[] {
  const item = desk.items[current];
  const standing = standings(desk.items, decided)[current];
  return reasonRows(item, { decision: decided.get(current), standing }, desk.report.id, besideProofs(desk, item), width, airy);
}

/** From here on a sentence nearly always says the same (see AlignedSentence). */
const sure = 0.4;

/** The nearest sentence that says the same, unless it is a proof already. */
const besideProofs = remember((desk: Desk, { finding, span }: Item) => {
  const [nearest] = counterparts(desk, span);
  if (!nearest || nearest.score < sure) return undefined;
  const { source, sentence } = nearest;
  const isProof = finding.evidence.some((proof) => {
    const place = proof.source === source.id ? contentSpan(source, proof) : undefined;
    return place && place.start < sentence.end && sentence.start < place.end;
  });
  const text = source.content.slice(sentence.start, sentence.end);
  return isProof ? undefined : { source: source.id, excerpt: { text, start: 0, end: 0 } };
});

/** The quick reasons for a dismissal. */
function whyRows(width: number): Row[] {
  const rows = reasons.map((reason, i): Row => [piece(` ${i + 1} `, 'strong'), piece(shorten(reason, Math.max(0, width - 4)))]);
  return [...rows, [piece(shorten(' or type it in your own words', width), 'dim')]];
}

function listTitle({ items }: Desk, { filter }: State, rows: number): string {
  return filter === '' ? `Findings ${items.length}` : `Findings ${rows} of ${items.length}: ${filter}`;
}

function sourcesScreen(desk: Desk, state: State, layout: Layout): Part {
  const { sources } = desk.story;
  const shown = sourceShown(desk, state);
  const source = sources.at(shown);
  const page = bodyOf(layout, layout.source);
  const view = viewOf(desk, state, layout.article.width, bodyOf(layout, layout.article));
  const left = articlePane(desk, state, layout, layout.article, view);
  if (!source) {
    const none = [[piece('  There are no other sources on this story.', 'dim')]];
    return { panes: [left, drawn(layout, layout.source, 'Sources', none)], page, shown, scroll: unmoved, view };
  }
  const proofs: Mark[] = (desk.items.at(state.current)?.finding.evidence ?? [])
    .filter((proof) => proof.source === source.id)
    .map((proof) => ({ ...contentSpan(source, proof), tone: 'proof', light: 'full' }));
  const counterpart = counterparts(desk, placeOf(desk, state)).find((aligned) => aligned.source === source)?.sentence;
  const marks: Mark[] = counterpart
    ? [{ start: counterpart.start, end: counterpart.end, tone: 'proof', light: 'none' }, ...proofs]
    : proofs;
  const sheet = paneSheet(source, layout.source.width, page);
  const place = proofs.at(0) ?? counterpart;
  const here = place ? lineAt(sheet, place.start) : -1;
  const opened = place ? topFor(sheet, here, page) : 0;
  const [top, last] = scrolledTo(opened + state.scroll, sheet.length - page);
  return {
    panes: [
      left,
      drawn(
        layout,
        layout.source,
        `Source ${shown + 1}/${sources.length} · ${source.id}`,
        sourceRows(source, sheet, marks, here, top, page),
      ),
    ],
    page,
    shown,
    scroll: [-opened, last - opened],
    view,
  };
}

function namesScreen(desk: Desk, state: State, layout: Layout): Part {
  const pane = { width: layout.width, height: layout.height };
  const page = bodyOf(layout, pane);
  const mentions = mentionsOf(desk.story);
  const rows = nameRows(desk.story, state.name, pane.width, page);
  return { ...pageOf(desk, state, layout, [drawn(layout, pane, `Names ${mentions.length}`, rows)], 0), mentions };
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
  return pageScreen(desk, state, layout, `What changes in ${desk.report.path}`, changeRows(desk, state.history.decided, layout.width));
}

/** A page over the whole window, which scrolls. */
function pageScreen(desk: Desk, state: State, layout: Layout, title: string, rows: readonly Row[]): Part {
  const pane = { width: layout.width, height: layout.height };
  const page = bodyOf(layout, pane);
  const [top, most] = scrolledTo(state.scroll, rows.length - page);
  const note = most > top ? `↓ ${most - top} more` : '';
  return pageOf(desk, state, layout, [drawn(layout, pane, title, rows.slice(top, top + page), note)], most);
}

function pageOf(desk: Desk, state: State, layout: Layout, panes: Scene['panes'], most: number): Part {
  return {
    panes,
    page: bodyOf(layout, { width: layout.width, height: layout.height }),
    shown: sourceShown(desk, state),
    scroll: [0, most],
  };
}

/** A wish for a first line, held between 0 and the last that makes sense; that last. */
function scrolledTo(wish: number, last: number): [top: number, last: number] {
  const most = Math.max(0, last);
  return [Math.max(0, Math.min(wish, most)), most];
}

/** Sentences of the sources that say what the article says at a place, the nearest first. */
function counterparts({ story }: Desk, place: Span | undefined): readonly AlignedSentence[] {
  const sentence = place && story.article.sentences.find(({ end }) => end > place.start);
  return sentence && story.sources.length > 0 ? alignedSentences(story, sentence) : [];
}

/** Where the reader looks. */
function placeOf({ items }: Desk, { current, look }: State): Span | undefined {
  return look ?? items.at(current)?.span;
}

/** Index of the source on the screen: the one chosen, or the first that proves the finding, or that says the same, or the first. */
function sourceShown(desk: Desk, state: State): number {
  if (state.source !== undefined) return state.source;
  const ids = new Set(desk.items.at(state.current)?.finding.evidence.map((proof) => proof.source));
  const proving = desk.story.sources.findIndex((source) => ids.has(source.id));
  if (proving >= 0 || state.screen !== 'sources') return Math.max(0, proving);
  const [nearest] = counterparts(desk, placeOf(desk, state));
  return nearest ? desk.story.sources.indexOf(nearest.source) : 0;
}

function articlePane(desk: Desk, state: State, layout: Layout, pane: Pane, view: View): Drawn {
  const item = desk.items.at(state.current);
  const rows = passageRows(desk, state, view, bodyOf(layout, pane));
  return drawn(layout, pane, desk.report.path, rows, item && !state.look ? `line ${item.finding.line}` : '');
}

function cardOf({ rule, severity, confidence }: Desk['items'][number]['finding']): string {
  return `${severity} · ${rule} · ${Math.round(confidence * 100)} % sure`;
}

/** Where we are, how much is decided, and the keys; or what is asked; or what just happened. */
function statusRow(desk: Desk, state: State, { rows }: Pick<Bounds, 'rows'>, width: number): Row {
  if (state.prompt && state.prompt.ask !== 'quit') return promptRow(state, width);
  const row: Piece[] = [];
  if (state.prompt) row.push(piece(shorten(` ${count(state.history.decided.size, 'decision')} not written.`, width), 'strong'));
  else if (state.notice !== '') row.push(piece(shorten(` ${state.notice}`, width), 'strong'));
  else row.push(...placeRow(desk, state, rows.length === 0 ? 0 : rowAt(rows, state.current) + 1, rows.length));
  const hints = hintPieces(hintsFor(state), width - widthOf(row) - 1);
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
const scopes = { row: '', kind: ' (all equal)', rule: ' (whole rule)' } as const;

/** The line that is typed, with its cursor in view, and the keys that end it. */
function promptRow(state: State, width: number): Row {
  const { prompt } = state;
  if (!prompt || prompt.ask === 'quit') return [];
  const { text, cursor } = prompt.line;
  const scope = 'scope' in prompt ? scopes[prompt.scope] : '';
  const label = shorten(` ${labels[prompt.ask]}${scope}: `, width);
  const hints = hintPieces(hintsFor(state), Math.floor(width / 2) - columnsOf(label));
  const room = Math.max(1, width - columnsOf(label) - widthOf(hints) - 2);
  let start = cursor;
  for (let used = 0; start > 0; start--) {
    used += columnsOf(text[start - 1]);
    if (used > room - 1) break;
  }
  const left = piece(text.slice(start, cursor));
  const [first = ''] = graphemesOf(text.slice(cursor, cursor + 40));
  const under = first === '' ? ' ' : first;
  const rest = Math.max(0, room - columnsOf(left.text) - columnsOf(under));
  const right = shorten(text.slice(cursor + first.length, cursor + first.length + 2 * rest), rest);
  const row = [piece(label, 'strong'), left, piece(under, 'plain', 'cursor'), piece(right)];
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
