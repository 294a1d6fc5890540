import type { SourceCell, SourceRow } from "../../syntax/syntax.ts";
import { readCell } from "../../text/reading.ts";

const BORDER = /^[ \t]*\+[-=+:]{2,}\+[ \t]*$/m;
/** In a grid with drawn borders the lines between two borders are one row: what stands in a column belongs together. */
export function joinGridLines(rows: readonly SourceRow[], text: string): SourceRow[] {
  const [first, last] = [rows[0], rows[rows.length - 1]];
  if (!first || !last || !BORDER.test(text.slice(first.range.start, last.range.end))) return [...rows];
  return listRuns(rows).flatMap(joinRun);
}

/** Lines of a grid that follow each other; any other line stands by itself. */
function listRuns(rows: readonly SourceRow[]): SourceRow[][] {
  const runs: SourceRow[][] = [];
  for (const row of rows) {
    const run = runs[runs.length - 1];
    const before = run?.[run.length - 1];
    const goesOn =
      before?.layout === "pipes" && row.layout === "pipes" && row.firstLine === before.lastLine + 1;
    if (run && goesOn) run.push(row);
    else runs.push([row]);
  }
  return runs;
}

/** What parts the rows of a table drawn with lines of a box. */
const DRAWN = /[├╟┠┣╠][─═━┼╪╫╋╬┿╂]|[─═━][┼╪╫╋╬┿╂]/;

/**
 * In a table drawn with lines of a box, rows whose labels are broken over lines: what stands between two drawn lines is one
 * row, where only one of its lines has figures.
 */
export function joinDrawnLines(rows: readonly SourceRow[], text: string): SourceRow[] {
  const [first, last] = [rows[0], rows[rows.length - 1]];
  if (!first || !last || !DRAWN.test(text.slice(first.range.start, last.range.end))) return [...rows];
  const runs = listRuns(rows);
  const areRows = runs.every((run) => run.filter(hasFigure).length <= 1);
  return areRows ? runs.flatMap(joinRun) : [...rows];
}

function hasFigure({ cells }: SourceRow): boolean {
  return cells.some(({ text }) => /^[0-9０-９]/.test(text) && readCell(text).kind === "figure");
}

/** Joins the lines of one row of a grid; where a border is lost in some, nothing tells the columns of its cells. */
function joinRun(run: readonly SourceRow[]): SourceRow[] {
  const [first, second] = run;
  const last = run[run.length - 1];
  if (!first || !second || !last) return [...run];
  const all = run.flatMap(({ cells }) => cells);
  const isEven = run.every(({ cells }) => cells.length === first.cells.length);
  const cells = all.filter((cell) => cell.text !== "" || (isEven && isBlank(cell, all)));
  cells.sort((a, b) => a.column - b.column || a.range.start - b.range.start);
  return [
    {
      ...first,
      layout: isEven ? "pipes" : "spaces",
      cells,
      range: { start: first.range.start, end: last.range.end },
      lastLine: last.lastLine,
    },
  ];
}

/** Whether nothing at all stands in a column; of its empty cells the first is kept. */
function isBlank(cell: SourceCell, all: readonly SourceCell[]): boolean {
  const column = all.filter((other) => other.column === cell.column);
  return column.every(({ text }) => text === "") && column[0] === cell;
}
