import type { SourceCell, SourceRow } from "../syntax/syntax.ts";
import { type Figure, readFigure } from "../text/figure.ts";
import { labelKey } from "../text/label.ts";

/** A cell in the stream that a table is read from. */
export interface Token {
  readonly cell: SourceCell;
  readonly row: SourceRow;
  /** `empty`: no characters. `figure`: a number, or a mark for a blank. `text`: may be (part of) a label. */
  readonly kind: "empty" | "figure" | "text";
  readonly figure: Figure;
  /** The label key of a text; empty for others and for what is too long to be a label. */
  readonly key: string;
}

/** The longest label of the standard has 37 characters; some are written with notes of their own. */
const LONGEST_LABEL = 60;
const LONGEST_FIGURE = 24;
const EMPTY: Figure = { kind: "blank", mark: "" };
const MALFORMED: Figure = { kind: "malformed" };

/** Turns rows of cells into one stream. */
export function tokenize(rows: readonly SourceRow[]): Token[] {
  const tokens: Token[] = [];
  for (const row of rows) {
    for (const cell of row.cells) tokens.push(readToken(cell, row));
  }
  return tokens;
}

function readToken(cell: SourceCell, row: SourceRow): Token {
  const { text } = cell;
  if (text === "") return { cell, row, kind: "empty", figure: EMPTY, key: "" };
  const figure = text.length <= LONGEST_FIGURE ? readFigure(text) : MALFORMED;
  if (figure.kind !== "malformed") return { cell, row, kind: "figure", figure, key: "" };
  return { cell, row, kind: "text", figure, key: text.length <= LONGEST_LABEL ? labelKey(text) : "" };
}

/** Whether each cell of a row knows its column, so that empty cells mean something. */
export function isGrid(row: SourceRow): boolean {
  return row.layout === "tabs" || row.layout === "pipes" || row.layout === "html";
}
