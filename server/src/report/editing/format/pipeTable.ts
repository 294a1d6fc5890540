import { trimRange } from "../../syntax/lines.ts";
import { isSeparatorRow, splitPipes } from "../../syntax/pipes.ts";
import type { Line } from "../../syntax/syntax.ts";
import { fillCells, planColumns } from "../../text/columns.ts";
import type { Edit } from "../../text/edits.ts";
import { readFigure } from "../../text/figure.ts";
import type { Range } from "../../text/range.ts";
import { widthOf } from "../../text/width.ts";

/** `---`: a delimiter cell has three dashes at least in every dialect of Markdown. */
const NARROWEST = 3;
/** Longer texts are no figures. */
const LONGEST_FIGURE = 24;

type Side = "left" | "center" | "right";

interface PipeRow {
  readonly line: Range;
  readonly cells: readonly string[];
  readonly isDelimiter: boolean;
}

/**
 * Aligns the rows of one Markdown table: cells filled up to their columns' widths, figures to the right unless the
 * delimiter row says otherwise, the delimiter row drawn anew. Cells stay as many as they are in each row, and what
 * stands in them is not touched; rows that do not open with a pipe are left alone.
 * @param lines neighbouring lines of pipe rows and delimiter rows.
 */
export function formatPipeTable(text: string, lines: readonly Line[]): Edit[] {
  const rows = lines.flatMap((line) => readRow(text, line) ?? []);
  const columns = planColumns(
    rows.filter((row) => !row.isDelimiter).map((row) => row.cells.map(widthOf)),
    NARROWEST,
  );
  const sides = rows.find((row) => row.isDelimiter)?.cells.map(sideOf) ?? [];
  return rows.flatMap(({ line, cells, isDelimiter }) => {
    const widths = fillCells(
      cells.map((cell) => (isDelimiter ? NARROWEST : widthOf(cell))),
      columns,
    );
    const filled = cells.map((cell, column) => {
      const width = widths[column] ?? 0;
      return isDelimiter ? drawDelimiter(cell, width) : fill(cell, width, sides[column] ?? null);
    });
    const newText = `| ${filled.join(" | ")} |`;
    return text.slice(line.start, line.end) === newText ? [] : [{ range: line, newText }];
  });
}

/** The row from its first pipe to the end of the line; null where it opens with something else. */
function readRow(text: string, line: Line): PipeRow | null {
  const { start, end } = trimRange(text, line);
  if (text[start] !== "|") return null;
  const cells = splitPipes(text, { start, end }).map((cell) =>
    text.slice(cell.start, cell.end).replace(/^[ \t]+|[ \t]+$/g, ""),
  );
  return {
    line: { start, end: line.end },
    cells,
    isDelimiter: isSeparatorRow(text.slice(start, end)),
  };
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
