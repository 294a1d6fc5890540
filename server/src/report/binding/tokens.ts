import type { Label } from "../model/report.ts";
import type { SourceCell, SourceRow } from "../syntax/syntax.ts";
import { cover, type Range } from "../text/range.ts";
import { type CellReading, readCell } from "../text/reading.ts";

/** A cell in the stream that a table is read from. */
export interface Token extends CellReading {
  readonly cell: SourceCell;
  readonly row: SourceRow;
}

/** Turns rows of cells into one stream. */
export function tokenize(rows: readonly SourceRow[]): Token[] {
  const tokens: Token[] = [];
  for (const row of rows) {
    for (const cell of row.cells) {
      const { kind, figure, isNatural, key } = readCell(cell.text);
      tokens.push({ cell, row, kind, figure, isNatural, key });
    }
  }
  return tokens;
}

/** Whether each cell of a row knows its column, so that empty cells mean something. */
export function isGrid(row: SourceRow): boolean {
  return row.layout === "tabs" || row.layout === "pipes" || row.layout === "html";
}

/** The label that the texts among some tokens make up, `end` exclusive; there is at least one. */
export function joinLabel(
  tokens: readonly Token[],
  start: number,
  end: number,
  match: Label["match"],
): Label {
  const pieces: Range[] = [];
  let written = "";
  for (let index = start; index < end; index++) {
    const token = tokens[index];
    if (token?.kind !== "text") continue;
    const { range, text } = token.cell;
    pieces.push(range);
    written += text;
  }
  return { range: pieces.reduce(cover), pieces, text: written, match };
}
