import type { AnalysisContext } from "../../findings/context.ts";
import type { Tie } from "../../identities/evaluate.ts";
import { cellAt } from "../../model/cells.ts";
import type { Report } from "../../model/report.ts";
import type { ProseLine } from "../../prose/prose.ts";
import { listVerbatim } from "../../syntax/verbatim.ts";
import { proposeCitations } from "./citationNames.ts";
import { type Day, proposeDates } from "./dates.ts";
import { proposeFigures, proposeSum } from "./figures.ts";
import { proposeNames } from "./names.ts";
import type { Proposal, Spot } from "./proposal.ts";
import { proposeRows } from "./rows.ts";
import { proposeSections } from "./sections.ts";
import { proposeSentences } from "./sentences.ts";

/** What is known of a report that is being written. */
export interface Writing {
  readonly report: Report;
  readonly prose: readonly ProseLine[];
  readonly ties: readonly Tie[];
  readonly context: AnalysisContext;
  /** The day on which it is written; null where that is not known. */
  readonly today: Day | null;
}

/** What stands further away in a line says nothing of what is due at a place (UTF-16 units). */
const FURTHEST = 1000;

/**
 * What may be written at an offset, the likeliest first: in a table the rows it lacks and the sums of its totals, in
 * prose the figure that is about to be named, missing headings, dates, names, the sentences that are due, and
 * citations. Figures that nobody can know are never proposed.
 */
export function complete({ report, prose, ties, context, today }: Writing, offset: number): Proposal[] {
  const { syntax } = report;
  const line = syntax.lines.findLast(({ start }) => start <= offset);
  if (!line || listVerbatim(syntax).some(({ start, end }) => start < offset && offset < end)) return [];
  const at = Math.min(offset, line.end);
  const spot: Spot = {
    offset: at,
    before: syntax.text.slice(Math.max(line.start, at - FURTHEST), at),
    after: syntax.text.slice(at, Math.min(line.end, at + FURTHEST)),
  };
  if (cellAt(report, at)) return proposeSum(report, ties, spot);
  const rows = proposeRows(report, spot);
  if (isRow(report, spot)) return rows;
  const isBetweenRows = Object.values(report.tables).some(
    (table) =>
      table?.rows.some(({ range }) => range.end < at) && table.rows.some(({ range }) => at < range.start),
  );
  return [
    ...proposeFigures(report, prose, spot),
    ...(isBetweenRows ? [] : proposeSections(report, spot)),
    ...rows,
    ...proposeDates(report, spot, context, today),
    ...proposeNames(report, spot),
    ...(isBetweenRows ? [] : proposeSentences(report, prose, spot)),
    ...proposeCitations(report, spot),
  ];
}

/** Whether the line at a place is a row of cells, or begins as one. */
function isRow({ syntax }: Report, { offset, before }: Spot): boolean {
  if (/^\s*\|/.test(before) || before.includes("\t")) return true;
  return syntax.rows.some(
    ({ layout, range }) =>
      layout !== "lines" && layout !== "spaces" && range.start <= offset && offset <= range.end,
  );
}
