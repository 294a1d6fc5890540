import type { Coordinate } from "../editions/edition.ts";
import type { Range } from "../text/range.ts";
import type { Cell, Report, Row, Table } from "./report.ts";

/** A figure with the row and the table it stands in. */
export interface FoundCell {
  readonly table: Table;
  readonly row: Row;
  readonly cell: Cell;
}

/** The tables in which something is not as the standard has it: only of these the rules for rows and cells speak. */
export function listIrregular({ tables }: Report): Table[] {
  return Object.values(tables).filter((table): table is Table => table !== null && !table.isRegular);
}

/** Blanks that may stand around a figure inside its cell; tabs and pipes part cells. */
const BLANK = /[ \u3000\u00a0]/;

/**
 * The figure at an offset (UTF-16 units): the one whose characters touch it, else the one from which only blanks
 * part it. Null where there is none; a figure that is absent has no place to point at.
 */
export function cellAt(report: Report, offset: number): FoundCell | null {
  const found = cellTouching(report, { start: offset, end: offset });
  if (found) return found;
  const { text } = report.syntax;
  let start = Math.min(offset, text.length);
  let end = start;
  while (start > 0 && BLANK.test(text[start - 1] ?? "")) start--;
  while (end < text.length && BLANK.test(text[end] ?? "")) end++;
  return start < end ? cellTouching(report, { start, end }) : null;
}

function cellTouching(report: Report, { start, end }: Range): FoundCell | null {
  for (const table of Object.values(report.tables)) {
    // Rows that strayed out of their table are covered by its range as well.
    if (!table || table.range.start > end || table.range.end < start) continue;
    for (const row of table.rows) {
      const cell = row.cells.find(
        ({ range, figure }) => figure.kind !== "absent" && range.start <= end && start <= range.end,
      );
      if (cell) return { table, row, cell };
    }
  }
  return null;
}

/** The figure that stands at a place of the model; null where its row is missing. */
export function findCell(report: Report, { table: key, row: line, column }: Coordinate): FoundCell | null {
  const table = report.tables[key];
  for (const row of table?.rows ?? []) {
    const cell = row.cells.find((candidate) => candidate.row === line && candidate.column === column);
    if (table && cell) return { table, row, cell };
  }
  return null;
}
