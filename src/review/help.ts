// The help page and the hints of the status line, both read off the key tables.
import { type Binding, tables, written } from './keys.ts';
import { piece, type Row } from './pieces.ts';
import { columnsOf, shorten } from './show.ts';

/** One row a binding: its keys, what it does; tables with their titles. */
export function helpRows(width: number): Row[] {
  const listed = tables.map(([title, table]) => [title, (table as readonly Binding<unknown>[]).filter(({ says }) => says !== '')] as const);
  const column = Math.max(...listed.flatMap(([, table]) => table.map((binding) => columnsOf(written(binding))))) + 2;
  return listed.flatMap(([title, table], i) => [
    ...(i > 0 ? [[]] : []),
    [piece(` ${title}`, 'dim')],
    ...table.map((binding) => {
      const keys = written(binding);
      return [
        piece(` ${keys}${' '.repeat(column - columnsOf(keys))}`, 'strong'),
        piece(shorten(binding.says, Math.max(0, width - column - 1))),
      ];
    }),
  ]);
}

/** As many hints as have room, in the order of the table. */
export function hintPieces(bindings: readonly Pick<Binding, 'keys' | 'hint' | 'shown'>[], width: number): Row {
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
