import type { CellSpec, RowSpec, TableSpec } from "../editions/edition.ts";
import type { Text } from "../text/language.ts";
import type { Cell, Row, Table } from "./report.ts";

/** A row as messages name it: `表三“（三）不予公开 1.属于国家秘密”`. */
export function nameRow(table: TableSpec, row: RowSpec): Text {
  if (row.label === null)
    return { zh: `${table.name.zh}的${row.name.zh}`, en: `${row.name.en} of ${table.name.en}` };
  return { zh: `${table.name.zh}“${row.name.zh}”`, en: `${table.name.en} “${row.name.en}”` };
}

/** A cell as messages name it: `表三“（七）总计”的“自然人”`. */
export function nameCell(table: TableSpec, row: RowSpec, cell: CellSpec): Text {
  const { zh, en } = cell.columnName;
  if (row.label === null) return { zh: `${table.name.zh}“${zh}”`, en: `${table.name.en} “${en}”` };
  const name = nameRow(table, row);
  return { zh: `${name.zh}的“${zh}”`, en: `${name.en}, column “${en}”` };
}

/** The row that holds a cell, and its name. */
export function nameOf(table: Table, cell: Cell): Text {
  const row = rowOf(table, cell);
  return row ? nameCell(table.spec, row.spec, cell.spec) : cell.spec.columnName;
}

/** The row a cell of this table stands in. */
function rowOf(table: Table, cell: Cell): Row | undefined {
  return table.rows.find((row) => row.cells.includes(cell));
}
