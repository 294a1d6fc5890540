import type { Report, Row, Table } from "../model/report.ts";
import { isSeparatorRow } from "../syntax/pipes.ts";
import { lineAt } from "../syntax/positions.ts";
import type { Line, Syntax } from "../syntax/syntax.ts";
import { cover, type Range, touches } from "../text/range.ts";

/** The HTML table that a place lies in, from `<table` to `</table>`; null where it lies in none. */
export function htmlTableAround({ htmlTables }: Syntax, offset: number): Range | null {
  return htmlTables.find(({ start, end }) => start <= offset && offset <= end) ?? null;
}

/** The whole lines that a range stands in. */
function wholeLines({ lines }: Syntax, { start, end }: Range): Range {
  return {
    start: lines[lineAt(lines, start)]?.start ?? start,
    end: lines[lineAt(lines, end)]?.end ?? end,
  };
}

/**
 * The whole lines (in HTML: the whole elements) a table takes up, from its first header to its last row.
 * Of an HTML table the offsets of `<table` and the end of `</table>`.
 */
export function extentOf({ syntax }: Report, table: Table): Range {
  const lines = wholeLines(syntax, table.range);
  if (table.layout !== "html") return lines;
  return {
    start: htmlTableAround(syntax, table.range.start)?.start ?? lines.start,
    end: htmlTableAround(syntax, table.range.end)?.end ?? lines.end,
  };
}

/** A row with all that belongs to it: whole lines, or the whole `<tr>`. */
export function rowExtent({ syntax }: Report, row: Row): Range {
  const { text, lines } = syntax;
  const table = row.layout === "html" ? htmlTableAround(syntax, row.range.start) : null;
  if (table) {
    const open = text.slice(table.start, row.range.start).toLowerCase().lastIndexOf("<tr");
    const close = text.slice(row.range.end, table.end).toLowerCase().indexOf("</tr>");
    if (open >= 0 && close >= 0)
      return { start: table.start + open, end: row.range.end + close + "</tr>".length };
  }
  return {
    start: lines[row.firstLine]?.start ?? row.range.start,
    end: lines[row.lastLine]?.end ?? row.range.end,
  };
}

/**
 * The lines of a table, outside of which a comment does no harm: from the start of the first one, with what stands
 * above its first known cell (`<table>`, lines of a header), to its last row, known to the edition or not.
 */
export function blockOf(report: Report, table: Table): Range {
  const known = table.unknownRows.map((row) => row.range).reduce(cover, table.range);
  const start = htmlTableAround(report.syntax, known.start)?.start ?? known.start;
  return { start: firstLine(report, table, start)?.start ?? start, end: known.end };
}

/** The lines of the table that a place lies in; null where it lies in none. */
export function findBlock(report: Report, offset: number): Range | null {
  for (const table of Object.values(report.tables)) {
    const block = table && blockOf(report, table);
    if (block && touches(block, { start: offset, end: offset })) return block;
  }
  return null;
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
  let first = lines[lineAt(lines, offset)];
  for (let above = first; above && (above === first || belongs(above)); above = lines[above.number - 1]) {
    first = above;
  }
  return first;
}
