import { writeFee } from "../editions/template.ts";
import type { Report } from "../model/report.ts";
import { bareWordsOf } from "../syntax/plainText.ts";
import { findMatches } from "../text/matches.ts";
import type { Range } from "../text/range.ts";
import { PROCESSING_FEE } from "../words/fee.ts";
import type { Rule } from "./rule.ts";

/** What is charged in general, told as a list of its own, is no statement of the fee: 公开收费标准, 收费公示栏. */
const NO_LIST = "(?!标准|目录|清单|项目|公示|依据|政策|信息|许可|公路|站|员|管理|文件|事项|纠纷|支出)";
/** Words that speak of the fee by its name, or of a charge for requests. */
const NAMES_FEE = new RegExp(
  [
    `信息公开费|信息处理(?:的|相关|有关|等)?费|${PROCESSING_FEE}|收费通知|(?:检索|复制|查阅)费|(?:检索|复制|查阅|邮寄)[^，。；]{0,8}费用|〔2020〕109号`,
    `(?:信息公开|申请|公开信息|政府信息)[^。；]{0,24}(?:收费|费用|计费)${NO_LIST}`,
    `(?:收费|费用|计费)${NO_LIST}[^。；]{0,12}(?:信息公开|申请|公开信息|政府信息)`,
    "收取[^，。；]{0,6}(?:信息|公开|申请)[^，。；]{0,8}费",
    "(?:信息公开|依申请|公开申请|政府信息)[^。；]{0,16}(?:免费|无偿|免收)|(?:免费|无偿)(?:提供|办理)[^。；]{0,10}(?:政府信息|信息公开|依申请公开|公开申请)",
  ].join("|"),
);
/** That nothing was charged, or how much, without saying for what: 未收取任何费用, 无收费情况, 收费0元. */
const CHARGES_AT_ALL = new RegExp(
  [
    `(?:未|没有|无|不)(?:收取|产生|发生|涉及|存在)?过?(?:任何|相关|有关|其他|其它)?(?:收费|费用)${NO_LIST}`,
    "(?:^|[，。；：、）])(?:本年度?|全年|年内)?(?:收费|收取费用|费用收取)(?:情况|总?金额|总额)?(?:均?为|共|：)?(?:[0０零〇无]|没有)",
    "收取费用[0０零〇]元",
  ].join("|"),
);
/** Charges for other things; they say nothing of the fee. */
const OTHER_CHARGE =
  /(?:行政事业性|涉企|经营性|经营服务性|停车|教育)收费|(?:水资源|快递|邮寄|邮递|登记|闲置|诉讼|物业|卫生|污水|垃圾)[\u4e00-\u9fff]{0,2}费(?!用)/g;

const NO_WORDS = /^[/／\\—–－-]*[。.]?$/;

/** The words of a section up to the signature. */
function wordsIn({ syntax: { text }, signature }: Report, { start, end }: Range): string {
  const last = Math.min(end, signature?.range.start ?? end);
  return bareWordsOf(text, { start, end: Math.max(start, last) });
}

/** Section six says whether a fee for handling requests was charged. */
export const missingFeeStatement: Rule = {
  code: "missing-fee-statement",
  name: { zh: "缺信息处理费情况", en: "missing fee statement" },
  group: "dates",
  level: "information",
  fix: "unsafe",
  completeness: true,
  summary: {
    zh: "第六部分没有写信息处理费的收取情况。",
    en: "Section six does not state the information-processing fee.",
  },
  why: {
    zh: "行政机关收取信息处理费的情况，要在年度报告“其他需要报告的事项”中列明；没有收取的也要写明。依据：《政府信息公开信息处理费管理办法》（国办函〔2020〕109号，2021年1月1日起施行）；国办公开办函〔2021〕30号。",
    en: "Whether a fee was charged is told in section six, even where none was. Source: the measures for the information-processing fee (国办函〔2020〕109号, in force since 1 January 2021); 国办公开办函〔2021〕30号.",
  },
  advice: {
    zh: "在第六部分写明本年度收取信息处理费的情况。",
    en: "State in section six what was charged in the year.",
  },
  examples: {
    wrong: "# 青石镇2024年政府信息公开工作年度报告\n\n## 六、其他需要报告的事项\n\n无其他需要报告的事项。\n",
    right:
      "# 青石镇2024年政府信息公开工作年度报告\n\n## 六、其他需要报告的事项\n\n本年度未收取信息处理费，无其他需要报告的事项。\n",
  },
  *check({ report }) {
    // Of a section that stands twice either may say it; duplicate-section tells of the two.
    const sections = report.sections.filter(({ key }) => key === "other");
    const section = sections[sections.length - 1];
    if (!section) return;
    const words = sections.map(({ body }) => wordsIn(report, body)).join("");
    // A section without words is told by empty-section.
    if (NO_WORDS.test(words)) return;
    const spoken = words.replace(OTHER_CHARGE, "");
    if (NAMES_FEE.test(spoken) || CHARGES_AT_ALL.test(spoken)) return;
    const sentence = writeFee(report.dueEdition.template, report.year);
    if (sentence === null) return;
    const [other] = findMatches(words, OTHER_CHARGE);
    const at = section.heading.range.end;
    yield {
      message: {
        zh: `第六部分${other ? `只说到“${other[0]}”，` : ""}没有写信息处理费。请写明本年度收取信息处理费的情况，没有收取的也要写。`,
        en: `Section six ${other ? `speaks of “${other[0]}” alone, and not` : "does not speak"} of the information-processing fee. State what was charged, or that nothing was.`,
      },
      range: section.heading.range,
      fixes: [
        {
          title: { zh: "补一句“未收取信息处理费”（请核实）", en: "State that no fee was charged (check it)" },
          safe: false,
          edits: [
            {
              range: { start: at, end: at },
              newText: `\n\n${sentence}`,
            },
          ],
        },
      ],
    };
  },
};
