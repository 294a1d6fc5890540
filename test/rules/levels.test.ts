import { describe, expect, it } from "vitest";
import { analyze } from "../../server/src/report/index.ts";

/** The severities that the findings of a rule have. */
function severities(text: string, code: string): string[] {
  return analyze(text)
    .findings.filter((finding) => finding.code === code)
    .map(({ severity }) => severity);
}

describe("a comment sets the level of a rule", () => {
  it("for several rules at once, the last one counting, wherever it stands", () => {
    const text =
      "正文\n\n<!-- nianbao-level missing-title=hint，missing-section = off -->\n<!-- nianbao-level missing-title=warning -->\n";
    expect(severities(text, "missing-title")).toEqual(["warning"]);
    expect(severities(text, "missing-section")).toEqual([]);
  });

  it("and says which codes and levels there are not, with the nearest", () => {
    const text = "<!-- nianbao-level missing-titel=hint, missing-title = hnt -- a=b -->\n正文\n";
    const told = analyze(text).findings.filter(({ code }) => code === "unused-suppression");
    expect(told.map(({ range, message }) => `${text.slice(range.start, range.end)}: ${message.zh}`)).toEqual([
      "missing-titel: 没有名为“missing-titel”的规则，是否指 missing-title？这一级别不起作用。",
      "hnt: 没有“hnt”这一级别，是否指 hint？可用 error、warning、information、hint、off。",
    ]);
    expect(told.flatMap(({ fixes }) => fixes.map(({ edits }) => edits[0]?.newText))).toEqual([
      "missing-title",
      "hint",
    ]);
  });

  it("but none that there is not", () => {
    expect(
      severities("<!-- nianbao-level missing-title=loud missing-title -->\n正文\n", "missing-title"),
    ).toEqual(["error"]);
  });
});
