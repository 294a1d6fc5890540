import { describe, expect, it } from "vitest";
import type { CodeAction } from "vscode-languageserver";
import { codeActions } from "../../server/src/features/codeActions.ts";
import { analyze, fixAll } from "../../server/src/report/index.ts";
import { report, section } from "../forms.ts";

const ROWS = ["received", "carriedIn", "granted", "partlyGranted", "denied.stateSecret"];
const blanks = Object.fromEntries(ROWS.map((row) => [`${row}/business`, "/"]));

/** The quick fixes at the first place of some words. */
function quickFixesAt(text: string, words: string): CodeAction[] {
  const lines = text.split("\n");
  const line = lines.findIndex((candidate) => candidate.includes(words));
  const character = (lines[line] ?? "").indexOf("/");
  const at = { line, character };
  return codeActions(
    analyze(text),
    { start: at, end: at },
    { diagnostics: [], only: ["quickfix"] },
    {
      uri: "file:///a.md",
      version: 1,
      language: "zh",
      rulePages: "",
      related: true,
      documentChanges: false,
      disabledActions: false,
      suppressCommand: false,
      config: null,
      fixAll: () => fixAll(text).edits,
    },
  );
}

describe("quick fixes of a finding that stands for many places", () => {
  const text = report({ requests: section("requests", blanks) });

  it.each(["一、本年新收", "二、上年结转", "（一）予以公开", "（二）部分公开", "1.属于国家秘密"])(
    "are offered at each of them: %s",
    (row) => {
      const [all] = quickFixesAt(text, row);
      expect(all?.title).toBe("本表空格都填 0");
      expect(all?.edit?.changes?.["file:///a.md"]).toHaveLength(5);
      expect(all?.diagnostics?.[0]?.relatedInformation).toHaveLength(5);
    },
  );

  it("are not offered elsewhere in the table", () => {
    const titles = quickFixesAt(text.replace("（七）总计\t\t0", "（七）总计\t\t3/4"), "（七）总计").map(
      ({ title }) => title,
    );
    expect(titles).not.toContain("本表空格都填 0");
  });
});
