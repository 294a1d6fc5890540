import { visible } from "./visible.ts";

/** A number by itself is no formula, its sign included. */
const NUMBER = /^-?\d+(?:\.\d+)?$/;
/** What spreadsheets take for the beginning of a formula, full-width too, whatever unseen stands before it. */
const FORMULA = /^[\s\p{Cc}\u200b\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/**
 * Rows as CSV (RFC 4180), with a byte order mark and CRLF, so that spreadsheets open it as it is. What one of them would
 * run as a formula is made plain text by an apostrophe before it.
 */
export function printCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map(quote).join(",")).join("\r\n")}\r\n`;
}

function quote(field: string): string {
  const plain = FORMULA.test(field) && !NUMBER.test(field) ? `'${field}` : field;
  const shown = plain.split("\n").map(visible).join("\n");
  return /[",\n]/.test(shown) || shown !== shown.trim() ? `"${shown.replace(/"/g, '""')}"` : shown;
}
