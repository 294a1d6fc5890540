import { describe, expect, it } from "vitest";
import { commentAround, cutsMarkup, holdsMarkup } from "../../../server/src/report/syntax/markupMarks.ts";
import { parse } from "../../../server/src/report/syntax/parse.ts";

/** A text whose places that lie inside markup are found: `·` stands before each. */
function markCuts(text: string): string {
  const syntax = parse(text);
  return [...text].map((char, at) => (cutsMarkup(syntax, at) ? `·${char}` : char)).join("");
}

describe("marks of markup", () => {
  it.each([
    ["中<b>文</b>", "中<·b·>文<·/·b·>"],
    ["甲 < 乙 > 丙", "甲 < 乙 > 丙"],
    ["3&nbsp;4 &x 5", "3&·n·b·s·p·;4 &x 5"],
    ["<!-- 注 -->文", "<·!·-·- 注 -·-·>文"],
  ])("%s", (text, expected) => expect(markCuts(text)).toBe(expected));

  it("tells the comment that a place lies in", () => {
    const syntax = parse("甲<!--乙-->丙<!--丁");
    expect([0, 1, 5, 9, 10, 15].map((at) => commentAround(syntax, at))).toEqual([
      null,
      null,
      1,
      null,
      null,
      null,
    ]);
    expect([...Array(syntax.text.length).keys()].filter((at) => commentAround(syntax, at) === 1)).toEqual([
      2, 3, 4, 5, 6, 7, 8,
    ]);
  });

  it("tells whether there is any", () => {
    expect(["中文", "3 > 2", "1 < 2", "甲&乙"].map((text) => holdsMarkup(parse(text)))).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
});
