import { describe, expect, it } from "vitest";
import { readConfig } from "../../server/src/config/config.ts";
import { compileGlobs } from "../../server/src/config/globs.ts";

const many = (count: number, write: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => write(index)).join(",");

/** A pattern of a thousand characters that is a hundred thousand when its alternatives are written out. */
const WIDE = `${"x".repeat(590)}{${"a,".repeat(198)}a}`;

const CONFIGURATIONS: Readonly<Record<string, string>> = {
  "patterns with very many alternatives": JSON.stringify({ ignore: new Array(900).fill(WIDE) }),
  "patterns with very many stars": JSON.stringify({ ignore: new Array(900).fill("*a".repeat(200)) }),
  "rules that there are not": `{"rules":{${many(60_000, (index) => `"rule-${index}":"x"`)}}}`,
  "a rule with a name without end": `{"rules":{"${"total-mismatch".repeat(70_000)}":"off"}}`,
  "keys that there are not": `{${many(60_000, (index) => `"k${index}":1`)}}`,
  "a key without end": `{"${"k".repeat(900_000)}":1}`,
  "entries of the wrong kind": `{"terms":[${many(100_000, () => "1")}]}`,
  "figures that there are not": `{"requirements":{"requiredFigures":[${many(60_000, (index) => `"a${index}"`)}]}}`,
};

describe("a hostile configuration", () => {
  it.each(Object.entries(CONFIGURATIONS))("is told of in few and short messages: %s", (_, text) => {
    const { problems } = readConfig(text);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThanOrEqual(201);
    for (const { message } of problems) expect(message.zh.length).toBeLessThan(300);
  });

  it("says where the rest is left out", () => {
    expect(readConfig(CONFIGURATIONS["keys that there are not"] ?? "").problems.at(-1)?.message.zh).toContain(
      "不再列出",
    );
  });

  it("has its patterns left aside from where they are too many, and no others", () => {
    const { config, problems } = readConfig(
      JSON.stringify({ ignore: ["草稿", WIDE, "*.txt", "*a".repeat(5000)] }),
    );
    expect(config.ignore).toEqual(["草稿", "*.txt"]);
    expect(problems).toHaveLength(2);
    const test = compileGlobs(config.ignore);
    expect(["草稿/a.md", "b.txt", "c.md"].map(test)).toEqual([true, true, false]);
    expect(compileGlobs([WIDE])(`${"x".repeat(590)}a`)).toBe(false);
  });
});
