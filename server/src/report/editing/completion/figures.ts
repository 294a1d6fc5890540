import { writeTie } from "../../identities/describe.ts";
import { evaluateWith, type Tie } from "../../identities/evaluate.ts";
import { listDueTotals } from "../../identities/recompute.ts";
import { tiesOf } from "../../identities/related.ts";
import { cellAt, findCell } from "../../model/cells.ts";
import { nameCell } from "../../model/names.ts";
import type { Report } from "../../model/report.ts";
import { compareProse } from "../../prose/comparisons.ts";
import type { ProseLine } from "../../prose/prose.ts";
import { writeFigure } from "../../text/figure.ts";
import type { Proposal, Spot } from "./proposal.ts";

/** A figure that no report has stands in for the one that is asked about. */
const STAND_IN = "987654321";
const UNIT = /^\s*(?:件次|人次|万元|[件条份个次项宗起例部元])/;
const WRITTEN = /[\d０-９][\d０-９,，.]*$/;
const MYRIAD = 10_000;

/**
 * The figure of a table that the prose is about to name: 收到政府信息公开申请 is followed by the number of table 三.
 * The sentence is read as if a number stood there already, by the grammar that compares prose with tables.
 */
export function proposeFigures(report: Report, prose: readonly ProseLine[], spot: Spot): Proposal[] {
  const written = WRITTEN.exec(spot.before)?.[0] ?? "";
  const before = spot.before.slice(0, spot.before.length - written.length);
  const start = spot.offset - written.length;
  const lineStart = spot.offset - spot.before.length;
  const heading = prose.findLast(({ kind, range }) => kind === "heading" && range.start < lineStart);
  const units = UNIT.test(spot.after) ? [""] : ["件", "万元"];
  for (const unit of units) {
    const text = `${before}${STAND_IN}${unit}${spot.after}`;
    const line: ProseLine = {
      kind: "body",
      line: 0,
      range: { start: lineStart, end: lineStart + text.length },
      text,
      section: null,
    };
    const comparison = compareProse(report, heading ? [heading, line] : [line]).find(
      ({ statement }) => statement.number?.start === start,
    );
    if (!comparison?.statement.isFigure) continue;
    const { statement, figures } = comparison;
    const isYuan = statement.unit === "amount" && /^\s*元/.test(spot.after);
    const value = String(isYuan ? figures.value * MYRIAD : figures.value);
    const [cell] = figures.cells;
    const placed = cell && findCell(report, cell);
    const name =
      placed && figures.cells.length === 1
        ? nameCell(placed.table.spec, placed.row.spec, placed.cell.spec)
        : figures.name;
    return [
      {
        kind: "figure",
        label: value,
        detail: name,
        range: { start, end: spot.offset },
        replaceEnd: spot.offset,
        newText: value,
        snippet: null,
        filter: value,
        about: null,
      },
    ];
  }
  return [];
}

/** The sum that belongs into a total; nothing into any other figure, which nobody can know. */
export function proposeSum(report: Report, ties: readonly Tie[], { offset }: Spot): Proposal[] {
  const placed = cellAt(report, offset);
  if (!placed) return [];
  const { table, cell } = placed;
  const due = listDueTotals(table).find((total) => total.cell === cell);
  if (!due) return [];
  const newText = writeFigure(due.value, cell.figure);
  const isEmpty = cell.range.start === cell.range.end;
  const [tie] = tiesOf(ties, cell).filter(
    ({ identity, leftCells }) => identity.kind === "total" && leftCells.includes(cell),
  );
  return [
    {
      kind: "figure",
      label: newText,
      detail: tie
        ? writeTie(table.spec, evaluateWith(tie, cell, due.value))
        : { zh: "各分项之和", en: "The sum of its parts" },
      range: { start: isEmpty ? offset : Math.min(cell.range.start, offset), end: offset },
      replaceEnd: isEmpty ? offset : Math.max(cell.range.end, offset),
      newText,
      snippet: null,
      // Whatever stands there is to be replaced.
      filter: cell.text === "" ? newText : cell.text,
      about: null,
    },
  ];
}
