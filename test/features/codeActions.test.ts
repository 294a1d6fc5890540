import { describe, expect, it } from "vitest";
import type { CodeAction } from "vscode-languageserver";
import { codeActions } from "../../server/src/features/codeActions.ts";
import { analyze, fixAll } from "../../server/src/report/index.ts";
import { report, section } from "../forms.ts";

const ROWS = ["received", "carriedIn", "granted", "partlyGranted", "denied.stateSecret"];
const blanks = Object.fromEntries(ROWS.map((row) => [`${row}/business`, "/"]));

/** The quick fixes at the last mark in the first line with some words. */
function quickFixesAt(text: string, words: string, mark = "/"): CodeAction[] {
  const lines = text.split("\n");
  const line = lines.findIndex((candidate) => candidate.includes(words));
  const character = (lines[line] ?? "").lastIndexOf(mark);
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

describe("a quick fix of all findings of a rule", () => {
  it("is not offered where one repair settles all of them", () => {
    const wrong = {
      "received/naturalPerson": "5",
      "received/total": "5",
      "granted/naturalPerson": "3",
      "granted/total": "5",
      "outcomeTotal/naturalPerson": "5",
      "outcomeTotal/total": "5",
    };
    const titles = quickFixesAt(report({ requests: section("requests", wrong) }), "（一）予以公开", "5").map(
      ({ title }) => title,
    );
    expect(titles.slice(0, 3)).toEqual([
      "表三“（一）予以公开”的“自然人”由 3 改为 5",
      "合计改为 3",
      "本表不再提示“合计不符”",
    ]);
  });
});
