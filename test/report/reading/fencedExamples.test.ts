import { describe, expect, it } from "vitest";
import { analyze, isReportRead, read } from "../../../server/src/report/index.ts";
import { report } from "../../forms.ts";

const fence = (words: string, mark = "```"): string => `${mark}markdown\n${words}\n${mark}\n`;
const STALE = report({ overview: "2023年，我镇主动公开政府信息20条。" });

describe("a report in a fenced block", () => {
  it.each([
    ["a manual with an example", `# 使用说明\n\n年报照下面写：\n\n${fence(STALE)}\n写完运行检查。\n`],
    [
      "a manual whose example is a title",
      `说明\n\n${fence("# 青石镇2024年政府信息公开工作年度报告", "~~~")}`,
    ],
    ["two examples", `例一\n\n${fence(STALE)}\n例二\n\n${fence(report())}`],
  ])("is an example where words stand beside it: %s", (_, text) => {
    expect(isReportRead(read(text))).toBe(false);
  });

  it.each([
    ["alone", fence(STALE)],
    ["below a comment", `<!-- 从邮件粘贴 -->\n\n${fence(STALE, "~~~")}`],
    ["between blank lines", `\n\n${fence(STALE)}\n\n`],
  ])("is the report where it is the whole text: %s", (_, text) => {
    const analysis = analyze(text);
    expect(isReportRead(analysis.report)).toBe(true);
    const found = analysis.findings.filter(({ code }) => code === "year-mismatch");
    expect(found.map(({ range }) => text.slice(range.start, range.end))).toEqual(["2023年"]);
  });

  it("is part of the report that stands around it", () => {
    expect(isReportRead(read(`${report()}\n\n${fence("附表略")}`))).toBe(true);
  });
});
