import { DISPUTES_IDENTITIES, DISPUTES_TABLE } from "./disputes.ts";
import type { Edition } from "./edition.ts";
import { COMMON_OUTCOMES } from "./outcomes.ts";
import { buildProactiveTable } from "./proactive.ts";
import { buildRequestsTable, CARRY_OVERS, listRequestsIdentities } from "./requests.ts";
import { SECTIONS } from "./sections.ts";
import { TEMPLATE_2021 } from "./template.ts";

const DECISIONS = [
  { key: "decisions", label: "本年处理决定数量", en: "decisions made this year", unit: "count" },
] as const;

const PROACTIVE = buildProactiveTable([
  {
    item: "一",
    columns: [
      { key: "issued", label: "本年制发件数", en: "issued this year", unit: "count" },
      { key: "repealed", label: "本年废止件数", en: "repealed this year", unit: "count" },
      { key: "inForce", label: "现行有效件数", en: "in force", unit: "count" },
    ],
    rows: [
      ["regulation", "规章"],
      ["normativeDocument", "行政规范性文件"],
    ],
  },
  { item: "五", columns: DECISIONS, rows: [["licensing", "行政许可"]] },
  {
    item: "六",
    columns: DECISIONS,
    rows: [
      ["penalty", "行政处罚"],
      ["compulsion", "行政强制"],
    ],
  },
  {
    item: "八",
    columns: [
      {
        key: "amount",
        label: "本年收费金额（单位：万元）",
        en: "fees charged, in 10,000 yuan",
        unit: "amount",
      },
    ],
    rows: [["fee", "行政事业性收费"]],
  },
]);

const REQUESTS = buildRequestsTable([
  ...COMMON_OUTCOMES,
  {
    key: "otherHandling",
    label: "（六）其他处理",
    lines: [
      {
        key: "notSupplemented",
        label: "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
      },
      {
        key: "notPaid",
        label: "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
      },
      { key: "rest", label: "3.其他" },
    ],
  },
]);

/** 《中华人民共和国政府信息公开工作年度报告格式》 (国办公开办函〔2021〕30号), in force for report years from 2021 on. */
export const EDITION_2021: Edition = {
  key: "2021",
  name: { zh: "2021年格式", en: "2021 edition" },
  years: { from: 2021, to: null },
  sections: SECTIONS,
  tables: { proactive: PROACTIVE, requests: REQUESTS, disputes: DISPUTES_TABLE },
  identities: [...listRequestsIdentities(REQUESTS), ...DISPUTES_IDENTITIES],
  successors: { "requests/otherHandling": "otherHandling.rest" },
  carryOvers: CARRY_OVERS,
  template: TEMPLATE_2021,
};
