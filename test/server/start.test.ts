import { spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "nianbao-start-"));
const file = join(folder, "server.cjs");
const main = join(folder, "server.main.cjs");
const cache = join(folder, "cache");
const kept = join(cache, "nianbao");

beforeAll(async () => {
  const entry = fileURLToPath(new URL("../../server/src/server/start.ts", import.meta.url));
  await build({ entryPoints: [entry], outfile: file, bundle: true, platform: "node", format: "cjs" });
});
beforeEach(() => {
  rmSync(cache, { recursive: true, force: true });
  writeFileSync(main, "process.stdout.write(process.argv[2]);");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the server. @returns what it says. */
function start(env: Record<string, string> = {}): string {
  const all = { XDG_CACHE_HOME: cache, LOCALAPPDATA: cache, HOME: folder, ...env };
  const { stdout, stderr, status } = spawnSync(process.execPath, [file, "--stdio"], {
    encoding: "utf8",
    env: all,
  });
  expect([stderr, status]).toEqual(["", 0]);
  return stdout;
}

function listKept(): string[] {
  return readdirSync(kept).map((name) => join(kept, name));
}

describe("the server's start", () => {
  it("loads the bundle beside it, also where nothing can be kept", () => {
    for (const env of [{ XDG_CACHE_HOME: "/dev/null" }, { XDG_CACHE_HOME: join(file, "none"), HOME: "" }])
      expect(start(env)).toBe("--stdio");
  });

  it("keeps the compiled code where nobody but the user has access", () => {
    start();
    expect(listKept()).toHaveLength(1);
    for (const path of [kept, ...listKept()]) expect(statSync(path).mode & 0o077, path).toBe(0);
  });

  it("loads what was kept, once for each version of the bundle", () => {
    writeFileSync(main, 'process.stdout.write(process.argv[2] + require("node:path").basename(__filename));');
    for (let time = 0; time < 3; time++) expect(start()).toBe("--stdioserver.main.cjs");
    expect(listKept()).toHaveLength(1);
    // As long as before: the engine itself would not see the difference.
    writeFileSync(main, 'process.stdout.write(process.argv[1] + require("node:path").basename(__filename));');
    expect(start()).toBe(`${file}server.main.cjs`);
    expect(listKept()).toHaveLength(2);
  });

  it("has the bundle import what lies beside it", () => {
    writeFileSync(join(folder, "beside.mjs"), "export const name = '旁边';");
    writeFileSync(main, '__import("./beside.mjs").then(({ name }) => process.stdout.write(name));');
    expect([start(), start()]).toEqual(["旁边", "旁边"]);
  });

  it("compiles anew where what was kept is damaged", () => {
    start();
    const [path = ""] = listKept();
    const bytes = readFileSync(path);
    for (const damaged of [bytes.subarray(0, 5), bytes.subarray(0, -7), Buffer.from(bytes).fill(7, 40, 90)]) {
      writeFileSync(path, damaged);
      expect(start()).toBe("--stdio");
      expect(readFileSync(path).length).toBe(bytes.length);
    }
  });

  it("neither loads nor keeps anything where others may write, or where it is told not to", () => {
    mkdirSync(kept, { recursive: true });
    chmodSync(kept, 0o777);
    expect(start()).toBe("--stdio");
    expect(listKept()).toEqual([]);
    chmodSync(kept, 0o700);
    expect(start({ NODE_DISABLE_COMPILE_CACHE: "1" })).toBe("--stdio");
    expect(listKept()).toEqual([]);
  });

  it("does away with what has long been kept", () => {
    mkdirSync(kept, { recursive: true, mode: 0o700 });
    for (const name of ["old", "new"]) writeFileSync(join(kept, name), "");
    utimesSync(join(kept, "old"), 0, 0);
    start();
    expect(readdirSync(kept)).toHaveLength(2);
    expect(readdirSync(kept)).toContain("new");
  });
});
