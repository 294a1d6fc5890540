import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fixAll } from "../../server/src/report/index.ts";
import { report } from "../forms.ts";
import { examine, fix } from "../kit.ts";

const CODE = "stray-space";
/** A report that says this in section one; what stands in 【】 is where the finding begins. */
const say = (words: string): string => report({ overview: words.replace(/【([^】]*)】/g, `⟦${CODE}|$1⟧`) });

examine(CODE, {
  fires: [
    ...[
      "全面公开事项办理流程【 】和办理时限。",
      "公开办事【　】流程，及时更新。",
      "2024【 】年，我镇公开信息20条。",
      "自2024年1【 】月1日起，公开信息20条。",
      "全年主动公开信息20【 】条，其中网站15条。",
      "全年主动公开信息【 】20 条，其中网站15条。",
      "截至【 】2024 年 12 月 31 日，共公开20条。",
      "公开信息，【 】及时更新。",
      "收费0【 】万元，未发生退费。",
      "（一）主动公开。我镇开通【 】公众号。",
      "**加强公开**，规范【 】流程。",
      "解读材料，【 】2024年共5篇。",
      "按照《条例》【 】（国务院令第711号）的要求。",
      "办结率100【 】%，群众满意。",
      "公开内容，涉及教育、【 】医疗。",
      "我镇严格执行“先审查、后公开”【 】的制度。",
    ].map(say),
    say("发布《青石镇【 】2024 年工作要点》等文件。"),
    report({ overview: `（三）政府信息⟦${CODE}| ⟧管理\n\n公开信息20条。` }),
    report({ other: `2024⟦${CODE}| ⟧年未收取信息处理费。` }),
  ],
  silent: [
    ...[
      "2024年，我镇公开信息20条。",
      "（一） 主动公开。我镇公开信息20条。",
      "1. 主动公开。我镇公开信息20条。",
      "（一）主动公开 我镇全年公开信息20条。",
      "（一）主动公开　2024年公开信息20条。",
      "开展“百名干部进百村 千名党员联万户”活动，公开信息20条。",
      "干部进百村 党员联万户，公开信息20条。",
      "一是 **加强公开**，二是 **规范流程**。",
      "通过 QQ 群、APP 等公开信息20条。",
      "使用 Word 编写，公开信息20条。",
      "网站 公众号 公开栏",
      "联系人：张三 电话：0571-1234567",
      "咨询电话：0571-1234567，地址：中心街 邮编：310000，每日受理。",
      "严格审查。  二是规范流程，及时更新。",
      "公开信息20条。 （二）依申请公开。",
      "学习《不忘初心 牢记使命》等文章，公开信息20条。",
      "规范办理流程—— 公开信息20条，及时更新。",
      // A number is to be put there: placeholder speaks of it.
      "开展业务培训  次，公开信息　　条，效果良好。",
    ].map(say),
    report({ overview: "（一）网站 公众号 公开栏\n\n公开信息20条。" }),
    report({ title: "# 青石镇 2024 年政府信息公开工作年度报告" }),
    report({ signature: "青石镇 人民政府\n\n2025 年 1 月 20 日" }),
  ],
});

describe("stray-space mends", () => {
  it("every place of a line at once", () => {
    const offered = fix(
      say("自 2024 年 1 月 1 日起至 2024 年 12 月 31 日止，公开办事 流程。"),
      CODE,
      say("自2024年1月1日起至2024年12月31日止，公开办事流程。"),
    );
    expect(offered.safe).toBe(true);
  });

  it("takes away nothing but spaces, and is done when it is done", () => {
    const piece = fc.constantFrom(
      "公开",
      "20",
      "年",
      "A",
      "，",
      "。",
      " ",
      "　",
      "（一）",
      "**",
      "“",
      "”",
      "条",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const text = say(`公开${pieces.join("")}信息。`);
        const once = fixAll(text, { codes: [CODE] }).text;
        expect(fixAll(once, { codes: [CODE] }).text).toBe(once);
        expect(once.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      }),
      { numRuns: 100 },
    );
  });
});
