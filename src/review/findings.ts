// The list of findings, in the order of the article: severity, the words, the first proposal, the rule.
// Only the rows on the screen are made; the current one stands in their middle.
import { type Desk, letters } from './desk.ts';
import { piece, type Row } from './pieces.ts';
import { columnsOf, shorten } from './show.ts';

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
  const forRule = width >= 36 ? Math.min(26, Math.floor(width * 0.42)) : 0;
  const room = Math.max(0, width - 4 - (forRule > 0 ? forRule + 1 : 0));
  const text = shorten(excerpt.text.slice(excerpt.start, excerpt.end), room);
  const left = room - columnsOf(text);
  const fix = fixes.length > 0 && left >= 6 ? shorten(` → ${fixes[0].text || 'nothing'}`, left) : '';
  return [
    piece(isCurrent ? '▸ ' : '  ', severity),
    piece(`${letters[severity]} `, severity),
    piece(text, isCurrent ? 'strong' : 'plain'),
    piece(fix, 'proof'),
    ...(forRule > 0 ? [piece(' '.repeat(left - columnsOf(fix) + 1)), piece(shorten(rule, forRule), 'dim')] : []),
  ];
}
