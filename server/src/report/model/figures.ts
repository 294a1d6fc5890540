import type { TableKey } from "../editions/edition.ts";
import type { Report, Table } from "./report.ts";

/** Row key → column key → figure; null where it is absent, blank or malformed. */
export type Figures = Readonly<Record<string, Readonly<Record<string, number | null>>>>;

/** The figures of a report by table, every row and column of the table's edition present. */
export function figuresOf(report: Report): Readonly<Record<TableKey, Figures>> {
  const list = (key: TableKey): Figures => {
    const figures: Record<string, Record<string, number | null>> = {};
    const table = report.tables[key];
    const spec = table?.spec ?? report.edition.tables[key];
    for (const { row, column } of spec.blocks.flatMap((block) => block.rows.flatMap((line) => line.cells))) {
      figures[row] ??= {};
      const line = figures[row];
      if (line) line[column] = table ? valueAt(table, row, column) : null;
    }
    return figures;
  };
  return { proactive: list("proactive"), requests: list("requests"), disputes: list("disputes") };
}

function valueAt(table: Table, row: string, column: string): number | null {
  for (const line of table.rows) {
    const cell = line.cells.find((candidate) => candidate.row === row && candidate.column === column);
    if (cell) return cell.figure.kind === "number" ? cell.figure.value : null;
  }
  return null;
}
