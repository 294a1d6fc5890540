import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const copy = mkdtempSync(join(tmpdir(), "nianbao-new-rule-"));
for (const part of ["server/src/report/rules", "test/rules", "scripts", "package.json"]) {
  cpSync(join(root, part), join(copy, part), { recursive: true });
}
symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const read = (path: string): string => readFileSync(join(copy, path), "utf8");
const begin = (...args: string[]): string =>
  execFileSync(process.execPath, ["scripts/run.mjs", "scripts/newRule.ts", ...args], {
    cwd: copy,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });

it("begins a rule with its file and its tests, and lists it beside the others of its group", () => {
  begin("late-notice", "--group", "dates", "--level", "hint");
  expect(read("server/src/report/rules/late-notice.ts")).toContain('code: "late-notice"');
  expect(read("test/rules/late-notice.test.ts")).toContain('examine("late-notice"');
  const list = read("server/src/report/rules/index.ts");
  expect(list).toContain('import { lateNotice } from "./late-notice.ts";');
  expect(list).toMatch(/feeImplausible,\n {2}lateNotice,\n/);
});

it.each([[[]], [["Bad"]], [["year-mismatch"]], [["new-one", "--group", "poetry"]]])(
  "refuses %j and says how it is called",
  (args) => {
    expect(() => begin(...args)).toThrow(/usage: npm run new-rule/);
  },
);
