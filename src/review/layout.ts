// Where the panes stand: pure arithmetic from the size of the window.
// Under 100 columns they are stacked, from 180 they stand side by side, between the two the list has the left third.

/** A rectangle in columns and rows; `height` counts the title, where there is one. */
export interface Pane {
  readonly width: number;
  readonly height: number;
}

export interface Layout {
  readonly shape: 'stacked' | 'third' | 'columns';
  readonly width: number;
  /** Rows of all panes together: the window less the status line. */
  readonly height: number;
  /** Whether panes have room for a title. */
  readonly titled: boolean;
  readonly list: Pane;
  readonly passage: Pane;
  readonly reason: Pane;
  /** The article and one source, on the screen of the other sources. */
  readonly article: Pane;
  readonly source: Pane;
}

/** Rows left empty at the foot of the window: some consoles scroll when their last cell is written. */
const spare = 1;

export function layoutOf(columns: number, rows: number): Layout {
  const width = Math.max(1, columns);
  const height = Math.max(3, rows - spare - 1);
  const titled = height >= 9;
  const beside = Math.floor((width - 1) / 2);
  const common = { width, height, titled };
  if (columns < 100) {
    const list = Math.max(1, Math.round(height * 0.28));
    const passage = Math.max(1, Math.round(height * 0.34));
    const upper = Math.floor(height / 2);
    return {
      ...common,
      shape: 'stacked',
      list: { width, height: list },
      passage: { width, height: passage },
      reason: { width, height: height - list - passage },
      article: { width, height: upper },
      source: { width, height: height - upper },
    };
  }
  const pair = { article: { width: beside, height }, source: { width: width - beside - 1, height } };
  if (columns < 180) {
    const list = Math.round(width / 3);
    const right = width - list - 1;
    const passage = Math.round(height * 0.48);
    return {
      ...common,
      ...pair,
      shape: 'third',
      list: { width: list, height },
      passage: { width: right, height: passage },
      reason: { width: right, height: height - passage },
    };
  }
  const list = Math.min(64, Math.round(width * 0.27));
  const passage = Math.floor((width - list - 2) / 2);
  return {
    ...common,
    ...pair,
    shape: 'columns',
    list: { width: list, height },
    passage: { width: passage, height },
    reason: { width: width - list - passage - 2, height },
  };
}

/** A cell of the screen; both counted from 0. */
export interface Cell {
  readonly column: number;
  readonly row: number;
}

/**
 * The pane under a cell, and the cell in it; row -1 is its title.
 * @param panes as they stand on the screen: the first above or left of the others, which stand under or beside each other
 */
export function paneAt(layout: Layout, panes: readonly Pane[], cell: Cell): (Cell & { readonly pane: number }) | undefined {
  const stacked = layout.shape === 'stacked';
  const under = stacked || (layout.shape === 'third' && panes.length > 2);
  let left = 0;
  let top = 0;
  for (const [i, { width, height }] of panes.entries()) {
    const column = cell.column - left;
    const row = cell.row - top;
    if (column >= 0 && column < width && row >= 0 && row < height) return { pane: i, column, row: row - (layout.titled ? 1 : 0) };
    if (stacked || (under && i > 0)) top += height;
    else left += width + 1;
  }
  return undefined;
}

/** Rows of a pane under its title. */
export function bodyOf(layout: Layout, pane: Pane): number {
  return Math.max(0, pane.height - (layout.titled ? 1 : 0));
}

/**
 * The first of many rows to show so that one of them stands in the middle half where that can be. It moves by half a page at a time:
 * a list that moved with every key would swim under the reader's eyes, and be drawn whole each time.
 */
export function topAround(row: number, height: number, rows: number): number {
  const step = Math.max(1, Math.floor(height / 2));
  const top = Math.floor((row - Math.floor(height / 4)) / step) * step;
  return Math.max(0, Math.min(top, rows - height));
}
