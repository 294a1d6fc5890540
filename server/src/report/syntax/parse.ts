import { findHeading } from "./headings.ts";
import { type HtmlTable, readHtmlTables } from "./htmlTables.ts";
import { splitLines } from "./lines.ts";
import { isPipeRow, isSeparatorRow, readPipeRow } from "./pipes.ts";
import { isPageNumber, readPlainRow } from "./plain.ts";
import type { Heading, Line, SourceRow, Syntax } from "./syntax.ts";
import { isTabRow, readTabRow } from "./tabs.ts";

/** Reads a text as lines, headings and a stream of cells. Any text gives a value; nothing throws. */
export function parse(text: string): Syntax {
  const lines = splitLines(text);
  const tables = readHtmlTables(text, lines);
  const [hasPipes, hasTabs] = [text.includes("|"), text.includes("\t")];
  const headings: Heading[] = [];
  const rows: SourceRow[] = [];
  let next = 0;
  for (const line of lines) {
    const table = tableAt(tables, next, line);
    if (table !== null) {
      for (; next <= table; next++) for (const row of tables[next]?.rows ?? []) rows.push(row);
      continue;
    }
    if (isInside(tables[next - 1], line)) continue;
    const words = text.slice(line.start, line.end);
    if (line.content.start === line.content.end && !(hasPipes && words.includes("|"))) continue;
    const trimmed = words.trim();
    if (isSeparatorRow(trimmed) || isPageNumber(trimmed)) continue;
    if (hasPipes && isPipeRow(trimmed)) rows.push(readPipeRow(text, line));
    else if (hasTabs && isTabRow(words)) rows.push(readTabRow(text, line));
    else {
      rows.push(readPlainRow(text, line));
      const heading = findHeading(text, line);
      if (heading) headings.push(heading);
    }
  }
  return { text, lines, headings, rows };
}

/** The index of the last table (from `next` on) that starts on this line, or null. */
function tableAt(tables: readonly HtmlTable[], next: number, line: Line): number | null {
  let found: number | null = null;
  for (let index = next; index < tables.length; index++) {
    const start = tables[index]?.range.start ?? Number.POSITIVE_INFINITY;
    if (start > line.end) break;
    found = index;
  }
  return found;
}

function isInside(table: HtmlTable | undefined, line: Line): boolean {
  return table !== undefined && line.start < table.range.end;
}
