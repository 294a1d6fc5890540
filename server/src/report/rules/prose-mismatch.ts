import type { Problem } from "../findings/finding.ts";
import { nameCell } from "../model/names.ts";
import type { Report } from "../model/report.ts";
import { type Comparison, compareProse } from "../prose/comparisons.ts";
import { readFigure, writeFigure } from "../text/figure.ts";
import type { Rule } from "./rule.ts";

/** A number of the prose that names a figure of a table has to be that figure. */
export const proseMismatch: Rule = {
  code: "prose-mismatch",
  name: { zh: "文表不符", en: "prose against tables" },
  group: "prose",
  level: "warning",
  fix: "unsafe",
  summary: {
    zh: "正文里的数与表格里的数不一致。",
    en: "A number in the prose contradicts a figure of a table.",
  },
  why: {
    zh: "同一件事在正文和表格里只能有一个数。能读懂的说法：新收（收到）申请、上年结转、结转下年度、办结（答复）、予以公开等五种办理结果，规范性文件制发、废止、现行有效，行政许可、行政处罚、行政强制决定，行政事业性收费，因信息公开引发的行政复议、行政诉讼；“未收到”“没有”“无”按 0 计。约数、增减数、计划、别的年度和别的单位的数不比较。依据：《中华人民共和国政府信息公开条例》第五十条；《中华人民共和国政府信息公开工作年度报告格式》。",
    en: "One thing has one number, in prose as in the tables. Understood are: requests received, carried in, carried over, concluded, and the five outcomes; normative documents issued, repealed, in force; licences, penalties, compulsion; fees; reconsiderations and litigation about disclosure; 未收到, 没有 and 无 count as 0. Approximations, changes, plans, other years and other bodies are not compared. Source: article 50 of the Regulation; the standard format.",
  },
  advice: {
    zh: "对照台账，看是正文错还是表格错，改错的一处。",
    en: "Check the register and correct whichever is wrong.",
  },
  examples: {
    wrong:
      "## 一、总体情况\n\n全年收到政府信息公开申请3件。\n\n## 三、收到和处理政府信息公开申请情况\n\n一、本年新收政府信息公开申请数量\t\t2\t0\t0\t0\t0\t0\t2\n二、上年结转政府信息公开申请数量\t\t0\t0\t0\t0\t0\t0\t0\n",
    right:
      "## 一、总体情况\n\n全年收到政府信息公开申请2件。\n\n## 三、收到和处理政府信息公开申请情况\n\n一、本年新收政府信息公开申请数量\t\t2\t0\t0\t0\t0\t0\t2\n二、上年结转政府信息公开申请数量\t\t0\t0\t0\t0\t0\t0\t0\n",
  },
  *check({ report, prose }) {
    for (const comparison of compareProse(report, prose)) {
      if (!comparison.agrees) yield describeMismatch(comparison, report);
    }
  },
};

function describeMismatch({ statement, figures }: Comparison, report: Report): Problem {
  const { measure, value, range, number } = statement;
  const [first] = figures.cells;
  const table = first ? report.tables[first.table] : null;
  const row = table?.rows.find((candidate) => first && candidate.cells.includes(first));
  const place =
    first && table && row && figures.cells.length === 1 ? nameCell(table.spec, row.spec, first.spec) : null;
  const where = place ?? {
    zh: `${table?.spec.name.zh ?? "表格"}中${measure.name.zh}`,
    en: `${measure.name.en} in ${table?.spec.name.en ?? "the table"}`,
  };
  const written = report.syntax.text.slice(range.start, range.end);
  const like = number
    ? readFigure(report.syntax.text.slice(number.start, number.end).replace(/\s/g, ""))
    : null;
  const newText = like ? writeFigure(figures.value, like) : "";
  return {
    message: {
      zh: `正文写“${written}”，${where.zh}为 ${figures.value}。请核对${measure.name.zh}，改正其中一处。`,
      en: `The prose says “${written}”, while ${where.en} is ${figures.value}. Check which one is right and correct the other.`,
    },
    range,
    related: figures.cells.map((cell) => ({
      range: cell.range,
      message:
        cell.figure.kind === "blank"
          ? { zh: `${where.zh}：空格，按勾稽关系只能是 0`, en: `${where.en}: blank, which can only be 0` }
          : { zh: `${where.zh}：${cell.text}`, en: `${where.en}: ${cell.text}` },
    })),
    fixes:
      number && Number.isInteger(value)
        ? [
            {
              title: { zh: `正文改为 ${newText}`, en: `Change the prose to ${newText}` },
              safe: false,
              edits: [{ range: number, newText }],
            },
          ]
        : [],
  };
}
