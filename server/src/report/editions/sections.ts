import type { SectionSpec } from "./edition.ts";

/** The six sections, the same in both editions. Aliases are titles met in published reports. */
export const SECTIONS: readonly SectionSpec[] = [
  {
    key: "overview",
    number: 1,
    title: "总体情况",
    aliases: ["总体工作情况", "工作总体情况", "基本情况", "概述", "政府信息公开工作总体情况", "总体概况"],
    table: null,
  },
  {
    key: "proactive",
    number: 2,
    title: "主动公开政府信息情况",
    aliases: [
      "行政机关主动公开政府信息情况",
      "主动公开政府信息的情况",
      "主动公开情况",
      "政府信息主动公开情况",
      "主动公开政府信息工作情况",
    ],
    table: "proactive",
  },
  {
    key: "requests",
    number: 3,
    title: "收到和处理政府信息公开申请情况",
    aliases: [
      "行政机关收到和处理政府信息公开申请情况",
      "收到和处理政府信息公开申请的情况",
      "政府信息依申请公开情况",
      "依申请公开政府信息情况",
      "收到和处理政府信息依申请公开情况",
    ],
    table: "requests",
  },
  {
    key: "disputes",
    number: 4,
    title: "政府信息公开行政复议、行政诉讼情况",
    aliases: [
      "行政复议和行政诉讼情况",
      "行政复议、行政诉讼情况",
      "因政府信息公开申请行政复议、提起行政诉讼情况",
      "政府信息公开行政复议和行政诉讼情况",
      "因政府信息公开工作被申请行政复议、提起行政诉讼情况",
      "政府信息公开行政复议、诉讼情况",
    ],
    table: "disputes",
  },
  {
    key: "improvement",
    number: 5,
    title: "存在的主要问题及改进情况",
    aliases: [
      "存在问题及改进情况",
      "存在的主要问题和改进情况",
      "政府信息公开工作存在的主要问题及改进情况",
      "存在的问题及改进情况",
      "存在的主要问题及改进措施",
      "存在主要问题及改进情况",
      "存在问题及改进措施",
    ],
    table: null,
  },
  {
    key: "other",
    number: 6,
    title: "其他需要报告的事项",
    aliases: [
      "其他需要报告事项",
      "需要报告的其他事项",
      "其他需要说明的事项",
      "其他事项",
      "其它需要报告的事项",
    ],
    table: null,
  },
];
