import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { EDITIONS } from "../../server/src/report/index.ts";
import { nothingHappened, printReport } from "../balanced.ts";

/** What a client says it got. */
interface Gained {
  readonly diagnostics: readonly string[];
  readonly symbols: readonly string[];
  readonly hover: unknown;
  readonly fix: string;
  readonly text: string;
}

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "年报 客户端（一）-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const [edition] = EDITIONS;
const clean = printReport(nothingHappened(edition), "pipes");
/** One total is 4 though its parts are 0, and each line of the tables is as narrow as it goes. */
const wrong = printReport(nothingHappened(edition, { "requests/granted/total": 4 }), "pipes");

const CLIENTS = [
  {
    name: "Neovim",
    command: "nvim",
    // Without the second command an error would leave it waiting for somebody to type.
    args: ["--headless", "--clean", "-c", `luafile ${join(root, "test/clients/neovim.lua")}`, "-c", "cquit"],
  },
  { name: "Emacs eglot", command: "emacs", args: ["--batch", "-l", join(root, "test/clients/emacs.el")] },
];

function isThere(command: string): boolean {
  const { status } = spawnSync(command, ["--version"], { stdio: "ignore" });
  return status === 0;
}

describe("another editor gets the same from the server", () => {
  for (const { name, command, args } of CLIENTS) {
    it.skipIf(!isThere(command))(name, () => {
      const file = join(folder, `${command}.nianbao.md`);
      const out = join(folder, `${command}.json`);
      writeFileSync(file, wrong);
      const { stderr, stdout } = spawnSync(command, args, {
        cwd: folder,
        encoding: "utf8",
        timeout: 90_000,
        env: {
          ...process.env,
          HOME: folder,
          LANG: "zh_CN.UTF-8",
          NIANBAO_NODE: process.execPath,
          NIANBAO_SERVER: join(root, "dist/cli.js"),
          NIANBAO_FILE: file,
          NIANBAO_OUT: out,
        },
      });
      expect(existsSync(out), `${stdout}\n${stderr}`).toBe(true);
      const gained: Gained = JSON.parse(readFileSync(out, "utf8"));
      expect(gained.diagnostics.join()).toMatch(/total-mismatch|相加应为/);
      expect(gained.symbols).toHaveLength(6);
      expect(JSON.stringify(gained.hover)).toContain("予以公开");
      expect(gained.fix).toContain("0");
      // The figure is mended, and the tables are aligned; nothing else has changed.
      expect(gained.text.replace(/[ -]+/g, "").trim()).toBe(clean.replace(/[ -]+/g, "").trim());
      expect(gained.text).not.toBe(clean);
    });
  }
});
