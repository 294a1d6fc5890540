/** Figures that are not 0: rows of table 三 by their keys, all of natural persons; other figures as table/row/column. */
export type Figures = Readonly<Record<string, number>>;

/**
 * Sentences that were read wrongly once, each with the figures it stands beside. What prose-mismatch is to speak of
 * stands in 【】, what prose-sum is to speak of in 〖〗.
 */
export const ONCE_MISREAD: readonly (readonly [sentence: string, figures: Figures])[] = [
  [
    "2024年，我镇收到政府信息公开申请4件，【均已按期办结】。",
    { received: 4, granted: 2, outcomeTotal: 2, carriedOut: 2 },
  ],
  [
    "2024年，我镇收到政府信息公开申请4件，【全部予以公开】。",
    { received: 4, granted: 2, "denied.enforcementFile": 2, outcomeTotal: 4 },
  ],
  [
    "2024年，我镇收到公民、法人和其他组织提出的政府信息公开申请【4件】。",
    { received: 6, granted: 6, outcomeTotal: 6 },
  ],
  [
    "2024年，我镇收到政府信息公开申请9件，除【2件】转至下年办理外，均已答复。",
    { received: 9, granted: 5, outcomeTotal: 5, carriedOut: 4 },
  ],
  [
    "2024年，我镇通过网络、信函等渠道收到政府信息公开申请【4件】。",
    { received: 6, granted: 6, outcomeTotal: 6 },
  ],
  [
    "2024年，我镇收到政府信息公开申请【4件】，比2023年增加1件。",
    { received: 6, granted: 6, outcomeTotal: 6 },
  ],
  ["2024年，我镇全年累计收到政府信息公开申请【4件】。", { received: 6, granted: 6, outcomeTotal: 6 }],
  [
    "2024年，我镇【未发生因政府信息公开引发的举报、投诉、行政复议、行政诉讼】。",
    {
      "disputes/reconsideration/upheld": 1,
      "disputes/reconsideration/total": 1,
      "disputes/directLitigation/upheld": 1,
      "disputes/directLitigation/total": 1,
    },
  ],
  [
    "2024年，我镇【尚未发生因政府信息公开引起的行政复议和行政诉讼】。",
    {
      "disputes/reconsideration/upheld": 1,
      "disputes/reconsideration/total": 1,
      "disputes/directLitigation/upheld": 1,
      "disputes/directLitigation/total": 1,
    },
  ],
  [
    "2024年，我镇【未发生因政府信息公开申请行政复议、提起行政诉讼的情况】。",
    { "disputes/reconsideration/upheld": 1, "disputes/reconsideration/total": 1 },
  ],
  [
    "2024年，我镇制发行政规范性文件3件，废止【1件】，现行有效【12件】。",
    {
      "proactive/normativeDocument/issued": 3,
      "proactive/normativeDocument/repealed": 2,
      "proactive/normativeDocument/inForce": 15,
    },
  ],
  [
    "2024年，我镇作出行政许可决定69件、行政处罚决定【12件】、行政强制决定【3件】。",
    {
      "proactive/licensing/decisions": 69,
      "proactive/penalty/decisions": 15,
      "proactive/compulsion/decisions": 5,
    },
  ],
  [
    "2024年，我镇因政府信息公开引发行政复议2件、行政诉讼【1件】。",
    {
      "disputes/reconsideration/upheld": 2,
      "disputes/reconsideration/total": 2,
      "disputes/directLitigation/upheld": 3,
      "disputes/directLitigation/total": 3,
    },
  ],
  [
    "2024年，我镇依申请公开【0件】，政府信息公开申请数量为【零】。",
    { received: 3, granted: 3, outcomeTotal: 3 },
  ],
  [
    "2024年，我镇收到政府信息公开申请【4件】，其中【1件】结转2025年继续办理。",
    { received: 6, granted: 4, outcomeTotal: 4, carriedOut: 2 },
  ],
  [
    "2024年，全县共收到政府信息公开申请【58件】，制发行政规范性文件【6件】。",
    {
      "proactive/normativeDocument/issued": 8,
      "proactive/normativeDocument/inForce": 20,
      received: 60,
      granted: 60,
      outcomeTotal: 60,
    },
  ],
  ["2024年，我镇通过网站公开60条、公众号公开50条，共计〖100条〗。", {}],
  ["2024年，我镇主动公开政府信息〖100条〗，包括：网站公开60条、公众号公开50条。", {}],
  ["2024年，我镇主动公开政府信息〖100条〗。其中，网站公开60条，公众号公开50条。", {}],
  ["今年以来，我镇共收到政府信息公开申请【4件】。", { received: 6, granted: 6, outcomeTotal: 6 }],
  ["2024年，我镇收到政府信息公开申请【4件次】，均按期答复。", { received: 6, granted: 6, outcomeTotal: 6 }],
  [
    "2024年，我镇办理政府信息公开申请5件，顺延至下一年答复2件。",
    { received: 7, granted: 5, outcomeTotal: 5, carriedOut: 2 },
  ],
  [
    "2024年，我镇主动公开政府信息60条，其中行政许可30条，行政处罚8条，其他22条。",
    { "proactive/licensing/decisions": 69, "proactive/penalty/decisions": 12 },
  ],
  [
    "2024年，我镇印发公文56件，其中主动公开40件，依申请公开10件，不予公开6件。",
    { received: 2, granted: 1, "denied.enforcementFile": 1, outcomeTotal: 2 },
  ],
  [
    "2024年，我镇办结政府信息公开申请5件：予以公开3件，因不掌握相关信息无法提供1件，没有现成信息1件。",
    { received: 5, granted: 3, "unavailable.notHeld": 1, "unavailable.notReadyMade": 1, outcomeTotal: 5 },
  ],
  [
    "2024年，我镇未收到法人或其他组织的政府信息公开申请，收到自然人申请4件。",
    { received: 4, granted: 4, outcomeTotal: 4 },
  ],
  [
    "2024年，我镇办结政府信息公开申请3件，其中予以公开答复2件，因不掌握相关信息答复1件。",
    { received: 3, granted: 2, "unavailable.notHeld": 1, outcomeTotal: 3 },
  ],
  [
    "2024年，我镇收到依申请公开件5件，其中：收到邮递依申请公开件1件，柜台4件。",
    { received: 5, granted: 5, outcomeTotal: 5 },
  ],
  [
    "2024年，我镇收到政府信息公开申请3件，均已按期答复。镇长信箱收到来信46件，办结46件；承办热线工单120件，已办结120件。",
    { received: 3, granted: 3, outcomeTotal: 3 },
  ],
  [
    "2024年，我镇收到申请9件，上年结转1件，其中网络申请5件、信函申请5件。",
    { received: 9, carriedIn: 1, granted: 10, outcomeTotal: 10 },
  ],
  [
    "2024年，我镇办理申请8件，其中6件予以公开、2件不予公开，1件被申请复议。",
    {
      received: 8,
      granted: 6,
      "denied.enforcementFile": 2,
      outcomeTotal: 8,
      "disputes/reconsideration/upheld": 1,
      "disputes/reconsideration/total": 1,
    },
  ],
  ["2024年，我镇承办建议提案13件，其中代表建议5件、委员提案8件，办结13件。", {}],
  [
    "2024年，因政府信息公开发生行政复议6件和行政诉讼3件，其中行政复议维持5件、尚未审结1件，行政诉讼维持3件。",
    {
      "disputes/reconsideration/upheld": 5,
      "disputes/reconsideration/pending": 1,
      "disputes/reconsideration/total": 6,
      "disputes/directLitigation/upheld": 3,
      "disputes/directLitigation/total": 3,
    },
  ],
];
