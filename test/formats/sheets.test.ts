import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mendDocument, readDocument } from "../../server/src/formats/index.ts";
import { analyze, figuresOf, read } from "../../server/src/report/index.ts";
import { balanced, printReport } from "../balanced.ts";
import { sheetFile } from "./shapes/package.ts";
import { SHEET_SHAPES } from "./shapes/sheetShapes.ts";

const sheet = (rows: string, parts: { strings?: string; styles?: string } = {}): Uint8Array =>
  sheetFile({ sheets: [{ name: "表三", content: `<sheetData>${rows}</sheetData>` }], ...parts });

describe("workbooks are read like the text itself", () => {
  for (const [name, shape] of Object.entries(SHEET_SHAPES)) {
    it(name, async () => {
      await fc.assert(
        fc.asyncProperty(balanced, async (original) => {
          const before = analyze(printReport(original, "html"));
          const { text } = await readDocument(shape(original), "年报.xlsx");
          const after = read(text);
          expect(figuresOf(after)).toEqual(figuresOf(before.report));
          expect(after.title?.standardText).toBe(before.report.title?.standardText);
          expect(after.sections.map(({ key }) => key)).toEqual(["proactive", "requests", "disputes"]);
        }),
        { numRuns: 8 },
      );
    });
  }
});

describe("cells", () => {
  it("dates are written out, by the format of their cell", async () => {
    const styles =
      '<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="31"/></cellXfs>';
    const bytes = sheet(
      '<row><c s="1"><v>45677</v></c><c s="2"><v>45677</v></c><c s="0"><v>45677</v></c></row>',
      { styles },
    );
    const { text } = await readDocument(bytes, "a.xlsx");
    expect(text).toContain("<td>2025年1月20日</td><td>2025年1月20日</td><td>45677</td>");
  });

  it("what is hidden is told", async () => {
    const { notes } = await readDocument(
      sheetFile({ sheets: [{ name: "底稿", state: "hidden", content: "<sheetData/>" }] }),
      "a.xlsx",
    );
    expect(notes.map(({ message }) => message.zh)).toEqual(["工作表“底稿”是隐藏的，没有读取"]);
  });

  it("lines within a cell stay apart", async () => {
    const bytes = sheet(
      '<row><c t="inlineStr"><is><t>自\n然人</t></is></c><c t="inlineStr"><is><t>1\n2</t></is></c></row>',
    );
    expect((await readDocument(bytes, "a.xlsx")).text).toContain("<td>自<br>然人</td><td>1 <br>2</td>");
  });

  it("a number takes only a number; formulas and shared words stay", async () => {
    const bytes = sheet(
      '<row><c r="A1"><v>3</v></c><c r="B1"><f>A1</f><v>4</v></c><c r="C1" t="s"><v>0</v></c><c r="D1" t="s"><v>0</v></c><c r="E1" s="2"/></row>',
      { strings: "<si><t>五</t></si>" },
    );
    const { text } = await readDocument(bytes, "a.xlsx");
    const put = (from: string, newText: string) => {
      const start = text.indexOf(`>${from}<`) + 1;
      return [{ range: { start, end: start + from.length }, newText }];
    };
    const empty = text.lastIndexOf("<td></td>") + 4;
    const mended = await mendDocument(bytes, "a.xlsx", [
      put("3", "三"),
      put("4", "5"),
      put("五", "六"),
      [{ range: { start: empty, end: empty }, newText: "8" }],
    ]);
    expect(mended.made).toEqual([3]);
    expect(mended.leftovers.map(({ reason }) => reason.zh)).toEqual([
      "那个单元格只放数字，请在表格里改",
      "单元格是公式，要在表格里改公式或它引用的单元格",
      "几个单元格共用这段文字，要在表格里改",
    ]);
    expect(mended.leftovers[1]?.place).toEqual({ kind: "sheet-cell", sheet: "表三", row: 1, column: 2 });
    expect(mended.document.text).toContain("<td>8</td>");
  });
});
