import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fixAll } from "../../server/src/report/index.ts";
import { report } from "../forms.ts";
import { examine, fix } from "../kit.ts";

const CODE = "punctuation-width";
/** A report that says this in section one; what stands in 【】 is where the finding begins. */
const say = (words: string): string => report({ overview: words.replace(/【([^】]*)】/g, `⟦${CODE}|$1⟧`) });

examine(CODE, {
  fires: [
    ...[
      "全年公开信息20条【,】其中网站15条。",
      "拓宽渠道【;】规范流程。",
      "存在以下问题【:】一是解读少。",
      "公开是否到位【?】由群众评议。",
      "应公开尽公开【!】",
      "按照条例【(】以下简称《条例》)的要求。",
      "按照条例【(】以下简称《条例》）的要求。",
      "按照条例（以下简称《条例》【)】的要求。",
      "一是公开动态【,】二是公开政策,三是公开财政;四是公开人事。",
      "截至2024年12月31日【,】共公开20条。",
      "网址：http【：】//www.qsz.gov.cn/zwgk，电子邮箱见首页。",
      "网址：https【：】／／www.qsz.gov.cn。",
      "网址：www【．】qsz．gov．cn。",
      "邮箱：qsz_bgs【＠】163.com。",
      '以【"】城市管理为人民"为宗旨，开设"校务公开"栏目。',
      "设【'】政策问答'栏目，发布问答20条。",
      "设【＂】政策问答＂栏目，发布问答20条。",
      "公开渠道有网站、APP【,】群众可以查询。",
      "电话【:】0571-1234567。",
      "公开信息20条【，，】其中网站15条。",
      "公开信息20条【。。】",
      "公开信息20条【，。】",
      "公开动态、政策【、，】并配发解读。",
      "公开信息20条【,,】其中网站15条。",
      "内容包括动态、政策等【。。。。。。】",
      "网址 https://www.qsz.gov.cn/a,b(c) 见首页【,】可以查阅。",
      "**加强公开**【,】及时更新。",
      "公开信息20条 【,】 其中网站15条。",
      "根据第二十条第【(】一)项公开。",
      "加强“互联网+政务服务”【,】推送信息。",
      "政府信息公开工作有序推进【.】",
      "落实“三审三校”【.】",
      "其中网站20条【.】公众号5条。",
      "全年访问1,234次【,】咨询12:30前受理。",
    ].map(say),
    report({ preamble: `根据要求⟦${CODE}|,⟧现公布青石镇2024年政府信息公开工作年度报告。` }),
    report({ overview: `（一）主动公开⟦${CODE}|:⟧\n\n公开信息20条。` }),
  ],
  silent: [
    report({ overview: "附件.\n\n公开信息20条。\n\n表一.\n\n一." }).replace("附件.", "附."),
    report({ overview: "公开信息3.5万条，网址www.例.cn，见第2.3条例。" }),
    ...[
      '屏幕尺寸55"，共3台。',
      "用'A4'纸打印，投放55\"、65\"屏幕各1台。",
      'It is "OK" and "open".',
      '“政策问答"栏目更新20条。'.replace('"', "”"),
      '<span style="color:red">公开信息20条。</span>',
      '见[公开指南](https://www.qsz.gov.cn/zn "公开指南")。',
      "全年公开信息20条，其中网站15条；公众号5条。",
      "全年访问1,234次。",
      "地址：，电话：0571-1234567，网址：。",
      "每日9:30至17:00受理。",
      "网址https://www.qsz.gov.cn:8080/a?b=c,d;e。",
      "邮箱qsz@qsz.gov.cn。",
      "使用WPS, Word, Excel编写。",
      "线上线下比例为1:3。",
      "(一)主动公开。公开信息20条。",
      "公开方式有(1)网站；(2)公众号。",
      "根据国办公开办函(2021)30号编制。",
      "电话：(0571)1234567。",
      "见[政府网站](https://www.qsz.gov.cn/a(b)：首页。",
      "首页![公开专栏](a.png)已更新。",
      "使用`a,b(c)`作为标识。",
      "公开内容包括动态、政策等……",
      "难道不该公开？！",
      "公开20条&nbsp;信息。",
      '字号<span style="font-size:12px;color:red">公开</span>。',
      "采用Office(2016)编写。",
      "接入IPv6 (Internet Protocol, version 6)网络。",
    ].map(say),
    report({ title: "# 青石镇2024年政府信息公开工作年度报告(试行)" }),
    report(),
    "<!-- 公开,待补 -->\n\n青石镇公开情况。\n",
  ],
});

describe("punctuation-width mends", () => {
  it("every place of a line at once", () => {
    const offered = fix(
      say("一是公开(动态、政策),二是解读;访问1,234次,共20条。。"),
      CODE,
      say("一是公开（动态、政策），二是解读；访问1,234次，共20条。"),
    );
    expect(offered.safe).toBe(true);
    expect(offered.edits).toHaveLength(6);
  });

  it("doubled marks into the stronger one", () => {
    fix(say("公开动态、政策、，并解读。"), CODE, say("公开动态、政策，并解读。"));
    fix(say("包括动态、政策等。。。"), CODE, say("包括动态、政策等……"));
  });

  it("changes nothing but marks, and is done when it is done", () => {
    const piece = fc.constantFrom(
      "公开",
      "20",
      "A",
      ",",
      "，",
      ";",
      ":",
      "(",
      ")",
      "。",
      "?",
      " ",
      "、",
      "**",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const text = say(`公开${pieces.join("")}信息。`.replace(/\*\*/g, ""));
        const once = fixAll(text, { codes: [CODE] }).text;
        expect(fixAll(once, { codes: [CODE] }).text).toBe(once);
        const bare = (words: string): string => words.replace(/[，。；：、？（）,;:?()…]/g, "");
        expect(bare(once)).toBe(bare(text));
      }),
      { numRuns: 100 },
    );
  });
});
