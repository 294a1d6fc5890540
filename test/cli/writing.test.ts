import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { draftName, sweepDrafts } from "../../server/src/cli/writing/drafts.ts";
import { replaceFile } from "../../server/src/cli/writing/write.ts";
import { EDITIONS } from "../../server/src/report/index.ts";
import { nothingHappened, printReport } from "../balanced.ts";
import { commandLine } from "./commandLine.ts";

const { run, put, read, folder } = commandLine();
const [edition] = EDITIONS;
const wrong = printReport(nothingHappened(edition, { "requests/granted/total": 4 }), "tabs");
const mended = wrong.replace("\t4\n", "\t0\n");
const isRoot = process.getuid?.() === 0;

const at = (name: string): string => join(folder(), name);

describe("fix", () => {
  it("leaves texts alone that are no reports, also when they are named, but where it is told to", () => {
    const licence = "MIT License\n\nPermission is hereby granted ２０ times,free of charge.\n";
    put("LICENSE.txt", licence);
    put("a.md", wrong);
    const { status, stdout } = run(["fix", "LICENSE.txt", "a.md"]);
    expect(read("LICENSE.txt")).toBe(licence);
    expect(read("a.md")).toBe(mended);
    expect([status, stdout]).toEqual([0, expect.stringContaining("已修改 1 份，共检查 1 份")]);
    expect(stdout).toMatch(/^LICENSE\.txt：不像.*--force。$/m);
    run(["fix", "LICENSE.txt", "--force"]);
    expect(read("LICENSE.txt")).not.toBe(licence);
  });

  it("keeps permissions, whatever new files are given", () => {
    for (const mode of [0o600, 0o640, 0o664, 0o755]) {
      put("a.md", wrong);
      chmodSync(at("a.md"), mode);
      run(["fix", "a.md"]);
      expect(read("a.md")).toBe(mended);
      expect(statSync(at("a.md")).mode & 0o777).toBe(mode);
    }
  });

  it.runIf(isRoot)("keeps the owner", () => {
    put("a.md", wrong);
    chownSync(at("a.md"), 1234, 5678);
    run(["fix", "a.md"]);
    const { uid, gid } = statSync(at("a.md"));
    expect([read("a.md"), uid, gid]).toEqual([mended, 1234, 5678]);
  });

  it("keeps a file one file that has further names, and a link a link", () => {
    put("a.md", wrong);
    linkSync(at("a.md"), at("b.txt.bak"));
    symlinkSync("a.md", at("c.md"));
    run(["fix", "c.md"]);
    expect(read("b.txt.bak")).toBe(mended);
    expect(statSync(at("a.md")).nlink).toBe(2);
    expect(lstatSync(at("c.md")).isSymbolicLink()).toBe(true);
  });

  it("does not write to what is read-only", () => {
    put("a.md", wrong);
    chmodSync(at("a.md"), 0o444);
    const { status, stderr } = run(["fix", "a.md"]);
    expect([status, read("a.md")]).toEqual([2, wrong]);
    expect(stderr).toMatch(/^nianbao: a\.md：文件是只读的，没有改动。.*\n$/);
  });

  it("leaves alone what another program has changed meanwhile", () => {
    put("a.md", wrong);
    const before = readFileSync(at("a.md"));
    writeFileSync(at("a.md"), "别人写的");
    expect(() => replaceFile(at("a.md"), before, Buffer.from(mended))).toThrow("其他程序改动");
    expect(read("a.md")).toBe("别人写的");
    expect(readdirSync(folder())).toEqual(["a.md"]);
  });

  it("writes beside the longest names", () => {
    const name = `${"年".repeat(84)}.md`;
    put(name, wrong);
    expect(run(["fix", name]).status).toBe(0);
    expect(read(name)).toBe(mended);
  });
});

describe("drafts", () => {
  it("never have the same name, and a short one", () => {
    const names = Array.from({ length: 1000 }, draftName);
    expect(new Set(names).size).toBe(1000);
    expect(Math.max(...names.map((name) => Buffer.byteLength(name)))).toBeLessThan(80);
  });

  it("of a run that was killed are gone after the next one; those of others stay", () => {
    put("a.md", wrong);
    const dead = spawnSync(process.execPath, ["-e", ""]).pid;
    const living = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"]);
    try {
      const mine = draftName();
      const left = mine.replace(`-${process.pid}-`, `-${dead}-`);
      const busy = mine.replace(`-${process.pid}-`, `-${living.pid}-`);
      const elsewhere = mine.replace(/^\.nianbao-[0-9a-f]{8}/, ".nianbao-00000000");
      for (const name of [left, busy, elsewhere, ".nianbao-x.tmp"]) put(name, "draft");
      run(["fix", "."]);
      expect(readdirSync(folder()).sort()).toEqual([busy, elsewhere, ".nianbao-x.tmp", "a.md"].sort());
    } finally {
      living.kill();
    }
  });

  it("are not swept where a folder cannot be read", () => {
    expect(() => sweepDrafts(at("nowhere"))).not.toThrow();
  });
});
