import type { Rule } from "./rule.ts";

/** The sections that make a text a whole report; of a fragment nothing is asked for. */
const LEAST_SECTIONS = 3;
/** A date in brackets below the title, which names the agency. */
const DATED = /^[（(][\d０-９]{4}年[\d０-９]{1,2}月[\d０-９]{1,2}日[）)]$/;

/** A report closes with the agency and the date. */
export const missingSignature: Rule = {
  code: "missing-signature",
  name: { zh: "缺落款", en: "missing signature" },
  group: "dates",
  level: "hint",
  fix: "none",
  completeness: true,
  summary: { zh: "没有落款机关和日期。", en: "There is no closing agency and date." },
  why: {
    zh: "落款写明由谁、何时公布，便于核对是否按期。依据：GB/T 9704—2012《党政机关公文格式》7.3.5；《中华人民共和国政府信息公开条例》第四十九条。",
    en: "It tells who published the report, and when, so that the deadline can be checked. Source: GB/T 9704-2012, 7.3.5; article 49 of the Regulation.",
  },
  advice: {
    zh: "在文末写明机关名称和公布日期。",
    en: "Close with the agency's name and the date.",
  },
  examples: {
    wrong:
      "# 青石镇2024年政府信息公开工作年度报告\n\n## 四、政府信息公开行政复议、行政诉讼情况\n\n## 五、存在的主要问题及改进情况\n\n## 六、其他需要报告的事项\n\n无。\n",
    right:
      "# 青石镇2024年政府信息公开工作年度报告\n\n## 四、政府信息公开行政复议、行政诉讼情况\n\n## 五、存在的主要问题及改进情况\n\n## 六、其他需要报告的事项\n\n无。\n\n青石镇人民政府\n\n2025年1月20日\n",
  },
  *check({ report, prose }) {
    if (report.signature || !report.title || report.sections.length < LEAST_SECTIONS) return;
    if (prose.some(({ section, text }) => section === null && DATED.test(text.replace(/[\s\u200b*_]/g, ""))))
      return;
    const last = prose.findLast(({ kind }) => kind === "body") ?? prose[prose.length - 1];
    if (!last) return;
    yield {
      message: {
        zh: "文末没有落款。请写明机关名称和公布日期。",
        en: "The report does not close with an agency and a date. Add them.",
      },
      range: last.range,
    };
  },
};
