import type { Report, Table } from "../model/report.ts";
import type { Range } from "../text/range.ts";

/**
 * The whole lines (in HTML: the whole elements) a table takes up, from its first header to its last row.
 * Of an HTML table the offsets of `<table` and the end of `</table>`.
 */
export function extentOf(report: Report, table: Table): Range {
  const { text, lines } = report.syntax;
  const first = lines.findLast((line) => line.start <= table.range.start);
  const last = lines.findLast((line) => line.start <= table.range.end);
  const whole = { start: first?.start ?? table.range.start, end: last?.end ?? table.range.end };
  if (table.layout !== "html") return whole;
  const open = text.slice(0, table.range.start).toLowerCase().lastIndexOf("<table");
  const close = text.slice(table.range.end).toLowerCase().indexOf("</table>");
  return {
    start: open < 0 ? whole.start : open,
    end: close < 0 ? whole.end : table.range.end + close + "</table>".length,
  };
}
