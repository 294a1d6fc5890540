import fc from "fast-check";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { type EditGroup, exportReport, mendDocument, readDocument } from "../../server/src/formats/index.ts";
import { analyze, EDITIONS, type Edit, findCell, read } from "../../server/src/report/index.ts";
import { balanced, listPlaces, nothingHappened, printReport } from "../balanced.ts";
import { wordFile } from "./shapes/package.ts";
import { WORD_SHAPES } from "./shapes/wordShapes.ts";
import { paragraph, run } from "./shapes/words.ts";

const decoder = new TextDecoder();

/** The parts of a package as text, with the words of runs taken out of the main one. */
function bare(bytes: Uint8Array, words: RegExp): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [
      name,
      decoder.decode(content).replace(words, (_, before: string, after: string) => `${before}…${after}`),
    ]),
  );
}

const RUN_WORDS = /(<w:t(?: [^>]*)?>)[^<]*(<\/w:t>)/g;
const CELL_WORDS = /(<v>)[^<]*(<\/v>)/g;

/** Edits that change some figures of a text, each on its own; the figures as they are to be. */
function changeFigures(text: string, picks: readonly (readonly [number, number])[]) {
  const report = read(text);
  const places = listPlaces(report.edition, "requests");
  const groups = new Map<string, EditGroup>();
  for (const [pick, value] of picks) {
    const place = places[pick % places.length];
    const cell = place ? findCell(report, place)?.cell : undefined;
    if (place && cell) {
      groups.set(`${place.row}/${place.column}`, [
        { range: cell.range, newText: String(value) } satisfies Edit,
      ]);
    }
  }
  return { groups: [...groups.values()], keys: [...groups.keys()] };
}

const picks = fc.array(fc.tuple(fc.nat(), fc.nat(9999)), { minLength: 1, maxLength: 6 });

describe("figures are mended in the document's own runs", () => {
  const shapes = ["Word 拆开的文字", "WPS 版式表格", "内容控件", "旧式合并单元格", "自动编号"];

  it("of two hundred generated documents only the words of runs change", async () => {
    await fc.assert(
      fc.asyncProperty(balanced, picks, fc.constantFrom(...shapes), async (original, chosen, shape) => {
        const before = WORD_SHAPES[shape]?.(original) ?? new Uint8Array();
        const { text } = await readDocument(before, "年报.docx");
        const { groups, keys } = changeFigures(text, chosen);
        const mended = await mendDocument(before, "年报.docx", groups);
        expect(mended.leftovers).toEqual([]);
        expect(mended.made).toHaveLength(groups.length);
        expect(bare(mended.bytes, RUN_WORDS)).toEqual(bare(before, RUN_WORDS));
        const after = read((await readDocument(mended.bytes, "年报.docx")).text);
        for (const [index, key] of keys.entries()) {
          const [row = "", column = ""] = key.split("/");
          const cell = findCell(after, { table: "requests", row, column })?.cell;
          expect(cell?.text).toBe(groups[index]?.[0]?.newText);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("of exported workbooks only the values of cells", async () => {
    await fc.assert(
      fc.asyncProperty(balanced, picks, async (original, chosen) => {
        const { bytes: before } = await exportReport(analyze(printReport(original, "pipes")), "xlsx");
        const { text } = await readDocument(before, "年报.xlsx");
        const { groups } = changeFigures(text, chosen);
        const mended = await mendDocument(before, "年报.xlsx", groups);
        expect(mended.leftovers).toEqual([]);
        expect(bare(mended.bytes, CELL_WORDS)).toEqual(bare(before, CELL_WORDS));
      }),
      { numRuns: 20 },
    );
  });

  it("of pages in any encoding only the figures", async () => {
    await fc.assert(
      fc.asyncProperty(balanced, picks, async (original, chosen) => {
        const { bytes: before } = await exportReport(analyze(printReport(original, "pipes")), "html");
        const { text } = await readDocument(before, "年报.html");
        const { groups } = changeFigures(text, chosen);
        const mended = await mendDocument(before, "年报.html", groups);
        expect(mended.leftovers).toEqual([]);
        const strip = (bytes: Uint8Array): string =>
          decoder.decode(bytes).replace(/(<td[^>]*>)\d*(?=<)/g, "$1");
        expect(strip(mended.bytes)).toBe(strip(before));
      }),
      { numRuns: 20 },
    );
  });
});

describe("what is and what is not mended in place", () => {
  const edit = (text: string, from: string, to: string): Edit => {
    const start = text.indexOf(from);
    expect(start, from).toBeGreaterThanOrEqual(0);
    return { range: { start, end: start + from.length }, newText: to };
  };
  const mendWords = async (bytes: Uint8Array, from: string, to: string) => {
    const { text } = await readDocument(bytes, "a.docx");
    const mended = await mendDocument(bytes, "a.docx", [[edit(text, from, to)]]);
    const part = decoder.decode(unzipSync(mended.bytes)["word/document.xml"] ?? new Uint8Array());
    return { ...mended, part };
  };

  it("words that reach over runs are put into the first of them", async () => {
    const bytes = wordFile(paragraph(run("公开信", "<w:b/>") + run("息1", "<w:i/>") + run("2条。")));
    const { part, leftovers } = await mendWords(bytes, "信息12条", "资料15条");
    expect(leftovers).toEqual([]);
    expect(part).toContain(
      paragraph(
        '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">公开资料15</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve"></w:t></w:r>' +
          run("条。"),
      ),
    );
  });

  it("what XML cannot hold as it is, is written as entities", async () => {
    const { part } = await mendWords(wordFile(paragraph(run("甲乙丙"))), "乙", "乙&5>3");
    expect(part).toContain("甲乙&amp;5&gt;3丙");
  });

  it("a figure is put into an empty cell, in a run that looks like its paragraph", async () => {
    const empty =
      '<w:p w:rsidR="00B2"><w:pPr><w:jc w:val="center"/><w:rPr><w:sz w:val="18"/></w:rPr></w:pPr></w:p>';
    const cell = (content: string): string => `<w:tc>${content}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell(paragraph(run("规章")))}${cell(empty)}${cell("<w:p/>")}</w:tr></w:tbl>`;
    const bytes = wordFile(table);
    const { text } = await readDocument(bytes, "a.docx");
    const [first, second] = [...text.matchAll(/<td><\/td>/g)].map(({ index }) => index + 4);
    const put = (at: number | undefined, newText: string): EditGroup => [
      { range: { start: at ?? 0, end: at ?? 0 }, newText },
    ];
    const mended = await mendDocument(bytes, "a.docx", [put(first, "0"), put(second, "7")]);
    expect(mended.leftovers).toEqual([]);
    const part = decoder.decode(unzipSync(mended.bytes)["word/document.xml"] ?? new Uint8Array());
    expect(part).toContain(
      '<w:rPr><w:sz w:val="18"/></w:rPr></w:pPr><w:r><w:rPr><w:sz w:val="18"/></w:rPr><w:t>0</w:t></w:r></w:p>',
    );
    expect(part).toContain(cell("<w:p><w:r><w:t>7</w:t></w:r></w:p>"));
  });

  it("what would need new paragraphs is listed with its place", async () => {
    const bytes = wordFile(paragraph(run("甲。")) + paragraph(run("乙。")));
    const { leftovers, bytes: after } = await mendWords(bytes, "乙。", "乙。\n\n丙。");
    expect(leftovers.map(({ reason }) => reason.zh)).toEqual(["要新增段落、行或表格，请在文档里补写"]);
    expect(leftovers[0]?.place).toEqual({ kind: "paragraph", paragraph: 2, aside: null });
    expect(after).toEqual(bytes);
  });

  it("an automatic number and the result of a field stay", async () => {
    const original = nothingHappened(EDITIONS[0]);
    const numbered = WORD_SHAPES.自动编号?.(original) ?? new Uint8Array();
    expect((await mendWords(numbered, "一、总体", "二、总体")).leftovers[0]?.reason.zh).toContain("自动编号");
    const fields = WORD_SHAPES.目录与计算域?.(original) ?? new Uint8Array();
    const { text } = await readDocument(fields, "a.docx");
    const { groups } = changeFigures(text, [[0, 5]]);
    const { leftovers } = await mendDocument(fields, "a.docx", groups);
    expect(leftovers[0]?.reason.zh).toContain("域");
  });

  it("bytes that stand inside of others, as those of files do, are left alone", async () => {
    const bytes = wordFile(paragraph(run("甲。")));
    const inside = Buffer.concat([Buffer.alloc(7, 1), bytes]).subarray(7);
    const { text } = await readDocument(inside, "a.docx");
    const mended = await mendDocument(inside, "a.docx", [[edit(text, "甲", "乙")]]);
    expect(mended.document.text).toBe("乙。\n");
    expect(new Uint8Array(inside)).toEqual(bytes);
  });

  it("a group of edits is made whole or not at all", async () => {
    const bytes = wordFile(paragraph(run("甲。")) + paragraph(run("乙。")));
    const { text } = await readDocument(bytes, "a.docx");
    const groups = [[edit(text, "甲", "丁"), edit(text, "乙。", "乙。\n丙。")], [edit(text, "乙", "戊")]];
    const mended = await mendDocument(bytes, "a.docx", groups);
    expect(mended.made).toEqual([1]);
    expect(mended.document.text).toBe("甲。\n\n戊。\n");
  });

  it("a PDF and a web archive are not mended, and say what to do", async () => {
    const mhtml =
      'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>甲</p>\r\n--b--\r\n';
    await expect(mendDocument(new TextEncoder().encode(mhtml), "a.mhtml", [])).rejects.toThrow(
      "只能检查，不能改写",
    );
  });
});
