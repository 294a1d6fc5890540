import type { DateSpan, Report } from "../model/report.ts";
import { yearBehindTitle } from "../prose/dates/staleTitle.ts";
import { plainTextOf } from "../syntax/plainText.ts";
import type { Text } from "../text/language.ts";
import type { Span } from "../text/range.ts";
import { deadlineOf } from "../words/deadlines.ts";
import type { Rule } from "./rule.ts";

/** The closing date is a day after the report's year and not after the statutory day. */
export const dateImplausible: Rule = {
  code: "date-implausible",
  name: { zh: "落款日期存疑", en: "implausible date" },
  group: "dates",
  level: "warning",
  fix: "none",
  summary: {
    zh: "落款日期不存在、不完整、早于年度终了，或晚于法定期限。",
    en: "The closing date does not exist, is not complete, is before the year's end, or is after the statutory deadline.",
  },
  why: {
    zh: "县级以上人民政府部门应当在每年1月31日前公布上一年度报告，各级人民政府的报告应当在每年3月31日前公布；统计到12月31日的报告也不会在此之前写成。期限可在 nianbao.config.json 的 deadline 另定。依据：《中华人民共和国政府信息公开条例》第四十九条。",
    en: "Departments of governments from county level up publish by 31 January, governments by 31 March; and a report whose figures run to 31 December is not finished before. Another day can be set as `deadline` in nianbao.config.json. Source: article 49 of the Regulation.",
  },
  advice: { zh: "核对落款日期。", en: "Check the closing date." },
  examples: {
    wrong:
      "# 青石镇2024年政府信息公开工作年度报告\n\n## 六、其他需要报告的事项\n\n无。\n\n青石镇人民政府\n\n2024年1月20日\n",
    right:
      "# 青石镇2024年政府信息公开工作年度报告\n\n## 六、其他需要报告的事项\n\n无。\n\n青石镇人民政府\n\n2025年1月20日\n",
  },
  *check({ report, prose, context }) {
    const date = report.signature?.date;
    const { agency } = report;
    const year = yearBehindTitle(report, prose) ?? report.year;
    if (!date) {
      const torn = report.signature?.agency ? findTornDate(report, report.signature.range.end) : null;
      if (torn)
        yield {
          message: {
            zh: `落款日期“${torn.text}”不完整或写错了。请写成“某年某月某日”。`,
            en: `The closing date “${torn.text}” is not complete. Write year, month and day.`,
          },
          range: torn.range,
        };
      return;
    }
    const fault = !exists(date)
      ? { zh: "没有这一天", en: "there is no such day" }
      : year === null
        ? null
        : faultOf(date, year, deadlineOf(agency, context));
    if (!fault) return;
    yield {
      message: {
        zh: `落款日期“${date.text}”有误：${fault.zh}。请核对。`,
        en: `The closing date “${date.text}” cannot be right: ${fault.en}. Check it.`,
      },
      range: date.range,
    };
  },
};

/** What stands below the agency in the place of a date and is none: 2025年1月, 20255年1月20日. */
const TORN_DATE =
  /^(?:\d{3,6}|[二〇○零一两三四五六七八九]{3,5})\s*年\s*[\d一二三四五六七八九十元]{1,3}\s*月?\s*[\d一二三四五六七八九十]{0,3}\s*日?$/;

function findTornDate({ syntax: { text, blocks } }: Report, from: number): Span | null {
  const below = blocks.find(({ content }) => content.start >= from && content.end > content.start);
  if (!below) return null;
  const { words } = plainTextOf(text, below.content);
  return TORN_DATE.test(words.trim()) ? { range: below.content, text: words.trim() } : null;
}

function faultOf(date: DateSpan, year: number, deadline: { month: number; day: number }): Text | null {
  const days = (y: number, m: number, d: number): number => y * 10_000 + m * 100 + d;
  const signed = days(date.year, date.month, date.day);
  if (signed < days(year, 12, 31)) {
    return {
      zh: `早于报告年度终了（${year}年12月31日）`,
      en: `it is before the year's end (31 December ${year})`,
    };
  }
  if (signed > days(year + 1, deadline.month, deadline.day)) {
    return {
      zh: `晚于公布期限（${year + 1}年${deadline.month}月${deadline.day}日）`,
      en: `it is after the last day for publishing (${year + 1}-${deadline.month}-${deadline.day})`,
    };
  }
  return null;
}

function exists({ year, month, day }: DateSpan): boolean {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (lengths[month - 1] ?? 0);
}
