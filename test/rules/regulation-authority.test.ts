import { describe, expect, it } from "vitest";
import { report, section } from "../forms.ts";
import { check, examine, fix } from "../kit.ts";

const mark = (text: string): string => `⟦regulation-authority|${text}⟧`;
function of(agency: string, issued: string, inForce = "0"): string {
  return report({
    title: `# ${agency}2024年政府信息公开工作年度报告`,
    proactive: section("proactive", { "regulation/issued": issued, "regulation/inForce": inForce }),
    signature: "",
  });
}

examine("regulation-authority", {
  fires: [
    ...[
      "青石镇",
      "青石镇人民政府",
      "云溪乡",
      "白河街道办事处",
      "临河县",
      "临河县人民政府",
      "临河县财政局",
      "临河县教育和科技局",
      "东川区人民政府",
      "东川区卫生健康委员会",
      "临河县应急管理局",
      "青石镇综合行政执法队",
    ].map((agency) => of(agency, mark("2"), "0").replace("2⟧\t0\t0", "2⟧\t0\t0")),
    report({ proactive: section("proactive", { "regulation/inForce": mark("7") }) }),
    report({
      proactive: section("proactive", {
        "regulation/issued": "⟦regulation-authority|2",
        "regulation/inForce": "2⟧",
      }),
    }),
  ],
  silent: [
    ...[
      "临河市人民政府",
      "临河市",
      "江北省人民政府",
      "云岭自治州人民政府",
      "江北省财政厅",
      "国家铁路局",
      "中国气象局",
      "自然资源部",
      "中华人民共和国审计署",
      "江北自治区人民政府",
    ].map((agency) => of(agency, "2", "2")),
    of("青石镇", "0"),
    of("青石镇", ""),
    of("青石镇", "-"),
    report({
      proactive: section("proactive", { "normativeDocument/issued": "2", "normativeDocument/inForce": "2" }),
    }),
    report({ title: "", signature: "", proactive: section("proactive", { "regulation/issued": "2" }) }),
  ],
});

describe("regulation-authority mends", () => {
  it("the row to 0, and leaves it to the author", () => {
    const before = report({
      proactive: section("proactive", { "regulation/issued": "2", "regulation/inForce": "3" }),
    });
    expect(fix(before, "regulation-authority", report()).safe).toBe(false);
  });

  it("and says which figures stand there", () => {
    const [finding] = check(of("青石镇", mark("2")));
    expect(finding?.message.zh).toContain("青石镇无权制定规章");
  });
});
