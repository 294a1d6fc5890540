import { describe, expect, it } from "vitest";
import { readDocument } from "../../server/src/formats/index.ts";
import { writeNumber } from "../../server/src/formats/word/numberFormats.ts";
import { wordFile } from "./shapes/package.ts";
import { paragraph, run } from "./shapes/words.ts";

const level = (number: number, format: string, text: string, more = ""): string =>
  `<w:lvl w:ilvl="${number}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const item = (text: string, list: number, at: number): string =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);

/** The paragraphs of a document with a list of these levels. */
async function read(
  levels: string,
  body: string,
  nums = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
) {
  const numbering = `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${nums}`;
  const { text } = await readDocument(wordFile(body, { numbering }), "a.docx");
  return text.trim().split("\n\n");
}

describe("automatic numbers", () => {
  it("deeper levels begin anew under each number", async () => {
    const levels = level(0, "chineseCounting", "%1、") + level(1, "decimal", "%2.");
    const body = item("甲", 1, 0) + item("乙", 1, 1) + item("丙", 1, 1) + item("丁", 1, 0) + item("戊", 1, 1);
    expect(await read(levels, body)).toEqual(["一、甲", "1.乙", "2.丙", "二、丁", "1.戊"]);
  });

  it("or go on, where a level never begins anew", async () => {
    const levels =
      level(0, "chineseCounting", "%1、") + level(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>');
    const body = item("甲", 1, 0) + item("乙", 1, 1) + item("丁", 1, 0) + item("戊", 1, 1);
    expect(await read(levels, body)).toEqual(["一、甲", "1.乙", "二、丁", "2.戊"]);
  });

  it("a number may hold those above it, in Arabic digits where that is asked for", async () => {
    const levels = level(0, "chineseCounting", "%1、") + level(1, "decimal", "%1.%2 ", "<w:isLgl/>");
    expect(await read(levels, item("甲", 1, 0) + item("乙", 1, 1))).toEqual(["一、甲", "1.1 乙"]);
  });

  it("an instance of a list may begin at a number of its own", async () => {
    const nums =
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>';
    const body = item("甲", 1, 0) + item("乙", 2, 0) + item("丙", 2, 0);
    expect(await read(level(0, "decimal", "%1."), body, nums)).toEqual(["1.甲", "5.乙", "6.丙"]);
  });

  it("bullets are no words, nor are numbers of empty paragraphs", async () => {
    expect(await read(level(0, "bullet", "•"), item("甲", 1, 0))).toEqual(["甲"]);
    expect(await read(level(0, "decimal", "%1."), item("", 1, 0) + item("甲", 1, 0))).toEqual(["1.甲"]);
  });

  it("are written in the formats of Chinese documents", () => {
    const written = (format: string): string =>
      [1, 2, 12].map((value) => writeNumber(value, format)).join(" ");
    expect(written("japaneseCounting")).toBe("一 二 十二");
    expect(written("ideographDigital")).toBe("一 二 一二");
    expect(written("chineseLegalSimplified")).toBe("壹 贰 拾贰");
    expect(written("decimalFullWidth")).toBe("１ ２ １２");
    expect(written("decimalEnclosedCircle")).toBe("① ② ⑫");
    expect(written("decimalZero")).toBe("01 02 12");
    expect(written("ideographTraditional")).toBe("甲 乙 12");
    expect(written("upperRoman")).toBe("I II XII");
    expect(written("lowerLetter")).toBe("a b l");
    expect(writeNumber(28, "upperLetter")).toBe("BB");
  });
});
