import type { Problem } from "../findings/finding.ts";
import { yearBehindTitle } from "../prose/dates/staleTitle.ts";
import { readPeriods, type StatedPeriod } from "../prose/period.ts";
import { writeYear } from "../prose/reportYear.ts";
import type { Span } from "../text/range.ts";
import type { Rule } from "./rule.ts";

/** The period stated is that of the report's year. */
export const periodMismatch: Rule = {
  code: "period-mismatch",
  name: { zh: "统计期限不符", en: "wrong period" },
  group: "dates",
  level: "error",
  fix: "unsafe",
  outside: true,
  summary: {
    zh: "统计期限的年份不是报告年度，或者不是从1月1日到年底。",
    en: "The statistics period is of another year than the report's, or does not run from its first day to its last.",
  },
  why: {
    zh: "年度报告反映上一年度的情况，统计期限应是报告年度的1月1日至12月31日；年份不对，多半是沿用了往年的文件。依据：《中华人民共和国政府信息公开条例》第四十九条。",
    en: "A report tells of one calendar year; another year in the period usually stayed in from an old file. Source: article 49 of the Regulation.",
  },
  advice: {
    zh: "改为报告年度；并核对正文和表格的数据是不是报告年度的。",
    en: "Write the report's year, and check whether the figures are of that year as well.",
  },
  examples: {
    wrong:
      "# 青石镇2024年政府信息公开工作年度报告\n\n本报告的统计期限自2023年1月1日起至2023年12月31日止。\n\n## 一、总体情况\n",
    right:
      "# 青石镇2024年政府信息公开工作年度报告\n\n本报告的统计期限自2024年1月1日起至2024年12月31日止。\n\n## 一、总体情况\n",
  },
  *check({ report, prose }) {
    const { year } = report;
    if (year === null) return;
    const meant = yearBehindTitle(report, prose);
    if (meant !== null && report.title?.year) {
      yield describeTitle(report.title.year, meant);
      return;
    }
    for (const period of readPeriods(prose)) {
      const wrong = period.years.filter((named) => named.year !== year);
      if (period.otherEnd) {
        yield describeEnd(period, period.otherEnd, year);
        continue;
      }
      if (period.otherStart) {
        yield describeStart(period, period.otherStart, year);
        continue;
      }
      if (wrong.length === 0) continue;
      const written = [...new Set(wrong.map((named) => named.year))].join("、");
      yield {
        message: {
          zh: `统计期限写的是 ${written} 年，报告年度是 ${year} 年。请改为 ${year} 年，并核对数据。`,
          en: `The period stated is of ${written}, the report of ${year}. Write ${year}, and check the figures.`,
        },
        range: period.range,
        fixes: [
          {
            title: { zh: `改为 ${year} 年`, en: `Change to ${year}` },
            safe: false,
            edits: wrong.map((named) => ({ range: named.range, newText: String(year) })),
          },
        ],
      };
    }
  },
};

/** Of all years the title's alone is another one: that is the one to mend. */
function describeTitle({ text, range }: Span, meant: number): Problem {
  return {
    message: {
      zh: `标题写的是 ${text} 年，统计期限和正文写的都是 ${meant} 年，多半是标题的年份没有改。请核对。`,
      en: `The title says ${text}, the period and the text ${meant}: the title's year seems to have stayed in. Check it.`,
    },
    range,
    fixes: [
      {
        title: { zh: `标题改为 ${meant} 年`, en: `Change the title to ${meant}` },
        safe: false,
        edits: [{ range, newText: writeYear(text, meant) }],
      },
    ],
  };
}

/** The period begins on another day than the year's first. */
function describeStart({ range, years }: StatedPeriod, first: Span, year: number): Problem {
  return {
    message: {
      zh: `统计期限从“${first.text}”算起，年度报告的数据应从 ${year} 年1月1日统计。请核对期限和数据。`,
      en: `The period stated begins on “${first.text}”; the figures of a report count from 1 January ${year}. Check the period and the figures.`,
    },
    range,
    fixes: [
      {
        title: { zh: "改为从1月1日算起", en: "Begin on 1 January" },
        safe: false,
        edits: [
          ...years
            .filter((named) => named.year !== year)
            .map((named) => ({ range: named.range, newText: String(year) })),
          { range: first.range, newText: "1月1日" },
        ],
      },
    ],
  };
}

/** The period ends on another day than the year's last; its years are put right with it. */
function describeEnd({ range, years }: StatedPeriod, end: Span, year: number): Problem {
  const digits = /年|月|日/.test(end.text) ? "12月31日" : end.text.replace(/\d{1,2}([-./])\d{1,2}/, "12$131");
  return {
    message: {
      zh: `统计期限写到“${end.text}”为止，年度报告的数据应统计到 ${year} 年12月31日。请核对期限和数据。`,
      en: `The period stated ends on “${end.text}”; the figures of a report run to 31 December ${year}. Check the period and the figures.`,
    },
    range,
    fixes: [
      {
        title: { zh: `改为 ${year} 年1月1日至12月31日`, en: `Change to 1 January to 31 December ${year}` },
        safe: false,
        edits: [
          ...years
            .filter((named) => named.year !== year)
            .map((named) => ({ range: named.range, newText: String(year) })),
          { range: end.range, newText: digits },
        ],
      },
    ],
  };
}
