// A pane as it is drawn: a title where there is room, and rows; every screen is made of these.
import type { Layout, Pane } from './layout.ts';
import { type Piece, piece, type Row } from './pieces.ts';
import { columnsOf, shorten } from './show.ts';

/** A pane to draw: a title where there is room, and no more rows than its height. */
export interface Drawn {
  readonly pane: Pane;
  readonly title: Row | undefined;
  readonly rows: readonly Row[];
}

/** A pane with its title, and a note at the title's end; `isFocused` where keys go to it that else go to the findings. */
export function drawn(layout: Layout, pane: Pane, title: string, rows: readonly Row[], note = '', isFocused = false): Drawn {
  const cut = (row: Row) => clip(row, pane.width);
  return { pane, title: layout.titled ? cut(titleRow(title, note, pane.width, isFocused)) : undefined, rows: rows.map(cut) };
}

/** A rule with the title in it: `── Findings 27 ────── ↓ 5 more ─`; `─▸ …` where keys go to the pane. */
function titleRow(title: string, note: string, width: number, isFocused: boolean): Row {
  const noted = note === '' ? '' : ` ${note} ─`;
  const fitted = shorten(title, Math.max(0, width - 6 - columnsOf(noted)));
  const line = Math.max(0, width - 4 - columnsOf(fitted) - columnsOf(noted));
  const head = isFocused ? piece('─▸ ', 'strong') : piece('── ', 'dim');
  return [head, piece(fitted, 'strong', isFocused ? 'under' : 'none'), piece(` ${'─'.repeat(line)}${noted}`, 'dim')];
}

/** Columns of a row. */
export function widthOf(row: Row): number {
  return row.reduce((sum, { text }) => sum + columnsOf(text), 0);
}

/** A row cut to a width. */
export function clip(row: Row, width: number): Row {
  const fitted: Piece[] = [];
  let left = width;
  for (const one of row) {
    const text = shorten(one.text, left);
    fitted.push({ ...one, text });
    left -= columnsOf(text);
    if (text !== one.text || left <= 0) break;
  }
  return fitted;
}
