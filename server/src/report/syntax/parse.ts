import { listBlocks } from "./blocks.ts";
import { findHeading } from "./headings.ts";
import { readHtmlTables } from "./htmlTables.ts";
import { CELL_END, splitLines } from "./lines.ts";
import { findClosedRows, isPipeRow, isSeparatorRow, readPipeRow } from "./pipes.ts";
import { isPageNumber, readPlainRow } from "./plain.ts";
import type { Heading, SourceRow, Syntax } from "./syntax.ts";
import { isTabRow, readTabRow } from "./tabs.ts";
import { readWikiTables } from "./wikiTables.ts";

/** Reads a text as lines, headings and a stream of cells. Any text gives a value; nothing throws. */
export function parse(text: string): Syntax {
  const lines = splitLines(text);
  const tables = readHtmlTables(text, lines);
  const htmlTables = tables.map(({ range }) => range);
  const wikiTables = readWikiTables(text, lines);
  const blocks = listBlocks(text, lines, htmlTables);
  const [hasPipes, hasTabs] = [text.includes("|"), text.includes("\t") || text.includes(CELL_END)];
  const hasTags = text.includes("<") || text.includes("&");
  const closed = hasPipes ? findClosedRows(text, lines) : new Set<number>();
  const headings: Heading[] = [];
  const rows: SourceRow[] = [];
  let next = 0;
  const readTablesBefore = (offset: number): void => {
    while ((tables[next]?.range.start ?? Number.POSITIVE_INFINITY) < offset)
      for (const row of tables[next++]?.rows ?? []) rows.push(row);
  };
  let nextWiki = 0;
  for (const line of blocks) {
    readTablesBefore(line.start);
    const wiki = wikiTables[nextWiki];
    if (wiki && line.start >= wiki.range.start) {
      if (line.end < wiki.range.end) continue;
      for (const row of wiki.rows) rows.push(row);
      nextWiki++;
      continue;
    }
    const words = text.slice(line.start, line.end);
    const isBlank = line.content.start === line.content.end;
    if (isBlank && !(hasPipes && words.includes("|")) && !(hasTabs && isTabRow(words))) continue;
    const trimmed = words.trim();
    if (isSeparatorRow(trimmed) || isPageNumber(trimmed)) continue;
    if (hasPipes && isPipeRow(trimmed)) rows.push(readPipeRow(text, line, closed.has(line.number)));
    else if (hasTabs && isTabRow(words)) rows.push(readTabRow(text, line));
    else {
      rows.push(readPlainRow(text, line, hasTags));
      const heading = findHeading(text, line);
      if (heading) headings.push(heading);
    }
  }
  readTablesBefore(Number.POSITIVE_INFINITY);
  return { text, lines, blocks, headings, rows, htmlTables };
}
