import assert from "node:assert/strict";
import { languages, workspace } from "vscode";
import REPORTS from "../fixtures/reports.json" with { type: "json" };
import { open } from "./reports.ts";

describe("language", () => {
  it("is known", async () => {
    assert.ok((await languages.getLanguages()).includes("nianbao"));
  });

  it("is ours for *.nianbao and for text files named 年度报告", async () => {
    assert.equal((await open(REPORTS.ownLanguage)).document.languageId, "nianbao");
    assert.equal((await open(REPORTS.textFile)).document.languageId, "nianbao");
  });

  it("is ours for a new text whose first line is a report's title", async () => {
    const content = "临河县人民政府2024年政府信息公开工作年度报告\n\n一、总体情况\n";
    const file = await workspace.openTextDocument({ content });
    assert.equal(file.languageId, "nianbao");
  });

  it("stays Markdown for *.md", async () => {
    assert.equal((await open(REPORTS.clean)).document.languageId, "markdown");
    assert.equal((await open(REPORTS.readme)).document.languageId, "markdown");
  });
});
