import type { Fix } from "../findings/finding.ts";
import type { Title } from "../model/report.ts";
import type { Text } from "../text/language.ts";
import type { Rule } from "./rule.ts";

/** What is wrong with each form; forms that are published everywhere are not reported. */
const FAULTS: Readonly<Record<Title["form"], Text | null>> = {
  standard: null,
  "year-first": null,
  "year-apart": {
    zh: "年度没有写在标题里，而是另起一行",
    en: "the year stands on a line of its own instead of in the title",
  },
  "year-doubled": { zh: "年度写了两次", en: "the year stands in it twice" },
  "year-missing": { zh: "标题没有写年度", en: "it does not name the year" },
  "year-bare": { zh: "年度的数字后面没有写“年”", en: "年 is missing after the year" },
  words: { zh: "报告名称与规定不一致", en: "the report is not named as prescribed" },
};

const AGENCY_MISSING: Text = { zh: "标题没有写机关名称", en: "it does not name the agency" };

/** Public institutions and enterprises disclose information of their own, which is not the government's. */
const NO_AUTHORITY =
  /(?:医院|卫生院|学校|大学|学院|中学|小学|幼儿园|公司|集团|银行|电视台|图书馆|博物馆|文化馆)$/;
const OWN_REPORT = /(?<!政府)信息公开(?:工作)?年度报告$/;

/** The title's parts in their order: agency, year, 年政府信息公开工作年度报告. */
export const titleForm: Rule = {
  code: "title-form",
  name: { zh: "标题不规范", en: "title format" },
  group: "document",
  level: "warning",
  fix: "safe",
  summary: {
    zh: "标题缺少或重复机关、年度，或名称不规范。",
    en: "The title lacks or doubles a part, or the year stands in the wrong place.",
  },
  why: {
    zh: "标题的规定写法是“机关名称＋年度＋年政府信息公开工作年度报告”；医院、学校、供水供电等公共企事业单位的“信息公开年度报告”不算。依据：《中华人民共和国政府信息公开工作年度报告格式》。",
    en: "A title reads: agency, year, 年政府信息公开工作年度报告; public institutions and enterprises report on information of their own. Source: the standard format.",
  },
  advice: { zh: "按规定写法改写标题。", en: "Write the title as prescribed." },
  examples: {
    wrong: "# 青石镇政府信息公开工作年度报告\n\n## 2024年度\n\n## 一、总体情况\n\n一切正常。\n",
    right: "# 青石镇2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n一切正常。\n",
  },
  *check({ report }) {
    const { title } = report;
    if (!title) return;
    const fault = title.agency ? FAULTS[title.form] : AGENCY_MISSING;
    if (!fault) return;
    const { standardText } = title;
    const written = report.syntax.text.slice(title.range.start, title.range.end).replace(/[\s#*]+/g, " ");
    if (
      title.agency &&
      NO_AUTHORITY.test(title.agency.text) &&
      OWN_REPORT.test(written) &&
      title.form === "words"
    )
      return;
    const fixes: Fix[] = standardText
      ? [
          {
            title: { zh: `改为“${standardText}”`, en: `Change to “${standardText}”` },
            safe: true,
            edits: [{ range: title.range, newText: standardText }],
          },
        ]
      : [];
    yield {
      message: {
        zh: `标题“${written}”不规范：${fault.zh}。规定写法是“机关名称＋年度＋年政府信息公开工作年度报告”${standardText ? `，即“${standardText}”` : ""}。`,
        en: `The title is not in the prescribed form: ${fault.en}. Write agency, year, 年政府信息公开工作年度报告.`,
      },
      range: title.range,
      fixes,
    };
  },
};
