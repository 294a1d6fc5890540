import type { CellSpec, Edition } from "./editions/edition.ts";
import { nameCell } from "./names.ts";
import { printTable } from "./print.ts";
import type { Report, Table } from "./report.ts";
import type { Edit } from "./rules/rule.ts";
import { extentOf } from "./tableText.ts";

/**
 * Rewrites a table in another edition, in its own layout: figures go to the row and column of the same key (or
 * to the row that succeeds theirs), what is new stays blank. Figures above 0 that have no place any more are
 * kept in a comment below the table, so that nothing is lost.
 */
export function convertTable(report: Report, table: Table, edition: Edition): Edit {
  const target = edition.tables[table.key];
  const places = new Map<string, number | null>();
  for (const block of target.blocks) {
    for (const cell of block.rows.flatMap((row) => row.cells))
      places.set(placeOf(cell.row, cell.column), null);
  }
  const left: string[] = [];
  for (const row of table.rows) {
    for (const cell of row.cells) {
      const place = placeOf(edition.successors[`${table.key}/${cell.row}`] ?? cell.row, cell.column);
      const known = places.get(place);
      if (known !== undefined && cell.figure.kind === "number") {
        places.set(place, (known ?? 0) + cell.figure.value);
      } else if (known === undefined && cell.text !== "" && cell.text !== "0") {
        left.push(`${nameCell(table.spec, row.spec, cell.spec).zh} ${cell.text}`);
      }
    }
  }
  for (const { label, values } of table.unknownRows) {
    left.push([label?.text ?? "无行名", ...values.map((value) => value.text)].join(" "));
  }
  const text = printTable(target, table.layout, (cell) => writePlace(places, cell));
  const comment =
    left.length === 0 ? "" : `\n\n<!-- 未能转换的数据：${left.join("；").replace(/-->/g, "—>")} -->`;
  return { range: extentOf(report, table), newText: text + comment };
}

function placeOf(row: string, column: string): string {
  return `${row}/${column}`;
}

function writePlace(
  places: ReadonlyMap<string, number | null>,
  cell: Pick<CellSpec, "row" | "column">,
): string {
  const value = places.get(placeOf(cell.row, cell.column));
  return value === null || value === undefined ? "" : String(value);
}
