import { describe, expect, it } from "vitest";
import { analyze, RULES, type Rule } from "../../server/src/report/index.ts";
import { aroundExamples } from "../kit.ts";

/** The examples of a rule's page are fragments: only the findings of the rule itself are looked at. */
function count(text: string, rule: Rule): number {
  const { findings } = analyze(text, aroundExamples(rule));
  return findings.filter((finding) => finding.code === rule.code).length;
}

describe("the examples of a rule's page", () => {
  for (const rule of RULES) {
    it(`${rule.code}: the wrong one gives one finding, the right one none`, () => {
      expect(count(rule.examples.wrong, rule)).toBe(1);
      expect(count(rule.examples.right, rule)).toBe(0);
    });
  }
});

describe("every rule", () => {
  it("says all it says in Chinese and in English", () => {
    for (const { code, summary, why, advice } of RULES) {
      for (const text of [summary, why, advice]) {
        expect(text.zh, code).toMatch(/\p{Script=Han}/u);
        expect(text.en, code).toMatch(/^[A-Z“0-9\p{Script=Han}]/u);
        expect(text.en, code).not.toBe("");
      }
    }
  });

  it("has a code of its own", () => {
    const codes = RULES.map((rule) => rule.code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it("marks its fixes as its page says", () => {
    for (const rule of RULES) {
      const { code, fix, examples } = rule;
      const fixes = analyze(examples.wrong, aroundExamples(rule))
        .findings.filter((finding) => finding.code === code)
        .flatMap((finding) => finding.fixes);
      const safe = new Set(fixes.map((offered) => offered.safe));
      if (fix === "none") expect(fixes, code).toEqual([]);
      if (fix === "safe") expect([...safe], code).toEqual([true]);
      if (fix === "unsafe") expect([...safe], code).not.toContain(true);
    }
  });
});
