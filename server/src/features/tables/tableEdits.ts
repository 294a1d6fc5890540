import type { TableChange, TableEditsAnswer, TableEditsParams } from "../../../../protocol/tables.ts";
import {
  type Analysis,
  type Edit,
  extentOf,
  formatReport,
  type Language,
  recomputeTable,
  type Table,
} from "../../report/index.ts";
import { toLspRange, toTextEdit } from "../convert.ts";
import { refuseRecomputing } from "./recomputing.ts";

/** The edits that recompute the totals of tables, or put their layout in order. */
export function tableEdits(
  analysis: Analysis,
  { table: key, change }: TableEditsParams,
  language: Language,
): TableEditsAnswer {
  const { syntax, tables } = analysis.report;
  const meant = Object.values(tables).filter((table) => table && (key === undefined || table.key === key));
  const edits: Edit[] = [];
  let refusal: TableEditsAnswer["refusal"];
  for (const table of meant) {
    if (!table) continue;
    const refused = change === "recompute" ? refuseRecomputing(analysis, table) : null;
    if (refused)
      refusal ??= { message: refused.message[language], range: toLspRange(syntax, refused.cell.range) };
    edits.push(...changeTable(analysis, table, change));
  }
  return { edits: edits.map((edit) => toTextEdit(syntax, edit)), ...(refusal ? { refusal } : {}) };
}

/** The same of one table in offsets; none where it is refused. */
export function changeTable(analysis: Analysis, table: Table, change: TableChange): Edit[] {
  const { report } = analysis;
  if (change === "format") return formatReport(report, extentOf(report, table));
  return refuseRecomputing(analysis, table) ? [] : recomputeTable(report, table);
}
