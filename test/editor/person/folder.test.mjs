import assert from "node:assert/strict";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sitDown } from "../desk.mjs";
import { REPORTS } from "../fixtures.mjs";
import { commandTitle } from "../titles.mjs";

const LAST_YEAR = "松岭乡去年的 (终).md";
const THIS_YEAR = "松岭乡2024年年报.md";
/** What is carried into this year is not what last year's report carried out of its own. */
const CARRIED_OUT = {
  right: "四、结转下年度继续办理 |  |  | 1 |",
  wrong: "四、结转下年度继续办理 |  |  | 2 |",
};

describe("a folder with last year's report", () => {
  let desk;
  before(async () => {
    desk = await sitDown([THIS_YEAR], {
      fill(folder) {
        const report = readFileSync(join(folder, REPORTS.clean), "utf8").replaceAll("临河县", "松岭乡");
        writeFileSync(join(folder, THIS_YEAR), report);
        mkdirSync(join(folder, "旧"));
        const before = report.replaceAll("2024", "2023").replaceAll("2025", "2024");
        writeFileSync(join(folder, "旧", LAST_YEAR), before.replace(CARRIED_OUT.right, CARRIED_OUT.wrong));
      },
    });
  });
  after(() => desk?.leave());

  it("Problems lists what was found in files that are not open, and nothing of other texts", async () => {
    const { window } = desk;
    const rows = await window.untilProblems(LAST_YEAR);
    assert.ok(
      rows.some((row) => row.includes("结转下年度")),
      rows.join("\n"),
    );
    await window.untilProblems(REPORTS.wrong);
    await window.untilProblems(REPORTS.readme, { isThere: false });
    await window.takePicture("folder");
  });

  it("this year's figure is compared with last year's, which is shown", async () => {
    const rows = await desk.window.untilProblems("carry-over-mismatch");
    assert.ok(
      rows.some((row) => row.includes(LAST_YEAR)),
      rows.join("\n"),
    );
  });

  it("the command 检查文件夹 says how many reports and faults there are", async () => {
    const { window } = desk;
    await window.focusEditor();
    await window.runCommand(commandTitle("nianbao.checkFolder"));
    const message = await window.readMessage(/已检查/);
    const [, reports, errors] = /已检查 (\d+) 份年报：错误 (\d+)，警告 \d+/.exec(message) ?? [];
    assert.equal(reports, "6", message);
    assert.ok(Number(errors) > 0, message);
  });

  it("a report is found by agency and year", async () => {
    const { window } = desk;
    await window.focusEditor();
    await window.press("Control+t");
    await window.type("松岭乡 2023");
    const row = window.page.locator(".quick-input-widget .monaco-list-row").filter({ hasText: "松岭乡" });
    await row.first().waitFor();
    assert.match(await row.first().innerText(), /2023/);
    await window.press("Escape");
  });

  it("a file that is deleted outside has no problems any more, and nothing is compared with it", async () => {
    rmSync(join(desk.folder, "旧"), { recursive: true });
    await desk.window.untilProblems(LAST_YEAR, { isThere: false });
    await desk.window.untilProblems("carry-over-mismatch", { isThere: false });
  });
});
