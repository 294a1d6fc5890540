import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyze, fixAll } from "../../server/src/report/index.ts";
import { report } from "../forms.ts";
import { examine, fix } from "../kit.ts";

const clean = report();
const mark = (words: string): string => words.replace(/【【([\s\S]*?)】】/g, "⟦page-furniture|$1⟧");
/** Words before the title, with what a rule is to find in 【【】】. */
const above = (words: string): string => mark(`${words}\n\n${clean}`);
/** Words between the title and the preamble. */
const below = (words: string): string => mark(report({ preamble: `${words}\n\n本报告由青石镇编制。` }));
/** Words at the end. */
const after = (words: string): string => mark(`${clean}\n${words}\n`);

examine("page-furniture", {
  fires: [
    above("【【当前位置：首页 > 政务公开 > 青石镇 > 政府信息公开年报】】"),
    above("【【当前位置: 首页\n> 政务公开 > 乡镇街道 > 青石镇 > 年报】】"),
    above("【【首页>>政务公开>>青石镇】】"),
    above("【【您现在的位置：网站首页 › 信息公开】】"),
    above(
      "【【索 引 号 1133000000123456XW/2025-1047 公开方式 主动公开\n成文日期 2025-01-16 发布机构 青石镇】】",
    ),
    above("【【索引号：\n11330000/2025-00123\n\n发布机构：\n青石镇\n\n生成日期：\n2025-01-16】】"),
    above(
      "【【| 索引号 | 11330000/2025 | 发布机构 | 青石镇 |\n| --- | --- | --- | --- |\n| 有效性 | 有效 | 文号 | |】】",
    ),
    above("【【索引号\t11330000/2025\t组配分类\t政府信息公开年报】】"),
    above("⟦page-furniture|【字体：大 中 小】 【打印本页】⟧"),
    // A heading is no value of the label before it.
    above("【【来源：】】\n\n## 说明\n\n青石镇编制。"),
    below("【【发布日期：2025-01-16 09:21:45 来源：青石镇 浏览次数：128次】】"),
    below("【【发布时间：2025年1月16日 作者：办公室 访问量：[ 36 ]】】"),
    below("【【信息来源：青石镇】】"),
    below("【【来源：临河县人民政府网】】"),
    below("【【来源：青石镇人民政府\n\n编辑：李华\n\n时间：2025-01-16】】"),
    below("【【点击查看解读】】"),
    after("【【打印本页　　关闭窗口】】"),
    after("【【分享到：微信 微博】】"),
    after("⟦page-furniture|【打印】【关闭】⟧"),
    after("【【Copyright © 2025 临河县人民政府 版权所有】】"),
    after("【【附件下载：青石镇2024年年报.pdf】】"),
    after("【【上一篇：青石镇2023年政府信息公开工作年度报告\n下一篇：没有了】】"),
    after("【【扫一扫在手机打开当前页】】"),
    after("【【我要纠错】】"),
    after("【【版权所有：临河县人民政府办公室 主办单位：临河县人民政府】】"),
    after("【【http://www.example.gov.cn/art/2025/1/16/art_1_2.html 2/2】】"),
    `${above("【【当前位置：首页 > 年报】】")}\n⟦page-furniture|【打印】【关闭窗口】⟧\n`,
    // The page's own headline is no furniture, but does not part the block either.
    mark(
      `【【当前位置：首页 > 年报\n\n青石镇2024年政府信息公开工作年度报告\n\n发布日期：2025-01-16】】\n\n${clean}`,
    ),
  ],
  silent: [
    clean,
    ...[
      "本报告由标题和六个部分组成，发布日期为2025年1月20日。",
      "发布日期、索引号等要素由网站自动生成。",
      "青石镇人民政府（地址：临河县青石镇中心街1号；电话：0573-1234567）。",
      "联系地址：临河县青石镇中心街1号",
      "联系电话：0573-1234567",
      "公开方式包括政府网站、公开栏和公众号。",
      "时间：2024年1月1日至12月31日",
      "编制：办公室",
      "审核：党政办公室",
      "一、总体情况 二、主动公开政府信息情况",
      "（2025年1月20日）",
      "统计单位：青石镇",
      "浏览本报告可登录县政府网站政府信息公开专栏。",
      "分享经验、查找不足是本年工作的一部分",
    ].map((words) => below(words)),
    ...[
      "附件：青石镇2024年政府信息公开统计表",
      "打印本页内容即可作为申请附件。",
      "主动公开的信息可在来源：县政府网站查询。",
      "| 来源 | 青石镇 |",
    ].map(after),
    report({ overview: "访问次数：全年网站访问次数为1200次，比上年增加。" }),
    report({ other: "来源：县财政局下发的通知，青石镇已公开。" }),
    `<!--\n当前位置：首页 > 年报\n-->\n\n${clean}`,
    `---\n来源: 青石镇\n发布日期: 2025-01-16\n---\n\n${clean}`,
  ],
});

describe("page-furniture mends", () => {
  it("above the title, below it and at the end, and leaves the report as it was", () => {
    fix(above("当前位置：首页 > 年报\n\n发布日期：2025-01-16"), "page-furniture", clean);
    fix(`${clean}\n来源：青石镇\n\n【打印本页】【关闭本页】`, "page-furniture", clean.trimEnd());
    fix(after("【打印本页】\n\n"), "page-furniture", clean);
    fix(below("浏览次数：3"), "page-furniture", report({ preamble: "本报告由青石镇编制。" }));
  });

  it("leaves a line between what stood together", () => {
    const title = "# 青石镇2024年政府信息公开工作年度报告\n";
    fix(
      `${title}浏览次数：3\n\n本报告由青石镇编制。\n`,
      "page-furniture",
      `${title}\n本报告由青石镇编制。\n`,
    );
  });

  it("keeps the page's headline", () => {
    const headline = "青石镇2024年政府信息公开工作年度报告";
    const text = `当前位置：首页 > 年报\n\n${headline}\n\n发布日期：2025-01-16\n\n${clean}`;
    fix(text, "page-furniture", `${headline}\n\n${clean}`);
  });

  it("takes nothing but furniture, whatever stands around it", () => {
    const furniture = ["当前位置：首页 > 年报", "发布日期：2025-01-16 浏览次数：3", "打印本页 关闭窗口"];
    const lines = [
      ...furniture,
      "",
      "",
      "青石镇",
      "临河县人民政府主办",
      "本报告由青石镇编制。",
      "地址：中心街1号",
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...lines), { maxLength: 8 }),
        fc.array(fc.constantFrom(...lines), { maxLength: 8 }),
        (head, tail) => {
          const text = [...head, clean, ...tail].join("\n");
          const mended = fixAll(text, { codes: ["page-furniture"] }).text;
          const keep = (whole: string): string[] =>
            whole.split("\n").filter((line) => line !== "" && !furniture.includes(line));
          expect(keep(mended)).toEqual(keep(text));
          expect(analyze(mended).findings.filter(({ code }) => code === "page-furniture")).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });
});
