import { describe, expect, test } from "vitest";
import { BALANCE_NOTE } from "../../server/src/report/editions/requests.ts";
import { markTokens, scopesOf, stripMarks } from "./markTokens.ts";

/** The fixture carries every mark the grammar must set, and none besides. */
async function expectMarks(fixture: string): Promise<void> {
  expect(await markTokens(stripMarks(fixture))).toBe(fixture);
}

describe("title", () => {
  test.each([
    "# ⟦title|青石镇⟧⟦year|2024⟧⟦title|年政府信息公开工作年度报告⟧",
    "⟦title|青石镇 ⟧⟦year|2024⟧⟦title| 年政府信息公开工作年度报告⟧",
    "**⟦title|云溪乡⟧⟦year|二〇二四⟧⟦title|年政府信息公开工作年度报告⟧**",
    "## ⟦placeholder|××⟧⟦title|镇⟧⟦year|2024⟧⟦title|年政府信息公开工作年度报告⟧",
    "⟦title|青石镇政府信息公开工作年度报告⟧",
  ])("%s", expectMarks);

  test("a sentence that names the report is none", () =>
    expectMarks("现公布青石镇2024年政府信息公开工作年度报告。"));
});

describe("headings", () => {
  test.each([
    "⟦numeral|一、⟧⟦heading|总体情况⟧",
    "## ⟦numeral|二、⟧⟦heading|主动公开政府信息情况⟧",
    "### **⟦numeral|三、⟧⟦heading|收到和处理政府信息公开申请情况⟧**",
    "⟦numeral|四、⟧⟦heading|政府信息公开行政复议、行政诉讼情况⟧",
    "⟦numeral|五.⟧⟦heading|存在的主要问题及改进情况⟧",
    "⟦numeral|六、⟧⟦heading|其他需要报告的事项⟧",
    "⟦numeral|（一）⟧⟦heading|主动公开⟧。本镇按时公开各类信息。",
    "### ⟦numeral|(二)⟧ ⟦heading|依申请公开⟧",
    "⟦numeral|（三）⟧本镇把信息公开工作纳入全年考核，由办公室统一安排，各站所分别落实，按季度通报。",
    "⟦numbering|1.⟧继续做好培训。",
    "⟦numbering|（2）⟧继续做好培训。",
  ])("%s", expectMarks);

  test("一、 inside a section numbers a paragraph", () =>
    expectMarks("⟦numbering|一、⟧加强组织保障。由镇长负责。"));
});

describe("tables", () => {
  test("tab rows", () =>
    expectMarks(
      [
        "⟦block|第二十条第（一）项⟧\t\t\t",
        "⟦column|信息内容⟧\t⟦column|本年 制发件数⟧\t⟦column|本年废止件 数⟧\t⟦column|现行有效件数⟧",
        "⟦row|规章⟧\t⟦figure|0⟧\t⟦figure|0⟧\t⟦figure|0⟧",
        "⟦row|行政规范性文件⟧\t⟦figure|１２⟧\t⟦blank|—⟧\t⟦figure|1,234⟧",
        "⟦row|一、本年新收政府信息公开申请数量⟧\t\t⟦figure|3⟧\t⟦figure|0⟧\t⟦blank|无⟧\t\t⟦figure|0⟧\t⟦figure|0⟧\t⟦figure|3⟧",
        "⟦group|三、本年度办理结果⟧\t⟦row|(一) 予以公开⟧\t⟦figure|3⟧",
        "\t⟦group|(三) 不予公开⟧\t⟦row|1. 属于国家秘密⟧\t⟦figure|0⟧",
        "\t\t⟦row|3. 危及“三安全一稳定”⟧\t⟦figure|0⟧",
        "\t⟦row|（七）总计⟧\t⟦figure|3⟧",
        "⟦rule-line|-----⟧\t⟦rule-line|---⟧\t⟦rule-line|---⟧",
      ].join("\n"),
    ));

  test("pipe rows", () =>
    expectMarks(
      [
        `| ⟦note|${BALANCE_NOTE}⟧ | | | ⟦column|申请人情况⟧ |`,
        "| ⟦rule-line|---⟧ | ⟦rule-line|:---⟧ | ⟦rule-line|---:⟧ | ⟦rule-line|---⟧ |",
        "| | | | ⟦column|自然人⟧ | ⟦column|法人或其他组织⟧ | | ⟦column|总计⟧ |",
        "| ⟦row|四、结转下年度继续办理⟧ | | | ⟦figure|0⟧ | ⟦figure|-1⟧ | ⟦figure|3.50⟧ | ⟦blank|/⟧ |",
        "| ⟦row|其他对外管理服务事项⟧ | 约10件 |",
      ].join("\n"),
    ));

  test("one cell per line", () =>
    expectMarks(
      [
        "⟦column|信息内容⟧",
        "",
        "⟦column|总计⟧",
        "⟦row|规范性文件⟧",
        "⟦figure|12⟧",
        "⟦row|1.属于国家秘密⟧",
        "⟦group|三、本年度办理结果⟧",
      ].join("\n"),
    ));

  test("HTML", () =>
    expectMarks(
      '⟦tag|<tr><td colspan="2">⟧⟦row|行政许可⟧⟦tag|</td><td>⟧ ⟦figure|69⟧ ⟦tag|</td><td>⟧ 约 7 件⟦tag|</td></tr>⟧',
    ));

  test("separators carry a scope of their own", async () => {
    expect(await scopesOf("规章\t0", "\t")).toContain("punctuation.separator.table.cell.nianbao");
    expect(await scopesOf("| 规章 | 0 |", "|")).toContain("punctuation.separator.table.cell.nianbao");
  });

  test("a tab that only indents a paragraph makes no row", async () => {
    expect(await scopesOf("\t青石镇按时公开了各类信息。", "青石镇")).toEqual(["text.nianbao"]);
  });
});

describe("prose", () => {
  test.each([
    "自⟦date|2024年1月1日⟧起至⟦date|12月31日⟧止",
    "⟦date|二〇二五年一月二十日⟧",
    "根据⟦document|《中华人民共和国政府信息公开条例》⟧和⟦number|国办公开办函〔2021〕30号⟧",
    "⟦document|《关于印发《青石镇公开指南》的通知》⟧",
    "⟦placeholder|XX⟧镇收到申请⟦placeholder|____⟧件，联系电话⟦placeholder|{{电话}}⟧",
    "共公开信息 288 条，其中网站 15 条。",
    "主要是⟦bold|**加强监督检查**⟧，MAXX 与 XXL 不是空位。",
    "年报",
  ])("%s", expectMarks);
});

describe("comments", () => {
  test.each([
    "⟦comment|<!-- ⟧⟦suppression|nianbao-disable-next-line⟧⟦comment| ⟧⟦rule|total-mismatch⟧⟦comment| ⟧⟦rule|blank-cell⟧⟦comment| -->⟧",
    "⟦comment|<!-- ⟧⟦suppression|nianbao-enable⟧⟦comment| -->⟧",
    "⟦comment|<!-- ⟧⟦suppression|nianbao-disable⟧⟦comment| ⟧⟦rule|in-force-implausible⟧⟦comment| -- 已核 re-counted -->⟧",
    "⟦comment|<!-- 待核 2024年1月1日⟧\n⟦comment|一、总体情况 -->⟧",
  ])("%s", expectMarks);
});
