import type { Coordinate } from "../../editions/edition.ts";
import { nameCell } from "../../model/names.ts";
import type { Table } from "../../model/report.ts";
import type { Layout } from "../../syntax/syntax.ts";
import { cellKey, listCells, type TableReading } from "../../tables/contents.ts";
import { printTable } from "../../tables/printTable.ts";

/** A table with what it says. */
interface ReadTable {
  readonly table: Table;
  readonly reading: TableReading;
}

/**
 * Prints a pasted table in a layout, with what it says in the figures' places and the rest in a comment below.
 * @param present a table in whose place it comes: figures that the pasted one does not have are kept.
 */
export function printPasted(
  { table, reading }: ReadTable,
  layout: Layout,
  present: ReadTable | null = null,
): string {
  const valueAt = (cell: Coordinate): string =>
    reading.values.get(cellKey(cell)) ?? present?.reading.values.get(cellKey(cell)) ?? "";
  const shown = layout === "tabs" && hasBlankLine(table, valueAt) ? "pipes" : layout;
  const printed = printTable(table.spec, shown, (cell) => escapeFor(shown, valueAt(cell)));
  const left = listLeft(reading);
  if (present) left.push(...listHomeless(table, present), ...listLeft(present.reading));
  return left.length === 0 ? printed : `${printed}\n\n${printComment(left)}`;
}

/** Whether a line would be nothing but tabs, as table 四's is without its figures: it would be a blank line. */
function hasBlankLine({ spec }: Table, valueAt: (cell: Coordinate) => string): boolean {
  return spec.blocks.some(({ rows }) =>
    rows.some(({ label, cells }) => label === null && cells.every((cell) => valueAt(cell) === "")),
  );
}

/** What could not be put into the table, in a comment that a reader of the source sees. */
export function printComment(left: readonly string[]): string {
  // `-->` would end the comment.
  return `<!-- 未能识别的内容：${left.map((text) => text.replace(/-->/g, "—>")).join("；")} -->`;
}

function listLeft({ unknown, misfits, strays, comments }: TableReading): string[] {
  return [...[...unknown, ...misfits].map((words) => words.join(" ")), ...strays, ...comments];
}

/** What stands in a table for which another one, being of another edition, has no place. Zeros are not missed. */
function listHomeless({ spec }: Table, { table, reading }: ReadTable): string[] {
  const places = new Set(listCells(spec).map(cellKey));
  return table.rows.flatMap((row) =>
    row.cells.flatMap((cell) => {
      const text = reading.values.get(cellKey(cell)) ?? "";
      return places.has(cellKey(cell)) || /^0?$/.test(text)
        ? []
        : [`${nameCell(table.spec, row.spec, cell.spec).zh} ${text}`];
    }),
  );
}

/** In pipes a pipe would part the cell in two. */
function escapeFor(layout: Layout, text: string): string {
  return layout === "pipes" ? text.replace(/(?<!\\)\|/g, "\\|") : text;
}

/** Rows of cells that are no table of the standard, in a layout; a row of one cell is a line of text. */
export function printRows(rows: readonly (readonly string[])[], layout: Layout): string {
  const parts: { isTable: boolean; lines: string[][] }[] = [];
  for (const row of rows) {
    const isTable = row.filter((cell) => cell !== "").length > 1;
    if (row.every((cell) => cell === "")) continue;
    const last = parts[parts.length - 1];
    if (last?.isTable === isTable && isTable) last.lines.push([...row]);
    else parts.push({ isTable, lines: [[...row]] });
  }
  return parts
    .map(({ isTable, lines }) =>
      isTable
        ? printGrid(lines, layout)
        : lines
            .flat()
            .filter((cell) => cell !== "")
            .join(""),
    )
    .join("\n\n");
}

function printGrid(rows: readonly string[][], layout: Layout): string {
  const width = Math.max(...rows.map((row) => row.findLastIndex((cell) => cell !== "") + 1));
  const lines = rows.map((row) =>
    Array.from({ length: width }, (_, index) => escapeFor(layout, row[index] ?? "")),
  );
  if (layout !== "pipes" && layout !== "html") return lines.map((line) => line.join("\t")).join("\n");
  const printed = lines.map((line) => `| ${line.join(" | ")} |`);
  printed.splice(1, 0, `|${" --- |".repeat(width)}`);
  return printed.join("\n");
}
