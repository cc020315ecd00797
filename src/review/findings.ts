// The list of findings, in the order of the article: how it stands, severity, the words, the proposal or decision, the rule.
// Only the rows on the screen are made; they stay put while the current one is not near their ends.
import type { Diagnostic } from '#engine';
import { type Decided, type Standing, standings } from './decisions.ts';
import { type Desk, letters } from './desk.ts';
import { worst } from './draft.ts';
import { type Rows, rowAt, topAround } from './list.ts';
import { piece, type Row, type Tone } from './pieces.ts';
import { columnsOf, shorten } from './show.ts';

/** From here on a rule's whole id is shown; below, its name without the family, which the title of the reason has. */
const roomForIds = 60;

/** A sign for how a finding stands. */
export const signs: Readonly<Record<Standing, string>> = { open: '·', note: ' ', fixed: '✓', dismissed: '✗', covered: '≈' };

const signTones: Readonly<Record<Standing, Tone>> = { open: 'dim', note: 'dim', fixed: 'proof', dismissed: 'dim', covered: 'dim' };

/**
 * Rows of the list around the current finding.
 * @param width columns
 * @param height rows, at most that many come back
 */
export function findingRows(desk: Desk, decided: Decided, rows: Rows, current: number, width: number, height: number): Row[] {
  if (desk.items.length === 0) return [[piece('  No findings.', 'dim')]];
  if (rows.length === 0) return [[piece('  No finding fits the filter.', 'dim')]];
  const here = rowAt(rows, current);
  const top = topAround(here, height, rows.length);
  return rows.slice(top, top + height).map((row, i) => findingRow(desk, decided, row, top + i === here ? current : undefined, width));
}

function findingRow(desk: Desk, decided: Decided, row: readonly number[], current: number | undefined, width: number): Row {
  const shown = current !== undefined && row.includes(current) ? current : row[0];
  const isCurrent = current === shown;
  const { rule, fixes } = desk.items[shown].finding;
  const standing = standings(desk.items, decided);
  const stands = row.find((i) => standing[i] === 'open') === undefined ? standing[shown] : 'open';
  const isOpen = stands === 'open' || stands === 'note';
  const waiting = row.filter((i) => standing[i] === stands);
  const severity = worst(waiting.map((i) => desk.items[i].finding.severity)) ?? 'neutral';
  const words = new Set([shown, ...row].map((i) => marked(desk.items[i].finding))); // other spellings of the name too
  const times = row.length > 1 ? ` ×${row.length}` : '';
  const decision = decided.get(shown);
  const put = decision?.verdict === 'fixed' ? decision.text : fixes.at(0)?.text;
  const follows =
    !decision && fixes.length === 0 ? '' : decision?.verdict === 'dismissed' ? ` ${decision.why}` : ` → ${put || 'leave out'}`;
  const whole = [...words].join(', ');
  const most = Math.max(0, width - 6);
  const wanted = columnsOf(whole) + columnsOf(times) + columnsOf(follows);
  const label = width < roomForIds ? rule.slice(rule.indexOf('/') + 1) : rule;
  const labelled = width < 36 ? 0 : Math.min(width < roomForIds ? desk.widest.name : desk.widest.id, Math.floor(width * 0.33));
  const column = follows !== '' && wanted <= most && wanted > most - labelled - 2 ? 0 : labelled; // what to write says more than the rule
  const room = Math.max(0, most - (column > 0 ? column + 2 : 0));
  const text = shorten(whole, Math.max(0, room - columnsOf(times)));
  const left = room - columnsOf(text) - columnsOf(times);
  const told = follows !== '' && left >= Math.min(8, columnsOf(follows)) ? shorten(follows, left) : '';
  return [
    piece(isCurrent ? '▸' : ' ', severity),
    piece(`${signs[stands]} `, signTones[stands]),
    piece(`${letters[severity]} `, isOpen ? severity : 'dim'),
    piece(text, isCurrent ? 'strong' : isOpen ? 'plain' : 'dim'),
    piece(times, 'dim'),
    piece(told, decision?.verdict === 'dismissed' ? 'dim' : 'proof'),
    ...(column > 0 ? [piece(' '.repeat(left - columnsOf(told) + 1)), piece(shorten(label, column), 'dim')] : []),
  ];
}

function marked({ excerpt: { text, start, end } }: Diagnostic): string {
  return text.slice(start, end);
}
