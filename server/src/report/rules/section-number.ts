import type { Problem } from "../findings/finding.ts";
import { writeChineseNumeral } from "../text/numerals.ts";
import type { Range } from "../text/range.ts";
import type { Rule } from "./rule.ts";

/** The numeral of a section is the standard's, whatever else stands before it. */
export const sectionNumber: Rule = {
  code: "section-number",
  name: { zh: "部分序号有误", en: "wrong section number" },
  group: "document",
  level: "warning",
  fix: "safe",
  summary: {
    zh: "部分的序号不对、缺少，或序号后不是顿号。",
    en: "A section's numeral is wrong or missing, or no 、 stands behind it.",
  },
  why: {
    zh: "总体情况为一，其他需要报告的事项为六，依次编号。依据：《中华人民共和国政府信息公开工作年度报告格式》；GB/T 9704—2012 7.3.3。",
    en: "The sections are numbered 一 to 六. Source: the standard format; GB/T 9704-2012, 7.3.3.",
  },
  advice: { zh: "改为规定的序号。", en: "Use the prescribed numeral." },
  examples: {
    wrong: "一、总体情况\n\n正常。\n\n三、主动公开政府信息情况\n",
    right: "一、总体情况\n\n正常。\n\n二、主动公开政府信息情况\n",
  },
  *check({ report }) {
    for (const { spec, heading } of report.sections) {
      const { numbering, range, title } = heading;
      const due = `${writeChineseNumeral(spec.number)}、`;
      if (numbering?.style === "一、" && numbering.value === spec.number) {
        const mark = report.syntax.text.slice(numbering.range.end - 1, numbering.range.end);
        if (/[，,：:]/.test(mark)) yield describeMark(numbering.range, mark, due);
        continue;
      }
      const place = numbering
        ? { start: numbering.range.start, end: title.range.start }
        : { start: range.start, end: title.text.startsWith(spec.title) ? range.start : range.end };
      yield {
        message: {
          zh: numbering
            ? `“${spec.title}”的序号应为“${due}”。`
            : `“${spec.title}”缺少序号，应为“${due}${spec.title}”。`,
          en: numbering
            ? `The numeral of “${spec.title}” should be “${due}”.`
            : `“${spec.title}” lacks its numeral “${due}”.`,
        },
        range: numbering?.range ?? range,
        fixes: report.syntax.text.slice(place.start, Math.min(place.end, title.range.start)).includes("<")
          ? []
          : [
              {
                title: { zh: `改为“${due}${spec.title}”`, en: `Change to “${due}${spec.title}”` },
                safe: true,
                edits: [{ range: place, newText: place.end === range.end ? `${due}${spec.title}` : due }],
              },
            ],
      };
    }
  },
};

/** 五，存在的主要问题及改进情况: the numeral is right, and the mark behind it is not. */
function describeMark({ end }: Range, mark: string, due: string): Problem {
  const range = { start: end - 1, end };
  return {
    message: {
      zh: `部分序号后用了“${mark}”，应为“${due}”。`,
      en: `“${mark}” stands behind the numeral; write “${due}”.`,
    },
    range,
    fixes: [
      {
        title: { zh: `改为“${due}”`, en: `Change to “${due}”` },
        safe: true,
        edits: [{ range, newText: "、" }],
      },
    ],
  };
}
