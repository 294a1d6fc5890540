import { describe, expect, it } from "vitest";
import { offerPaste } from "../../../../server/src/report/editing/clipboard/offer.ts";
import { figuresOf, read } from "../../../../server/src/report/index.ts";
import { applyEdits } from "../../../../server/src/report/text/edits.ts";
import { report, section } from "../../../forms.ts";
import { paste, table } from "./pasting.ts";

describe("bare figures", () => {
  const before = report({ requests: section("requests", {}, "pipes") });
  const row = "| 一、本年新收政府信息公开申请数量 |  |  | 0 | 0";
  const block = { html: table("1|2|3", "4||6"), text: "1\t2\t3\n4\t\t6\n" };

  it("fill the table from the cursor's cell on, to the right and down", () => {
    for (const clipboard of [block, { text: block.text }]) {
      const start = before.indexOf(row) + row.length - 1;
      const offer = offerPaste(read(before), { start, end: start }, clipboard);
      const figures = figuresOf(read(applyEdits(before, offer?.edits ?? []))).requests;
      expect(Object.values(figures.received ?? {})).toEqual([0, 1, 2, 3, 0, 0, 0]);
      expect(Object.values(figures.carriedIn ?? {})).toEqual([0, 4, null, 6, 0, 0, 0]);
      expect(offer?.unclear).toBe(false);
      expect(offer?.summary[0]?.zh).toBe(
        "已从表三“一、本年新收政府信息公开申请数量”的“商业企业”起填入 6 个数据",
      );
    }
  });

  it("that reach beyond the table are kept in a comment", () => {
    const last = before.indexOf("| 四、结转下年度继续办理");
    const start = before.indexOf("0 |\n", last);
    const offer = offerPaste(read(before), { start, end: start + 1 }, block);
    expect(offer?.unclear).toBe(true);
    expect(applyEdits(before, offer?.edits ?? [])).toMatch(/\| 1 \|\n\n<!-- 未能识别的内容：2 3；4 {2}6 -->/);
  });

  it("are text where no figure is", () => {
    expect(paste(before, "申请人情况", block).offer).toBeNull();
    expect(paste(before, "## 一、", block).offer).toBeNull();
    const lines = report({ requests: section("requests", {}, "lines") });
    expect(paste(lines, "0\n\n0", block).offer).toBeNull();
  });

  it("of one cell take the cell's place, as a spreadsheet copies it", () => {
    const { text } = paste(before, "0 | 0", {
      text: "12\r\n",
      html: "<table><tr><td x:num>12</td></tr></table>",
    });
    expect(text).toBe(before.replace("0 | 0", "12 | 0"));
  });

  it("of the whole table fill all of it", () => {
    const all = new Array(25).fill(new Array(7).fill("8").join("\t")).join("\n");
    const start = before.indexOf(row) + row.length - 5;
    const offer = offerPaste(read(before), { start, end: start }, { text: all });
    const { requests } = figuresOf(read(applyEdits(before, offer?.edits ?? [])));
    expect(Object.values(requests).flatMap((line) => Object.values(line))).toEqual(new Array(175).fill(8));
  });
});
