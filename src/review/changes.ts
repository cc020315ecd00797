// What will be written: the corrected article, its changed lines before and after with the words lit, and the dismissals.
// The lines come from comparing the two texts, not from the decisions, so that they prove what happens to the file.
import { diffWordsWithSpace, structuredPatch } from 'diff';
import { amend } from '#engine';
import type { Decided } from './decisions.ts';
import type { Desk } from './desk.ts';
import { type Mark, paragraph, piece, type Row } from './pieces.ts';
import { remember } from './remember.ts';

/** Code units of unchanged text kept beside a change. */
const context = 50;
/** Milliseconds that one comparison may take; beyond that a line is shown whole. */
const patience = 200;

/** The original with all corrections in it. */
export const amendedText = remember(({ story: { article }, items }: Desk, decided: Decided): string => {
  const fixes = [...decided].flatMap(([item, decision]) =>
    decision.verdict === 'fixed' ? [{ ...items[item].span, text: decision.text }] : [],
  );
  return amend(article, fixes);
});

interface Hunk {
  readonly line: number;
  readonly rows: readonly { readonly sign: '-' | '+'; readonly text: string; readonly marks: readonly Mark[] }[];
}

const compared = remember((desk: Desk, decided: Decided) => hunksOf(desk.story.article.original, amendedText(desk, decided)));

/** All rows of the page that is shown before writing. */
export function changeRows(desk: Desk, decided: Decided, width: number): Row[] {
  const room = Math.max(1, Math.min(100, width - 5));
  const rows: Row[] = [];
  for (const { line, rows: changed } of compared(desk, decided)) {
    rows.push([piece(` line ${line}`, 'dim')]);
    for (const { sign, text, marks } of changed) {
      const tone = sign === '-' ? 'gone' : 'new';
      for (const [i, row] of paragraph(text, room, 'plain', marks).entries())
        rows.push([piece(i === 0 ? ` ${sign} ` : '   ', tone), ...row]);
    }
    rows.push([]);
  }
  const dismissed = [...decided].flatMap(([item, decision]) => (decision.verdict === 'dismissed' ? [{ item, why: decision.why }] : []));
  if (dismissed.length > 0) rows.push([piece(' not errors, noted in the baseline', 'dim')]);
  for (const { item, why } of dismissed) {
    const told = `${desk.items[item].finding.text}: ${why}`;
    rows.push(...paragraph(told, room).map((row, i) => [piece(i === 0 ? ' ✗ ' : '   ', 'dim'), ...row]));
  }
  return rows;
}

function hunksOf(before: string, after: string): Hunk[] {
  const patch = structuredPatch('', '', before, after, '', '', { context: 0, timeout: 10 * patience });
  return (patch?.hunks ?? []).map(({ oldStart, lines }) => {
    const gone = lines.filter((line) => line.startsWith('-')).map((line) => line.slice(1));
    const put = lines.filter((line) => line.startsWith('+')).map((line) => line.slice(1));
    const pairs = Array.from({ length: Math.max(gone.length, put.length) }, (_, i) => pairOf(gone.at(i), put.at(i)));
    return { line: oldStart, rows: [...pairs.flatMap(({ old }) => old), ...pairs.flatMap(({ young }) => young)] };
  });
}

type Pair = { readonly old: Hunk['rows']; readonly young: Hunk['rows'] };

/** A line before and after, cut down to what changes and some text around it. */
function pairOf(gone: string | undefined, put: string | undefined): Pair {
  const whole = (sign: '-' | '+', text: string | undefined): Hunk['rows'] =>
    text === undefined || text.trim() === '' ? [] : [{ sign, text: near(text, true, true), marks: [] }];
  const parts = gone === undefined || put === undefined ? undefined : diffWordsWithSpace(gone, put, { timeout: patience });
  if (!parts) return { old: whole('-', gone), young: whole('+', put) };
  const side = (sign: '-' | '+'): Hunk['rows'] => {
    let text = '';
    const marks: Mark[] = [];
    for (const [i, { value, added, removed }] of parts.entries()) {
      if (sign === '-' ? added : removed) continue;
      const start = text.length;
      text += added || removed ? value : near(value, i === 0, i === parts.length - 1);
      if (added || removed) marks.push({ start, end: text.length, tone: sign === '-' ? 'gone' : 'new', light: 'under' });
    }
    return [{ sign, text, marks }];
  };
  return { old: side('-'), young: side('+') };
}

/** Unchanged text without its middle, or without its far end at the beginning or end of a line. */
function near(text: string, first: boolean, last: boolean): string {
  if (text.length <= 2 * context) return text;
  const head = first && !last ? '' : text.slice(0, context).replace(/\S*$/, '');
  const tail = last ? '' : text.slice(-context).replace(/^\S*/, '');
  return `${head}…${tail}`;
}
