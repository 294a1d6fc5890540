import type { TextEdit } from "vscode-languageserver";
import type { TableChange, TableEditsParams } from "../../../../protocol/tables.ts";
import {
  type Analysis,
  type Edit,
  extentOf,
  formatReport,
  recomputeTable,
  type Table,
} from "../../report/index.ts";
import { toTextEdit } from "../convert.ts";

/** The edits that recompute the totals of a table, or put its layout in order. */
export function tableEdits(analysis: Analysis, { table: key, change }: TableEditsParams): TextEdit[] {
  const table = Object.values(analysis.report.tables).find((candidate) => candidate?.key === key);
  if (!table) return [];
  return changeTable(analysis, table, change).map((edit) => toTextEdit(analysis.report.syntax, edit));
}

/** The same in offsets. */
export function changeTable({ report }: Analysis, table: Table, change: TableChange): Edit[] {
  return change === "recompute"
    ? recomputeTable(report, table)
    : formatReport(report, extentOf(report, table));
}
