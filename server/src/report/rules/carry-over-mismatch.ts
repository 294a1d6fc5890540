import type { Problem } from "../findings/finding.ts";
import { type ReportDigest, siteOf } from "../folder/digest.ts";
import { type FigureDigest, figureAt } from "../folder/figures.ts";
import { previousOf } from "../folder/neighbours.ts";
import { nameReport } from "../folder/reportName.ts";
import { nameCell, nameRow } from "../model/names.ts";
import type { Cell, Table } from "../model/report.ts";
import { writeFigure } from "../text/figure.ts";
import type { Text } from "../text/language.ts";
import type { Rule } from "./rule.ts";

/** What last year handed on is what this year began with. */
export const carryOverMismatch: Rule = {
  code: "carry-over-mismatch",
  name: { zh: "结转不衔接", en: "carry-over mismatch" },
  group: "folder",
  level: "error",
  fix: "unsafe",
  summary: {
    zh: "“上年结转”与上一年度报告的“结转下年度继续办理”不一致。",
    en: "The number carried in differs from the number that last year's report carried over.",
  },
  why: {
    zh: "上一年度结转下来的申请就是本年度开头尚未办结的申请，各列都应相等；两份报告都已公开，读者一比就会发现不符。上一年度报告按机关和年度从文件内容认定，与文件名无关；没有找到、格子为空或行列不全时不作判断。依据：《中华人民共和国政府信息公开工作年度报告格式》表三“二、上年结转政府信息公开申请数量”“四、结转下年度继续办理”。",
    en: "The applications last year carried out are those this year began with, in every column; both reports are public and easily compared. Last year's report is found by agency and year, as its text names them, whatever the file is called; nothing is said where there is none, or where a figure is blank or not surely placed. Source: the standard format, Table 3, rows 二 and 四.",
  },
  advice: {
    zh: "对照申请台账，查明是哪一年的数错了。上一年度的报告有误时，按规定更正并说明。",
    en: "Find out from the register of applications which of the two is wrong; where it is last year's, correct that report.",
  },
  examples: {
    wrong: example(2024, "二、上年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t2"),
    right: example(2024, "二、上年结转政府信息公开申请数量\t2\t0\t0\t0\t0\t0\t2"),
    beside: example(2023, "四、结转下年度继续办理\t2\t0\t0\t0\t0\t0\t2"),
  },
  *check({ report, context }) {
    const previous = report.edition.carryOvers.length > 0 ? previousOf(report, context) : null;
    if (!previous) return;
    for (const { table: key, row: line, from } of report.edition.carryOvers) {
      const table = report.tables[key];
      const row = table?.rows.find(({ spec, fit }) => spec.key === line && fit === "exact");
      if (!table || !row) continue;
      const told = nameSource(table, from);
      for (const cell of row.cells) {
        const figure = figureAt(previous.figures, { ...cell, row: from });
        if (!figure || cell.figure.kind !== "number" || cell.figure.value === figure.value) continue;
        const name = nameCell(table.spec, row.spec, cell.spec);
        yield describeCarryOver(cell, name, told, previous, figure, context.name);
      }
    }
  },
};

function describeCarryOver(
  cell: Cell,
  name: Text,
  carriedOut: Text,
  previous: ReportDigest,
  figure: FigureDigest,
  from = "",
): Problem {
  const file = nameReport(previous.name, from);
  const line = figure.line + 1;
  const value = writeFigure(figure.value, cell.figure);
  return {
    message: {
      zh: `${name.zh}为 ${cell.text}，上一年度报告${carriedOut.zh}的这一列为 ${figure.value}（${file} 第 ${line} 行），应当一致。请核对台账后更正。`,
      en: `${name.en} is ${cell.text}, but in last year's report ${carriedOut.en} has ${figure.value} in this column (${file}, line ${line}). Check the register and correct the wrong one.`,
    },
    range: cell.range,
    cell: { table: cell.table, row: cell.row, column: cell.column },
    expected: figure.value,
    ...(cell.figure.kind === "number"
      ? { actual: cell.figure.value, difference: cell.figure.value - figure.value }
      : {}),
    related: [
      {
        site: siteOf(previous, figure),
        message: {
          zh: `上一年度${carriedOut.zh}：${figure.value}`,
          en: `Last year's ${carriedOut.en}: ${figure.value}`,
        },
      },
    ],
    fixes: [
      {
        title: { zh: `改为上一年度结转的 ${value}`, en: `Take last year's ${value}` },
        safe: false,
        edits: [{ range: cell.range, newText: value }],
      },
    ],
  };
}

/** The row of last year's report as messages name it. */
function nameSource({ spec }: Table, from: string): Text {
  const row = spec.blocks.flatMap((block) => block.rows).find(({ key }) => key === from);
  return row ? nameRow(spec, row) : spec.name;
}

function example(year: number, row: string): string {
  return `# 青石镇${year}年政府信息公开工作年度报告\n\n## 三、收到和处理政府信息公开申请情况\n\n${row}\n`;
}
