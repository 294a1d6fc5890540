import { guardFormula } from "../../formats/export/formula.ts";
import { visible } from "./visible.ts";

/**
 * Rows as CSV (RFC 4180), with a byte order mark and CRLF, so that spreadsheets open it as it is. What one of them would
 * run as a formula is made plain text by an apostrophe before it.
 */
export function printCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map(quote).join(",")).join("\r\n")}\r\n`;
}

function quote(field: string): string {
  const shown = guardFormula(field).split("\n").map(visible).join("\n");
  return /[",\n]/.test(shown) || shown !== shown.trim() ? `"${shown.replace(/"/g, '""')}"` : shown;
}
