import { siteOf } from "../folder/digest.ts";
import { figureAt } from "../folder/figures.ts";
import { previousOf } from "../folder/neighbours.ts";
import { nameReport } from "../folder/reportName.ts";
import { nameCell } from "../model/names.ts";
import type { Cell } from "../model/report.ts";
import type { Rule } from "./rule.ts";

/** The stock of documents moves from year to year by what was issued and repealed. */
export const inForceMismatch: Rule = {
  code: "in-force-mismatch",
  name: { zh: "现行有效件数不衔接", en: "number in force mismatch" },
  group: "folder",
  level: "warning",
  fix: "none",
  summary: {
    zh: "现行有效件数不等于上一年度的件数加本年制发、减本年废止。",
    en: "What is in force differs from last year's number plus issued less repealed.",
  },
  why: {
    zh: "规章和行政规范性文件的现行有效件数，应当等于上一年度报告的现行有效件数，加本年制发件数，减本年废止件数。清理后重新统计、机构调整也会使件数变化，所以只作警告。任何一个数缺失时不作判断；2019 年格式没有这些列。依据：《中华人民共和国政府信息公开工作年度报告格式》表二；《条例》第二十条第（一）项。",
    en: "The number of regulations and normative documents in force is last year's number, plus what was issued, less what was repealed. Re-counting after a review, or a reorganisation, changes it as well, hence a warning. Nothing is said where one of the figures is missing; the 2019 edition has no such columns. Source: the standard format, Table 2; article 20(1) of the Regulation.",
  },
  advice: {
    zh: "对照规范性文件目录和清理结果核对。确因清理等原因变化的，可在正文中说明。",
    en: "Check the register of documents and the outcome of reviews; where the number changed for such a reason, say so in the text.",
  },
  examples: {
    wrong: example(2024, "行政规范性文件\t2\t1\t12"),
    right: example(2024, "行政规范性文件\t2\t1\t11"),
    beside: example(2023, "行政规范性文件\t0\t0\t10"),
  },
  *check({ report, context }) {
    const table = report.tables.proactive;
    const rows = table?.rows.filter(({ fit, cells }) => fit === "exact" && at(cells, "inForce")) ?? [];
    const previous = rows.length > 0 ? previousOf(report, context) : null;
    for (const row of table && previous ? rows : []) {
      const [inForce, issued, repealed] = ["inForce", "issued", "repealed"].map((key) => at(row.cells, key));
      if (!table || !previous || !inForce || !issued || !repealed) continue;
      const before = figureAt(previous.figures, inForce);
      const numbers = [inForce, issued, repealed].map(({ figure }) => figure);
      const [now, plus, minus] = numbers.map((figure) => (figure.kind === "number" ? figure.value : null));
      if (!before || now == null || plus == null || minus == null) continue;
      const due = before.value + plus - minus;
      if (now === due) continue;
      const name = nameCell(table.spec, row.spec, inForce.spec);
      const file = nameReport(previous.name, context.name);
      const line = before.line + 1;
      yield {
        message: {
          zh: `${name.zh}为 ${inForce.text}；按上一年度的 ${before.value}（${file} 第 ${line} 行）加制发 ${plus}、减废止 ${minus}，应为 ${due}。请核对文件目录和清理结果。`,
          en: `${name.en} is ${inForce.text}; last year's ${before.value} (${file}, line ${line}) plus ${plus} issued less ${minus} repealed makes ${due}. Check the register of documents.`,
        },
        range: inForce.range,
        cell: { table: inForce.table, row: inForce.row, column: inForce.column },
        expected: due,
        actual: now,
        difference: now - due,
        related: [
          {
            site: siteOf(previous, before),
            message: { zh: `上一年度现行有效：${before.value}`, en: `In force last year: ${before.value}` },
          },
          ...[issued, repealed].map(({ range, text, spec: { columnName } }) => ({
            range,
            message: { zh: `${columnName.zh}：${text}`, en: `${columnName.en}: ${text}` },
          })),
        ],
      };
    }
  },
};

function at(cells: readonly Cell[], column: string): Cell | undefined {
  return cells.find((cell) => cell.column === column);
}

function example(year: number, row: string): string {
  return `# 青石镇${year}年政府信息公开工作年度报告\n\n## 二、主动公开政府信息情况\n\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n${row}\n`;
}
