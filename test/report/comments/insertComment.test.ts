import { describe, expect, it } from "vitest";
import {
  type AnalysisContext,
  analyze,
  applyFixes,
  EDITIONS,
  type Finding,
  isReportRead,
  listScopes,
  RULES,
  type SuppressScope,
  suppressWithComment,
} from "../../../server/src/report/index.ts";
import { nothingHappened, printReport } from "../../balanced.ts";
import { report, section } from "../../forms.ts";
import { aroundExamples } from "../../kit.ts";

/** The text once a comment silences a finding, with the line breaks of the text. */
function silenced(text: string, finding: Finding, scope: SuppressScope, reason = ""): string {
  const edit = suppressWithComment(analyze(text).report, finding, scope, reason);
  if (!edit) throw new Error(`${finding.code} cannot be silenced for its ${scope}`);
  const newText = text.includes("\r\n") ? edit.newText.replace(/\n/g, "\r\n") : edit.newText;
  return applyFixes(text, [{ title: { zh: "", en: "" }, safe: true, edits: [{ ...edit, newText }] }]);
}

/** What a finding says, the numbers of lines left out, since a comment moves them. */
function wordsOf({ message }: Finding): string {
  return message.zh.replace(/第 \d+ 行/g, "第 … 行");
}

/** The findings of other rules, wherever they stand. */
function others(findings: readonly Finding[], code: string): string[] {
  return findings
    .filter((finding) => finding.code !== code && finding.code !== "unused-suppression")
    .map((finding) => `${finding.code} ${wordsOf(finding)}`)
    .sort();
}

/** Silences every finding of a text (of one rule, where it is named) in every way, and looks at what is told then. */
function silenceAll(text: string, context: AnalysisContext = {}, code?: string): void {
  const { findings, report } = analyze(text, context);
  for (const finding of findings.filter((found) => code === undefined || found.code === code)) {
    for (const scope of listScopes(report, finding.range)) {
      const after = silenced(text, finding, scope, "已核实");
      const left = analyze(after, context);
      const name = `${finding.code} for its ${scope}:\n${after.slice(0, 400)}`;
      const same = (candidate: Finding): boolean =>
        candidate.code === finding.code && wordsOf(candidate) === wordsOf(finding);
      const before = findings.filter(same).length;
      expect(left.findings.filter(same).length, name).toBeLessThan(before);
      expect(left.suppressed, name).toBeGreaterThan(0);
      expect(others(left.findings, finding.code), name).toEqual(others(findings, finding.code));
      if (scope === "file")
        expect(
          left.findings.some(({ code }) => code === finding.code),
          name,
        ).toBe(false);
    }
  }
}

describe("a comment silences just the rule it names, for what it reaches over", () => {
  it.each(RULES.map((rule) => [rule.code, rule] as const))("%s", (code, rule) => {
    const { wrong } = rule.examples;
    for (const text of [wrong, wrong.replace(/\n/g, "\r\n")]) silenceAll(text, aroundExamples(rule), code);
  });

  const LAYOUTS = ["pipes", "tabs", "html", "lines", "spaces"] as const;
  it.each(LAYOUTS.flatMap((layout) => EDITIONS.map((edition) => [layout, edition] as const)))(
    "in tables as %s",
    (layout, edition) => {
      const text = printReport(
        nothingHappened(edition, { "requests/granted/total": 4, "disputes/reconsideration/total": 2 }),
        layout,
      );
      expect(analyze(text).findings.length).toBeGreaterThan(1);
      silenceAll(text);
      silenceAll(text.replace(/\n/g, "\r\n"));
    },
  );
});

describe("in a table", () => {
  it.each(["pipes", "tabs", "html", "lines"] as const)("as %s the comment stands before it", (layout) => {
    const table = section("requests", { "granted/total": "4" }, layout);
    const text = report({ requests: table });
    const finding = analyze(text).findings.find(({ code }) => code === "total-mismatch");
    if (!finding) throw new Error("no total-mismatch");
    expect(listScopes(analyze(text).report, finding.range)).toEqual(["table", "file"]);
    const comment = "<!-- nianbao-disable-next-line total-mismatch -->\n";
    const [heading = "", ...rest] = table.split("\n\n");
    expect(silenced(text, finding, "table")).toBe(
      text.replace(table, `${heading}\n\n${comment}${rest.join("\n\n")}`),
    );
  });

  it("that is none of the report's no comment for a line is offered", () => {
    const text = report({ overview: "| 事项 | 件数 |\n| --- | --- |\n| XX局 | 3 |" });
    const { report: read } = analyze(text);
    const at = text.indexOf("XX局");
    expect(listScopes(read, { start: at, end: at + 2 })).toEqual(["file"]);
  });
});

describe("for the whole text", () => {
  it("stands at its top, below what the top is not part of, and it is still a report", () => {
    const text = "# 青石镇2024年政府信息公开工作年度报告\n";
    const [finding] = analyze(text).findings;
    if (!finding) throw new Error("nothing found");
    const after = silenced(text, finding, "file");
    expect(after).toMatch(/^<!-- nianbao-disable [a-z-]+ -->\n# 青石镇/);
    expect(isReportRead(analyze(after).report)).toBe(true);
    for (const head of ["\ufeff", "---\ntitle: 年报\n---\n"]) {
      expect(silenced(`${head}${text}`, finding, "file").startsWith(`${head}<!-- nianbao`)).toBe(true);
    }
  });

  it("holds for what is told of the beginning itself", () => {
    expect(analyze("正文。\n").findings.map(({ code }) => code)).toContain("missing-title");
    const after = analyze("\n<!-- nianbao-disable missing-title -->\n正文。\n").findings;
    expect(after.map(({ code }) => code)).not.toContain("missing-title");
  });
});

describe("a reason", () => {
  const text = report({ other: "2024年青石镇未收取政府信息公开信息处理费，" });
  const finding = {
    code: "total-mismatch",
    range: { start: text.indexOf("2024年青石镇未"), end: text.length },
  };
  const comment = (reason: string): string | undefined =>
    suppressWithComment(analyze(text).report, finding, "line", reason)?.newText;

  it("stands behind the code", () => {
    expect(comment("已与上级核实")).toBe(
      "<!-- nianbao-disable-next-line total-mismatch -- 已与上级核实 -->\n",
    );
    expect(comment("  ")).toBe("<!-- nianbao-disable-next-line total-mismatch -->\n");
  });

  it("cannot end the comment, nor break its line", () => {
    expect(comment("一 --> 二\n三>四--")).toBe(
      "<!-- nianbao-disable-next-line total-mismatch -- 一 —＞ 二 三＞四— -->\n",
    );
  });
});
