import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ProseLine } from "../../../server/src/report/prose/prose.ts";
import { listWords, mayHoldAny } from "../../../server/src/report/prose/wordIndex.ts";

function proseOf(...texts: readonly string[]): ProseLine[] {
  return texts.map((text, line) => ({
    kind: "body",
    line,
    range: { start: 0, end: text.length },
    text,
    section: null,
  }));
}

describe("the index of words", () => {
  it("tells whether a word may stand in prose", () => {
    const prose = proseOf("青石镇主动公开政府信息20条。", "部分单位重视不够。");
    expect(mayHoldAny(prose, listWords(["截止目前", "部分单位"]))).toBe(true);
    expect(mayHoldAny(prose, listWords(["截止目前", "帐号"]))).toBe(false);
    expect(mayHoldAny(prose, listWords([]))).toBe(false);
  });

  it("looks for a longer word whose pairs stand in others", () => {
    const words = listWords(["服务服务"]);
    expect(mayHoldAny(proseOf("与政务服务窗口相衔接"), words)).toBe(false);
    expect(mayHoldAny(proseOf("优化服务\n服 务流程"), words)).toBe(true);
  });

  it("sees through the line breaks of a paragraph", () => {
    expect(mayHoldAny(proseOf("公布了帐\n  号码"), listWords(["帐号"]))).toBe(true);
  });

  it("is of headings and running text alone", () => {
    const [line] = proseOf("帐号");
    const furniture = line ? [{ ...line, kind: "furniture" as const }] : [];
    expect(mayHoldAny(furniture, listWords(["帐号"]))).toBe(false);
  });

  it("passes over spaces, Markdown marks and width, as the reader of sentences does", () => {
    const prose = proseOf("信 息**条**，共Ａ（一）");
    expect(mayHoldAny(prose, listWords(["信息条"]))).toBe(true);
    expect(mayHoldAny(prose, listWords(["共A(一)"]))).toBe(true);
  });

  it("knows single characters, Markdown marks among them", () => {
    const prose = proseOf("全年公开**条");
    expect(mayHoldAny(prose, listWords(["*"]))).toBe(true);
    expect(mayHoldAny(prose, listWords(["_", "×"]))).toBe(false);
  });

  it("answers for the report that is asked about, whichever was asked about before", () => {
    const [one, other] = [proseOf("帐号"), proseOf("账户")];
    const words = listWords(["帐号"]);
    expect([one, other, one].map((prose) => mayHoldAny(prose, words))).toEqual([true, false, true]);
  });

  it("never denies a word that stands in a line", () => {
    const text = fc.string({
      unit: fc.constantFrom(..."政府信息公开年度报告条件 *_，,Ａ1１　\u200b"),
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, text, fc.nat(), fc.integer({ min: 1, max: 6 }), (before, after, from, length) => {
        const line = `${before}信息${after}`;
        const at = from % line.length;
        const word = line.slice(at, at + length);
        fc.pre(word.replace(/[\s\u200b*_`]/g, "") !== "");
        expect(mayHoldAny(proseOf(line), listWords([word]))).toBe(true);
      }),
    );
  });
});
