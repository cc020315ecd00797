// The article as it will be: what corrections strike out stands struck, followed by what they put in, and every mark keeps its place.
// Made anew after a decision only; offsets of the article's content are carried over by halving.
import { type Severity, severities } from '#rule';
import { countWhere, type Span } from '#text';
import { type Decided, standings } from './decisions.ts';
import type { Desk } from './desk.ts';
import type { Mark } from './pieces.ts';
import { remember } from './remember.ts';
import { type Leaf, type Marks, marksOf } from './sheet.ts';

export interface Draft {
  readonly text: Leaf;
  /** Findings that are open, corrections, and what they strike; where they overlap and begin together, the graver wins. */
  readonly marks: Marks;
  /** The place of a stretch of content, with what is put in for it. */
  readonly placeOf: (span: Span) => Span;
}

/** What stands between the old words and the new: seen without colours too. */
const arrow = '→';

/** The draft for the decisions. */
export const draftOf = remember(({ story: { article }, items }: Desk, decided: Decided): Draft => {
  const fixes: { readonly span: Span; readonly put: string }[] = [];
  for (const [item, decision] of decided)
    if (decision.verdict === 'fixed') fixes.push({ span: items[item].span, put: `${arrow}${decision.text || '∅'}` });
  fixes.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);

  const parts: string[] = [];
  const added = [0];
  let at = 0;
  for (const { span, put } of fixes) {
    parts.push(article.content.slice(at, span.end), put);
    added.push(added[added.length - 1] + put.length);
    at = span.end;
  }
  /** An offset behind all that is put in before it or at it; or before what is put in at it. */
  const behind = (offset: number) => offset + added[countWhere(fixes.length, (i) => fixes[i].span.end <= offset)];
  const before = (offset: number) => offset + added[countWhere(fixes.length, (i) => fixes[i].span.end < offset)];

  const standing = standings(items, decided);
  const marks: { mark: Mark; rank: number }[] = [];
  for (const [i, { span, finding }] of items.entries()) {
    const old = { start: behind(span.start), end: before(span.end) };
    if (standing[i] === 'open' || standing[i] === 'note')
      marks.push({ mark: { ...old, tone: finding.severity, light: 'under' }, rank: severities.indexOf(finding.severity) });
    if (standing[i] !== 'fixed') continue;
    marks.push({ mark: { ...old, tone: 'gone', light: 'none' }, rank: severities.length });
    marks.push({ mark: { start: old.end, end: behind(span.end), tone: 'new', light: 'none' }, rank: severities.length });
  }
  marks.sort((a, b) => a.rank - b.rank);
  return {
    text: {
      of: article,
      content: [...parts, article.content.slice(at)].join(''),
      blocks: article.blocks.map(({ start, end, kind }) => ({ start: behind(start), end: behind(end), kind })),
    },
    marks: marksOf(marks.map(({ mark }) => mark)),
    placeOf: ({ start, end }) => ({ start: behind(start), end: behind(end) }),
  };
});

/** The gravest severity among tones. */
export function worst(tones: readonly Mark['tone'][]): Severity | undefined {
  return severities.findLast((severity) => tones.includes(severity));
}
