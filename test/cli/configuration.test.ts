import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { EDITIONS } from "../../server/src/report/index.ts";
import { nothingHappened, printReport } from "../balanced.ts";
import { commandLine } from "./commandLine.ts";

const { run, put, read, folder } = commandLine();

const [edition] = EDITIONS;
const clean = printReport(nothingHappened(edition), "pipes");
const wrong = printReport(nothingHappened(edition, { "requests/granted/total": 4 }), "tabs");
const CONFIG = "nianbao.config.json";
const SILENT = '{ "rules": { "total-mismatch": "off", "suspect-cell": "off" } }';

describe("a configuration", () => {
  it("is found upwards from each file, the nearest one as a whole", () => {
    put(CONFIG, SILENT);
    put("云溪乡/2021/a.md", wrong);
    put("松岭乡/a.md", wrong);
    put(`松岭乡/${CONFIG}`, '{ "rules": { "total-mismatch": "warning" } }');
    const { status, stdout, stderr } = run(["check", ".", "--format", "ndjson"]);
    const found = stdout
      .trim()
      .split("\n")
      .map((line) =>
        JSON.parse(line).findings.map(({ code, severity }: Record<string, string>) => `${code} ${severity}`),
      );
    expect(found).toEqual([
      [],
      ["total-mismatch warning", "suspect-cell information", "total-mismatch warning"],
    ]);
    expect([status, stderr]).toEqual([0, ""]);
  });

  it("goes behind the options of the command line", () => {
    put(CONFIG, SILENT);
    put("a.md", wrong);
    expect(run(["check", "a.md"]).status).toBe(0);
    expect(run(["check", "a.md", "--rule", "total-mismatch=error"]).status).toBe(1);
  });

  it("may be named, for all files", () => {
    put(CONFIG, "{}");
    put("配置/别的.json", SILENT);
    put("a.md", wrong);
    expect(run(["check", "a.md"]).status).toBe(1);
    expect(run(["check", "a.md", "--config", "配置/别的.json"]).status).toBe(0);
    expect(run(["check", "a.md", "--config", "没有.json"])).toMatchObject({ status: 2, stdout: "" });
  });

  it("is that of the folder a standard input is said to lie in", () => {
    put(`云溪乡/${CONFIG}`, SILENT);
    const args = ["check", "-", "--stdin-path"];
    expect(run([...args, "云溪乡/a.md"], { input: wrong }).status).toBe(0);
    expect(run([...args, "a.md"], { input: wrong }).status).toBe(1);
  });

  it("may be written in GB18030 or with a mark, with comments and trailing commas", () => {
    put("a.md", wrong);
    put(CONFIG, `\ufeff${SILENT.replace("{", "{ // 说明\n").replace("} }", "}, }")}`);
    expect(run(["check", "a.md"])).toMatchObject({ status: 0, stderr: "" });
  });
});

describe("what is wrong in a configuration", () => {
  it("is told with file, line and column, and the rest is used", () => {
    put(CONFIG, '{\n  "rules": {\n    "total-mismatch": "off",\n    "suspect-cel": "off"\n  }\n}\n');
    put("a.md", clean);
    const { status, stderr } = run(["check", "a.md"]);
    expect(status).toBe(0);
    expect(stderr).toBe(`nianbao: ${CONFIG}:4:5 没有名为“suspect-cel”的规则，是否指 suspect-cell？\n`);
  });

  it("is told once, however many files it is for", () => {
    put(CONFIG, '{ "rule": {} }');
    put("a.md", clean);
    put("b/c.md", clean);
    expect(run(["check", "."]).stderr.match(/没有“rule”这一项，是否指 rules/g)).toHaveLength(1);
  });

  it("fails the command where the file cannot be relied upon", () => {
    put("a.md", clean);
    put(CONFIG, '{ "rules": { "total-mismatch": "off" ');
    expect(run(["check", "a.md"])).toMatchObject({
      status: 2,
      stdout: expect.stringContaining("已检查 1 份年报"),
      stderr: expect.stringMatching(/config\.json:1:\d+ 写法有误：缺少右花括号/),
    });
    put(CONFIG, "");
    expect(run(["check", "a.md"])).toMatchObject({ status: 2, stderr: expect.stringContaining("是空的") });
  });

  it("is told where it cannot be read, and the files are judged without it", () => {
    put("a.md", clean);
    mkdirSync(join(folder(), CONFIG));
    expect(run(["check", "a.md"])).toMatchObject({
      status: 2,
      stdout: expect.stringContaining("已检查 1 份年报"),
      stderr: expect.stringMatching(/^nianbao: .*config\.json：是文件夹，不是文件.*\n$/),
    });
  });
});

describe("ignored files", () => {
  it("are passed over in folders and counted, but not where they are named", () => {
    put(CONFIG, '{ "ignore": ["草稿", "*.txt"] }');
    put("a.md", clean);
    put("b.txt", wrong);
    put("云溪乡/草稿/a.md", wrong);
    expect(run(["check", "."])).toMatchObject({
      status: 0,
      stdout: "已检查 1 份年报：未发现问题；按配置忽略 2 个文件。\n",
    });
    expect(run(["check", "b.txt"]).status).toBe(1);
    expect(run(["check", "*.txt"]).stderr).toContain("另有 1 个按配置忽略");
  });

  it("are relative to the configuration's folder", () => {
    put(`云溪乡/${CONFIG}`, '{ "ignore": ["旧/*.md"] }');
    put("云溪乡/旧/a.md", wrong);
    put("云溪乡/旧/下级/a.md", clean);
    put("旧/a.md", clean);
    expect(run(["check", "."]).stdout).toContain("已检查 2 份年报：未发现问题；按配置忽略 1 个文件");
  });
});

describe("fix", () => {
  it("leaves alone what the configuration turns off, and what it ignores", () => {
    put("a.md", wrong);
    put(CONFIG, SILENT);
    run(["fix", "."]);
    expect(read("a.md")).toBe(wrong);
    put(CONFIG, '{ "ignore": ["*.md"] }');
    run(["fix", "."]);
    expect(read("a.md")).toBe(wrong);
    run(["fix", "a.md"]);
    expect(read("a.md")).not.toBe(wrong);
  });
});
