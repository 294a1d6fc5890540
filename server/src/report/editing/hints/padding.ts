import type { Report, Table } from "../../model/report.ts";
import { firstWhere } from "../../text/bisect.ts";
import { fillCells, planColumns } from "../../text/columns.ts";
import { widthOf } from "../../text/width.ts";

/** Room to be shown at the end of a cell. */
export interface Padding {
  readonly at: number;
  /** In columns of the width of a space. */
  readonly columns: number;
}

/** Tab stops of 1, 2, 4 and 8 columns all fall on multiples of this. */
const STOP = 8;

/**
 * The room that has to be shown in the cells of tab tables so that their columns stand in line, in text order. The
 * text stays as it is. Every cell is filled up to one column before a tab stop, so that the tab after it is one column
 * wide whatever the tab size is (1, 2, 4 or 8).
 * @param shown columns that something else shown at an offset takes up there.
 */
export function listPaddings(report: Report, shown: ReadonlyMap<number, number> = new Map()): Padding[] {
  const paddings = Object.values(report.tables).flatMap((table) => {
    if (!table) return [];
    const blocks = new Map<number, PaddedLine[][]>();
    const blockAt = blocksOf(table);
    for (const { layout, range, firstLine } of report.syntax.rows) {
      if (layout !== "tabs" || range.start >= table.range.end || range.end <= table.range.start) continue;
      const block = blockAt(firstLine);
      const padded = blocks.get(block) ?? [];
      padded.push(splitCells(report, firstLine));
      blocks.set(block, padded);
    }
    return [...blocks.values()].flatMap((rows) => alignRows(rows, shown));
  });
  return paddings.sort((a, b) => a.at - b.at);
}

/** Tells the block of a table that a line belongs to: that of the next row of figures, since headers stand above. */
function blocksOf({ spec, rows }: Table): (line: number) => number {
  const numbers = new Map(spec.blocks.flatMap((block, index) => block.rows.map((row) => [row, index])));
  return (line) => {
    const next = firstWhere(rows.length, (index) => (rows[index]?.firstLine ?? 0) >= line);
    const row = rows[next] ?? rows[rows.length - 1];
    return (row && numbers.get(row.spec)) ?? -1;
  };
}

interface PaddedLine {
  readonly end: number;
  /** With the tab that follows it, rounded up to a tab stop. */
  readonly width: number;
  readonly text: string;
}

/** The cells of a line up to the last one that holds anything. */
function splitCells({ syntax }: Report, number: number): PaddedLine[] {
  const line = syntax.lines[number];
  if (!line) return [];
  let end = line.start - 1;
  const cells = syntax.text
    .slice(line.start, line.end)
    .split("\t")
    .map((text) => {
      end += text.length + 1;
      return { end, text, width: Math.ceil((widthOf(text) + 1) / STOP) * STOP };
    });
  return cells.slice(0, cells.findLastIndex(({ text }) => text.trim() !== "") + 1);
}

function alignRows(rows: readonly (readonly PaddedLine[])[], shown: ReadonlyMap<number, number>): Padding[] {
  const columns = planColumns(
    rows.map((row) => row.map(({ width, text }) => (text === "" ? 0 : width))),
    STOP,
  );
  return rows.flatMap((row) => {
    const filled = fillCells(
      row.map(({ width }) => width),
      columns,
    );
    return row.slice(0, -1).flatMap(({ end, text }, column): Padding[] => {
      const room = (filled[column] ?? 0) - 1 - widthOf(text) - (shown.get(end) ?? 0);
      return room > 0 ? [{ at: end, columns: room }] : [];
    });
  });
}
