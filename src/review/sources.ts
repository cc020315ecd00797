// The article and another source full screen beside it: the sentence that proves the finding, or says the same, stands level with it.
// Whichever is scrolled, the other follows sentence by sentence, since the two tell the story in orders of their own.
import { countWhere, type Span, type Text } from '#text';
import { counterparts, type Pair, pairAt, placeOf, turned } from './aligned.ts';
import type { Desk } from './desk.ts';
import { type Drawn, drawn } from './drawn.ts';
import { bodyOf, type Layout } from './layout.ts';
import { articlePane, paneSheet, sourceRows, topFor, type View, viewOf } from './passage.ts';
import { type Mark, piece } from './pieces.ts';
import { contentSpan, lineAt, type Sheet } from './sheet.ts';
import { shortenPath } from './show.ts';
import type { Reach, State } from './state.ts';

export interface Beside {
  readonly panes: readonly [Drawn, Drawn];
  readonly view: View;
  /** How far the source can be moved. */
  readonly scroll: Reach;
}

/** Index of the source on the screen: the one chosen, or the first that proves the finding, or that says the same, or the first. */
export function sourceShown(desk: Desk, state: State): number {
  if (state.source !== undefined) return state.source;
  const ids = new Set(desk.items.at(state.current)?.finding.evidence.map((proof) => proof.source));
  const proving = desk.story.sources.findIndex((source) => ids.has(source.id));
  if (proving >= 0 || state.screen !== 'sources') return Math.max(0, proving);
  const [nearest] = counterparts(desk, placeOf(desk, state));
  return nearest ? desk.story.sources.indexOf(nearest.source) : 0;
}

/** The two panes. @param shown index of the source */
export function besides(desk: Desk, state: State, layout: Layout, shown: number): Beside {
  const source = desk.story.sources.at(shown);
  const height = bodyOf(layout, layout.article);
  if (!source) {
    const view = viewOf(desk, state, layout.article.width, height);
    const none = [[piece('  There are no other sources on this story.', 'dim')]];
    const panes = [articlePane(desk, state, layout, layout.article, view), drawn(layout, layout.source, 'Sources', none)] as const;
    return { panes, view, scroll: unmoved };
  }
  const proofs: Mark[] = (desk.items.at(state.current)?.finding.evidence ?? [])
    .filter((proof) => proof.source === source.id)
    .map((proof) => ({ ...contentSpan(source, proof), tone: 'proof', light: 'full' }));
  const counterpart = counterparts(desk, placeOf(desk, state)).find((aligned) => aligned.source === source)?.sentence;
  const page = bodyOf(layout, layout.source);
  const sheet = paneSheet(source, layout.source.width, page);
  const place = proofs.at(0) ?? counterpart;
  const { view, opened, top, pair } = linked(desk, state, layout, { source, sheet, page, at: place && lineAt(sheet, place.start) });
  const lit = pair?.there ?? counterpart;
  const marks: Mark[] = [...(lit ? [{ start: lit.start, end: lit.end, tone: 'proof', light: 'none' } as const] : []), ...proofs];
  const pointed = pair?.there ?? place;
  const here = pointed ? lineAt(sheet, pointed.start) : -1;
  const last = Math.max(0, sheet.length - page);
  const number = `Source ${shown + 1}/${desk.story.sources.length} · `;
  const title = number + shortenPath(source.id, layout.source.width - number.length - 6);
  return {
    panes: [
      articlePane(desk, state, layout, layout.article, view),
      drawn(layout, layout.source, title, sourceRows(source, sheet, marks, here, top, page), '', state.focus === 'other'),
    ],
    view,
    scroll: { least: -opened, now: top - opened, greatest: last - opened },
  };
}

export const unmoved: Reach = { least: 0, now: 0, greatest: 0 };

/** A source in its pane, and the line that the finding is about. */
interface Opposite {
  readonly source: Text;
  readonly sheet: Sheet;
  readonly page: number;
  readonly at: number | undefined;
}

interface Linked {
  readonly view: View;
  /** First line of the source, as it opened and now. */
  readonly opened: number;
  readonly top: number;
  /** The sentences that stand level, once one of the two was scrolled. */
  readonly pair: Pair | undefined;
}

/** Where both stand; level with each other one of them may begin above its first line, or end below its last. */
function linked(desk: Desk, state: State, layout: Layout, { source, sheet, page, at }: Opposite): Linked {
  const { article } = desk.story;
  const { width } = layout.article;
  const height = bodyOf(layout, layout.article);
  const first = viewOf(desk, { ...state, lines: 0 }, width, height);
  const eyes = first.here >= 0 ? first.here - first.top : Math.floor(height / 3); // the row that the reader is at
  const within = (line: number) => Math.max(0, Math.min(line, sheet.length - page));
  const opened = at === undefined ? 0 : page > eyes ? within(at - eyes) : topFor(sheet, at, page);
  const lineOf = ({ sheet, draft }: View, span: Span) => lineAt(sheet, draft.placeOf(span).start);

  if (state.leads === 'source') {
    const top = within(opened + state.scroll);
    const found = pairAt(
      turned(desk.story, source),
      article,
      sentenceOn(source, sheet, top + eyes, (span) => span),
    );
    if (!found) return { view: first, opened, top, pair: undefined };
    const here = lineOf(first, found.there);
    const level = here - (lineAt(sheet, found.here.start) - top);
    const view = { ...first, here, top: level, reach: { ...first.reach, now: level - first.top } };
    return { view, opened, top, pair: { here: found.there, there: found.here } };
  }
  const view = viewOf(desk, state, width, height);
  if (view.top === first.top) return { view, opened, top: opened, pair: undefined };
  const pair = pairAt(desk.story, source, sentenceOn(article, view.sheet, view.top + eyes, view.draft.placeOf));
  if (!pair) return { view, opened, top: within(opened + view.top - first.top), pair };
  const here = lineOf(view, pair.here);
  return { view: { ...view, here }, opened, top: lineAt(sheet, pair.there.start) - (here - view.top), pair };
}

/** Index of the sentence on a line of a sheet, or the last. @param placeOf where a stretch of the text stands in what is laid out */
function sentenceOn({ sentences }: Text, sheet: Sheet, line: number, placeOf: (span: Span) => Span): number {
  const start = sheet.at(Math.min(line, sheet.length - 1))?.start ?? 0;
  return countWhere(sentences.length, (i) => placeOf(sentences[i]).end <= start);
}
