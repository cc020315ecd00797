// Lays out rows as a plain table, so that the tools print figures that people and diffs can read.
// The first column is set to the left, the others to the right.

/** Renders rows (the first holds the headings) as lines of equal width; an empty cell stays empty. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
      .join('  ')
      .trimEnd();
  return rows.map(line).join('\n');
}
