import { isGrid } from "../binding/tokens.ts";
import type { Cell, Report, Row, Table } from "../model/report.ts";
import { overlap, type Range } from "../text/range.ts";

/** The tables of a report as a form that is filled in: where its figures stand, and how they follow each other. */
export interface FigureForm {
  /** Every figure that has a place in the text, blank ones included, in text order. */
  readonly figures: readonly FormFigure[];
  /** The lines that belong to tables, as stretches of zero-based line numbers, both inclusive, in text order. */
  readonly stretches: readonly LineStretch[];
}

export interface FormFigure {
  /** The figure's characters; for a blank one the empty range where it belongs. */
  readonly range: Range;
  /** The figure with the spaces around it: a cursor in here stands in the figure. */
  readonly place: Range;
  /** The index, in `figures`, of the figure in the next row; null in the last row of a table. */
  readonly below: number | null;
  /** Whether a line break in this place would tear the row. */
  readonly inRow: boolean;
}

export interface LineStretch {
  readonly first: number;
  readonly last: number;
}

/** Reads the tables of a report as a form. */
export function readForm(report: Report): FigureForm {
  const tables = Object.values(report.tables)
    .filter((table) => table !== null)
    .sort((a, b) => startOf(a) - startOf(b));
  const figures: FormFigure[] = [];
  for (const table of tables) {
    const rows = table.rows.map((row) => row.cells.filter(({ figure }) => figure.kind !== "absent"));
    const starts: number[] = [];
    let next = figures.length;
    for (const row of rows) {
      starts.push(next);
      next += row.length;
    }
    rows.forEach((cells, index) => {
      const isInRow = table.rows[index]?.layout !== "lines";
      cells.forEach((cell, column) => {
        const under = rows[index + 1];
        const below = under && under.length > 0 ? Math.min(column, under.length - 1) : null;
        figures.push({
          range: cell.range,
          place: cellRange(report.syntax.text, cell),
          below: below === null ? null : (starts[index + 1] ?? 0) + below,
          inRow: isInRow,
        });
      });
    });
  }
  return { figures, stretches: tables.flatMap((table) => listStretches(report, table)) };
}

function startOf(table: Table): number {
  return table.rows[0]?.range.start ?? table.range.start;
}

/** A figure with the spaces on either side of it; a tab, a pipe or a tag parts it from its neighbours. */
function cellRange(text: string, { range }: Cell): Range {
  let { start, end } = range;
  while (isSpace(text.charCodeAt(start - 1))) start--;
  while (isSpace(text.charCodeAt(end))) end++;
  return { start, end };
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x3000;
}

/** The lines of a table's rows and of its header; what stands between its parts is not of the table. */
function listStretches(report: Report, table: Table): LineStretch[] {
  const { rows, lines } = report.syntax;
  const headers = rows.filter(
    (row) => isGrid(row) && row.layout === table.layout && overlap(row.range, table.range),
  );
  const unfinished = new Set(table.rows.filter(isUnfinished).map((row) => row.firstLine));
  const numbers = [...headers, ...table.rows]
    .map(({ firstLine, lastLine }) => ({ first: firstLine, last: lastLine }))
    .filter(({ first }) => !unfinished.has(first))
    .sort((a, b) => a.first - b.first);
  const stretches: LineStretch[] = [];
  for (const { first, last } of numbers) {
    const previous = stretches[stretches.length - 1];
    // A rule between header and rows belongs to the table as well; a blank line ends it.
    const between = previous ? lines.slice(previous.last + 1, first) : [];
    const isNext = previous && between.every((line) => line.start < line.end && !unfinished.has(line.number));
    if (previous && isNext)
      stretches[stretches.length - 1] = { ...previous, last: Math.max(previous.last, last) };
    else stretches.push({ first, last });
  }
  return stretches;
}

/** A row of tabs that lacks figures is still being written: there a tab is what its author wants. */
function isUnfinished(row: Row): boolean {
  return row.layout === "tabs" && row.fit === "short";
}
