import { describe, expect, it } from "vitest";
import { analyze, figuresOf, fixAll, read, recomputeTotals } from "../../../server/src/report/index.ts";
import type { Layout } from "../../../server/src/report/syntax/syntax.ts";
import { applyEdits } from "../../../server/src/report/text/edits.ts";
import { report, section } from "../../forms.ts";

const LAYOUTS: readonly Layout[] = ["tabs", "pipes", "html", "spaces"];

/** What people have written and a careless repair would take away; each line is to stand as it is. */
describe("what somebody has written stays", () => {
  it.each([
    "<table>\n<tr><td>类别</td><td>承办件数</td><td>公开件数</td></tr>\n<tr><td>人大代表建议</td><td>12</td><td>9</td></tr>\n</table>",
    "<table><tr><td>来源</td><td>件数</td></tr><tr><td>网站</td><td>12</td></tr></table>",
    "<table>\n<tr>\n<td>浏览量</td>\n<td>1200</td>\n</tr>\n</table>",
    "<p>发布时间：2025-01-20</p>",
    "<div>来源：青石镇</div>",
    "| 浏览量 | 文章来源 |\n| --- | --- |\n| 1200 | 网站 |",
    "文章来源\t浏览量\n网站\t1200",
    "来源：青石镇党政办公室",
    "上一篇：青石镇权责清单",
  ])("after the last heading, whatever it looks like: %j", (words) => {
    const text = report({ other: `2024年青石镇未收取政府信息公开信息处理费。\n\n${words}` });
    expect(fixAll(text).text).toBe(text);
  });

  it.each([
    ["行政处罚\t282 行政强制\t24", "282 行政强制"],
    ["行政处罚\t282行政强制\t24", "282"],
    ["行政处罚\t０ 行政强制\t24", "行政强制"],
    ["行政处罚 282\t行政强制\t24", "行政处罚"],
    ["行政处罚\t282 行政强制 24", "行政强制"],
    ["行政处罚\t282\t行政强制\t24", "行政处罚"],
    ["行政处罚、行政强制\t282\t24", "行政处罚"],
    ["行政处罚282\t行政强制24", "行政强制24"],
  ])("a figure between two rows that have run together: %j", (line, kept) => {
    const text = report({
      proactive: section("proactive").replace(/行政处罚\t0\t*\n行政强制\t0\t*/, line),
    });
    expect(text).toContain(line);
    const { text: mended } = fixAll(text);
    expect(mended).toContain(kept);
    for (const figure of line.match(/\d+/g) ?? []) expect(mended).toContain(figure);
  });

  it.each([
    "本年处理决定数量 行政处罚",
    "本年处理决定数量行政处罚",
    "信息内容 行政处罚",
    "本年处理决定数 行政处罚",
    "本年处理决定数量（行政处罚）",
    "处理决定数量 行政处罚",
    "本年处理决定数量：行政处罚",
    "本年处理决定数量　行政处罚",
  ])("a row's name in a column's label: %j", (words) => {
    const text = report({
      proactive: section("proactive").replace(/本年处理决定数量\t*\n行政处罚/, words),
    });
    expect(text).toContain(words);
    expect(fixAll(text).text).toContain(words);
  });

  it.each(LAYOUTS)("a mark inside a figure's cell, which is no digit of it: %s", (layout) => {
    for (const written of ["22<sup>1</sup>", "22<br>1", "2<del>3</del>2", "22[^1]", "22&nbsp;1", "2**2**1"]) {
      const text = report({ requests: section("requests", { "received/business": written }, layout) });
      const value = figuresOf(read(text)).requests.received?.business ?? null;
      expect([221, 232, 22]).not.toContain(value);
      expect(fixAll(text).text).toContain(written);
    }
  });

  it.each(["pipes", "html", "tabs"] as const)(
    "a mark in an empty cell, when totals are set: %s",
    (layout) => {
      for (const mark of ["<br>", "&nbsp;", "&nbsp;&nbsp;", "<br/>", "<p></p>", "<span></span>"]) {
        const values = { "received/naturalPerson": "2", "received/total": mark };
        const text = report({ requests: section("requests", values, layout) });
        const after = applyEdits(text, recomputeTotals(read(text)));
        const marks = /<[^<>]*>|&[a-z#0-9]*;|\*\*/g;
        expect(after.match(marks)).toEqual(text.match(marks));
        expect(figuresOf(read(fixAll(after).text)).requests.received?.naturalPerson).toBe(2);
      }
    },
  );

  it("a blank cell at the end of the last table, where sections are put below it", () => {
    const text =
      "# 青石镇2024年政府信息公开工作年度报告\n\n## 三、收到和处理政府信息公开申请情况\n\n一、本年新收政府信息公开申请数量\t\t\t2\t0\t0\t0\t0\t0\t\n";
    const { text: mended } = fixAll(text);
    expect(mended).toContain("2\t0\t0\t0\t0\t0\t\n");
    expect(mended).toContain("## 六、其他需要报告的事项");
  });
});

describe("hundreds of repairs", () => {
  it("are made in one go, and then none is left", () => {
    const lines = Array.from({ length: 250 }, (_, index) => `公开第${index}项,公开。`);
    const text = report({ overview: lines.join("\n\n") });
    const { text: mended } = fixAll(text);
    expect(mended).toBe(text.replaceAll(",", "，"));
    expect(fixAll(mended).edits).toEqual([]);
    expect(analyze(mended).findings.filter(({ code }) => code === "punctuation-width")).toEqual([]);
  });
});
