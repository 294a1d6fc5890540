import { describe, expect, it } from "vitest";
import { fixAll } from "../../server/src/report/index.ts";
import { writeChineseNumeral } from "../../server/src/report/text/numerals.ts";
import { report } from "../forms.ts";
import { examine, fix } from "../kit.ts";
import { PARAGRAPHS, reportOf, wrap } from "../wrapping.ts";

const overview = (...lines: string[]): string => `## 一、总体情况\n\n${lines.join("\n\n")}\n`;
const mark = (numeral: string, words = "已落实。"): string => `⟦heading-numbering|${numeral}⟧${words}`;

examine("heading-numbering", {
  fires: [
    overview("（一）主动公开。", mark("（三）")),
    overview("（一）主动公开。", "（二）依申请公开。", mark("（二）")),
    overview("（一）主动公开。", "（二）依申请公开。", mark("（四）"), "（五）监督保障。"),
    overview(mark("（二）"), "（三）监督保障。"),
    overview("1.主动公开。", mark("3.")),
    overview("1．主动公开。", mark("3．")),
    overview("（1）主动公开。", mark("（3）")),
    overview(
      '<p><span lang="EN-US">1</span><span>.主动公开。</span></p>',
      '<p><span lang="EN-US">⟦heading-numbering|3</span><span>.⟧监督保障。</span></p>',
    ),
    overview("（一）主动公开。", mark("(二)"), "（三）监督保障。"),
    overview(mark("(一)"), "（二）监督保障。"),
    overview(mark("一、"), "二、监督保障。"),
    overview("（一）主动公开。", "1.网站。", "2.公众号。", mark("（三）")),
    overview("### （一）主动公开", "已公开。", `### ${mark("（三）", "监督保障")}`),
    overview("**（一）主动公开**", `**${mark("（四）", "监督保障**")}`),
    "## 五、存在的主要问题及改进情况\n\n（一）解读少。\n\n⟦heading-numbering|（三）⟧更新慢。\n",
    // One in the style of another rank is one fault, whatever follows it.
    overview("（一）主动公开。", mark("2."), "（三）监督保障。"),
    overview("（一）主动公开。", "（二）依申请公开。", mark("三、"), "（四）平台建设。", "（五）监督保障。"),
    overview(mark("一、"), "（二）依申请公开。", "（三）监督保障。"),
    overview(mark("1."), "（二）依申请公开。", "（三）监督保障。"),
    overview("（一）主动公开。", "（二）依申请公开。", mark("3、")),
    overview("(一)主动公开。", mark("2."), "(三)监督保障。"),
    overview("1.主动公开。", mark("（二）"), "3.监督保障。"),
    overview("（一）存在的问题", "解读少。", mark("2.", "改进情况")),
    report({ overview: "（一）主动公开。\n\n⟦heading-numbering|二、⟧依申请公开。" }),
  ],
  silent: [
    overview("（一主动公开。已公开。", "（二）监督保障。已落实。"),
    overview(
      '<p><span lang="EN-US">1</span>.主动公开。</p>',
      '<p><span lang="EN-US">2</span>.监督保障。</p>',
    ),
    report({ other: "1.2024年，本机关没有收取信息处理费。\n\n2.没有其他需要报告的事项。" }),
    report({ other: "１.２０２４年，本机关没有收取信息处理费。\n\n２.没有其他需要报告的事项。" }),
    // A line inside a wrapped paragraph begins with whatever it begins with.
    reportOf(
      [
        ...PARAGRAPHS,
        "落实情况见《临河县政务公开标准化规范化建设实施方案》第三部分（七）所列各项，均已完成。",
      ]
        .map((paragraph) => wrap(paragraph, 64, "　　"))
        .join("\n"),
    ),
    overview("（一）主动公开。", "1.网站。", "（1）首页。", "2.公众号。"),
    overview("（一）主动公开。", "1.网站。", "2.公众号。", "（二）监督保障。"),
    report({ other: "无。\n\n附件：1.统计表\n　　　2.名词解释\n　　　3.联系方式" }),
    report({ other: "无。\n\n附：1．统计表\n\n2．名词解释" }),
    overview("（一）主动公开。", "（二）监督保障。"),
    overview("(一)主动公开。", "(二)监督保障。"),
    overview("1.主动公开。", "2.监督保障。"),
    overview("（一）主动公开。", "1.网站。", "2.公众号。", "（二）监督保障。", "1.考核。", "2.培训。"),
    overview("（一）主动公开。（二）依申请公开。", "（三）监督保障。"),
    overview("存在的问题：", "1.解读少。", "2.更新慢。", "改进措施：", "1.增加图解。", "2.及时更新。"),
    overview("（一）存在的问题", "1.解读少。", "（二）改进情况", "1.增加图解。"),
    overview("一是主动公开。", "三是监督保障。"),
    overview("全年公开信息30条。", "2024年共培训2次。"),
    overview("3.5万人次访问了专栏。"),
    overview("没有编号。"),
    "## 一、总体情况\n\n（一）主动公开。\n\n## 五、存在的主要问题及改进情况\n\n（一）解读少。\n",
    "## 一、总体情况\n\n（一）主动公开。\n（二）依申请公开。\n",
    // A section under another title is none of the paragraphs before it.
    report({ improvement: "解读形式单一。" }).replace("五、存在的主要问题及改进情况", "五、下一步工作打算"),
    report().replace("## 五、存在的主要问题及改进情况", "五、今后努力方向"),
    report().replace("## 六、其他需要报告的事项", "六、附则"),
    overview("公开有序。", "二、依申请公开办理"),
  ],
});

describe("heading-numbering mends", () => {
  it("a number in the style of another rank", () => {
    fix(
      overview("(一)主动公开。", "2.依申请公开。", "(三)监督保障。"),
      "heading-numbering",
      overview("(一)主动公开。", "(二)依申请公开。", "(三)监督保障。"),
    );
    fix(
      overview("（一）主动公开。", "二、依申请公开。", "（三）监督保障。"),
      "heading-numbering",
      overview("（一）主动公开。", "（二）依申请公开。", "（三）监督保障。"),
    );
  });

  it("numbers anew from the skip on, and what follows with it", () => {
    fix(
      overview("（一）主动公开。", "（三）管理。", "（四）保障。"),
      "heading-numbering",
      overview("（一）主动公开。", "（二）管理。", "（三）保障。"),
    );
  });
  it("numbers anew over lists that begin again, however many there are", () => {
    const lists = (first: string, second: (number: number) => string, count: number) =>
      Array.from({ length: count }, (_, index) => [
        index === 0 ? first : second(2 * index + 1),
        second(2 * index + 2),
      ]);
    const chinese = (number: number): string => `（${writeChineseNumeral(number)}）管理。`;
    const wrong = lists(
      "（三）管理。",
      (number) => (number % 2 === 0 ? "（一）管理。" : "（三）管理。"),
      250,
    );
    const right = lists("（一）管理。", chinese, 250);
    expect(fixAll(overview(...wrong.flat()), { codes: ["heading-numbering"] }).text).toBe(
      overview(...right.flat()),
    );
  });
  it("a list that something leads to keeps its numbers", () => {
    fix(
      overview("（一）管理。", "（三）保障。", "改进措施：", "（一）公开。", "（二）回应。"),
      "heading-numbering",
      overview("（一）管理。", "（二）保障。", "改进措施：", "（一）公开。", "（二）回应。"),
    );
  });
  it("half-width brackets among full-width ones", () => {
    fix(
      overview("（一）主动公开。", "(二)管理。"),
      "heading-numbering",
      overview("（一）主动公开。", "（二）管理。"),
    );
  });
});
