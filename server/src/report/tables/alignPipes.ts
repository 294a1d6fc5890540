import { fillCells, planColumns } from "../text/columns.ts";
import { readFigure } from "../text/figure.ts";
import { widthOf } from "../text/width.ts";

/** Wider lines wrap in an editor, and the figures of a table no longer stand below each other. */
const WIDEST_LINE = 120;
/** `---`: a delimiter cell has three dashes at least in every dialect of Markdown. */
const NARROWEST = 3;
/** Longer texts are no figures. */
const LONGEST_FIGURE = 24;
/** What a cell takes up besides its words: a pipe and two blanks. */
const FRAME = 3;

type Side = "left" | "center" | "right";

/** One row of a pipe table, cut into its cells without outer blanks. */
export interface PipeCells {
  readonly cells: readonly string[];
  readonly isDelimiter: boolean;
  /** How many of its last cells hold figures of a table of the report; 0 for every other row. */
  readonly figures: number;
}

/**
 * Writes the rows of one Markdown table in line, the delimiter row drawn anew; what stands in the cells is not
 * touched. Where every line stays within 120 columns of a fixed-width font (East Asian width), cells are filled up to
 * the widths of their columns, figures to the right unless the delimiter says otherwise. A wider table of the report
 * has its figures in line and nothing else: the cells before them are filled up as one, so that a long label does
 * not push away the figures of other rows, and headers are written as short as they can be.
 * @returns one line for each row, without line breaks.
 */
export function alignPipes(rows: readonly PipeCells[]): string[] {
  const lines = alignColumns(rows);
  const isKnown = rows.some(({ figures }) => figures > 0);
  return isKnown && lines.some((line) => widthOf(line) > WIDEST_LINE) ? alignFigures(rows) : lines;
}

function alignColumns(rows: readonly PipeCells[]): string[] {
  const columns = planColumns(
    rows.filter(({ isDelimiter }) => !isDelimiter).map(({ cells }) => cells.map(widthOf)),
    NARROWEST,
  );
  const sides = rows.find(({ isDelimiter }) => isDelimiter)?.cells.map(sideOf) ?? [];
  return rows.map(({ cells, isDelimiter }) => {
    const widths = fillCells(
      cells.map((cell) => (isDelimiter ? NARROWEST : widthOf(cell))),
      columns,
    );
    return writeRow(
      cells.map((cell, column) => {
        const width = widths[column] ?? 0;
        return isDelimiter ? drawDelimiter(cell, width) : fill(cell, width, sides[column] ?? null);
      }),
    );
  });
}

function alignFigures(rows: readonly PipeCells[]): string[] {
  const figureRows = rows.filter(({ figures }) => figures > 0);
  const widths = widthsOfFigures(figureRows);
  const room = WIDEST_LINE - 1 - widths.reduce((sum, width) => sum + width + FRAME, 0);
  const labels = figureRows.map(labelWidth).filter((width) => width <= room);
  const label = Math.max(0, ...labels);
  return rows.map((row) => {
    const { cells, figures, isDelimiter } = row;
    if (isDelimiter) return writeRow(cells.map((cell) => drawDelimiter(cell, NARROWEST)));
    const lead = cells.slice(0, cells.length - figures);
    const own = labelWidth(row);
    // A label that leaves the figures no room stands by itself.
    if (figures === 0 || own > label) return writeRow(cells);
    const last = lead.length - 1;
    const filled = lead.map((cell, index) => (index === last ? cell + " ".repeat(label - own) : cell));
    const aligned = cells
      .slice(lead.length)
      .map((cell, index) => " ".repeat(Math.max(0, (widths[index] ?? 0) - widthOf(cell))) + cell);
    return writeRow([...filled, ...aligned]);
  });
}

function widthsOfFigures(rows: readonly PipeCells[]): number[] {
  const count = Math.max(0, ...rows.map(({ figures }) => figures));
  return Array.from({ length: count }, (_, index) =>
    Math.max(1, ...rows.map(({ cells, figures }) => widthOf(cells[cells.length - figures + index] ?? ""))),
  );
}

/** What the cells before the figures take up, written as short as they can be. */
function labelWidth({ cells, figures }: PipeCells): number {
  return cells.slice(0, cells.length - figures).reduce((sum, cell) => sum + widthOf(cell) + FRAME, 0);
}

function writeRow(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** The side a delimiter cell asks for; null where it leaves that open. */
function sideOf(cell: string): Side | null {
  if (cell.startsWith(":")) return cell.endsWith(":") ? "center" : "left";
  return cell.endsWith(":") ? "right" : null;
}

function drawDelimiter(cell: string, width: number): string {
  const open = cell.startsWith(":") ? ":" : "";
  const close = cell.endsWith(":") ? ":" : "";
  return open + "-".repeat(width - open.length - close.length) + close;
}

function fill(cell: string, width: number, side: Side | null): string {
  const room = Math.max(0, width - widthOf(cell));
  switch (side ?? (isFigure(cell) ? "right" : "left")) {
    case "left":
      return cell + " ".repeat(room);
    case "right":
      return " ".repeat(room) + cell;
    case "center":
      return " ".repeat(Math.floor(room / 2)) + cell + " ".repeat(Math.ceil(room / 2));
  }
}

function isFigure(cell: string): boolean {
  const words = cell.replace(/^\*+|\*+$/g, "");
  return words !== "" && words.length <= LONGEST_FIGURE && readFigure(words).kind !== "malformed";
}
