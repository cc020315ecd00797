// The help page and the hints of the status line, both read off the key tables.
import { severities } from '#rule';
import { letters } from './desk.ts';
import { widthOf } from './drawn.ts';
import { signs } from './findings.ts';
import { type Binding, type Hint, tables, written } from './keys.ts';
import { bodyOf, type Layout } from './layout.ts';
import { piece, type Row } from './pieces.ts';
import { columnsOf, shorten } from './show.ts';

/** Columns that a table of keys takes. */
const tableWidth = 46;

/** One row a binding: its keys, what it does; tables with their titles, side by side where there is room. */
export function helpRows(width: number): Row[] {
  const count = Math.max(1, Math.min(3, Math.floor(width / tableWidth)));
  return count === 1 ? under(blocksOf(width)) : besides(blocksOf(tableWidth), count);
}

/** Rows of the help that have no room on a screen of this layout. */
export function helpBelow(layout: Layout): number {
  return Math.max(0, helpRows(layout.width).length - bodyOf(layout, { width: layout.width, height: layout.height }));
}

/** Each table with its title, and the signs of the list. */
function blocksOf(width: number): readonly Row[][] {
  const [desk, ...others] = tables.map(([title, table]) => {
    const bindings = (table as readonly Binding<unknown>[]).filter(({ says }) => says !== '');
    return [title, bindings.map((binding) => [written(binding), binding.says] as const)] as const;
  });
  const listed = [desk, ['Signs in the list', [...signRows()]] as const, ...others];
  const column = Math.max(...listed.flatMap(([, rows]) => rows.map(([keys]) => columnsOf(keys)))) + 2;
  return listed.map(([title, rows]): Row[] => [
    [piece(` ${title}`, 'dim')],
    ...rows.map(([keys, says]) => [
      piece(` ${keys}${' '.repeat(column - columnsOf(keys))}`, 'strong'),
      piece(shorten(says, Math.max(0, width - column - 1))),
    ]),
  ]);
}

function under(blocks: readonly Row[][]): Row[] {
  return blocks.flatMap((block, i) => [...(i > 0 ? [[]] : []), ...block]);
}

/** Blocks in so many stacks of about one height. */
function besides(blocks: readonly Row[][], count: number): Row[] {
  const height = Math.max(Math.ceil(under(blocks).length / count), ...blocks.map(({ length }) => length));
  const stacks: Row[][][] = [[]];
  for (const block of blocks) {
    const stack = stacks[stacks.length - 1];
    const isFull = stack.length > 0 && under([...stack, block]).length > height;
    if (isFull && stacks.length < count) stacks.push([block]);
    else stack.push(block);
  }
  const columns = stacks.map(under);
  const most = Math.max(...columns.map(({ length }) => length));
  return Array.from({ length: most }, (_, i) => columns.flatMap((rows) => filled(rows[i] ?? [], tableWidth)));
}

function* signRows(): Iterable<readonly [sign: string, says: string]> {
  for (const severity of severities.toReversed())
    yield [letters[severity], severity === 'neutral' ? 'a note, which waits for nothing' : severity];
  yield [signs.open, 'undecided'];
  yield [signs.fixed, 'corrected'];
  yield [signs.dismissed, 'not an error'];
  yield [signs.covered, 'changed by another correction'];
}

function filled(row: Row, width: number): Row {
  return [...row, piece(' '.repeat(Math.max(0, width - widthOf(row))))];
}

/** As many hints as have room, in the order of the table. */
export function hintPieces(bindings: readonly Pick<Hint, 'keys' | 'hint' | 'shown'>[], width: number): Row {
  const row: Row[number][] = [];
  let used = 0;
  for (const binding of bindings) {
    if (!binding.hint) continue;
    const key = written(binding).split(' ')[0];
    const columns = columnsOf(key) + columnsOf(binding.hint) + 3;
    if (used + columns > width) break;
    row.push(piece(`  ${key}`, 'strong'), piece(` ${binding.hint}`, 'dim'));
    used += columns;
  }
  return row;
}
