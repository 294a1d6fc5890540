import type { Report, Table } from "../model/report.ts";
import { isSeparatorRow } from "../syntax/pipes.ts";
import type { Line } from "../syntax/syntax.ts";
import { cover, type Range, touches } from "../text/range.ts";

/**
 * The lines of a table, outside of which a comment does no harm: from the start of the first one, with what stands
 * above its first known cell (`<table>`, lines of a header), to its last row, known to the edition or not.
 */
export function blockOf(report: Report, table: Table): Range {
  const known = table.unknownRows.map((row) => row.range).reduce(cover, table.range);
  const start = startOfHtml(report.syntax.text, known.start) ?? known.start;
  return { start: firstLine(report, table, start)?.start ?? start, end: known.end };
}

/** The table whose lines hold a place, with those lines; null where none does. */
export function findBlock(report: Report, offset: number): Range | null {
  for (const table of Object.values(report.tables)) {
    const block = table && blockOf(report, table);
    if (block && touches(block, { start: offset, end: offset })) return block;
  }
  return null;
}

/** Where the HTML table that a place lies in begins; null where it lies in none. */
function startOfHtml(text: string, offset: number): number | null {
  const before = text.slice(0, offset).toLowerCase();
  const start = before.lastIndexOf("<table");
  return start > before.lastIndexOf("</table") ? start : null;
}

/** The first of the lines that stand together with the line of a place; headings and other tables are none of them. */
function firstLine(report: Report, table: Table, offset: number): Line | undefined {
  const { text, lines, rows } = report.syntax;
  const rowLines = new Set(rows.filter(({ layout }) => layout !== "lines").map((row) => row.firstLine));
  const others = Object.values(report.tables).filter((other) => other && other !== table);
  const belongs = (line: Line): boolean =>
    (rowLines.has(line.number) || isSeparatorRow(text.slice(line.start, line.end).trim())) &&
    !report.sections.some(({ heading }) => heading.line === line.number) &&
    !others.some((other) => other && touches(other.range, line));
  let first = lines.findLast(({ start }) => start <= offset);
  for (let above = first; above && (above === first || belongs(above)); above = lines[above.number - 1]) {
    first = above;
  }
  return first;
}
