import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeGb18030 } from "../../server/src/files/gb18030.ts";
import { mendDocument, readDocument } from "../../server/src/formats/index.ts";
import { analyze, EDITIONS, figuresOf } from "../../server/src/report/index.ts";
import { balanced, nothingHappened, printReport } from "../balanced.ts";
import { PAGE_SHAPES } from "./shapes/pageShapes.ts";

describe("saved pages are read like the text itself, without the site around it", () => {
  for (const [name, shape] of Object.entries(PAGE_SHAPES)) {
    it(name, async () => {
      await fc.assert(
        fc.asyncProperty(balanced, async (original) => {
          const before = analyze(printReport(original, "html"));
          const { text } = await readDocument(shape(original), "年报.html");
          const after = analyze(text);
          expect(figuresOf(after.report)).toEqual(figuresOf(before.report));
          expect(after.prose.map((line) => line.text)).toEqual(before.prose.map((line) => line.text));
          expect(after.findings.map(({ code }) => code)).toEqual([]);
        }),
        { numRuns: 8 },
      );
    });
  }
});

describe("pages", () => {
  const original = nothingHappened(EDITIONS[0]);

  it("what was left out is told", async () => {
    const { notes, text } = await readDocument(
      PAGE_SHAPES.政府网站?.(original) ?? new Uint8Array(),
      "年报.html",
    );
    expect(notes.map(({ message }) => message.zh)).toEqual([expect.stringMatching(/正文以外的 \d+ 段/)]);
    expect(text).not.toMatch(/当前位置|索 引 号|打印|版权|访问次数/);
  });

  it("one without a report is read whole", async () => {
    const { text } = await readDocument(
      new TextEncoder().encode("<html><body><p>通知</p><p>甲</p></body></html>"),
      "a.html",
    );
    expect(text).toBe("通知\n\n甲\n");
  });

  it("mended in GB 18030, every other byte stays", async () => {
    const html =
      '<html><head><meta charset="gbk"></head><body><p>青石镇公开信息12条，</p><td>&nbsp;</td></body></html>';
    const bytes = encodeGb18030(html) ?? new Uint8Array();
    const { text } = await readDocument(bytes, "a.html");
    const start = text.indexOf("12");
    const mended = await mendDocument(bytes, "a.html", [
      [{ range: { start, end: start + 2 }, newText: "15" }],
      [{ range: { start: text.indexOf("，"), end: text.indexOf("，") + 1 }, newText: "。" }],
    ]);
    expect(mended.leftovers).toEqual([]);
    expect(mended.bytes).toEqual(encodeGb18030(html.replace("12条，", "15条。")));
  });

  it("a figure is put into an empty cell in place of the blank that keeps it open", async () => {
    const html =
      "<html><body><table><tr><td>规章</td><td><p>&nbsp;</p></td><td></td></tr></table></body></html>";
    const bytes = new TextEncoder().encode(html);
    const { text } = await readDocument(bytes, "a.html");
    const [first = 0, second = 0] = [...text.matchAll(/<td><\/td>/g)].map(({ index }) => index + 4);
    const mended = await mendDocument(bytes, "a.html", [
      [{ range: { start: first, end: first }, newText: "0" }],
      [{ range: { start: second, end: second }, newText: "3" }],
    ]);
    expect(mended.leftovers).toEqual([]);
    expect(new TextDecoder().decode(mended.bytes)).toBe(
      html.replace("<p>&nbsp;", "<p>0&nbsp;").replace("<td></td>", "<td>3</td>"),
    );
  });

  it("scripts, forms and hidden words are not read", async () => {
    const html =
      "<html><body><script>甲</script><noscript>乙</noscript><div style='display: none'>丙</div><select><option>丁</select><p hidden>戊</p><p>己</p></body></html>";
    expect((await readDocument(new TextEncoder().encode(html), "a.html")).text).toBe("己\n");
  });
});
