import { lacksRegulationAuthority } from "../words/agencies.ts";
import type { Rule } from "./rule.ts";

/** The row 规章 of table 二 is 0 for every agency without the power to make regulations. */
export const regulationAuthority: Rule = {
  code: "regulation-authority",
  name: { zh: "无权制定规章", en: "no power to make regulations" },
  group: "tables",
  level: "warning",
  fix: "unsafe",
  summary: {
    zh: "本机关无权制定规章，“规章”一行却不为 0。",
    en: "The agency cannot make regulations, yet the row 规章 is not 0.",
  },
  why: {
    zh: "只有国务院部门和省、自治区、直辖市、设区的市、自治州的人民政府可以制定规章；乡镇、县（区）及其部门的“规章”一行应为 0，常见的错误是把规范性文件填到了这一行。依据：《中华人民共和国立法法》（2023年修正）第九十一条（国务院部门）、第九十三条（地方人民政府），2015年修正的条文是第八十条、第八十二条；哪个机关无权制定规章按名称判断，名称看不出来的不提示。",
    en: "Only departments of the State Council and governments of provinces and of cities divided into districts make regulations; for townships, counties and their departments the row is 0. Often normative documents were put here by mistake. Source: the Legislation Law (as amended in 2023), articles 91 (departments of the State Council) and 93 (local governments), 80 and 82 as amended in 2015; which agency it is goes by its name, and in doubt nothing is said.",
  },
  advice: {
    zh: "核实是否应填到“行政规范性文件”一行，本行改为 0。",
    en: "Check whether the figure belongs to the row below, and set this one to 0.",
  },
  examples: {
    wrong:
      "# 青石镇2024年政府信息公开工作年度报告\n\n## 二、主动公开政府信息情况\n\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t2\t0\t2\n",
    right:
      "# 青石镇2024年政府信息公开工作年度报告\n\n## 二、主动公开政府信息情况\n\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n",
  },
  *check({ report }) {
    const { agency } = report;
    if (agency === null || !lacksRegulationAuthority(agency)) return;
    for (const row of report.tables.proactive?.rows ?? []) {
      if (row.spec.key !== "regulation") continue;
      const made = row.cells.filter((cell) => cell.figure.kind === "number" && cell.figure.value !== 0);
      const [first] = made;
      const last = made[made.length - 1];
      if (!first || !last) continue;
      const written = made.map((cell) => `${cell.spec.columnName.zh} ${cell.text}`).join("，");
      yield {
        message: {
          zh: `${agency}无权制定规章，表二“规章”却填了${written}。请核实是否应填到规范性文件一行，本行改为 0。`,
          en: `${agency} cannot make regulations, yet the row 规章 of Table 2 has figures (${written}). Check whether they belong to the row of normative documents, and set this row to 0.`,
        },
        range: { start: first.range.start, end: last.range.end },
        fixes: [
          {
            title: { zh: "“规章”一行改为 0", en: "Set the row 规章 to 0" },
            safe: false,
            edits: made.map((cell) => ({ range: cell.range, newText: "0" })),
          },
        ],
      };
    }
  },
};
