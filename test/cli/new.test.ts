import { describe, expect, it } from "vitest";
import { printText } from "../../server/src/cli/printing/visible.ts";
import { read as readReport } from "../../server/src/report/index.ts";
import { report, section } from "../forms.ts";
import { commandLine } from "./commandLine.ts";

const { run, put, read } = commandLine();
const last = report({
  requests: section("requests", {
    "received/naturalPerson": "2",
    "received/total": "2",
    "carriedOut/naturalPerson": "2",
    "carriedOut/total": "2",
  }),
});

describe("new", () => {
  it("writes the template of the edition that is due, under the report's own title", () => {
    const { status, stdout } = run(["new", "--agency", "临河县财政局", "--year", "2024"]);
    expect([status, stdout]).toEqual([0, "已新建 临河县财政局2024年政府信息公开工作年度报告.md。\n"]);
    const { agency, year, sections } = readReport(read("临河县财政局2024年政府信息公开工作年度报告.md"));
    expect([agency, year, sections.length]).toEqual(["临河县财政局", 2024, 6]);
  });

  it("starts from last year's report, and lists what to look at by file, line and column", () => {
    put("去年.md", last);
    const { status, stdout } = run(["new", "--from", "去年.md", "-o", "今年.md"]);
    expect(status).toBe(0);
    expect(readReport(read("今年.md")).year).toBe(2025);
    for (const line of stdout.trimEnd().split("\n").slice(2))
      expect(line).toMatch(/^ {2}今年\.md:\d+:\d+ \S/);
    expect(read("去年.md")).toBe(last);
  });

  it("prints to standard output where asked", () => {
    const { status, stdout } = run(["new", "--agency", "云溪乡", "--year", "2024", "-o", "-"]);
    expect(status).toBe(0);
    expect(readReport(stdout).agency).toBe("云溪乡");
  });

  it("takes no name that breaks the title, or a terminal", () => {
    for (const agency of ["青石镇\n人民政府", "青石镇\u001b[31m", "青".repeat(3000)]) {
      const { status, stdout, stderr } = run(["new", "--agency", agency, "-o", "-"]);
      expect([status, stdout]).toEqual([2, ""]);
      expect(stderr).toContain("--agency 的值不像机关名称");
    }
  });

  it("names its file by the letters of last year's title alone", () => {
    put("去年.md", last.replaceAll("青石镇", "..青\u202e石\u001b镇"));
    const { status, stdout } = run(["new", "--from", "去年.md"]);
    expect([status, stdout.split("\n")[0]]).toEqual([0, "已新建 青石镇2025年政府信息公开工作年度报告.md。"]);
  });

  it("says what is no file's name", () => {
    put("去年.md", last);
    const refusals: readonly (readonly [args: string[], complaint: string])[] = [
      [["new", "--agency", "云溪乡", "-o", ""], "--output 后面是空的"],
      [["new", "--from", "-"], "只有 nianbao check 读标准输入"],
      [["data", "-"], "只有 nianbao check 读标准输入"],
      [["fix", ""], "路径是空的"],
      [["check", "--config", "", "去年.md"], "路径是空的"],
      [["convert", "--force", "--to", "md", "去年.md", "-o", "-"], "这里不能写到标准输出"],
    ];
    for (const [args, complaint] of refusals) {
      const { status, stderr } = run(args);
      expect([status, stderr]).toEqual([2, expect.stringContaining(complaint)]);
    }
  });

  it("shows a terminal what it would obey", () => {
    expect(printText("甲\u001b[31m\r\n乙\t丙", true)).toBe("甲␛[31m\n乙␉丙");
    expect(printText("甲\u001b[31m\r\n", false)).toBe("甲\u001b[31m\r\n");
  });

  it("overwrites nothing", () => {
    put("a.md", "留着\n");
    const { status, stderr } = run(["new", "--agency", "云溪乡", "-o", "a.md"]);
    expect(status).toBe(2);
    expect(stderr).toContain("已有这个文件或文件夹，没有覆盖");
    expect(read("a.md")).toBe("留着\n");
  });

  it.each([
    [["new"], "请用 --agency 写明机关名称"],
    [["new", "--agency", "云溪乡", "--year", "1999"], "年度 1999 不对"],
    [["new", "--agency", "云溪乡", "--year", "去年"], "请写四位年份"],
    [["new", "--from", "没有.md"], "没有.md"],
    [["new", "--from", "无年份.md"], "看不出是哪一年的年报"],
    [["new", "--from", "去年.md", "--agency", "云溪乡"], "不能同时使用"],
    [["new", "--agency", "云溪乡", "-o", "没有的文件夹/a.md"], "无法写入"],
  ])("says what is wrong with %j", (words, message) => {
    put("去年.md", last);
    put("无年份.md", "# 青石镇政府信息公开工作年度报告\n");
    const { status, stderr } = run(words);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});
