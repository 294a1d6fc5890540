import type { BlockSpec, RowSpec } from "../editions/edition.ts";
import type { Problem } from "../findings/finding.ts";
import { listIrregular } from "../model/cells.ts";
import { nameRow } from "../model/names.ts";
import type { Report, Table } from "../model/report.ts";
import { unreadOf } from "../model/unread.ts";
import { placeForRow } from "../repairs/insertRow.ts";
import { bareKey, labelKey } from "../text/label.ts";
import type { Rule } from "./rule.ts";

const ALL_ROWS = { zh: "插入所缺的各行", en: "Insert all missing rows" };
const SHORTEST_NAME = 4;

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
      // A row that is not found may stand in what was not read.
      if (unreadOf(report, table.key).length > 0) continue;
      const present = new Set(table.rows.map((row) => row.spec.key));
      const swallowed = listSwallowed(table);
      const inserted: RowSpec[] = [];
      for (const block of table.spec.blocks) {
        for (const spec of block.rows) {
          if (present.has(spec.key) || stands(spec, swallowed)) continue;
          yield describeMissing(report, table, block, spec, inserted);
          inserted.push(spec);
        }
      }
    }
  },
};

function describeMissing(
  report: Report,
  table: Table,
  block: BlockSpec,
  spec: RowSpec,
  inserted: readonly RowSpec[],
): Problem {
  const name = nameRow(table.spec, spec);
  const { at, edit } = placeForRow(report, table, block, spec);
  const together = placeForRow(report, table, block, spec, inserted).edit;
  return {
    message: {
      zh: `缺少${name.zh}一行。请补上并填报，没有的填 0。`,
      en: `${name.en} is missing. Add the row and fill it in, 0 where there is nothing.`,
    },
    range: { start: at, end: at },
    fixes:
      edit && together
        ? [
            {
              title: {
                zh: `插入“${spec.label ?? spec.name.zh}”一行`,
                en: `Insert the row “${spec.label ?? spec.name.en}”`,
              },
              safe: true,
              edits: [edit],
              shared: { key: "rows", title: ALL_ROWS, edits: [together] },
            },
          ]
        : [],
    cause: {
      key: `${table.key}/missing/${edit ? "placed" : "nowhere"}`,
      place: { zh: `${name.zh}应在这里`, en: `${name.en} belongs here` },
      rows: 1,
      cells: spec.cells.length,
      tellAll: ({ rows }) => ({
        zh: `${table.spec.name.zh}缺 ${rows} 行（从“${spec.name.zh}”起）。请补上并填报，没有的填 0。`,
        en: `${table.spec.name.en} lacks ${rows} rows (from “${spec.name.en}” on). Add them and fill them in, 0 where there is nothing.`,
      }),
    },
  };
}

/** What stands in the table as part of something else: there a lost line break may have put the name of a row. */
function listSwallowed({ rows, unknownRows, deviatingColumns }: Table): string[] {
  return [
    ...rows.flatMap(({ label, values }) => [
      ...(label?.match === "deviating" ? [label.text] : []),
      ...values.map(({ text }) => text),
    ]),
    ...unknownRows.flatMap(({ label, values }) => [label?.text ?? "", ...values.map(({ text }) => text)]),
    ...deviatingColumns.map(({ text }) => text),
  ].map(labelKey);
}

/** Whether the name of a row is among the words of others; short names (规章) are words of any text. */
function stands({ label }: RowSpec, swallowed: readonly string[]): boolean {
  const name = bareKey(labelKey(label ?? ""));
  return name.length >= SHORTEST_NAME && swallowed.some((key) => key !== name && key.includes(name));
}
