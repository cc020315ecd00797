// The list of findings, in the order of the article: how it stands, severity, the words, the proposal or decision, the rule.
// Only the rows on the screen are made; they stay put while the current one is not near their ends.
import { type Decided, type Decision, type Standing, standings } from './decisions.ts';
import { type Desk, letters } from './desk.ts';
import { worst } from './draft.ts';
import type { Item } from './kinds.ts';
import { topAround } from './layout.ts';
import { type Rows, rowAt } from './list.ts';
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
  const standing = standings(desk.items, decided);
  const stands = row.some((i) => standing[i] === 'open') ? 'open' : standing[shown];
  const isOpen = stands === 'open' || stands === 'note';
  const severity = worst(row.filter((i) => standing[i] === stands).map((i) => desk.items[i].finding.severity)) ?? 'neutral';

  const whole = wordsOf(desk, [shown, ...row]);
  const times = row.length > 1 ? ` ×${row.length}` : '';
  const decision = decided.get(shown);
  const becomes = becomesOf(desk.items[shown].finding, decision);
  const most = Math.max(0, width - 6);
  const label = width < roomForIds ? desk.widest.name : desk.widest.id;
  const wanted = columnsOf(whole) + columnsOf(times) + columnsOf(becomes);
  const beside = width < 36 ? 0 : Math.min(label, Math.floor(width * 0.33));
  const column = becomes !== '' && wanted <= most && wanted > most - beside - 2 ? 0 : beside; // what to write says more than the rule
  const room = Math.max(0, most - (column > 0 ? column + 2 : 0));
  const text = shorten(whole, Math.max(0, room - columnsOf(times)));
  const left = room - columnsOf(text) - columnsOf(times);
  const told = left >= Math.min(8, columnsOf(becomes)) ? shorten(becomes, left) : '';
  return [
    piece(isCurrent ? '▸' : ' ', severity),
    piece(`${signs[stands]} `, signTones[stands]),
    piece(`${letters[severity]} `, isOpen ? severity : 'dim'),
    piece(text, isCurrent ? 'strong' : isOpen ? 'plain' : 'dim'),
    piece(times, 'dim'),
    piece(told, decision?.verdict === 'dismissed' ? 'dim' : 'proof'),
    ...(column > 0 ? [piece(' '.repeat(left - columnsOf(told) + 1)), piece(labelOf(desk.items[shown], width, column), 'dim')] : []),
  ];
}

/** Code units of a finding that a list may show: a hostile one is as long as its document. */
const longest = 2000;

/** The words that are marked: of one name every spelling. */
function wordsOf({ items }: Desk, row: readonly number[]): string {
  const words = new Set<string>();
  for (const i of row) {
    const { text, start, end } = items[i].finding.excerpt;
    words.add(text.slice(start, Math.min(end, start + longest)));
  }
  return [...words].join(', ').slice(0, longest);
}

/** What becomes of the words: as decided, or as proposed; nothing where neither is. */
function becomesOf({ fixes }: Item['finding'], decision: Decision | undefined): string {
  if (decision?.verdict === 'dismissed') return ` ${decision.why}`;
  const put = decision ? decision.text : fixes.at(0)?.text;
  return put === undefined ? '' : ` → ${put.slice(0, longest) || 'leave out'}`;
}

function labelOf({ finding: { rule } }: Item, width: number, column: number): string {
  return shorten(width < roomForIds ? rule.slice(rule.indexOf('/') + 1) : rule, column);
}
