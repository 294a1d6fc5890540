import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { EDITIONS } from "../../server/src/report/index.ts";
import { nothingHappened, printReport } from "../balanced.ts";
import { commandLine } from "./commandLine.ts";

const { run, put, folder, program } = commandLine();
const [edition] = EDITIONS;
const clean = printReport(nothingHappened(edition), "pipes");
const wrong = printReport(nothingHappened(edition, { "requests/granted/total": 4 }), "tabs");
const isWindows = process.platform === "win32";
const NOBODY = 65534;

function makePipe(name: string): void {
  mkdirSync(dirname(join(folder(), name)), { recursive: true });
  execFileSync("mkfifo", [join(folder(), name)]);
}

/** Runs a line of a shell in which `$N` is the program. */
function shell(line: string): { status: number | null; stdout: string; stderr: string } {
  const env = { PATH: process.env.PATH ?? "", LANG: "zh_CN.UTF-8" };
  return spawnSync("bash", ["--norc", "-c", line.replaceAll("$N", `'${process.execPath}' '${program}'`)], {
    cwd: folder(),
    encoding: "utf8",
    env,
  });
}

/** One line of complaint, the rest judged, and the exit code that says that something could not be done. */
function expectOnlyItself(
  { status, stdout, stderr }: { status: number | null; stdout: string; stderr: string },
  complaint: RegExp,
): void {
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  expect(stderr).toMatch(complaint);
  expect(stdout).toContain("已检查 1 份年报");
  expect(status).toBe(2);
}

describe.skipIf(isWindows)("one bad thing costs only itself:", () => {
  it("a folder that may not be read", () => {
    put("a.md", clean);
    put("closed/b.md", clean);
    for (let path = folder(); path.length > "/tmp".length; path = dirname(path)) chmodSync(path, 0o755);
    chmodSync(join(folder(), "closed"), 0);
    const isRoot = process.getuid?.() === 0;
    expectOnlyItself(run(["check", "."], isRoot ? { uid: NOBODY } : {}), /closed：无法读取（EACCES）/);
    chmodSync(join(folder(), "closed"), 0o755);
  });

  it("forty hostile files among three thousand", () => {
    for (let number = 0; number < 2950; number++) put(`d${number % 10}/${number}.md`, `# 说明 ${number}\n`);
    for (let number = 0; number < 10; number++) {
      put(`reports/${number}.md`, clean);
      makePipe(`hostile/pipe${number}`);
      symlinkSync(`pipe${number}`, join(folder(), `hostile/linked${number}.md`));
      symlinkSync("nowhere.md", join(folder(), `hostile/dangling${number}.md`));
      put(`hostile/binary${number}.md`, Uint8Array.of(0, 1, 2, 255));
      put(`hostile/quotes${number}.md`, "“《（".repeat(20_000));
    }
    const { status, stdout, stderr } = run(["check", "."]);
    expect(stdout).toContain("已检查 10 份年报");
    expect(stdout).toContain("另有 2960 个文件不是年报");
    expect(stderr.trimEnd().split("\n")).toHaveLength(30);
    expect(status).toBe(2);
  });

  it("links in circles, and what cannot be read, below a glob", () => {
    put("a.md", clean);
    put("b/c.md", clean);
    for (const name of ["b/up", "b/up2", "round", "round2"])
      symlinkSync(name.startsWith("b/") ? ".." : ".", join(folder(), name));
    symlinkSync("nowhere.md", join(folder(), "dangling.md"));
    symlinkSync("a.md", join(folder(), "linked.md"));
    const { status, stdout, stderr } = run(["check", "**/*.md", "--format", "json"]);
    const { files } = JSON.parse(stdout) as { files: { path: string }[] };
    expect(files.map(({ path }) => path)).toEqual(["a.md", "b/c.md", "linked.md"]);
    expect(stderr).toMatch(/^nianbao: dangling.md：没有这个文件或文件夹。[^\n]*\n$/);
    expect(status).toBe(2);
  });

  it("a folder below a glob that may not be read", () => {
    put("a.md", clean);
    put("closed/b.md", clean);
    for (let path = folder(); path.length > "/tmp".length; path = dirname(path)) chmodSync(path, 0o755);
    chmodSync(join(folder(), "closed"), 0);
    const isRoot = process.getuid?.() === 0;
    expectOnlyItself(run(["check", "**/*.md"], isRoot ? { uid: NOBODY } : {}), /closed：无法读取（EACCES）/);
    chmodSync(join(folder(), "closed"), 0o755);
  });

  it("a PDF whose damage its library leaves to nobody", () => {
    put("a.md", clean);
    put("b.pdf", readFileSync(new URL("../fuzz/cases/broken-cross-references.pdf", import.meta.url)));
    const { status, stdout, stderr } = run(["check", "."]);
    // What the library could mend is read.
    expect(stdout).toContain("已检查 2 份年报");
    expect([status, stderr]).toEqual([1, ""]);
  });

  it("folders deeper than a path may be long", () => {
    put("a.md", clean);
    const name = "深".repeat(80);
    shell(`for i in $(seq 20); do mkdir ${name} && cd ${name} || exit; done; echo x > b.md`);
    expectOnlyItself(run(["check", "."]), /路径太长/);
    shell("rm -rf 深*");
  });

  it("a link that leads nowhere, also beside last year's reports", () => {
    put("2024/a.md", clean);
    put("2023/b.md", printReport(nothingHappened(edition), "tabs").replaceAll("2021", "2020"));
    symlinkSync("nowhere.md", join(folder(), "2023/x.md"));
    expectOnlyItself(run(["check", "2024", "--previous", "2023"]), /x\.md：没有这个文件或文件夹/);
    expectOnlyItself(run(["check", "2023"]), /x\.md：没有这个文件或文件夹/);
  });

  it("a pipe, named, linked or in the place of a configuration", () => {
    put("a.md", clean);
    makePipe("p.md");
    expectOnlyItself(run(["check", "a.md", "p.md"]), /p\.md：是管道或设备/);
    symlinkSync("p.md", join(folder(), "q.md"));
    expectOnlyItself(run(["check", "."]), /q\.md：是管道或设备/);
    put("c/a.md", clean);
    makePipe("c/nianbao.config.json");
    expectOnlyItself(run(["check", "c"]), /nianbao\.config\.json：是管道或设备/);
  });

  it("a name that is not in UTF-8", () => {
    put("a.md", clean);
    writeFileSync(
      Buffer.concat([Buffer.from(`${folder()}/`), Buffer.from([0xc4, 0xea]), Buffer.from(".md")]),
      clean,
    );
    expectOnlyItself(run(["check", "."]), /名称不是 UTF-8 编码/);
  });

  it("a folder in the place of a file", () => {
    put("a.md", clean);
    mkdirSync(join(folder(), "b.md"));
    put("c/d.md", clean);
    symlinkSync("c", join(folder(), "l.md"));
    const { status, stderr } = run(["check", "."]);
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^nianbao: l\.md：是文件夹，不是文件.*\n$/)]);
    expect(run(["new", "--from", "c"]).stderr).toContain("是文件夹，不是文件");
  });

  it("a pattern that would take for ever", () => {
    put("a.md", clean);
    put("nianbao.config.json", JSON.stringify({ ignore: ["{a,b}".repeat(20_000), "*a".repeat(400)] }));
    const began = Date.now();
    const { stdout, stderr } = run(["check", "."]);
    expect(stdout).toContain("已检查 1 份年报");
    expect(stderr).toContain("ignore[0]");
    expect(Date.now() - began).toBeLessThan(20_000);
    put("nianbao.config.json", JSON.stringify({ ignore: [`{${",".repeat(200_000)}}`] }));
    expect(run(["check", "."]).stdout).toContain("已检查 1 份年报");
  });
});

describe.skipIf(isWindows)("streams", () => {
  it("from a shell are read to their ends", () => {
    put("a.md", wrong);
    for (const line of ["$N check <(cat a.md)", "cat a.md | $N check /dev/stdin", "$N check - < a.md"]) {
      const { status, stdout } = shell(line);
      expect([line, status]).toEqual([line, 1]);
      expect(stdout).toContain("错误 2");
    }
  });

  it("that nobody reads any more leave the exit code as it is", () => {
    put("a.md", wrong.repeat(40));
    const { status } = shell("set -o pipefail; $N check --format json a.md | true");
    expect(status).toBe(1);
  });

  it.skipIf(process.platform !== "linux")("onto a full disk are told of", () => {
    put("a.md", wrong);
    const { status, stderr } = shell("$N check a.md > /dev/full");
    expect(status).toBe(2);
    expect(stderr).toMatch(/^nianbao: 结果无法写出（ENOSPC）。请检查磁盘空间。\n$/);
  });
});

describe("nothing reaches a terminal or a spreadsheet raw:", () => {
  const ESCAPE = "\u001b[31m";
  const hostile = clean
    .replaceAll("青石镇", `青石镇${ESCAPE}\u202e`)
    .replace("| 规章 |", `| 规章${ESCAPE} |`);

  function controlsIn(output: string): string[] {
    return [...output].filter(
      (char) => char !== "\n" && char !== "\r" && /[\p{Cc}\u202a-\u202e]/u.test(char),
    );
  }

  it.each([
    ["check", "."],
    ["check", ".", "--format", "json"],
    ["check", ".", "--format", "ndjson"],
    ["fix", ".", "--dry-run", "--unsafe"],
    ["data", "."],
    ["data", ".", "--format", "csv"],
    ["check", `no\u001bthing.md`],
    ["check", "--\u001bx"],
  ])("%j", (...args) => {
    put(isWindows ? "a.md" : `a${ESCAPE}\n.md`, hostile);
    const { stdout, stderr } = run(args);
    expect(controlsIn(stdout)).toEqual([]);
    expect(controlsIn(stderr)).toEqual([]);
    expect(stderr.split("\n").length).toBeLessThanOrEqual(2);
  });

  it("a formula", () => {
    for (const formula of ["=1+1", "+1+1", "-2+3+cmd|' /C calc'!A0", "@SUM(A1)", "＝1+1", "\t=1", " =1"]) {
      const name = `${formula.replaceAll("/", "")}.md`;
      put(name, clean);
      const { stdout } = run(["data", "--format", "csv", "--", name]);
      expect(stdout.split("\r\n")[1]).toMatch(/^"?'/);
    }
  });

  it("a negative figure stays a number", () => {
    put("a.md", printReport(nothingHappened(edition, { "requests/granted/total": -4 }), "tabs"));
    expect(run(["data", "--format", "csv", "a.md"]).stdout).toContain(",granted,total,-4\r\n");
  });
});

describe("left over", () => {
  it("is nothing", () => {
    put("a.md", wrong);
    run(["fix", "a.md"]);
    expect(readdirSync(folder())).toEqual(["a.md"]);
  });
});
