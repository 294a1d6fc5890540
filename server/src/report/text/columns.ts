/** A cell longer than this many columns is an exception that need not widen its whole column. */
const LONG = 40;
/** Where more cells of a column than this share of the filled ones are long, they are no exceptions. */
const RARE = 0.25;
/** Nobody sees a wider column as one; its cells would be filled up with more spaces than the text has characters. */
const WIDEST = 400;

/**
 * Plans how wide each column of a table is to be: as wide as its widest cell, but for the odd long one (the note in
 * table 三's header, two labels of its （六）), which would push the figures out of sight.
 * @param rows the widths of each row's cells; 0 for an empty one. Rows may have different numbers of cells.
 * @param least the narrowest a column may be.
 */
export function planColumns(rows: readonly (readonly number[])[], least: number): number[] {
  const columns: { filled: number; long: number; widestShort: number; widest: number }[] = [];
  for (const row of rows) {
    for (const [index, width] of row.entries()) {
      let column = columns[index];
      if (!column) {
        column = { filled: 0, long: 0, widestShort: 0, widest: 0 };
        columns[index] = column;
      }
      if (width > 0) column.filled++;
      if (width > LONG) column.long++;
      else column.widestShort = Math.max(column.widestShort, width);
      column.widest = Math.max(column.widest, width);
    }
  }
  return columns.map(({ filled, long, widestShort, widest }) =>
    Math.max(least, Math.min(long <= filled * RARE ? widestShort : widest, WIDEST)),
  );
}

/**
 * The width to which each cell of a row is filled up. A cell that is longer than its column takes the room from the
 * cells after it, as far as they have any to spare, so that the row finds back into line.
 */
export function fillCells(widths: readonly number[], columns: readonly number[]): number[] {
  let due = 0;
  let taken = 0;
  return widths.map((width, column) => {
    due += columns[column] ?? 0;
    const filled = Math.max(width, due - taken);
    taken += filled;
    return filled;
  });
}
