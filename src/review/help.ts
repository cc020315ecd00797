// The help page and the hints of the status line, both read off the key tables.
import { widthOf } from './drawn.ts';
import { type Binding, type Hint, tables, written } from './keys.ts';
import { piece, type Row } from './pieces.ts';
import { columnsOf, shorten } from './show.ts';

/** Columns that a table of keys takes. */
const tableWidth = 46;

/** One row a binding: its keys, what it does; tables with their titles, side by side where there is room. */
export function helpRows(width: number): Row[] {
  const listed = tables.map(([title, table]) => [title, (table as readonly Binding<unknown>[]).filter(({ says }) => says !== '')] as const);
  const column = Math.max(...listed.flatMap(([, table]) => table.map((binding) => columnsOf(written(binding))))) + 2;
  const count = Math.max(1, Math.min(3, Math.floor(width / tableWidth)));
  const room = count > 1 ? tableWidth : width;
  const blocks = listed.map(([title, table]): Row[] => [
    [piece(` ${title}`, 'dim')],
    ...table.map((binding) => {
      const keys = written(binding);
      return [
        piece(` ${keys}${' '.repeat(column - columnsOf(keys))}`, 'strong'),
        piece(shorten(binding.says, Math.max(0, room - column - 1))),
      ];
    }),
  ]);
  const total = blocks.reduce((sum, block) => sum + block.length + 1, 0);
  const height = Math.max(Math.ceil(total / count), ...blocks.map((block) => block.length));
  const stacks: Row[][] = [[]];
  for (const block of blocks) {
    const stack = stacks[stacks.length - 1];
    if (stack.length > 0 && stack.length + block.length > height && stacks.length < count) stacks.push([...block]);
    else stack.push(...(stack.length > 0 ? [[]] : []), ...block);
  }
  return Array.from({ length: Math.max(...stacks.map(({ length }) => length)) }, (_, i) =>
    stacks.flatMap((stack) => filled(stack[i] ?? [], room)),
  );
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
