import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

describe("the server's start", () => {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-start-"));
  const file = join(folder, "server.cjs");
  beforeAll(async () => {
    const entry = fileURLToPath(new URL("../../server/src/server/start.ts", import.meta.url));
    await build({ entryPoints: [entry], outfile: file, bundle: true, platform: "node", format: "cjs" });
    writeFileSync(join(folder, "server.main.cjs"), "process.stdout.write(process.argv[2]);");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("loads the bundle beside it, also where nothing can be kept", () => {
    const environments = [{}, { HOME: join(file, "none") }, { XDG_CACHE_HOME: "/dev/null", HOME: "" }];
    for (const env of environments) {
      const { stdout, status } = spawnSync(process.execPath, [file, "--stdio"], { encoding: "utf8", env });
      expect([stdout, status]).toEqual(["--stdio", 0]);
    }
  });
});
