import type { RequestLine } from "./requests.ts";

/** （一） to （五） of 三、本年度办理结果, the same in both editions. */
export const COMMON_OUTCOMES: readonly RequestLine[] = [
  { key: "granted", label: "（一）予以公开" },
  { key: "partlyGranted", label: "（二）部分公开（区分处理的，只计这一情形，不计其他情形）" },
  {
    key: "denied",
    label: "（三）不予公开",
    lines: [
      { key: "stateSecret", label: "1.属于国家秘密" },
      { key: "prohibitedByLaw", label: "2.其他法律行政法规禁止公开" },
      { key: "securityAndStability", label: "3.危及“三安全一稳定”" },
      { key: "thirdParty", label: "4.保护第三方合法权益" },
      { key: "internalAffairs", label: "5.属于三类内部事务信息" },
      { key: "inProcess", label: "6.属于四类过程性信息" },
      { key: "enforcementFile", label: "7.属于行政执法案卷" },
      { key: "inquiry", label: "8.属于行政查询事项" },
    ],
  },
  {
    key: "unavailable",
    label: "（四）无法提供",
    lines: [
      { key: "notHeld", label: "1.本机关不掌握相关政府信息" },
      { key: "notReadyMade", label: "2.没有现成信息需要另行制作" },
      { key: "stillUnclear", label: "3.补正后申请内容仍不明确" },
    ],
  },
  {
    key: "notProcessed",
    label: "（五）不予处理",
    lines: [
      { key: "petition", label: "1.信访举报投诉类申请" },
      { key: "repeated", label: "2.重复申请" },
      { key: "publication", label: "3.要求提供公开出版物" },
      { key: "excessive", label: "4.无正当理由大量反复申请" },
      { key: "reconfirmation", label: "5.要求行政机关确认或重新出具已获取信息" },
    ],
  },
];
