import type { Report } from "../../model/report.ts";
import { isPipeRow, isSeparatorRow } from "../../syntax/pipes.ts";
import type { Line } from "../../syntax/syntax.ts";
import { listVerbatim } from "../../syntax/verbatim.ts";
import type { Edit } from "../../text/edits.ts";
import { contains, overlappedBy, type Range, touchedBy, touches } from "../../text/range.ts";
import { trimBlanks } from "./blanks.ts";
import { formatPipeTable } from "./pipeTable.ts";

/**
 * The edits that put a report's layout in order without changing what is read from it: pipe tables are aligned, and
 * blanks that mean nothing are taken away. Tables in other layouts, labels, figures and words stay as they are.
 * Formatting what is formatted changes nothing.
 * @param within only tables that touch this range and lines inside it; the whole text by default.
 */
export function formatReport(report: Report, within?: Range): Edit[] {
  const { text, lines } = report.syntax;
  const verbatim = listVerbatim(report.syntax);
  const tables = listPipeTables(report, verbatim);
  const asked = tables.filter((table) => !within || touches(spanOf(table), within));
  const figures = countFigures(report);
  const held = listHeldLines(report, verbatim, tables.flat());
  const isFree = (line: Line): boolean => !held.has(line.number) && (!within || contains(within, line));
  return [
    ...asked.flatMap((table) => formatPipeTable(text, table, figures)),
    ...trimBlanks(text, lines, isFree),
  ].sort((a, b) => a.range.start - b.range.start);
}

/** Neighbouring lines of pipe rows: a table of the report, or any that has a delimiter row. */
function listPipeTables(report: Report, verbatim: readonly Range[]): Line[][] {
  const { text, lines } = report.syntax;
  const isVerbatim = touchedBy(verbatim);
  const runs: Line[][] = [];
  let run: Line[] = [];
  const close = (): void => {
    if (run.length > 0) runs.push(run);
    run = [];
  };
  for (const line of lines) {
    const words = text.slice(line.start, line.end).trim();
    const isRow = words.includes("|") && (isPipeRow(words) || isSeparatorRow(words));
    if (isRow && !isVerbatim(line)) run.push(line);
    else close();
  }
  close();
  const tables = Object.values(report.tables).flatMap((table) => (table ? [table.range] : []));
  return runs.filter(
    (lines) =>
      tables.some((table) => touches(table, spanOf(lines))) ||
      lines.some((line) => isSeparatorRow(text.slice(line.start, line.end).trim())),
  );
}

/** How many figures each line of pipes ends with that holds a row of the report's tables, whole. */
function countFigures({ tables }: Report): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { layout, fit, firstLine, lastLine, cells } of Object.values(tables).flatMap(
    (table) => table?.rows ?? [],
  )) {
    if (layout === "pipes" && fit === "exact" && firstLine === lastLine) counts.set(firstLine, cells.length);
  }
  return counts;
}

function spanOf(lines: readonly Line[]): Range {
  return { start: lines[0]?.start ?? 0, end: lines[lines.length - 1]?.end ?? 0 };
}

/**
 * The numbers of the lines whose blanks may be cells, or belong to others: rows, comments, fenced blocks.
 * @param piped the lines of pipe tables, which are laid out as wholes: no character is changed twice.
 */
function listHeldLines(
  report: Report,
  verbatim: readonly Range[],
  piped: readonly Line[],
): ReadonlySet<number> {
  const { text, lines, rows } = report.syntax;
  const held = new Set(piped.map(({ number }) => number));
  for (const { layout, firstLine, lastLine } of rows) {
    if (layout === "lines" || layout === "spaces") continue;
    for (let number = firstLine; number <= lastLine; number++) held.add(number);
  }
  const isElement = overlappedBy(verbatim.concat(listHtmlTables(report)));
  for (const line of lines) {
    const isRule = isSeparatorRow(text.slice(line.start, line.end).trim());
    if (isRule || isElement(line)) {
      held.add(line.number);
    }
  }
  return held;
}

/** The HTML tables of the report: from the first to the last row of neighbouring HTML rows. */
function listHtmlTables({ syntax }: Report): Range[] {
  const ranges: Range[] = [];
  let open: { start: number; end: number } | null = null;
  for (const { layout, range } of syntax.rows) {
    if (layout !== "html") open = null;
    else if (open) open.end = range.end;
    else {
      open = { ...range };
      ranges.push(open);
    }
  }
  return ranges;
}
