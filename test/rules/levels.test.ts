import { describe, expect, it } from "vitest";
import { analyze, type Level, RULES } from "../../server/src/report/index.ts";
import { aroundExamples } from "../kit.ts";

/** The severities that the findings of a rule have. */
function severities(text: string, code: string, levels: Readonly<Record<string, Level>> = {}): string[] {
  const rule = RULES.find((candidate) => candidate.code === code);
  return analyze(text, { ...(rule ? aroundExamples(rule) : {}), levels })
    .findings.filter((finding) => finding.code === code)
    .map(({ severity }) => severity);
}

describe("a comment sets a rule's level", () => {
  it.each(RULES.map(({ code, examples }) => [code, examples.wrong] as const))("of %s", (code, wrong) => {
    const count = severities(wrong, code).length;
    expect(count).toBeGreaterThan(0);
    for (const level of ["error", "warning", "information", "hint"] as const) {
      expect(severities(`<!-- nianbao-level ${code}=${level} -->\n${wrong}`, code)).toEqual(
        new Array(count).fill(level),
      );
    }
    expect(severities(`<!-- nianbao-level ${code}=off -- 理由 -->\n${wrong}`, code)).toEqual([]);
    expect(severities(`<!-- nianbao-level ${code}=hint -->\n${wrong}`, code, { [code]: "off" })).toEqual(
      new Array(count).fill("hint"),
    );
  });

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
      "missing-titel: 没有名为“missing-titel”的规则，是否指 missing-title。这一级别不起作用。",
      "hnt: 没有“hnt”这一级别，是否指 hint。可用 error、warning、information、hint、off。",
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
