import type { TextEdit } from "vscode-languageserver";
import {
  type Analysis,
  type Edit,
  extentOf,
  formatReport,
  recomputeTable,
  type Table,
  type TableKey,
} from "../../report/index.ts";
import { toTextEdit } from "../convert.ts";

/** What can be done to one table at a click. */
export type TableChange = "recompute" | "format";

/** Names a document, a table of it, and what is to be done. */
export interface TableEditsParams {
  readonly uri: string;
  readonly table: TableKey;
  readonly change: TableChange;
}

/** The edits that recompute the totals of a table, or put its layout in order. */
export function tableEdits(analysis: Analysis, { table: key, change }: TableEditsParams): TextEdit[] {
  const table = analysis.report.tables[key];
  if (!table) return [];
  return changeTable(analysis, table, change).map((edit) => toTextEdit(analysis.report.syntax, edit));
}

/** The same in offsets. */
export function changeTable({ report }: Analysis, table: Table, change: TableChange): Edit[] {
  return change === "recompute" ? recomputeTable(table) : formatReport(report, extentOf(report, table));
}
