import type { Problem } from "../findings/finding.ts";
import { listIrregular } from "../model/cells.ts";
import { nameRow } from "../model/names.ts";
import type { Row, Table } from "../model/report.ts";
import { listPlacements } from "../repairs/placements.ts";
import type { Rule } from "./rule.ts";

/** A figure lost with a merged cell, or one too many: nobody can say which column the others belong to. */
export const cellCount: Rule = {
  code: "cell-count",
  name: { zh: "数据个数不符", en: "wrong number of figures" },
  group: "tables",
  level: "error",
  fix: "unsafe",
  summary: { zh: "一行的数据个数多于或少于列数。", en: "A row has more or fewer figures than columns." },
  why: {
    zh: "数据与列一一对应；多一个或少一个，后面的数就错了列。常见原因是从网页或 Word 粘贴时合并单元格丢失。依据：《中华人民共和国政府信息公开工作年度报告格式》表二至表四。",
    en: "Figures belong to columns one by one; with one too many or too few the following ones shift. Usually a merged cell got lost in pasting. Source: the standard format, Tables 2 to 4.",
  },
  advice: {
    zh: "对照原表补上或删去；修复只列出勾稽关系容许的补法，需逐项核实。",
    en: "Compare with the original; the fixes offered are those the identities allow, to be checked.",
  },
  examples: {
    wrong:
      "## 三、收到和处理政府信息公开申请情况\n\n一、本年新收政府信息公开申请数量\t\t3\t0\t1\t0\t0\t4\n二、上年结转政府信息公开申请数量\t\t0\t0\t0\t0\t0\t0\t0\n",
    right:
      "## 三、收到和处理政府信息公开申请情况\n\n一、本年新收政府信息公开申请数量\t\t3\t0\t1\t0\t0\t0\t4\n二、上年结转政府信息公开申请数量\t\t0\t0\t0\t0\t0\t0\t0\n",
  },
  *check(input) {
    for (const table of listIrregular(input.report)) {
      yield* listLostColumns(table);
      for (const row of table.rows) {
        if (row.fit === "exact" || row.fit === "unread") continue;
        const due = row.spec.cells.length;
        const found = row.values.length;
        const name = nameRow(table.spec, row.spec);
        const gap = Math.abs(due - found);
        const short = row.fit === "short";
        yield {
          message: {
            zh: `${name.zh}应有 ${due} 个数据，实有 ${found} 个，${short ? "缺" : "多"} ${gap} 个。请对照原表${short ? "补上" : "删去"}${isUniform(row) ? "（各数相同，看不出是哪一列）" : ""}。`,
            en: `${name.en} should have ${due} figures and has ${found}, ${gap} too ${short ? "few" : "many"}. Compare with the original and ${short ? "add what is lacking" : "delete what is superfluous"}${isUniform(row) ? " (the figures are all alike, so that the column cannot be told)" : ""}.`,
          },
          range: row.range,
          fixes: listPlacements(input.report, table, row),
          cause: {
            key: `${table.key}/${row.fit}/${gap}/${due}`,
            place: {
              zh: `${name.zh}：应有 ${due} 个，实有 ${found} 个`,
              en: `${name.en}: ${found} of ${due}`,
            },
            rows: 1,
            cells: gap,
            tellAll: ({ rows }) => ({
              zh: `${table.spec.name.zh}有 ${rows} 行各${short ? "缺" : "多"} ${gap} 个数据（应有 ${due} 个），像是${short ? "整列丢失" : "多出一列"}。请对照原表${short ? "补列" : "删列"}。`,
              en: `${rows} rows of ${table.spec.name.en} have ${gap} figures too ${short ? "few" : "many"} each (${due} are due): a column seems to be ${short ? "lost" : "superfluous"}. Compare with the original.`,
            }),
          },
        };
      }
    }
  },
};

/** Columns of which no row has a figure, and the header no name: the author's table has not got them. */
function* listLostColumns({ spec, rows }: Table): Iterable<Problem> {
  for (const block of spec.blocks) {
    const own = rows.filter((row) => block.rows.includes(row.spec) && row.fit === "exact");
    const [first] = own;
    if (!first || own.length < Math.min(2, block.rows.length)) continue;
    for (const [at, label] of block.columnLabels.entries()) {
      if (!own.every(({ cells }) => cells[at]?.figure.kind === "absent")) continue;
      const name = label.replace(/（[^）]*）$/, "");
      yield {
        message: {
          zh: `${spec.name.zh}缺“${name}”一列：表头和 ${own.length} 行数据都没有。请对照原表补列，没有的填 0。`,
          en: `${spec.name.en} has no column “${name}”: neither the header nor ${own.length} rows have it. Add it, 0 where there is nothing.`,
        },
        range: first.range,
        related: own.slice(1).map(({ range, spec: row }) => ({ range, message: nameRow(spec, row) })),
      };
    }
  }
}

function isUniform(row: Row): boolean {
  return row.values.length > 1 && row.values.every((value) => value.text === row.values[0]?.text);
}
