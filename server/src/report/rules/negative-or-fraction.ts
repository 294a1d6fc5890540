import { listIrregular } from "../model/cells.ts";
import { nameCell } from "../model/names.ts";
import type { Rule } from "./rule.ts";

/** Things are counted in whole numbers from 0; only amounts have decimals, only changes a sign. */
export const negativeOrFraction: Rule = {
  code: "negative-or-fraction",
  name: { zh: "负数或小数", en: "negative or fraction" },
  group: "tables",
  level: "error",
  fix: "none",
  summary: { zh: "件数为负数或小数。", en: "A count is negative or has a fraction." },
  why: {
    zh: "除收费、采购金额外，各表统计的是件数，只能是 0 或正整数；2019 年格式的“本年增/减”可以为负。依据：《中华人民共和国政府信息公开工作年度报告格式》表二至表四。",
    en: "But for amounts of money all figures are counts, whole numbers from 0; only 本年增/减 of the 2019 edition may be negative. Source: the standard format, Tables 2 to 4.",
  },
  advice: { zh: "核对原始数据后改正。", en: "Check against the source and correct." },
  examples: {
    wrong: "## 二、主动公开政府信息情况\n\n信息内容\t本年处理决定数量\n行政许可\t-3\n",
    right: "## 二、主动公开政府信息情况\n\n信息内容\t本年收费金额（单位：万元）\n行政事业性收费\t3.25\n",
  },
  *check({ report }) {
    for (const table of listIrregular(report)) {
      for (const row of table.rows) {
        for (const cell of row.isNatural ? [] : row.cells) {
          if (cell.figure.kind !== "number") continue;
          const { value } = cell.figure;
          const { unit } = cell.spec;
          const negative = value < 0 && unit !== "change";
          const fraction = !Number.isInteger(value) && unit !== "amount";
          if (!negative && !fraction) continue;
          const name = nameCell(table.spec, row.spec, cell.spec);
          yield {
            message: {
              zh: `${name.zh}为 ${cell.text}，${unit === "amount" ? "金额不能为负" : fraction ? "件数不能是小数" : "件数不能为负"}。请核对原始数据。`,
              en: `${name.en} is ${cell.text}; ${unit === "amount" ? "an amount cannot be negative" : fraction ? "a count has no decimals" : "a count cannot be negative"}. Check it against the source.`,
            },
            range: cell.range,
            cell: { table: cell.table, row: cell.row, column: cell.column },
            cause: {
              key: `${table.key}/${negative ? "negative" : "fraction"}`,
              place: { zh: `${name.zh}：${cell.text}`, en: `${name.en}: ${cell.text}` },
              rows: 1,
              cells: 1,
              tellAll: ({ cells }) => ({
                zh: `${table.spec.name.zh}有 ${cells} 格为${negative ? "负数" : "小数"}。请核对原始数据。`,
                en: `${cells} figures of ${table.spec.name.en} are ${negative ? "negative" : "fractions"}. Check them against the source.`,
              }),
            },
          };
        }
      }
    }
  },
};
