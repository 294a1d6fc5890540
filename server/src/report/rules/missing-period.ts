import { readPeriods } from "../prose/period.ts";
import type { Rule } from "./rule.ts";

/** The sections that make a text a whole report; of a fragment nothing is asked for. */
const LEAST_SECTIONS = 3;

/** The report says from which day to which its figures count. */
export const missingPeriod: Rule = {
  code: "missing-period",
  name: { zh: "缺统计期限", en: "missing period" },
  group: "dates",
  level: "information",
  fix: "unsafe",
  completeness: true,
  summary: { zh: "没有写明数据的统计期限。", en: "The statistics period is not stated." },
  why: {
    zh: "年度报告的数据按自然年统计，一般在前言写明“统计期限自某年1月1日起至12月31日止”，读者才知道数据截至何时。依据：《中华人民共和国政府信息公开条例》第四十九条、第五十条（上一年度）。",
    en: "Figures cover a calendar year, and reports say so in their preamble, so that readers know up to when they count. Source: articles 49 and 50 of the Regulation (the year before).",
  },
  advice: {
    zh: "在前言或总体情况开头补一句统计期限。",
    en: "State the period in the preamble, or at the beginning of section one.",
  },
  examples: {
    wrong:
      "# 青石镇2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n全年公开信息20条。\n\n## 二、主动公开政府信息情况\n\n## 三、收到和处理政府信息公开申请情况\n",
    right:
      "# 青石镇2024年政府信息公开工作年度报告\n\n本报告数据的统计期限自2024年1月1日起至2024年12月31日止。\n\n## 一、总体情况\n\n全年公开信息20条。\n\n## 二、主动公开政府信息情况\n\n## 三、收到和处理政府信息公开申请情况\n",
  },
  *check({ report, prose }) {
    const { title, sections, year } = report;
    if (!title || sections.length < LEAST_SECTIONS || readPeriods(prose).length > 0) return;
    const [first] = sections;
    const at = first?.heading.range.start ?? title.range.end;
    const lineStart = report.syntax.text.lastIndexOf("\n", Math.max(0, at - 1)) + 1;
    yield {
      message: {
        zh: "没有写明统计期限。请在前言补一句，如“本报告数据的统计期限自某年1月1日起至12月31日止。”",
        en: "The statistics period is not stated. Say in the preamble from which day to which the figures count.",
      },
      range: title.range,
      fixes:
        year === null || !first
          ? []
          : [
              {
                title: { zh: "在第一部分前补一句统计期限", en: "State the period before the first section" },
                safe: false,
                edits: [
                  {
                    range: { start: lineStart, end: lineStart },
                    newText: `本报告数据的统计期限自${year}年1月1日起至${year}年12月31日止。\n\n`,
                  },
                ],
              },
            ],
    };
  },
};
