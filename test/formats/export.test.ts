import { unzipSync } from "fflate";
import { parse } from "parse5";
import { describe, expect, it } from "vitest";
import { exportReport } from "../../server/src/formats/index.ts";
import { analyze, EDITIONS } from "../../server/src/report/index.ts";
import { nothingHappened, printReport } from "../balanced.ts";
import { report, section } from "../forms.ts";
import { PARAGRAPHS, reportOf, wrap } from "../wrapping.ts";

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const exportText = async (text: string, format: "html" | "csv" | "md") => {
  const { bytes, notes } = await exportReport(analyze(text), format);
  return { text: decoder.decode(bytes), notes: notes.map(({ zh }) => zh) };
};

describe("the official document", () => {
  const partsOf = async (): Promise<Record<string, string>> => {
    const { bytes } = await exportReport(analyze(report()), "docx");
    return Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([name, part]) => [name, decoder.decode(part)]),
    );
  };

  it("has the page of GB/T 9704-2012: A4, its margins, twenty-two lines of twenty-eight characters", async () => {
    const { "word/document.xml": main = "" } = await partsOf();
    expect(main).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(main).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(main).toContain('<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-849"/>');
  });

  it("names a font for Chinese characters on every run, and what to fall back on", async () => {
    const { "word/document.xml": main = "", "word/fontTable.xml": fonts } = await partsOf();
    const runs = main.match(/<w:r>.*?<\/w:r>/gs) ?? [];
    expect(runs.length).toBeGreaterThan(200);
    expect(
      runs.filter((run) => !/w:eastAsia="(?:仿宋_GB2312|黑体|楷体_GB2312|方正小标宋简体)"/.test(run)),
    ).toEqual([]);
    expect(fonts).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,FangSong');
    expect(Object.keys(await partsOf()).filter((name) => /\.(?:ttf|odttf|otf)$/.test(name))).toEqual([]);
  });

  it("repeats the header of a table on the next page, and breaks no row", async () => {
    const { "word/document.xml": main = "" } = await partsOf();
    const [, third = ""] = /勾稽关系(.*)行政复议/s.exec(main) ?? [];
    expect(main.match(/<w:tblHeader\/>/g)?.length).toBeGreaterThanOrEqual(3 + 3 + 2 * 4);
    expect(third.match(/<w:cantSplit\/>/g)?.length).toBeGreaterThan(25);
    expect(main).toContain('<w:gridSpan w:val="7"/>');
  });

  it("sets each level of heading in its own type", async () => {
    const { "word/document.xml": main = "", "word/footer1.xml": footer = "" } = await partsOf();
    expect(main).toMatch(/w:pStyle w:val="Heading1".{0,400}黑体.{0,200}一、总体情况/s);
    expect(main).toMatch(
      /方正小标宋简体.{0,200}<w:sz w:val="44"\/>.{0,200}青石镇2024年政府信息公开工作年度报告/s,
    );
    expect(footer).toMatch(/— .*PAGE.* —/s);
  });
});

describe("the page", () => {
  it("names for every figure the headers above and beside it, each of which is there", async () => {
    for (const edition of EDITIONS) {
      const { text } = await exportText(printReport(nothingHappened(edition), "tabs"), "html");
      const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const figures = [...text.matchAll(/<td headers="([^"]*)"[^>]*>/g)].map(([, names = ""]) =>
        names.split(" "),
      );
      expect(figures.length).toBe(text.match(/<td/g)?.length);
      for (const names of figures) {
        expect(names.length).toBeGreaterThanOrEqual(2);
        for (const name of names) expect(ids).toContain(name);
      }
      expect(text.match(/<caption>/g)?.length).toBe(text.match(/<table>/g)?.length);
      expect(text.match(/<th /g)?.length).toBe(text.match(/<th scope="(?:col|row)(?:group)?"/g)?.length);
    }
  });

  it("needs nothing else, and is well-formed", async () => {
    const { text } = await exportText(report(), "html");
    expect(text).not.toMatch(/https?:|<script|<link|<img|url\(|@import/);
    expect(text).toContain("default-src 'none'");
    expect(text).toContain('<html lang="zh-CN">');
    const errors: string[] = [];
    parse(text, { onParseError: ({ code }) => errors.push(code) });
    expect(errors).toEqual([]);
  });

  it("writes what looks like markup as words", async () => {
    const { text } = await exportText(report({ improvement: "增加 5<6 与 a&b 的说明。" }), "html");
    expect(text).toContain("增加 5&lt;6 与 a&amp;b 的说明。");
  });
});

describe("figures", () => {
  it("as CSV: a byte order mark, CRLF, and nothing that a spreadsheet would run", async () => {
    const sheet = section("requests", { "received/total": "=1+1", "carriedIn/total": "-5" });
    const { text } = await exportText(report({ requests: sheet }), "csv");
    expect(text.startsWith("\ufeff机关,年度,表,行,列,数值\r\n")).toBe(true);
    expect(text.split("\r\n").every((line) => !line.includes("\n"))).toBe(true);
    expect(text).toContain(",总计,'=1+1\r\n");
    expect(text).toContain(",总计,-5\r\n");
    expect(text).toContain("青石镇,2024,表三,一、本年新收政府信息公开申请数量,自然人,0\r\n");
  });

  it("that are not there stay blank", async () => {
    const { text } = await exportText(
      report({ requests: section("requests", { "received/business": "" }) }),
      "csv",
    );
    expect(text).toContain("一、本年新收政府信息公开申请数量,商业企业,\r\n");
  });
});

describe("what does not leave", () => {
  it("whole paragraphs of a text that is broken at a fixed width", async () => {
    const lines = PARAGRAPHS.map((paragraph) => wrap(paragraph, 60, "　　"))
      .join("\n")
      .split("\n");
    const text = reportOf([...lines.slice(0, 4), "", "— 1 —", "", ...lines.slice(4)].join("\n"));
    const { text: exported } = await exportText(text, "md");
    for (const paragraph of PARAGRAPHS) expect(exported).toContain(paragraph);
    expect(exported).not.toContain("— 1 —");
  });

  it("comments, and what a web page left behind, which is told", async () => {
    const text = `当前位置：首页 > 政务公开\n\n${report({ improvement: "<!-- 待核 -->\n\n政策解读以文字为主，下一年增加图解。" })}`;
    const exported = await exportText(text, "md");
    expect(exported.text).not.toMatch(/待核|当前位置/);
    expect(exported.notes).toEqual(["网页残留的 1 行（导航、打印等）没有导出", "注释没有导出"]);
  });

  it("rows that the standard does not have, which are told", async () => {
    const requests = section("requests").replace(/\n$/, "\n自定的行\t1\t2\t3\t4\t5\t6\t7\n");
    const { notes } = await exportText(report({ requests }), "md");
    expect(notes.join()).toContain("自定的行");
  });

  it("bold type and tags inside of words", async () => {
    const { text } = await exportText(
      report({ improvement: "一是**加强**解读；二是<b>更新</b>栏目。" }),
      "md",
    );
    expect(text).toContain("一是加强解读；二是更新栏目。");
  });
});
