import { EDITIONS } from "../editions/index.ts";
import type { Outside } from "../model/report.ts";
import type { Text } from "../text/language.ts";
import type { Rule } from "./rule.ts";

/** The first report year with a standard form. */
const FIRST_YEAR = Math.min(...EDITIONS.map(({ years }) => years.from));

/** What lies outside the ground on which reports are judged is told once, and nothing is asked after the form. */
export const unsupportedYear: Rule = {
  code: "unsupported-year",
  name: { zh: "不在检查范围", en: "not checked" },
  group: "document",
  level: "information",
  fix: "none",
  outside: true,
  summary: {
    zh: "不在检查范围内：2019 年度以前的报告、繁体字的报告、通知、汇总。",
    en: "Outside what is checked: reports for years before 2019, in traditional characters, notices, summaries.",
  },
  why: {
    zh: "六个部分和三张统计表的格式从 2019 年度报告起使用；更早的报告没有统一格式，通知和汇总本身不是年度报告，繁体字的行名对不上。对它们逐条要求格式没有意义，只提示一次。依据：国办公开办函〔2019〕60号。",
    en: "The form with six sections and three tables is in use from the reports for 2019 on; earlier ones had no common form, notices and summaries are no reports, and labels in traditional characters are not the standard's. Asking them for the form would make no sense; they are told of once. Source: 国办公开办函〔2019〕60号.",
  },
  advice: {
    zh: "不必按现行格式修改；只检查个人信息、用词等与格式无关的内容。",
    en: "Nothing has to be changed after the form; only what does not depend on it is checked, such as personal numbers.",
  },
  examples: {
    wrong: "# 青石镇2016年政府信息公开工作年度报告\n\n## 一、概述\n\n全年主动公开政府信息120条。\n",
    right: "# 青石镇2019年政府信息公开工作年度报告\n\n## 一、总体情况\n\n全年主动公开政府信息120条。\n",
  },
  *check({ report }) {
    for (const { reason, range } of report.outside) {
      yield { message: describeOutside(reason, report.year), range };
    }
  },
};

function describeOutside(reason: Outside["reason"], year: number | null): Text {
  switch (reason) {
    case "early-year":
      return {
        zh: `这是 ${year ?? "较早"} 年度的报告。统一格式从 ${FIRST_YEAR} 年度起使用，这里不按格式检查。`,
        en: `This is a report for ${year ?? "an early year"}. The standard form is in use from ${FIRST_YEAR} on; this text is not checked against it.`,
      };
    case "traditional":
      return {
        zh: "全文为繁体字，与格式规定的标题、行名对不上，这里不按格式检查。请转换为简体字后再查。",
        en: "The text is in traditional characters, unlike the titles and labels of the standard; it is not checked against the form. Convert it to simplified characters first.",
      };
    case "notice":
      return {
        zh: "这是关于年度报告的通知，不是年度报告，不按格式检查。",
        en: "This is a notice about annual reports, not a report; it is not checked against the form.",
      };
    case "summary":
      return {
        zh: "这是对多个机关年度报告的汇总，不是一个机关的年度报告，不按格式检查。",
        en: "This sums up the reports of several agencies and is not the report of one; it is not checked against the form.",
      };
  }
}
