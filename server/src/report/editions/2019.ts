import { DISPUTES_IDENTITIES, DISPUTES_TABLE } from "./disputes.ts";
import type { Edition } from "./edition.ts";
import { COMMON_OUTCOMES } from "./outcomes.ts";
import { buildProactiveTable } from "./proactive.ts";
import { buildRequestsTable, CARRY_OVERS, listRequestsIdentities } from "./requests.ts";
import { SECTIONS } from "./sections.ts";
import { TEMPLATE_2019 } from "./template.ts";

const ITEMS = [
  { key: "lastYearItems", label: "上一年项目数量", en: "items last year", unit: "count" },
  { key: "change", label: "本年增/减", en: "change this year", unit: "change" },
] as const;

const DECISIONS = { key: "decisions", label: "处理决定数量", en: "decisions made", unit: "count" } as const;

const PROACTIVE = buildProactiveTable([
  {
    item: "一",
    columns: [
      { key: "made", label: "本年新制作数量", en: "made this year", unit: "count" },
      { key: "disclosed", label: "本年新公开数量", en: "disclosed this year", unit: "count" },
      { key: "disclosedTotal", label: "对外公开总数量", en: "disclosed in total", unit: "count" },
    ],
    rows: [
      ["regulation", "规章"],
      ["normativeDocument", "规范性文件"],
    ],
  },
  {
    item: "五",
    columns: [...ITEMS, DECISIONS],
    rows: [
      ["licensing", "行政许可"],
      ["otherService", "其他对外管理服务事项"],
    ],
  },
  {
    item: "六",
    columns: [...ITEMS, DECISIONS],
    rows: [
      ["penalty", "行政处罚"],
      ["compulsion", "行政强制"],
    ],
  },
  { item: "八", columns: ITEMS, rows: [["fee", "行政事业性收费"]] },
  {
    item: "九",
    columns: [
      { key: "items", label: "采购项目数量", en: "procurement items", unit: "count" },
      { key: "amount", label: "采购总金额", en: "procurement amount", unit: "amount" },
    ],
    rows: [["procurement", "政府集中采购"]],
  },
]);

const REQUESTS = buildRequestsTable([...COMMON_OUTCOMES, { key: "otherHandling", label: "（六）其他处理" }]);

/** The trial edition, for report years 2019 and 2020 (国办公开办函〔2019〕60号). */
export const EDITION_2019: Edition = {
  key: "2019",
  name: { zh: "2019年格式（试行）", en: "2019 edition (trial)" },
  years: { from: 2019, to: 2020 },
  sections: SECTIONS,
  tables: { proactive: PROACTIVE, requests: REQUESTS, disputes: DISPUTES_TABLE },
  identities: [...listRequestsIdentities(REQUESTS), ...DISPUTES_IDENTITIES],
  successors: {
    "requests/otherHandling.notSupplemented": "otherHandling",
    "requests/otherHandling.notPaid": "otherHandling",
    "requests/otherHandling.rest": "otherHandling",
  },
  carryOvers: CARRY_OVERS,
  template: TEMPLATE_2019,
};
