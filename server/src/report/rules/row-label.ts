import { listIrregular } from "../model/cells.ts";
import type { Rule } from "./rule.ts";

/** Labels are fixed by the standard; spaces, widths, punctuation and brackets are not looked at. */
export const rowLabel: Rule = {
  code: "row-label",
  name: { zh: "行名", en: "label of a row" },
  group: "tables",
  level: "warning",
  fix: "safe",
  summary: { zh: "表格的行名与格式不一致。", en: "A row's label differs from the standard's." },
  why: {
    zh: "行名由格式统一规定，汇总时按行名取数；空格、全半角、括号的差别不算。依据：《中华人民共和国政府信息公开工作年度报告格式》表二、表三。",
    en: "Row labels are prescribed, and figures are collected by them; spaces, widths and brackets do not count. Source: the standard format, Tables 2 and 3.",
  },
  advice: { zh: "改为格式规定的行名。", en: "Use the label of the standard." },
  examples: {
    wrong: "## 二、主动公开政府信息情况\n\n信息内容\t本年处理决定数量\n行政处法\t3\n行政强制\t0\n",
    right: "## 二、主动公开政府信息情况\n\n信息内容\t本年处理决定数量\n行政处罚\t3\n行政强制\t0\n",
  },
  *check({ report }) {
    for (const table of listIrregular(report)) {
      for (const { label, spec } of table.rows) {
        if (label?.match !== "deviating" || spec.label === null) continue;
        const [first, ...rest] = label.pieces;
        if (!first) continue;
        yield {
          message: {
            zh: `${table.spec.name.zh}的行名“${label.text}”应为“${spec.label}”。`,
            en: `The label “${label.text}” in ${table.spec.name.en} should read “${spec.label}”.`,
          },
          range: label.range,
          fixes: [
            {
              title: { zh: `改为“${spec.label}”`, en: `Change to “${spec.label}”` },
              safe: true,
              edits: [
                { range: first, newText: spec.label },
                ...rest.map((range) => ({ range, newText: "" })),
              ],
            },
          ],
        };
      }
    }
  },
};
