import type { Rule } from "./rule.ts";

/** Figures under a label that the edition does not have. */
export const unknownRow: Rule = {
  code: "unknown-row",
  name: { zh: "格式外的行", en: "unknown row" },
  group: "tables",
  level: "warning",
  fix: "none",
  summary: { zh: "表中有格式没有的行。", en: "A table has a row that the standard does not know." },
  why: {
    zh: "各表的行由格式统一规定，不得自行增加；多出的行不计入合计，也无法汇总。依据：《中华人民共和国政府信息公开工作年度报告格式》表二至表四。",
    en: "Rows are prescribed and none may be added; what is added is in no total. Source: the standard format, Tables 2 to 4.",
  },
  advice: {
    zh: "并入相应的行，或写到正文中。",
    en: "Merge it into the row it belongs to, or tell it in the prose.",
  },
  examples: {
    wrong: "## 二、主动公开政府信息情况\n\n信息内容\t本年处理决定数量\n行政处罚\t3\n行政奖励\t4\n",
    right: "## 二、主动公开政府信息情况\n\n信息内容\t本年处理决定数量\n行政处罚\t3\n行政强制\t4\n",
  },
  *check({ report }) {
    for (const table of Object.values(report.tables)) {
      for (const { label, range } of table?.unknownRows ?? []) {
        if (!table) continue;
        const { zh, en } = table.spec.name;
        yield {
          message: label
            ? {
                zh: `${zh}中的“${label.text}”不是格式规定的行。请并入相应的行，或写到正文中。`,
                en: `“${label.text}” is no row of ${en}. Merge it into the row it belongs to.`,
              }
            : {
                zh: `${zh}中这一行数据没有行名。请补上行名，或删去。`,
                en: `This line of figures in ${en} has no label. Add the label, or delete the line.`,
              },
          range: label?.range ?? range,
          cause: {
            key: `${table.key}/${label ? "unknown" : "unlabelled"}`,
            place: label
              ? { zh: `“${label.text}”`, en: `“${label.text}”` }
              : { zh: "没有行名的一行", en: "A line without a label" },
            rows: 1,
            cells: 0,
            tellAll: ({ rows }) => ({
              zh: label
                ? `${zh}有 ${rows} 行不是格式规定的（如“${label.text}”）。请并入相应的行，或写到正文中。`
                : `${zh}有 ${rows} 行数据没有行名。请补上行名，或删去。`,
              en: label
                ? `${en} has ${rows} rows that the standard does not know (such as “${label.text}”). Merge them into the rows they belong to.`
                : `${rows} lines of figures in ${en} have no label. Add the labels, or delete the lines.`,
            }),
          },
        };
      }
    }
  },
};
