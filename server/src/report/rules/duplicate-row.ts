import { listIrregular } from "../model/cells.ts";
import { nameRow } from "../model/names.ts";
import type { Row } from "../model/report.ts";
import type { Rule } from "./rule.ts";

/** Which of two rows holds is not for a program to say. */
export const duplicateRow: Rule = {
  code: "duplicate-row",
  name: { zh: "行重复", en: "duplicate row" },
  group: "tables",
  level: "error",
  fix: "none",
  summary: { zh: "同一行在表中出现两次。", en: "A row appears twice in its table." },
  why: {
    zh: "每一行只填一次；重复的行会使合计多计，也无法判断以哪一行为准。依据：《中华人民共和国政府信息公开工作年度报告格式》表二至表四。",
    en: "Each row is filled once; with two of them totals count double and nobody knows which one holds. Source: the standard format, Tables 2 to 4.",
  },
  advice: { zh: "核对后删去多余的一行。", en: "Check and delete one of them." },
  examples: {
    wrong: "## 二、主动公开政府信息情况\n\n信息内容\t本年处理决定数量\n行政处罚\t3\n行政处罚\t4\n",
    right: "## 二、主动公开政府信息情况\n\n信息内容\t本年处理决定数量\n行政处罚\t3\n行政强制\t4\n",
  },
  *check({ report }) {
    for (const table of listIrregular(report)) {
      const seen = new Map<string, Row>();
      for (const row of table.rows) {
        const first = seen.get(row.spec.key);
        if (!first) {
          seen.set(row.spec.key, row);
          continue;
        }
        const name = nameRow(table.spec, row.spec);
        yield {
          message: {
            zh: `${name.zh}重复：第 ${first.firstLine + 1} 行已有一行。请核对后删去一行。`,
            en: `${name.en} is a duplicate: it stands on line ${first.firstLine + 1} already. Delete one of them.`,
          },
          range: row.label?.range ?? row.range,
          related: [{ range: first.range, message: { zh: "先出现的一行", en: "The first one" } }],
          cause: {
            key: `${table.key}/twice`,
            place: name,
            rows: 1,
            cells: 0,
            tellAll: ({ rows }) => ({
              zh: `${table.spec.name.zh}有 ${rows} 行重复，像是同一张表贴了两遍。请核对后删去多余的。`,
              en: `${rows} rows of ${table.spec.name.en} are duplicates: the table seems to stand here twice. Check and delete one.`,
            }),
          },
        };
      }
    }
  },
};
