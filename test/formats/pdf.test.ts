import { describe, expect, it } from "vitest";
import { readDocument } from "../../server/src/formats/index.ts";
import { type Drawn, pdfFile } from "./shapes/pdfFile.ts";

const read = (...pages: Drawn[]) => readDocument(pdfFile(pages), "年报.pdf");
const LONG = "青石镇全年通过门户网站主动公开政府信息，及时回应群众关切的问题";
const line = (text: string, y: number, x = 80) => ({ text, x, y });

describe("PDF", () => {
  it("words in fonts that are not in the file are read by the maps that are brought along", async () => {
    const { text, places } = await read({
      words: [line("青石镇2024年政府信息公开工作年度报告", 780), line(`${LONG}。`, 740)],
    });
    expect(text).toBe(`青石镇2024年政府信息公开工作年度报告\n\n${LONG}。\n`);
    expect(places.map(({ place }) => place)).toEqual([
      { kind: "line", page: 1, line: 1 },
      { kind: "line", page: 1, line: 2 },
    ]);
  });

  it("lines are joined to paragraphs: by full lines, and not over an indent or a short line", async () => {
    const { text } = await read({
      words: [
        line(LONG.slice(2), 700, 104),
        line(LONG, 680),
        line("并依法答复。", 660),
        line(LONG.slice(2), 640, 104),
        line(LONG, 620),
      ],
    });
    expect(text.trim().split("\n\n")).toEqual([`${LONG.slice(2)}${LONG}并依法答复。`, LONG.slice(2) + LONG]);
  });

  it("a number after a whole sentence begins a paragraph, though nothing is indented", async () => {
    const { text } = await read({
      words: [
        line(`${LONG}。`, 700),
        line("（二）依申请公开。", 680),
        line(`${LONG}，`, 660),
        line("二、三两季为主。", 640),
      ],
    });
    expect(text).toBe(`${LONG}。\n\n（二）依申请公开。\n\n${LONG}，二、三两季为主。\n`);
  });

  it("a paragraph goes on over a page, and page numbers stand in none", async () => {
    const { text } = await read(
      { words: [line(LONG, 300), line(LONG, 280), line("— 1 —", 40, 280)] },
      { words: [line(LONG, 780), line("— 2 —", 40, 280)] },
    );
    expect(text).toBe(`${LONG.repeat(3)}\n`);
  });

  it("cells are told by the rules around them, merged ones too, and words that are drawn over several are parted", async () => {
    const rules: [number, number, number, number][] = [
      [80, 700, 380, 700],
      [180, 670, 380, 670],
      [80, 640, 380, 640],
      [80, 640, 80, 700],
      [180, 640, 180, 700],
      [280, 640, 280, 670],
      [380, 640, 380, 700],
    ];
    const { text, places } = await read({
      rules,
      words: [
        line(LONG, 780),
        line("行政", 680, 90),
        line("许可", 660, 90),
        line("数量", 680, 250),
        line("12          7", 650, 210),
      ],
    });
    expect(text).toContain(
      '<tr><td rowspan="2">行政<br>许可</td><td colspan="2">数量</td></tr>\n<tr><td>12</td><td>7</td></tr>',
    );
    expect(places.at(-1)?.place).toEqual({ kind: "cell", table: 1, row: 2, column: 3 });
  });

  it("words drawn twice for bold type are read once", async () => {
    const { text } = await read({ words: [line(LONG, 700), line(LONG, 700, 80.4), line("短行。", 660)] });
    expect(text).toBe(`${LONG}短行。\n`);
  });

  it("one without words is refused, with the way out", async () => {
    await expect(read({ words: [] })).rejects.toThrow("没有文字层");
  });

  it("a page without words among others is told of", async () => {
    const { notes } = await read({ words: [line(LONG, 700), line(LONG, 680)] }, { words: [] });
    expect(notes).toEqual([
      {
        message: expect.objectContaining({ zh: "这一页没有文字（可能是图片）" }),
        place: { kind: "line", page: 2, line: 1 },
      },
    ]);
  });
});
