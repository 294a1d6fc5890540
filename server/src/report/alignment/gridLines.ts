import type { SourceCell, SourceRow } from "../syntax/syntax.ts";

const BORDER = /^[ \t]*\+[-=+:]{2,}\+[ \t]*$/m;
/** So many lines of commas make a table of them. */
const LEAST_LINES = 2;
const LEAST_FIELDS = 3;
/** One line of so many figures is enough. */
const LEAST_FIGURES = 5;
const LONGEST_FIELD = 60;
/** A figure with separators has no more parts than these. */
const MOST_PARTS = 4;
const FIELD = /"([^"]*)"|[^,]*/y;
const FIGURE = /^[+-]?[0-9０-９]+(?:\.[0-9]+)?$/;

/** In a grid with drawn borders the lines between two borders are one row: what stands in a column belongs together. */
export function joinGridLines(rows: readonly SourceRow[], text: string): SourceRow[] {
  const [first, last] = [rows[0], rows[rows.length - 1]];
  if (!first || !last || !BORDER.test(text.slice(first.range.start, last.range.end))) return [...rows];
  const runs: SourceRow[][] = [];
  for (const row of rows) {
    const run = runs[runs.length - 1];
    const before = run?.[run.length - 1];
    const goesOn =
      before?.layout === "pipes" && row.layout === "pipes" && row.firstLine === before.lastLine + 1;
    if (run && goesOn) run.push(row);
    else runs.push([row]);
  }
  return runs.flatMap(joinRun);
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

/** Lines of fields parted by commas as rows of a grid, where there are several of them. */
export function partCommas(rows: readonly SourceRow[], text: string): SourceRow[] {
  const parted = rows.map((row) => partRow(row, text));
  const figures = parted.map((row) => (row ? countFigures(row) : 0));
  const telling = figures.filter((count) => count > 1);
  if (telling.length < LEAST_LINES && !telling.some((count) => count >= LEAST_FIGURES)) return [...rows];
  return rows.map((row, index) => parted[index] ?? row);
}

function partRow(row: SourceRow, text: string): SourceRow | null {
  const isGrid = row.layout === "pipes" || row.layout === "tabs" || row.layout === "html";
  const words = text.slice(row.range.start, row.range.end);
  if (isGrid || !words.includes(",") || /[。；！？]/.test(words)) return null;
  const cells: SourceCell[] = [];
  for (let at = 0; at <= words.length; at++) {
    FIELD.lastIndex = at;
    const [written = "", quoted] = FIELD.exec(words) ?? [];
    const field = (quoted ?? written).trim();
    if (field.length > LONGEST_FIELD) return null;
    const start = row.range.start + at + written.indexOf(field);
    cells.push({ text: field, range: { start, end: start + field.length }, column: cells.length });
    at += written.length;
  }
  // Digits alone may be one figure with separators.
  const isOne = cells.length <= MOST_PARTS && cells.every(({ text: field }) => /^\d{1,3}$/.test(field));
  return cells.length < 2 || isOne ? null : { ...row, layout: "pipes", cells };
}

/** The figures of a line with so many fields that it is no sentence. */
function countFigures({ cells }: SourceRow): number {
  return cells.length < LEAST_FIELDS ? 0 : cells.filter(({ text }) => FIGURE.test(text)).length;
}
