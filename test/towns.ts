import type { TableKey } from "../server/src/report/editions/edition.ts";
import { report, section } from "./forms.ts";

/** Ten invented agencies. */
export const TOWNS: readonly string[] = [
  ...["青石镇", "云溪乡", "石桥镇", "松岭乡", "白河街道", "柳河镇", "南坪乡", "东风街道", "梅山镇", "清泉乡"],
];

/** Clauses of a paragraph by their place in it; no two are alike. */
const CLAUSES: readonly (readonly string[])[] = [
  [
    "把惠农补贴和低保救助的发放结果逐户张榜",
    "围绕集体资产处置公开招标全过程",
    "将道路养护与危桥改造的进度按月晒在公示栏",
    "对学位分配和校车线路作了专题说明",
    "结合移民搬迁编印了明白卡",
    "就防汛物资采购晒出了价目清单",
    "针对农房审批列明材料和时限",
    "把卫生院的药品价格挂上大厅屏幕",
    "将林权登记的流程画成一张图",
    "对食品摊点的抽检结果按周更新",
  ],
  [
    "包村干部入户时顺带收集群众看不懂的条目",
    "老年人可以请窗口人员代为检索打印",
    "村里的大喇叭在早晚各播一遍要点",
    "茶馆和集市设了便民查阅点",
    "视频号推出方言讲解短片",
    "网格群里由专人答复跟帖",
    "流动人口通过来信也能拿到纸质摘要",
    "残疾人家庭由志愿者送去大字版",
    "外出务工者可在小程序里订阅提醒",
    "学校把相关内容编进了家长信",
  ],
  [
    "发布前的三道审核落实到岗位",
    "失效文件由法律顾问逐份标注",
    "涉及隐私的字段先行遮盖再上网",
    "栏目负责人每旬自查一遍链接",
    "档案室同步移交纸质底稿",
    "值班表明确了节假日的更新责任",
    "新进人员跟班学习后才能发稿",
    "与统计口径不一致的数字一律退回核实",
    "监督员随机拨打公开电话查验",
    "每份材料都留有起草与签发的痕迹",
  ],
  [
    "年底请村民代表当面打分并公布结果。",
    "考核得分与评先评优直接挂钩。",
    "被点名的站所限期说明原因。",
    "意见箱的回音刊登在下一期简报。",
    "人大代表列席了半年讲评会。",
    "群众满意度由第三方电话抽查。",
    "整改台账销号后还要回头看。",
    "连续排名靠后的由主要领导约谈。",
    "好做法整理成册发给各村借鉴。",
    "督查通报全文张贴不留情面。",
  ],
];

/** A paragraph of about eighty characters; of two that differ in town or year hardly a clause is the same. */
export function paragraphOf(town: number, year: number): string {
  const offset = (year - 2000) * 3;
  return CLAUSES.map(
    (clauses, place) => clauses[(town * (place + 1) + offset * (place + 2)) % 10] ?? "",
  ).join("，");
}

/** Figures of the tables by `row/column`; the rest are 0. */
export type TownFigures = Partial<Record<TableKey, Readonly<Record<string, string>>>>;

export interface TownReport {
  /** A place in `TOWNS`. */
  readonly town: number;
  readonly year: number;
  readonly figures?: TownFigures;
  /** In place of the town's own paragraph of the year. */
  readonly paragraph?: string;
}

/** A sound report of one of the towns, with words of its own. */
export function townReport({
  town,
  year,
  figures = {},
  paragraph = paragraphOf(town, year),
}: TownReport): string {
  const name = TOWNS[town] ?? "";
  return report({
    title: `# ${name}${year}年政府信息公开工作年度报告`,
    preamble: `本报告的统计期限自${year}年1月1日起至${year}年12月31日止。`,
    overview: [
      "主动公开、依申请公开、信息管理、平台建设和监督保障各项工作均有专人负责。",
      `${year}年，${paragraph}`,
    ].join("\n\n"),
    proactive: section("proactive", figures.proactive),
    requests: section("requests", figures.requests),
    disputes: section("disputes", figures.disputes),
    other: `${year}年${name}未收取政府信息公开信息处理费。`,
    signature: `${name}${name.endsWith("街道") ? "办事处" : "人民政府"}\n\n${year + 1}年1月20日`,
  });
}
