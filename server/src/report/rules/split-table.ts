import type { Fix } from "../findings/finding.ts";
import { nameRow } from "../model/names.ts";
import type { Report, Row, Table } from "../model/report.ts";
import { isSeparatorRow } from "../syntax/pipes.ts";
import { lineAt } from "../syntax/positions.ts";
import { printRow } from "../tables/printRow.ts";
import { firstWhere } from "../text/bisect.ts";
import type { Edit } from "../text/edits.ts";
import type { Rule } from "./rule.ts";

const BORDER = /^(?:\+[-=+:\s]+|[\u2500-\u257f\s]+|(?:\\(?:hline|cline\{[^{}]*\}|[a-z]{3,6}rule)\s*)+)$/;

/** A row that has fallen out of its table: after a blank line, or in another layout. */
export const splitTable: Rule = {
  code: "split-table",
  name: { zh: "表格断开", en: "table torn apart" },
  group: "tables",
  level: "warning",
  fix: "safe",
  summary: { zh: "表格断开，后面的行落在表外。", en: "A table is broken: rows continue outside it." },
  why: {
    zh: "空行会使表格在此结束，后面的行在网页上成为普通文字或另一张表，常见于跨页复制。依据：《中华人民共和国政府信息公开工作年度报告格式》表二、表三各为一张表。",
    en: "A blank line ends a table; what follows is shown as plain text or as another table. It comes from copying across pages. Source: the standard format, in which each table is one.",
  },
  advice: {
    zh: "删去中间的空行和多余的横线行，把落下的行接回表内。",
    en: "Delete the blank line and stray rules so that the row joins its table again.",
  },
  examples: {
    wrong: "## 二、主动公开政府信息情况\n\n信息内容\t本年处理决定数量\n行政处罚\t3\n\n行政强制\t0\n",
    right: "## 二、主动公开政府信息情况\n\n信息内容\t本年处理决定数量\n行政处罚\t3\n行政强制\t0\n",
  },
  *check({ report }) {
    for (const table of Object.values(report.tables)) {
      if (!table) continue;
      for (let index = 1; index < table.rows.length; index++) {
        const previous = table.rows[index - 1];
        const row = table.rows[index];
        if (!previous || !row || !isTorn(report, table, previous, row)) continue;
        const name = nameRow(table.spec, row.spec);
        yield {
          message: {
            zh: `${name.zh}落在表外：它与上一行（第 ${previous.lastLine + 1} 行）之间断开了。请接回表内。`,
            en: `${name.en} has fallen out of its table, which breaks off at line ${previous.lastLine + 1}. Join it again.`,
          },
          range: row.range,
          fixes: listFixes(report, table, previous, row),
          cause: {
            key: `${table.key}/split`,
            place: name,
            rows: 1,
            cells: 0,
            tellAll: ({ rows }) => ({
              zh: `${table.spec.name.zh}有 ${rows} 行落在表外，行与行之间断开了。请接回表内。`,
              en: `${rows} rows have fallen out of ${table.spec.name.en}, which breaks off between them. Join them again.`,
            }),
          },
        };
      }
    }
  },
};

/** Two rows of one block between which the table ends. A header repeated on a new page is no tear. */
function isTorn(report: Report, table: Table, previous: Row, row: Row): boolean {
  if (blockOf(table, previous) !== blockOf(table, row)) return false;
  if (previous.layout !== row.layout) return previous.layout !== "spaces" && row.layout !== "spaces";
  if (row.layout !== "tabs" && row.layout !== "pipes") return false;
  // A label may be broken over lines inside its cell.
  const firstLine = Math.min(row.firstLine, lineAt(report.syntax.lines, row.range.start));
  if (firstLine - previous.lastLine <= 1) return false;
  // The borders of a grid are part of its table.
  if (isOnlyBorders(report, previous.lastLine + 1, row.firstLine)) return false;
  const { rows } = report.syntax;
  const first = firstWhere(rows.length, (index) => (rows[index]?.firstLine ?? 0) > previous.lastLine);
  for (let index = first; index < rows.length; index++) {
    const between = rows[index];
    if (!between || between.lastLine >= row.firstLine) break;
    if (between.layout === row.layout) return false;
  }
  return true;
}

/** Whether lines from `first` up to but not including `end` draw the borders of a grid (`+---+---+`, `\\hline`), if there are any. */
function isOnlyBorders({ syntax: { text, lines } }: Report, first: number, end: number): boolean {
  return lines.slice(first, end).every((line) => BORDER.test(text.slice(line.start, line.end).trim()));
}

function blockOf(table: Table, row: Row): number {
  return table.spec.blocks.findIndex((block) => block.rows.includes(row.spec));
}

/** Joining is sure only where nothing but blank lines and stray rules stands between. */
function listFixes(report: Report, table: Table, previous: Row, row: Row): Fix[] {
  const { text, lines } = report.syntax;
  const from = lines[previous.lastLine];
  const to = lines[row.firstLine];
  const last = lines[row.lastLine];
  if (!from || !to || !last || previous.layout === "html" || previous.layout === "lines") return [];
  if (!isEmpty(report, previous.lastLine + 1, row.firstLine)) return [];
  const edits: Edit[] = [];
  const afterBreak = lines[previous.lastLine + 1]?.start ?? to.start;
  if (afterBreak < to.start) edits.push({ range: { start: afterBreak, end: to.start }, newText: "" });
  if (row.layout !== previous.layout) {
    const block = table.spec.blocks[blockOf(table, row)];
    if (!block || row.fit !== "exact") return [];
    const values = row.cells.map((cell) => cell.text);
    const newText = printRow(block, row.spec, previous.layout, values, false);
    edits.push({ range: { start: to.start, end: last.end }, newText });
  }
  const rule = lines[row.lastLine + 1];
  if (rule && isSeparatorRow(text.slice(rule.start, rule.end).trim())) {
    edits.push({ range: { start: last.end, end: rule.end }, newText: "" });
  }
  const title = { zh: "把这一行接回表内", en: "Join this row to its table" };
  const all = { zh: "把断开的各行接回表内", en: "Join all rows to their table" };
  return edits.length > 0 ? [{ title, safe: true, edits, shared: { key: "join", title: all, edits } }] : [];
}

/** Whether lines from `first` up to but not including `end` are blank or only draw rules. */
function isEmpty(report: Report, first: number, end: number): boolean {
  return report.syntax.lines.slice(first, end).every((line) => {
    const words = report.syntax.text.slice(line.start, line.end).trim();
    return words === "" || isSeparatorRow(words);
  });
}
