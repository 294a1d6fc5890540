import type { Finding } from "../findings/finding.ts";
import type { Tie } from "../identities/evaluate.ts";
import { type DueTotal, findBrokenBalance, listDueTotals } from "../identities/recompute.ts";
import type { Report, Table } from "../model/report.ts";
import type { Edit } from "../text/edits.ts";
import { writeFigure } from "../text/figure.ts";
import { Guard } from "./guard/guard.ts";

/**
 * The edits that set every total to the sum of its parts, in the author's way of writing numbers. Totals whose
 * parts are not all known, or that have no place in the text, are left alone; so is everything else. Where every
 * part is a number no total-mismatch is left.
 * This is what the user asked for by name: unlike a safe fix it does not ask whether a part is the wrong figure; but
 * it passes the same guard.
 */
export function recomputeTotals(report: Report): Edit[] {
  return setTotals(report, Object.values(report.tables));
}

/** The same of one table of a report. */
export function recomputeTable(report: Report, table: Table): Edit[] {
  return setTotals(report, [table]);
}

/**
 * The balance line of a table that holds now, and would not after recomputing: then it is a part that is wrong, not the
 * total. Null where recomputing puts nothing out of balance.
 */
export function brokenByRecomputing(table: Table, ties: readonly Tie[]): Tie | null {
  const own = ties.filter(({ identity }) => identity.table === table.key);
  return findBrokenBalance(own, listDueTotals(table));
}

function setTotals(report: Report, tables: readonly (Table | null)[]): Edit[] {
  const findings = tables.flatMap((table) => (table ? listDueTotals(table) : [])).map(toFinding);
  if (findings.length === 0) return [];
  const objections = new Guard(report).judge(findings);
  return findings.flatMap(({ fixes }) =>
    fixes.filter((fix) => !objections.has(fix)).flatMap(({ edits }) => edits),
  );
}

function toFinding({ cell, value }: DueTotal): Finding {
  const title = { zh: "重算合计", en: "Recompute the total" };
  return {
    code: "recompute",
    severity: "hint",
    message: title,
    range: cell.range,
    cell: { table: cell.table, row: cell.row, column: cell.column },
    related: [],
    fixes: [
      {
        title,
        safe: true,
        edits: [{ range: cell.range, newText: writeFigure(value, cell.figure) }],
      },
    ],
  };
}
