import type { Edition } from "../editions/edition.ts";
import { editionByKey } from "../editions/index.ts";
import type { Problem } from "../findings/finding.ts";
import type { Table } from "../model/report.ts";
import { rewriteTable } from "../repairs/rewrite/rewrite.ts";
import type { Rule } from "./rule.ts";

/** Tables of an edition that was, or was not yet, in force for the report's year. */
export const editionMismatch: Rule = {
  code: "edition-mismatch",
  name: { zh: "格式版本不符", en: "wrong edition" },
  group: "tables",
  level: "warning",
  fix: "unsafe",
  summary: {
    zh: "表格用的不是报告年度应当使用的格式。",
    en: "A table is of an edition that is not in force for the report's year.",
  },
  why: {
    zh: "2019、2020 年度报告使用试行格式（国办公开办函〔2019〕60号），2021 年度起使用《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）；两者表二的行列、表三“（六）其他处理”不同。常见原因是沿用往年文件。",
    en: "Reports for 2019 and 2020 use the trial edition (国办公开办函〔2019〕60号), reports from 2021 on the edition of 国办公开办函〔2021〕30号; Table 2 and （六） of Table 3 differ. Usually an old file was copied.",
  },
  advice: {
    zh: "换用新格式的表格；修复会把能对应的数据转过去，不能对应的保留在表后的注释里，请逐格核对。",
    en: "Use the table in force; the fix moves what corresponds, and keeps the rest in a comment below the table. Check every cell.",
  },
  examples: {
    wrong:
      "# 青石镇2023年政府信息公开工作年度报告\n\n## 二、主动公开政府信息情况\n\n信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n行政许可\t0\t0\t5\n其他对外管理服务事项\t0\t0\t0\n",
    right:
      "# 青石镇2020年政府信息公开工作年度报告\n\n## 二、主动公开政府信息情况\n\n信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n行政许可\t0\t0\t5\n其他对外管理服务事项\t0\t0\t0\n",
  },
  *check({ report }) {
    const { dueEdition, year } = report;
    if (year === null) return;
    for (const table of Object.values(report.tables)) {
      if (!table || table.spec === dueEdition.tables[table.key]) continue;
      const found = editionByKey(table.edition);
      if (table.edition === dueEdition.key) {
        yield* describeOldColumns(table, dueEdition);
        continue;
      }
      const first = table.rows[0];
      const rewriting = rewriteTable(report, table, { edition: dueEdition });
      yield {
        message: {
          zh: `${table.spec.name.zh}是${found.name.zh}，${year} 年度报告应使用${dueEdition.name.zh}。请换用新表格，数据逐格核对。`,
          en: `${table.spec.name.en} is of the ${found.name.en}; a report for ${year} uses the ${dueEdition.name.en}. Use that table and check every cell.`,
        },
        range: first?.label?.range ?? table.range,
        fixes:
          "edit" in rewriting
            ? [
                {
                  title: {
                    zh: `换成${dueEdition.name.zh}的${table.spec.name.zh}（能对应的数据转过去）`,
                    en: `Convert ${table.spec.name.en} to the ${dueEdition.name.en}, moving what corresponds`,
                  },
                  safe: false,
                  edits: [rewriting.edit],
                },
              ]
            : [],
      };
    }
  },
};

/** Blocks that have the columns of another edition in a table of this one: what they count is something else. */
function* describeOldColumns(table: Table, due: Edition): Iterable<Problem> {
  const own = due.tables[table.key].blocks;
  for (const [index, block] of table.spec.blocks.entries()) {
    const meant = own[index];
    const row = table.rows.find(({ spec }) => block.rows.includes(spec));
    if (!meant || block === meant || !row) continue;
    const [written, right] = [block, meant].map(({ columnLabels }) => columnLabels.join("、"));
    yield {
      message: {
        zh: `${table.spec.name.zh}“${row.spec.name.zh}”等行的列名是旧格式的（${written}），${due.name.zh}应为${right}。两者含义不同，请换用新列名并重新填报。`,
        en: `The columns above “${row.spec.name.en}” in ${table.spec.name.en} are those of another edition (${written}); the ${due.name.en} has ${right}. They do not mean the same: use these and fill them in anew.`,
      },
      range: row.label?.range ?? row.range,
    };
  }
}
