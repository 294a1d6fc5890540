import { BALANCE_NOTE } from "../editions/requests.ts";
import { ROW_MEANINGS } from "./rowMeanings.ts";
import type { Meaning } from "./sources.ts";
import { article, FORMAT } from "./sources.ts";

/** A meaning that the words of the label and the sense of the table alone tell. */
const plain = (zh: string, en: string): Meaning => ({ zh, en, source: null });
const byFormat = (zh: string, en: string): Meaning => ({ zh, en, source: FORMAT });

const DECISIONS = plain("统计期内作出的处理决定，按件计。", "Decisions made within the period.");

/** What each column counts, by `table/column`, or `table/row/column` where one row's column differs. */
export const COLUMN_MEANINGS: Readonly<Record<string, Meaning>> = {
  "proactive/issued": plain("统计期内本机关制发的件数。", "Documents issued within the period."),
  "proactive/repealed": plain(
    "统计期内废止、宣布失效的件数。",
    "Documents repealed or declared void within the period.",
  ),
  "proactive/inForce": plain(
    "统计期末仍然有效的件数。一般等于上年现行有效件数加本年制发减本年废止；经清理重新统计的可以不等。",
    "Documents in force at the end of the period: as a rule last year's, plus issued, minus repealed; a review may change it.",
  ),
  "proactive/decisions": DECISIONS,
  "proactive/amount": plain(
    "统计期内收取的金额，以万元为单位，可以有小数。",
    "Charged within the period, in 10,000 yuan; decimals are allowed.",
  ),
  "proactive/procurement/amount": plain(
    "统计期内集中采购的总金额，可以有小数。",
    "Amount of centralised procurement within the period; decimals are allowed.",
  ),
  "proactive/items": plain("统计期内集中采购项目的数量。", "Procurement items within the period."),
  "proactive/made": plain("统计期内新制作的件数。", "Documents made within the period."),
  "proactive/disclosed": plain("统计期内新公开的件数。", "Documents disclosed within the period."),
  "proactive/disclosedTotal": plain(
    "统计期末已对外公开的总件数。",
    "Documents disclosed in total at the end of the period.",
  ),
  "proactive/lastYearItems": plain("上一年的项目数量。", "Number of items in the year before."),
  "proactive/change": plain(
    "本年比上一年增加或者减少的项目数量，减少为负数。",
    "Items more than the year before; negative where fewer.",
  ),
  "requests/naturalPerson": plain("以个人名义提出的申请。", "Requests made by individuals."),
  "requests/business": plain("商业企业提出的申请。", "Requests made by businesses."),
  "requests/research": plain("科研机构提出的申请。", "Requests made by research institutions."),
  "requests/charity": plain("社会公益组织提出的申请。", "Requests made by public-interest organisations."),
  "requests/legalService": plain(
    "法律服务机构提出的申请，如律师事务所。",
    "Requests made by legal service providers, such as law firms.",
  ),
  "requests/otherOrganisation": plain(
    "以上四类之外的法人或者其他组织提出的申请。",
    "Requests made by organisations that are none of these four.",
  ),
  "requests/total": byFormat(
    "自然人与法人或其他组织五列之和。",
    "The sum of natural persons and the five kinds of organisations.",
  ),
  "disputes/upheld": plain("复议或者诉讼的结果维持了本机关的处理。", "The agency's handling was upheld."),
  "disputes/corrected": plain(
    "复议或者诉讼的结果纠正了本机关的处理，如撤销、变更、确认违法、责令履行。",
    "The agency's handling was corrected: revoked, changed, held unlawful, or performance was ordered.",
  ),
  "disputes/otherResult": plain(
    "已经终结，既非维持也非纠正的，如撤回、终止。",
    "Ended with neither: withdrawn or terminated, for example.",
  ),
  "disputes/pending": plain("到统计期末没有审结的案件。", "Cases still pending at the end of the period."),
  "disputes/total": byFormat("前四列之和。", "The sum of the four columns before it."),
};

/** What the other cells of printed headers mean, by their label. */
export const HEADER_MEANINGS: Readonly<Record<string, Meaning>> = {
  "第二十条第（一）项": {
    zh: "主动公开的项目：行政法规、规章和规范性文件。",
    en: "To be published: administrative regulations, regulations and normative documents.",
    source: article("二十", 20, ["一", 1]),
  },
  "第二十条第（五）项": {
    zh: "主动公开的项目：办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果。",
    en: "To be published: grounds, conditions, procedures and results of licences and other public services.",
    source: article("二十", 20, ["五", 5]),
  },
  "第二十条第（六）项": {
    zh: "主动公开的项目：实施行政处罚、行政强制的依据、条件、程序，以及本机关认为具有一定社会影响的行政处罚决定。",
    en: "To be published: grounds, conditions and procedures of penalties and compulsion, and penalties of public interest.",
    source: article("二十", 20, ["六", 6]),
  },
  "第二十条第（八）项": {
    zh: "主动公开的项目：行政事业性收费项目及其依据、标准。",
    en: "To be published: administrative fees, their grounds and rates.",
    source: article("二十", 20, ["八", 8]),
  },
  "第二十条第（九）项": {
    zh: "主动公开的项目：政府集中采购项目的目录、标准及实施情况。",
    en: "To be published: catalogue, standards and execution of centralised procurement.",
    source: article("二十", 20, ["九", 9]),
  },
  [BALANCE_NOTE]: byFormat(
    "每一列都要平衡：一、本年新收加二、上年结转，等于三、本年度办理结果（七）总计加四、结转下年度。",
    "Each column balances: 一 (received) plus 二 (carried in) equals 三（七） (concluded) plus 四 (carried over).",
  ),
  申请人情况: byFormat(
    "按申请人分列：自然人一列，法人或其他组织五列，总计一列。",
    "By applicant: natural persons, five kinds of organisations, total.",
  ),
  法人或其他组织: byFormat(
    "以法人或者其他组织名义提出的申请，按五类分列。",
    "Requests made by organisations, of five kinds.",
  ),
  行政诉讼: {
    zh: "因政府信息公开工作被提起行政诉讼的案件，按是否先经行政复议分为两组。",
    en: "Lawsuits about disclosure: without, and after, reconsideration.",
    source: article("五十", 50, ["三", 3]),
  },
  // Table 四 prints its rows side by side, so that their labels are headers.
  ...listRowHeaders(
    ["行政复议", "reconsideration"],
    ["未经复议直接起诉", "directLitigation"],
    ["复议后起诉", "postReconsiderationLitigation"],
  ),
};

function listRowHeaders(
  ...pairs: readonly (readonly [label: string, key: string])[]
): Record<string, Meaning> {
  return Object.fromEntries(
    pairs.flatMap(([label, key]) => {
      const meaning = ROW_MEANINGS[key];
      return meaning ? [[label, meaning]] : [];
    }),
  );
}
