import { describe, expect, it } from "vitest";
import { analyze, figuresOf, fixAll } from "../../server/src/report/index.ts";
import { inEveryLayout, report, section } from "../forms.ts";
import { examine } from "../kit.ts";

const OF = "## 三、收到和处理政府信息公开申请情况";
const SEVEN = ["3 0 1 0 0 0 4", "0 0 0 0 0 0 0", "3 0 0 0 0 0 3"];

/** Section 三 with lines of which nobody can say what they are; the mark covers their words. */
function lost(lines: readonly string[]): string {
  const marked = lines.join("\n").replace(/^(\| )?(.*?)( \|)?$/s, "$1⟦unread-table|$2⟧$3");
  return report({ requests: `${OF}\n\n${marked}\n` });
}

function pipes(lines: readonly string[]): string[] {
  const [first = "", ...rest] = lines.map((line) => `| ${line.split(" ").join(" | ")} |`);
  return [first, `|${" --- |".repeat(7)}`, ...rest];
}

const UNREAD = [
  lost(pipes(SEVEN)),
  lost(SEVEN),
  lost(SEVEN.map((line) => line.split(" ").join("\t"))),
  lost([...SEVEN, ...SEVEN]),
  lost(SEVEN.map((line) => line.replaceAll("0", "5"))),
  lost(pipes([...SEVEN, ...SEVEN])),
  lost(SEVEN.map((line) => line.split(" ").join("\u3000"))),
  lost(["[TABLE]"]),
  lost(["![表三](image3.png)"]),
  lost(SEVEN.map((line) => line.split(" ").join("  "))),
];

examine("unread-table", {
  fires: [
    ...UNREAD,
    report({ proactive: "## 二、主动公开政府信息情况\n\n⟦unread-table|[TABLE]⟧\n" }),
    report({ disputes: "## 四、政府信息公开行政复议、行政诉讼情况\n\n⟦unread-table|[TABLE]⟧\n" }),
  ],
  silent: [
    report(),
    ...inEveryLayout(),
    // What is lacking is missing, not unread.
    report({ requests: `${OF}\n\n本年度没有收到申请。\n` }),
    report({ requests: "" }),
    report({ requests: section("requests").split("\n").slice(0, 9).join("\n") }),
    report({ requests: section("requests", { "received/total": "", "granted/business": "x" }) }),
    report({ requests: section("requests").replace("1.属于国家秘密", "1.属于国家机密") }),
    report({ proactive: section("proactive").replace("行政强制\t0", "行政强制\t3件") }),
  ],
});

describe("what was not read", () => {
  const texts = UNREAD.map((text) => text.replace(/⟦unread-table\||⟧/g, ""));

  it("is said once, with its lines, and of it nothing else is said", () => {
    for (const text of texts) {
      const { findings } = analyze(text);
      expect(findings.map(({ code }) => code)).toEqual(["unread-table"]);
      expect(findings[0]?.message.zh).toMatch(/^表三第 \d+/);
      expect(findings[0]?.fixes).toEqual([]);
    }
  });

  it("is null in the data, and nothing is changed in its section", () => {
    for (const text of texts) {
      const values = Object.values(figuresOf(analyze(text).report).requests).flatMap(Object.values);
      expect(new Set(values)).toEqual(new Set([null]));
      expect(fixAll(text, { unsafe: true }).text).toBe(text);
    }
  });

  it("leaves the rest of the report to the other rules, and to mending", () => {
    for (const text of texts) {
      const spoilt = text
        .replace("行政强制\t0", "行政强制\t１２")
        .replace("公开工作纳入考核。", "公开工作纳入考核,有据可查。");
      const codes = analyze(spoilt).findings.map(({ code }) => code);
      expect(codes).toEqual(["punctuation-width", "number-form", "unread-table"]);
      expect(fixAll(spoilt).text).toBe(
        text
          .replace("行政强制\t0", "行政强制\t12")
          .replace("公开工作纳入考核。", "公开工作纳入考核，有据可查。"),
      );
    }
  });
});
