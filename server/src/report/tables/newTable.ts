import type { TableSpec } from "../editions/edition.ts";
import type { Report } from "../model/report.ts";
import type { Layout } from "../syntax/syntax.ts";

/**
 * The layout of a table that is put into a report: that of its other tables where it can show blanks, else the
 * canonical pipes. A line of tabs alone, as table 四 without its figures would be, is a blank line.
 */
export function layoutOfNewTable(report: Report, { blocks }: TableSpec): Layout {
  const isLabelled = blocks.every((block) => block.rows.every((row) => row.label !== null));
  const layout = layoutOfNewTables(report);
  return layout === "tabs" && !isLabelled ? "pipes" : layout;
}

/** The same of tables that come with their figures, so that no line of them is blank. */
export function layoutOfNewTables({ tables }: Report): Layout {
  const layouts = Object.values(tables).map((table) => table?.layout);
  return layouts.find((layout) => layout === "html" || layout === "tabs") ?? "pipes";
}
