import { listIrregular } from "../model/cells.ts";
import { nameRow } from "../model/names.ts";
import { placeForRow } from "../repairs/insertRow.ts";
import type { Rule } from "./rule.ts";

/** Every row of the edition stands in its table, with 0 where there is nothing. */
export const missingRow: Rule = {
  code: "missing-row",
  name: { zh: "缺行", en: "missing row" },
  group: "tables",
  level: "error",
  fix: "safe",
  completeness: true,
  summary: { zh: "表格缺行。", en: "A table lacks a row." },
  why: {
    zh: "各表的行由格式统一规定，没有发生也不得删行；缺了行，合计无从核对。依据：《中华人民共和国政府信息公开工作年度报告格式》表二、表三。",
    en: "Rows are prescribed and stay even where there is nothing to report; without them totals cannot be checked. Source: the standard format, Tables 2 and 3.",
  },
  advice: {
    zh: "插入空行后填报；没有的填 0。",
    en: "Insert the row and fill it in, 0 where there is nothing.",
  },
  examples: {
    wrong:
      "# 青石镇2024年政府信息公开工作年度报告\n\n## 二、主动公开政府信息情况\n\n第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n行政规范性文件\t0\t0\t0\n第二十条第（五）项\n信息内容\t本年处理决定数量\n行政许可\t0\n第二十条第（六）项\n信息内容\t本年处理决定数量\n行政处罚\t0\n第二十条第（八）项\n信息内容\t本年收费金额（单位：万元）\n行政事业性收费\t0\n",
    right:
      "# 青石镇2024年政府信息公开工作年度报告\n\n## 二、主动公开政府信息情况\n\n第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n行政规范性文件\t0\t0\t0\n第二十条第（五）项\n信息内容\t本年处理决定数量\n行政许可\t0\n第二十条第（六）项\n信息内容\t本年处理决定数量\n行政处罚\t0\n行政强制\t0\n第二十条第（八）项\n信息内容\t本年收费金额（单位：万元）\n行政事业性收费\t0\n",
  },
  *check({ report }) {
    for (const table of listIrregular(report)) {
      const present = new Set(table.rows.map((row) => row.spec.key));
      for (const block of table.spec.blocks) {
        for (const spec of block.rows) {
          if (present.has(spec.key)) continue;
          const name = nameRow(table.spec, spec);
          const { at, edit } = placeForRow(report, table, block, spec);
          yield {
            message: {
              zh: `缺少${name.zh}一行。请补上并填报，没有的填 0。`,
              en: `${name.en} is missing. Add the row and fill it in, 0 where there is nothing.`,
            },
            range: { start: at, end: at },
            fixes: edit
              ? [
                  {
                    title: {
                      zh: `插入“${spec.label ?? spec.name.zh}”一行`,
                      en: `Insert the row “${spec.label ?? spec.name.en}”`,
                    },
                    safe: true,
                    edits: [edit],
                  },
                ]
              : [],
          };
        }
      }
    }
  },
};
