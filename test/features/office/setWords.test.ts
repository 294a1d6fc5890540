import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { setWords } from "../../../server/src/features/office/setWords.ts";
import { analyze } from "../../../server/src/report/index.ts";

const BEFORE = "# 青石镇2024年政府信息公开工作年度报告\n\n";

/** A line with its words written anew; null where the answer is that it says something else by now. */
function rewrite(line: string, oldWords: string, newWords: string): string | null {
  const answer = setWords(analyze(`${BEFORE}${line}\n`), { line: 2, oldWords, newWords });
  if (!("edits" in answer)) return null;
  return answer.edits.reduce((text, { range: { start, end }, newText }) => {
    expect([start.line, end.line]).toEqual([2, 2]);
    return text.slice(0, start.character) + newText + text.slice(end.character);
  }, line);
}

describe("words that are written anew", () => {
  it("are changed where they differ; marks for bold type stay, and blanks are what they were", () => {
    expect(
      rewrite("全年**主动公开**信息　20条。", "全年主动公开信息 20条。", "全年主动公开信息 23条。"),
    ).toBe("全年**主动公开**信息　23条。");
    expect(rewrite("公开信息", "公开信息", "公开信息20条。")).toBe("公开信息20条。");
    expect(rewrite("公开信息", "公开信息", "")).toBe("");
    expect(rewrite("公开信息", "公开信息", "公开信息")).toBe("公开信息");
  });

  it("are left alone where the line says something else by now", () => {
    expect(rewrite("公开信息", "公开消息", "公开")).toBeNull();
    expect(setWords(analyze(BEFORE), { line: 99, oldWords: "公开", newWords: "" })).toEqual({ stale: true });
  });

  it("are what was typed, and no character is cut in two", () => {
    // 𠮷 and 𠮶 begin with the same unit, 😀 and 𝌀 end with the same one.
    const words = fc.string({ unit: fc.constantFrom(..."信息公开", "𠮷", "𠮶", "😀", "𝌀"), maxLength: 8 });
    fc.assert(
      fc.property(words, words, (oldWords, newWords) => {
        const answer = setWords(analyze(`${BEFORE}${oldWords}\n`), { line: 2, oldWords, newWords });
        if (!("edits" in answer)) throw new Error("the line says what it said");
        for (const { newText } of answer.edits) expect(newText).not.toMatch(/\p{Surrogate}/u);
        expect(rewrite(oldWords, oldWords, newWords)).toBe(newWords);
      }),
    );
  });
});
