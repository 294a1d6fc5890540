import { chmodSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { LONGEST_TEXT } from "../../server/src/files/files.ts";
import { encodeGb18030 } from "../../server/src/files/gb18030.ts";
import { EDITIONS } from "../../server/src/report/index.ts";
import { nothingHappened, printReport } from "../balanced.ts";
import { commandLine } from "./commandLine.ts";

const { run, put, read, folder } = commandLine();
const [edition] = EDITIONS;
const clean = printReport(nothingHappened(edition), "pipes");
/** One total of table 三 is 4 though its parts are 0. */
const wrong = printReport(nothingHappened(edition, { "requests/granted/total": 4 }), "tabs");

describe("check", () => {
  it("says aloud that nothing is wrong", () => {
    const { status, stdout } = run(["check", put("青石镇 2021（定稿）.md", clean)]);
    expect([status, stdout]).toEqual([0, "已检查 1 份年报：未发现问题。\n"]);
  });

  it("tells file, line and column, one-based, and exits with 1", () => {
    const { status, stdout } = run(["check", put("a.txt", wrong)]);
    const line = wrong.split("\n").findIndex((words) => words.includes("予以公开")) + 1;
    expect(status).toBe(1);
    expect(stdout).toContain(`a.txt:${line}:`);
    expect(stdout).toMatch(/错误 表三“（一）予以公开”的“总计”为 4，.*\(total-mismatch\)/);
  });

  it("prints JSON as the contract has it", () => {
    const { stdout } = run(["check", put("a.md", wrong), "--format", "json"]);
    const printed = JSON.parse(stdout);
    expect(Object.keys(printed)).toEqual(["tool", "files", "summary"]);
    expect(printed.tool.name).toBe("nianbao");
    expect(Object.keys(printed.files[0])).toEqual(["path", "agency", "year", "edition", "findings"]);
    const finding = printed.files[0].findings.find(
      (entry: { code: string }) => entry.code === "total-mismatch",
    );
    expect(Object.keys(finding)).toEqual([
      ...["code", "severity", "message", "range", "cell"],
      ...["expected", "actual", "difference", "related", "fixes"],
    ]);
    expect([finding.expected, finding.actual, finding.difference]).toEqual([0, 4, 4]);
    expect(finding.related).toHaveLength(6);
    expect(finding.related[0]).toMatchObject({
      cell: { table: "requests", row: "granted", column: "naturalPerson" },
      message: "表三“（一）予以公开”的“自然人”：0",
    });
    expect(finding.cell).toEqual({ table: "requests", row: "granted", column: "total" });
    const { start, end } = finding.range;
    expect(wrong.split("\n")[start.line]?.slice(start.character, end.character)).toBe("4");
    expect(finding.fixes[0]).toMatchObject({ safe: true, edits: [{ range: finding.range, newText: "0" }] });
    expect(printed.summary).toMatchObject({ files: 1, warnings: 0 });
  });

  it("prints one file a line as ndjson, in the order of names, whatever the number of threads", () => {
    for (let number = 0; number < 230; number++)
      put(`${String(number).padStart(3, "0")}.md`, number % 50 ? clean : wrong);
    const alone = run(["check", ".", "--format", "ndjson", "--jobs", "1"]).stdout;
    expect(run(["check", ".", "--format", "ndjson", "--jobs", "2"]).stdout).toBe(alone);
    const lines = alone.trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line).path)).toEqual(readdirSync(folder()).sort());
  });

  it("in folders and globs passes over what is no report, and says so", () => {
    put("a.md", clean);
    put("readme.md", "# 说明\n\n政府信息公开的说明文字。\n");
    expect(run(["check", "."]).stdout).toBe("已检查 1 份年报：未发现问题；另有 1 个文件不是年报，未检查。\n");
    expect(run(["check", "*.md"]).stdout).toContain("已检查 1 份年报");
  });

  it("judges a file named outright, whatever it holds", () => {
    const { status, stdout } = run(["check", put("空白.md", "")]);
    expect(status).toBe(1);
    expect(stdout).toContain("missing-title");
  });

  it("reads standard input", () => {
    const { stdout } = run(["check", "-", "--stdin-path", "网页.md", "--format", "ndjson"], { input: wrong });
    expect(JSON.parse(stdout).path).toBe("网页.md");
  });

  it("changes levels, and counts warnings against a limit", () => {
    put("a.md", wrong);
    const softened = ["check", "a.md", "--rule", "total-mismatch=warning"];
    expect(run(softened).status).toBe(0);
    expect(run([...softened, "--max-warnings", "0"]).status).toBe(1);
    expect(
      run(["check", "a.md", "--rule", "total-mismatch=off", "--rule", "suspect-cell=off"]).stdout,
    ).toContain("未发现问题");
  });

  it("reads GB18030, UTF-16 and UTF-8 with a mark", () => {
    const gb = encodeGb18030(clean);
    put("gb.txt", gb ?? "");
    put("bom.md", `\ufeff${clean}`);
    put("utf16.txt", Buffer.from(`\ufeff${clean}`, "utf16le"));
    expect(run(["check", "gb.txt", "bom.md", "utf16.txt"]).stdout).toBe("已检查 3 份年报：未发现问题。\n");
  });
});

describe("what cannot be done", () => {
  it.each([
    [["check", "没有.md"], /没有\.md：没有这个文件或文件夹。/],
    [["check", "*.xyz"], /没有匹配的文件/],
    [["check", "."], /文件夹里没有可检查的文件/],
    [["chek"], /没有“chek”这个命令，是否指 check？运行/],
    [["print"], /没有“print”这个命令。运行/],
    [["check", "--format", "xml"], /可用 text、json、ndjson/],
    [["check", "--rule", "total-mismach=off"], /没有名为“total-mismach”的规则，是否指 total-mismatch/],
    [["check", "--rule", "total-mismatch=loud"], /级别“loud”不存在/],
    [["check", "--max-warnings", "many"], /请写 0 或正整数/],
    [["check", "--rule", "total-mismatch"], /请写“规则代码=级别”，如 total-mismatch=off/],
    [["check", "--rule", "total-mismatch=off=off"], /请写“规则代码=级别”/],
    [["check", "--jobs", "0"], /请写正整数/],
    [["check", "--Format", "json"], /没有“--Format”这个选项，是否指 --format？运行 nianbao check --help/],
    [["new", "年报.md"], /nianbao new 后面的参数太多。运行 nianbao new --help/],
    [["check", "--config", "没有.json"], /没有\.json：没有这个文件或文件夹/],
    [["data"], /缺少参数“path”/],
    [["rules", "nothing"], /没有名为“nothing”的规则/],
    [["fix", "--rule", "nothing"], /没有名为“nothing”的规则/],
  ])("%j is told in Chinese and exits with 2", (args, message) => {
    const { status, stdout, stderr } = run(args);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^nianbao: /);
  });

  it("help is in one language, and names only defaults that are words", () => {
    const { stdout } = run(["check", "--help"]);
    expect(stdout).toContain("用法： nianbao check [选项] [path...]");
    expect(stdout).toContain("（默认 text）");
    expect(stdout).not.toMatch(/Usage|Options|default|false/);
    expect(run(["check", "--help"], { env: { LANG: "en_US.UTF-8" } }).stdout).toMatch(
      /^Usage: nianbao check \[options\].*\(default: text\)/s,
    );
  });

  it("is told in English where the environment asks for it", () => {
    expect(run(["check", "nope.md"], { env: { LANG: "en_US.UTF-8" } }).stderr).toContain(
      "no such file or folder",
    );
    expect(run(["check", "nope.md"], { env: { LANG: "C.UTF-8" } }).stderr).toContain("没有这个文件");
  });

  it("a binary, a huge file, a folder without reports", () => {
    put("图片.md", Uint8Array.of(0x89, 0x50, 0, 1, 2, 0xff));
    expect(run(["check", "图片.md"])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("不是文本文件"),
    });
    put("很大.txt", Buffer.alloc(50 * 1024 * 1024, "年"));
    expect(run(["check", "很大.txt"])).toMatchObject({ status: 2, stderr: expect.stringContaining("50 MB") });
    // The same limit as the editor's, in characters.
    put("很长.txt", "a".repeat(LONGEST_TEXT + 1));
    expect(run(["check", "很长.txt"])).toMatchObject({ status: 2, stderr: expect.stringContaining("字符") });
    rmSync(join(folder(), "很大.txt"));
    rmSync(join(folder(), "很长.txt"));
    rmSync(join(folder(), "图片.md"));
    put("a.md", "# 别的文章\n");
    expect(run(["check", "."])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("没有找到政府信息公开工作年度报告"),
    });
  });

  it("does not keep the rest from being judged", () => {
    put("a.md", clean);
    const { status, stdout, stderr } = run(["check", "a.md", "没有.md"]);
    expect(status).toBe(2);
    expect(stdout).toContain("已检查 1 份年报");
    expect(stderr).toContain("没有.md");
  });
});

describe("fix", () => {
  const mended = wrong.replace("\t4\n", "\t0\n");

  it("applies safe fixes and says what it changed", () => {
    const { status, stdout } = run(["fix", put("a.md", wrong)]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/a\.md\n {2}\d+:\d+ 4 → 0\n/);
    expect(read("a.md")).toBe(mended);
    expect(run(["fix", "a.md"]).stdout).toBe("已修改 0 份，共检查 1 份。\n");
  });

  it("writes nothing on a dry run, and nothing where nothing is wrong", () => {
    put("a.md", wrong);
    expect(run(["fix", "a.md", "--dry-run"]).stdout).toContain("未写入任何文件");
    expect(read("a.md")).toBe(wrong);
    expect(readdirSync(folder())).toEqual(["a.md"]);
  });

  it("keeps encoding, byte order mark, line breaks and permissions", () => {
    const crlf = wrong.replace(/\n/g, "\r\n");
    put("gb.txt", encodeGb18030(crlf) ?? "");
    put("bom.md", `\ufeff${crlf}`);
    chmodSync(join(folder(), "bom.md"), 0o640);
    expect(run(["fix", "gb.txt", "bom.md"]).status).toBe(0);
    const gb = new TextDecoder("gb18030").decode(readFileSync(join(folder(), "gb.txt")));
    expect(gb).toBe(mended.replace(/\n/g, "\r\n"));
    expect(read("bom.md")).toBe(`\ufeff${mended.replace(/\n/g, "\r\n")}`);
  });

  it("changes nothing in a file that is no report, unless forced", () => {
    const texts = {
      "LICENSE.txt": "Permission is hereby granted, free of charge.\n",
      "list.txt": "name,count\n甲,1\n",
      "notes.txt": "# My notes\n\nBuy milk, eggs.\n\n1. 开会,讨论预算.\n",
    };
    for (const [name, text] of Object.entries(texts)) {
      const { status, stdout } = run(["fix", put(name, text)]);
      expect(status).toBe(0);
      expect(stdout).toContain(`${name}：不像政府信息公开工作年度报告，没有修改。`);
      expect(read(name)).toBe(text);
    }
    expect(run(["fix", "--force", "notes.txt"]).stdout).toContain("已修改 1 份");
  });

  it("recomputes totals where asked", () => {
    const broken = printReport(nothingHappened(edition, { "disputes/reconsideration/upheld": 2 }), "html");
    put("a.html", broken);
    run(["fix", "a.html"]);
    expect(read("a.html")).toBe(broken);
    run(["fix", "a.html", "--recompute"]);
    expect(run(["check", "a.html"]).stdout).toContain("未发现问题");
  });
});

describe("data", () => {
  it("gives every figure of one file as an object, of several as a list", () => {
    put("a.md", wrong);
    put("b.md", clean);
    const one = JSON.parse(run(["data", "a.md"]).stdout);
    expect(Object.keys(one)).toEqual([
      "path",
      "agency",
      "year",
      "edition",
      "proactive",
      "requests",
      "disputes",
    ]);
    expect(one.requests.granted).toEqual({
      naturalPerson: 0,
      business: 0,
      research: 0,
      charity: 0,
      legalService: 0,
      otherOrganisation: 0,
      total: 4,
    });
    expect(Object.keys(one.requests)).toHaveLength(25);
    expect(JSON.parse(run(["data", "a.md", "b.md"]).stdout)).toHaveLength(2);
  });

  it("as CSV opens in a spreadsheet: mark, CRLF, no formulas", () => {
    put("=a.md", wrong);
    const { stdout } = run(["data", "=a.md", "--format", "csv"]);
    expect(stdout.startsWith("\ufeffpath,agency,year,edition,table,row,column,value\r\n")).toBe(true);
    expect(stdout).toContain("'=a.md,青石镇,2021,2021,requests,granted,total,4\r\n");
  });
});

describe("rules", () => {
  it("lists the catalogue and explains one rule", () => {
    expect(run(["rules"]).stdout).toMatch(/^total-mismatch +错误 {2}部分稳妥 {2}合计与各分项之和不一致。$/m);
    const { stdout } = run(["rules", "total-mismatch"]);
    expect(stdout).toMatch(/^合计不符 total-mismatch（级别：错误；修复：部分稳妥）\n/);
    expect(stdout).toContain("依据");
  });
});
