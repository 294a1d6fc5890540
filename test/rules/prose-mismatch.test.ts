import { describe, expect, it } from "vitest";
import { analyze } from "../../server/src/report/index.ts";
import { report, section } from "../forms.ts";
import { check, examine, fix } from "../kit.ts";

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
    ...[
      "全年办理行政许可【1.2万件】。",
      "核发排污、取水等行政许可【70件】。",
      "收到申请2人次、【7件】，均已登记为政府信息公开申请。",
      "收到政府信息公开申请3人次，共【7件】。",
      "收到向镇政府提出的政府信息公开申请【7件】。",
      "办结政府信息公开申请5件，无法提供、不予公开各【2件】。",
    ].map((words) => busy(mark(words))),
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
    ...[
      "全年办理行政许可约1.2万件，接待群众1.2万人次。",
      "核发排污、取水等行政许可30件。",
      "取消农药经营等行政许可90件。",
      "指导各村作出占道经营类行政处罚300件。",
      "收到政府信息公开申请5人次。",
      "由依申请公开转为主动公开的政府信息9件。",
      "受理法人登记申请21件、自然人登记申请9件。",
      "被申请行政复议3件，其中维持3件。",
      "自然人占42.5%，企业占57.5%。",
    ].map(busy),
    quiet("全年未收到政府信息公开申请，没有因信息公开引发行政复议和行政诉讼。"),
    quiet("未制发规范性文件，行政处罚0件。"),
    "## 一、总体情况\n\n全年收到政府信息公开申请6件。\n",
  ],
});

/** A county that received 143 requests, 6 carried in, 140 concluded, 9 carried over. */
const COUNTY = section("requests", {
  "received/naturalPerson": "143",
  "received/total": "143",
  "carriedIn/naturalPerson": "6",
  "carriedIn/total": "6",
  "granted/naturalPerson": "140",
  "granted/total": "140",
  "outcomeTotal/naturalPerson": "140",
  "outcomeTotal/total": "140",
  "carriedOut/naturalPerson": "9",
  "carriedOut/total": "9",
});
const county = (overview: string): string =>
  report({
    title: "# 临河县人民政府2024年政府信息公开工作年度报告",
    overview,
    requests: COUNTY,
    proactive: section("proactive", {
      "normativeDocument/issued": "11",
      "normativeDocument/repealed": "4",
      "normativeDocument/inForce": "52",
      "licensing/decisions": "41220",
    }),
    signature: "临河县人民政府\n\n2025年1月20日",
  });

describe("prose-mismatch of a region", () => {
  const parts = "其中，县本级收到67件，各部门收到49件，乡镇收到27件。";
  it("speaks where its other numbers are those of the tables", () => {
    check(county(mark(`全县收到政府信息公开申请143件，上年结转【8件】。${parts}`)));
    check(county(mark(`全县收到政府信息公开申请【134件】，上年结转6件。${parts}`)), {
      rules: ["prose-mismatch"],
    });
  });
  it("is silent where the tables may have the numbers of 本级", () => {
    check(county("全县收到政府信息公开申请289件，上年结转6件。其中，县本级收到143件，乡镇收到146件。"), {
      rules: ["prose-mismatch"],
    });
  });
  it("takes what is issued in the government's name for a part", () => {
    check(county("以县政府名义印发行政规范性文件9件，废止2件，现行有效40件。"));
    check(county(mark("以县政府名义印发行政规范性文件【12件】，废止2件，现行有效【60件】。")));
  });
  it("reads numbers in 万 to the digits given", () => {
    check(county("全县作出行政许可决定4.12万件。"));
    check(county("全县作出行政许可决定4.1万件。"));
    check(county(mark("全县作出行政许可决定【4.21万件】。")));
  });
  it("offers no figure in the place of a rounded number, or of a part", () => {
    for (const words of ["全县作出行政许可决定4.21万件。", "以县政府名义印发行政规范性文件12件。"]) {
      const [finding] = analyze(county(words)).findings.filter(({ code }) => code === "prose-mismatch");
      expect(finding?.fixes).toEqual([]);
    }
  });
});

describe("prose-mismatch of disputes that are not said to be about disclosure", () => {
  const disputed = (overview: string): string =>
    report({
      overview,
      disputes: section("disputes", {
        "reconsideration/upheld": "6",
        "reconsideration/corrected": "2",
        "reconsideration/total": "8",
      }),
    });
  it("speaks where all but one agree", () => {
    check(disputed(mark("被申请行政复议【9件】，其中维持6件、纠正2件。")), { rules: ["prose-mismatch"] });
  });
  it("is silent where more differ, and of cases that the agency decides", () => {
    check(disputed("被申请行政复议21件，其中维持6件、纠正15件。"), { rules: ["prose-mismatch"] });
    check(disputed("全年受理行政复议9件，其中维持6件、纠正2件。"), { rules: ["prose-mismatch"] });
  });
});

describe("prose-mismatch mends", () => {
  it("the number alone, in the way it is written", () => {
    fix(busy("全年收到政府信息公开申请９件。"), "prose-mismatch", busy("全年收到政府信息公开申请６件。"));
  });
  it("a Chinese numeral", () => {
    fix(busy("现行有效规范性文件二十件。"), "prose-mismatch", busy("现行有效规范性文件十九件。"));
  });
});
