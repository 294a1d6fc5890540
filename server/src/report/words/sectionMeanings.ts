import type { SectionKey } from "../editions/edition.ts";
import type { Meaning } from "./sources.ts";
import { article, FORMAT } from "./sources.ts";

/** What the standard asks for in each section. */
export const SECTION_MEANINGS: Readonly<Record<SectionKey, Meaning>> = {
  overview: {
    zh: "概述全年工作，写全五个方面：主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障。各级人民政府的报告还要写明工作考核、社会评议、责任追究结果。",
    en: "The year's work in five aspects: proactive disclosure, disclosure on request, management of information, platforms, supervision. Governments also tell the results of assessment, public evaluation and accountability.",
    source: article("五十", 50),
  },
  proactive: {
    zh: "填表二，即《条例》第二十条所列、要求统计的各项。没有的填 0，不留空。",
    en: "Table 2: the items of article 20 that are counted. What did not occur is 0, not left blank.",
    source: article("五十", 50, ["一", 1]),
  },
  requests: {
    zh: "填表三。每行的总计等于各列之和，（七）等于（一）至（六）之和，一加二等于三（七）加四，二等于上年的四。",
    en: "Table 3. Each row adds up to its total, （七） is the sum of （一） to （六）, 一 plus 二 equals 三（七） plus 四, and 二 is last year's 四.",
    source: article("五十", 50, ["二", 2]),
  },
  disputes: {
    zh: "填表四。行政复议、未经复议直接起诉、复议后起诉各按四种结果填写，总计为四种之和。",
    en: "Table 4. Reconsideration and both kinds of litigation by four results, with their sum.",
    source: article("五十", 50, ["三", 3]),
  },
  improvement: {
    zh: "写明政府信息公开工作存在的主要问题和改进情况，不能只写“无”。",
    en: "The main problems of the work and what was done about them; 无 alone will not do.",
    source: article("五十", 50, ["四", 4]),
  },
  other: {
    zh: "其他需要报告的事项。2021年度起写明本年收取政府信息公开信息处理费的情况，没有收取也要写明。",
    en: "Anything else to report. From the report for 2021 on, the information-processing fees charged in the year, also where there were none.",
    source: {
      zh: `${article("五十", 50, ["五", 5]).zh}；《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）；${FORMAT.zh}`,
      en: `${article("五十", 50, ["五", 5]).en}; 国办函〔2020〕109号; ${FORMAT.en}`,
    },
  },
};
