import { describe, it } from "vitest";
import { report, section } from "../forms.ts";
import { examine, fix } from "../kit.ts";

/** A report in which 6 requests were received, 1 carried in, 5 concluded, 2 carried over. */
const REQUESTS = section("requests", {
  "received/naturalPerson": "6",
  "received/total": "6",
  "carriedIn/naturalPerson": "1",
  "carriedIn/total": "1",
  "granted/naturalPerson": "3",
  "granted/total": "3",
  "denied.stateSecret/naturalPerson": "1",
  "denied.stateSecret/total": "1",
  "unavailable.notHeld/naturalPerson": "1",
  "unavailable.notHeld/total": "1",
  "outcomeTotal/naturalPerson": "5",
  "outcomeTotal/total": "5",
  "carriedOut/naturalPerson": "2",
  "carriedOut/total": "2",
});
const PROACTIVE = section("proactive", {
  "normativeDocument/issued": "4",
  "normativeDocument/repealed": "1",
  "normativeDocument/inForce": "19",
  "licensing/decisions": "69",
  "penalty/decisions": "286",
  "fee/amount": "12.5",
});
const DISPUTES = section("disputes", {
  "reconsideration/upheld": "1",
  "reconsideration/total": "1",
  "directLitigation/pending": "1",
  "directLitigation/total": "1",
});
const busy = (overview: string): string =>
  report({ overview, proactive: PROACTIVE, requests: REQUESTS, disputes: DISPUTES });
const quiet = (overview: string): string => report({ overview });
/** Marks what is wrong: what stands in 【】. */
const mark = (words: string): string => words.replace(/【([^】]*)】/g, "⟦prose-mismatch|$1⟧");

examine("prose-mismatch", {
  fires: [
    ...[
      "全年收到政府信息公开申请【9件】。",
      "（二）依申请公开。本年新收政府信息公开申请 【5 件】。",
      "2024年，青石镇共收到依申请公开申请【十六件】。",
      "全年收到【３件】政府信息公开申请。",
      "受理公民提出的信息公开申请【8件】，办结5件。",
      "收到政府信息公开申请6件，上年结转【2件】，结转下年度继续办理2件。",
      "全年收到政府信息公开申请【8件】（含上年结转）。",
      "全年收到政府信息公开申请【7件】（不含上年结转）。",
      "收到政府信息公开申请6件，结转上年度申请1件，结转至下年度【1件】。",
      "办结政府信息公开申请【4件】。",
      "依申请公开方面，收到申请6件，其中予以公开【4件】，不予公开1件，无法提供1件。",
      "依申请公开办理情况：予以公开3件，不予公开【2件】，无法提供1件。",
      "【本年度未收到政府信息公开申请】。".replace("【本年度", "本年度【"),
      "截至2024年12月31日，我镇【没有收到公民、法人和其他组织提出的信息公开申请】。",
      "全年【无依申请公开事项】，渠道畅通。",
      "制发行政规范性文件【3件】，废止1件。",
      "全年制定规范性文件4件，废止规范性文件【2件】，现行有效规范性文件【20件】。",
      "本年度【未制发行政规范性文件】。",
      "主动公开工作：作出行政处罚【285件】，办理行政许可69件。",
      "全年办理行政许可【６８件】。",
      "行政事业性收费【15.2万元】。",
      "行政事业性收费【120000元】，均按标准收取。",
      "因政府信息公开引发的行政复议【2件】、行政诉讼1件。",
      "本年度【没有因政府信息公开工作引发的行政复议、行政诉讼】。",
    ]
      // The last one speaks of two figures with the same words.
      .slice(0, -1)
      .map((words) => busy(mark(words))),
    quiet(mark("全年收到政府信息公开申请【1件】，已答复。")),
    quiet(mark("制发行政规范性文件【2件】。")),
    busy(
      mark(
        "未发生政府信息公开行政复议。".replace(
          "未发生政府信息公开行政复议",
          "【未发生政府信息公开行政复议】",
        ),
      ),
    ),
    busy(mark("全年【未发生政府信息公开行政诉讼案件】。")),
  ],
  silent: [
    ...[
      "全年收到政府信息公开申请6件，上年结转1件，办结5件，结转下年度继续办理2件。",
      "全年收到政府信息公开申请共7件（含上年结转1件）。",
      "全年收到政府信息公开申请7件（含上年结转）。",
      "全年收到政府信息公开申请（含上年结转的）7件。",
      "收到政府信息公开申请约10件。",
      "收到政府信息公开申请两三件。",
      "收到政府信息公开申请比上年增加3件。",
      "2023年收到政府信息公开申请3件。",
      "2023年收到政府信息公开申请3件，2024年收到6件。",
      "2021年以来，累计收到政府信息公开申请30件。",
      "全县收到政府信息公开申请45件。",
      "全县共收到政府信息公开申请45件，办结44件。",
      "第一季度收到政府信息公开申请2件，均已办结2件。",
      "通过网站收到政府信息公开申请2件，其余为当面提交。",
      "收到行政许可申请69件，行政复议申请0件。",
      "上年收到政府信息公开申请9件。",
      "县政府办转办政府信息公开申请2件。",
      "公开行政许可信息120条、行政处罚信息30条。",
      "梳理行政许可事项50项，公布清单1份。",
      "主动公开政府信息345条，其中规范性文件公开2件。",
      "作出行政处罚286件，办理行政许可69件，行政事业性收费12.5万元。",
      "行政事业性收费125000元。",
      "制发行政规范性文件4件，废止1件，现行有效规范性文件19件。",
      "没有超期未答复的政府信息公开申请。",
      "未收到对依申请公开工作的投诉。",
      "政府信息公开培训2次，收到网民留言12条，均已答复12条。",
      "计划2025年办理信息公开申请10件以内。",
      "无规范性文件清理任务，未收取信息处理费。",
      "本年度政府信息公开行政复议1件、行政诉讼1件。",
      "办理行政复议案件18件，行政诉讼应诉3件，信息公开工作纳入考核。",
      "收到政府信息公开申请3至5件。",
      "一次性告知补正1件，收到政府信息公开申请6件。",
      "第一季度收到政府信息公开申请2件。",
      "网站信息公开栏目更新120条，收到来信3件。",
    ].map(busy),
    quiet("全年未收到政府信息公开申请，没有因信息公开引发行政复议和行政诉讼。"),
    quiet("未制发规范性文件，行政处罚0件。"),
    "## 一、总体情况\n\n全年收到政府信息公开申请6件。\n",
  ],
});

describe("prose-mismatch mends", () => {
  it("the number alone, in the way it is written", () => {
    fix(busy("全年收到政府信息公开申请９件。"), "prose-mismatch", busy("全年收到政府信息公开申请６件。"));
  });
  it("a Chinese numeral", () => {
    fix(busy("现行有效规范性文件二十件。"), "prose-mismatch", busy("现行有效规范性文件十九件。"));
  });
});
