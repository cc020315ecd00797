// What will be written: the corrected article, its changed lines before and after with the words lit, and the dismissals.
// The lines come from comparing the two texts, not from the decisions, so that they prove what happens to the file.
import { structuredPatch } from 'diff';
import { amend } from '#engine';
import { compare, type Side, sideOf, sideRows, wholeSide } from './compare.ts';
import type { Decided } from './decisions.ts';
import type { Desk } from './desk.ts';
import { paragraph, piece, type Row } from './pieces.ts';
import { remember } from './remember.ts';

/** Milliseconds that finding the changed lines may take. */
const patience = 2000;

/** The original with all corrections in it. */
export const amendedText = remember(({ story: { article }, items }: Desk, decided: Decided): string => {
  const fixes = [...decided].flatMap(([item, decision]) =>
    decision.verdict === 'fixed' ? [{ ...items[item].span, text: decision.text }] : [],
  );
  return amend(article, fixes);
});

interface Hunk {
  readonly line: number;
  readonly sides: readonly Side[];
}

const compared = remember((desk: Desk, decided: Decided) => hunksOf(desk.story.article.original, amendedText(desk, decided)));

/** All rows of the page that is shown before writing. */
export function changeRows(desk: Desk, decided: Decided, width: number): Row[] {
  const room = Math.max(1, Math.min(100, width - 5));
  const rows: Row[] = [];
  const before = (desk.story.article.at?.line ?? 1) - 1;
  for (const { line, sides } of compared(desk, decided))
    rows.push([piece(` line ${line + before}`, 'dim')], ...sides.flatMap((side) => sideRows(side, room)), []);
  const dismissed = [...decided].flatMap(([item, decision]) => (decision.verdict === 'dismissed' ? [{ item, why: decision.why }] : []));
  if (dismissed.length > 0) rows.push([piece(' not errors, noted in the baseline', 'dim')]);
  for (const { item, why } of dismissed) {
    const told = `${desk.items[item].finding.text}: ${why}`;
    rows.push(...paragraph(told, room).map((row, i) => [piece(i === 0 ? ' ✗ ' : '   ', 'dim'), ...row]));
  }
  return rows;
}

function hunksOf(before: string, after: string): Hunk[] {
  const patch = structuredPatch('', '', before, after, '', '', { context: 0, timeout: patience });
  return (patch?.hunks ?? []).map(({ oldStart, lines }) => {
    const gone = lines.filter((line) => line.startsWith('-')).map((line) => line.slice(1));
    const put = lines.filter((line) => line.startsWith('+')).map((line) => line.slice(1));
    const pairs = Array.from({ length: Math.max(gone.length, put.length) }, (_, i) => pairOf(gone.at(i), put.at(i)));
    return { line: oldStart, sides: [...pairs.flatMap(([old]) => old), ...pairs.flatMap(([, young]) => young)] };
  });
}

/** A line before and after, each as no side where there is none. */
function pairOf(gone: string | undefined, put: string | undefined): readonly [old: readonly Side[], young: readonly Side[]] {
  const parts = gone === undefined || put === undefined ? undefined : compare(gone, put);
  if (parts) return [[sideOf('-', parts)], [sideOf('+', parts)]];
  const whole = (sign: Side['sign'], text = '') => (text.trim() === '' ? [] : [wholeSide(sign, text)]);
  return [whole('-', gone), whole('+', put)];
}
