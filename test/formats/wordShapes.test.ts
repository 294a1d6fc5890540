import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../server/src/formats/index.ts";
import { analyze, EDITIONS, figuresOf, read } from "../../server/src/report/index.ts";
import { balanced, nothingHappened, printReport } from "../balanced.ts";
import { WORD_SHAPES } from "./shapes/wordShapes.ts";

describe("Word documents in the shapes that programs write are read like the text itself", () => {
  for (const [name, shape] of Object.entries(WORD_SHAPES)) {
    it(name, async () => {
      await fc.assert(
        fc.asyncProperty(balanced, async (original) => {
          const before = analyze(printReport(original, "html"));
          const { text } = await readDocument(shape(original), "年报.docx");
          const after = analyze(text);
          expect(figuresOf(after.report)).toEqual(figuresOf(before.report));
          expect(after.report.title?.standardText).toBe(before.report.title?.standardText);
          expect(after.report.sections.map(({ key }) => key)).toEqual(
            before.report.sections.map(({ key }) => key),
          );
          expect(after.report.signature?.date?.text).toBe(before.report.signature?.date?.text);
          const words = after.prose.map((line) => line.text.replace(/\s/g, ""));
          for (const { text: line } of before.prose.filter(({ kind }) => kind === "body"))
            expect(words).toContain(line);
        }),
        { numRuns: 8 },
      );
    });
  }
});

describe("what is read besides", () => {
  const original = nothingHappened(EDITIONS[1] ?? EDITIONS[0]);
  const readShape = async (name: string) =>
    readDocument(WORD_SHAPES[name]?.(original) ?? new Uint8Array(), "年报.docx");

  it("a footnote stands after its paragraph", async () => {
    const { text } = await readShape("脚注");
    expect(text).toContain("依法答复申请人。\n\n（注：申请渠道见门户网站指南。）");
  });

  it("a text box is read once", async () => {
    const { text } = await readShape("文本框里的标题");
    expect(text.match(/年度报告/g)).toHaveLength(1);
  });

  it("macros are told of, and nothing is run", async () => {
    const { notes } = await readShape("带宏");
    expect(notes.map(({ message }) => message.zh)).toEqual(["文档带有宏，只读取了文字，宏没有运行"]);
  });

  it("what was deleted is not read", async () => {
    const { text } = await readShape("未接受的修订");
    expect(text).not.toMatch(/已删除|移走/);
    expect(read(text).agency).toBe("青石镇");
  });
});
