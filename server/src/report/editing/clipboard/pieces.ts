import type { Edition, TableKey } from "../../editions/edition.ts";
import { parse } from "../../syntax/parse.ts";
import type { Layout } from "../../syntax/syntax.ts";
import type { Page } from "./page.ts";
import { findPastedTables, type PastedTable } from "./pastedTables.ts";
import { printPasted, printRows } from "./printPasted.ts";

/** A table of the standard, or what stands between two of them. */
export type Piece =
  | { readonly kind: "table"; readonly pasted: PastedTable; readonly source: string }
  | { readonly kind: "text"; readonly text: string };

/**
 * Takes a page apart into tables of the standard and the text around them, in order.
 * @param here the table that is pasted into.
 * @param layout the layout in which other tables are written; headings carry `#` in Markdown only.
 */
export function takeApart(page: Page, due: Edition, here: TableKey | null, layout: Layout): Piece[] {
  const syntax = parse(page.text);
  const lines = syntax.lines.map(({ start, end }) => page.text.slice(start, end));
  const pieces: Piece[] = [];
  let next = 0;
  const addText = (end: number): void => {
    const text = writeLines(lines.slice(next, end), next, page, layout);
    if (text !== "") pieces.push({ kind: "text", text });
  };
  for (const pasted of findPastedTables(syntax, due, here)) {
    const { firstLine, lastLine, range } = pasted.stretch;
    addText(firstLine);
    pieces.push({
      kind: "table",
      pasted,
      source: page.text.slice(range.start, range.end).replace(/\r\n?/g, "\n"),
    });
    next = lastLine + 1;
  }
  addText(lines.length);
  return pieces;
}

/** The text between tables: paragraphs as they are, rows of cells as a table of the layout. */
function writeLines(lines: readonly string[], first: number, { grid }: Page, layout: Layout): string {
  if (grid.size === 0)
    return lines
      .join("\n")
      .replace(/^(?:[^\S\n]*\n)+/, "")
      .trimEnd();
  const parts: string[] = [];
  let rows: (readonly string[])[] = [];
  const endRows = (): void => {
    if (rows.length > 0) parts.push(printRows(rows, layout));
    rows = [];
  };
  lines.forEach((line, index) => {
    const row = grid.get(first + index);
    if (row) rows.push(row);
    else endRows();
    if (row || line === "" || /^<\/?table>$/.test(line)) return;
    parts.push(layout === "pipes" || layout === "html" ? line : line.replace(/^#+ /, ""));
  });
  endRows();
  return parts.filter((part) => part !== "").join("\n\n");
}

/** Puts pieces together again, tables in the layout; one that is text already and in this layout stays as it is. */
export function joinPieces(pieces: readonly Piece[], page: Page, layout: Layout): string {
  return pieces
    .map((piece) => {
      if (piece.kind === "text") return piece.text;
      return isWritten(piece.pasted, page, layout) ? piece.source : printPasted(piece.pasted, layout);
    })
    .join("\n\n");
}

/** Whether a table is pasted as it would be printed, but for its author's ways. */
export function isWritten({ table }: PastedTable, page: Page, layout: Layout): boolean {
  return page.grid.size === 0 && table.layout === layout;
}
