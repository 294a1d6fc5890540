import type { RowSpec } from "../editions/edition.ts";
import type { Fix } from "../findings/finding.ts";
import { listIrregular } from "../model/cells.ts";
import { nameRow } from "../model/names.ts";
import type { Report, Row, Table } from "../model/report.ts";
import type { Rule } from "./rule.ts";

/** Rows in another order read all the same, but a reader looks for them where they belong. */
export const rowOrder: Rule = {
  code: "row-order",
  name: { zh: "行次序有误", en: "rows out of order" },
  group: "tables",
  level: "hint",
  fix: "safe",
  summary: { zh: "表格的行序与格式不一致。", en: "Rows stand in another order than the standard's." },
  why: {
    zh: "行序由格式统一规定，按位置汇总时行序不同会取错数。依据：《中华人民共和国政府信息公开工作年度报告格式》表二、表三。",
    en: "The order of rows is prescribed; where figures are collected by position, another order mixes them up. Source: the standard format, Tables 2 and 3.",
  },
  advice: { zh: "按格式的次序排列。", en: "Put the rows into the order of the standard." },
  examples: {
    wrong: "## 二、主动公开政府信息情况\n\n信息内容\t本年处理决定数量\n行政强制\t0\n行政处罚\t3\n",
    right: "## 二、主动公开政府信息情况\n\n信息内容\t本年处理决定数量\n行政处罚\t3\n行政强制\t0\n",
  },
  *check({ report }) {
    for (const table of listIrregular(report)) {
      const order = table.spec.blocks.flatMap((block) => block.rows);
      if (isInOrder(table.rows, order)) continue;
      const found = table.rows.map((row) => order.indexOf(row.spec));
      if (new Set(found).size < found.length) continue;
      const first = found.findIndex((place, index) => found.slice(index + 1).some((later) => later < place));
      const row = table.rows[first];
      if (!row) continue;
      const name = nameRow(table.spec, row.spec);
      const before = table.rows.find(
        (other) => order.indexOf(other.spec) < order.indexOf(row.spec) && other.range.start > row.range.start,
      );
      const later = before ? nameRow(table.spec, before.spec) : name;
      yield {
        message: {
          zh: `${name.zh}应排在${later.zh}之后。请按格式的次序排列。`,
          en: `${name.en} belongs after ${later.en}. Use the order of the standard.`,
        },
        range: row.label?.range ?? row.range,
        related: [
          ...(before
            ? [{ range: before.range, message: { zh: "应在前的一行", en: "The row that comes first" } }]
            : []),
          ...table.rows
            .filter(
              (other, place) => other !== row && other !== before && order.indexOf(other.spec) !== place,
            )
            .map(({ range }) => ({
              range,
              message: { zh: "随之移动的一行", en: "A row that moves with it" },
            })),
        ],
        fixes: listFixes(report, table, order),
      };
    }
  },
};

function isInOrder(rows: readonly Row[], order: readonly RowSpec[]): boolean {
  let place = 0;
  for (const { spec } of rows) {
    while (place < order.length && order[place] !== spec) place++;
    if (place === order.length) return false;
  }
  return true;
}

/** Rows change places from their labels on, so that group labels before them stay where they are. */
function listFixes(report: Report, table: Table, order: readonly RowSpec[]): Fix[] {
  const { text } = report.syntax;
  const sorted = [...table.rows].sort((a, b) => order.indexOf(a.spec) - order.indexOf(b.spec));
  const moves = table.rows.map((row, index) => ({ row, other: sorted[index] ?? row }));
  const isSure = moves.every(({ row, other }) => row === other || mayTrade(row, other));
  if (!isSure) return [];
  const edits = moves
    .filter(({ row, other }) => row !== other)
    .map(({ row, other }) => ({ range: row.range, newText: text.slice(other.range.start, other.range.end) }));
  return [{ title: { zh: "按格式的次序排列", en: "Use the order of the standard" }, safe: true, edits }];
}

function mayTrade(row: Row, other: Row): boolean {
  return (
    row.layout === other.layout &&
    row.fit === "exact" &&
    other.fit === "exact" &&
    row.label !== null &&
    row.spec.cells.length === other.spec.cells.length &&
    row.spec.groups.join() === other.spec.groups.join()
  );
}
