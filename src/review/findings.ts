// The list of findings, in the order of the article: severity, the words, the first proposal, the rule.
// Only the rows on the screen are made; the current one stands in their middle.
import { type Desk, letters } from './desk.ts';
import { piece, type Row } from './pieces.ts';
import { columnsOf, shorten } from './show.ts';

/** From here on a rule's whole id is shown; below, its name without the family, which the title of the reason has. */
const roomForIds = 60;

/**
 * Rows of the list around the current finding.
 * @param width columns
 * @param height rows, at most that many come back
 */
export function findingRows(desk: Desk, current: number, width: number, height: number): Row[] {
  if (desk.items.length === 0) return [[piece('  No findings.', 'dim')]];
  const top = Math.max(0, Math.min(current - Math.floor(height / 2), desk.items.length - height));
  const rows: Row[] = [];
  for (let i = top; i < Math.min(top + height, desk.items.length); i++) rows.push(findingRow(desk, i, i === current, width));
  return rows;
}

function findingRow(desk: Desk, index: number, isCurrent: boolean, width: number): Row {
  const { rule, severity, excerpt, fixes } = desk.items[index].finding;
  const label = width < roomForIds ? rule.slice(rule.indexOf('/') + 1) : rule;
  const column = width < 32 ? 0 : Math.min(width < roomForIds ? desk.widest.name : desk.widest.id, Math.floor(width * 0.42));
  const room = Math.max(0, width - 4 - (column > 0 ? column + 2 : 0));
  const text = shorten(excerpt.text.slice(excerpt.start, excerpt.end), room);
  const left = room - columnsOf(text);
  const proposal = ` → ${fixes.at(0)?.text || 'leave out'}`;
  const fix = fixes.length > 0 && left >= Math.min(12, columnsOf(proposal)) ? shorten(proposal, left) : '';
  return [
    piece(isCurrent ? '▸ ' : '  ', severity),
    piece(`${letters[severity]} `, severity),
    piece(text, isCurrent ? 'strong' : 'plain'),
    piece(fix, 'proof'),
    ...(column > 0 ? [piece(' '.repeat(left - columnsOf(fix) + 1)), piece(shorten(label, column), 'dim')] : []),
  ];
}
