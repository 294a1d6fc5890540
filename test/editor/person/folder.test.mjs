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

/** The rows of Problems once one of them is as wished; the folder is looked at in the background. */
async function untilProblems(window, isWished) {
  let rows = [];
  for (let times = 0; times < 20; times++) {
    rows = await window.readProblems();
    if (isWished(rows)) return rows;
    await window.page.waitForTimeout(1000);
  }
  assert.fail(rows.join("\n"));
}

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

  it("Problems lists what was found in files that are not open", async () => {
    const rows = await untilProblems(desk.window, (all) => all.some((row) => row.includes(LAST_YEAR)));
    assert.ok(
      rows.some((row) => row.includes(REPORTS.wrong)),
      rows.join("\n"),
    );
    assert.ok(!rows.some((row) => row.includes(REPORTS.readme)), rows.join("\n"));
    await desk.window.takePicture("folder");
  });

  it("this year's figure is compared with last year's, which is shown", async () => {
    const rows = await untilProblems(desk.window, (all) => all.some((row) => /上年结转/.test(row)));
    assert.ok(
      rows.some((row) => row.includes("结转下年度")),
      rows.join("\n"),
    );
  });

  it("the command 检查文件夹 says how many reports and faults there are", async () => {
    const { window } = desk;
    await window.focusEditor();
    await window.runCommand(commandTitle("nianbao.checkFolder"));
    const message = /已检查 (\d+) 份年报：错误 (\d+)，警告 (\d+)/.exec(await window.readMessage());
    assert.equal(message?.[1], "6");
    assert.ok(Number(message?.[2]) > 0);
  });

  it("a file that is deleted outside has no problems any more", async () => {
    rmSync(join(desk.folder, "旧"), { recursive: true });
    await untilProblems(desk.window, (all) => !all.some((row) => row.includes(LAST_YEAR)));
    await untilProblems(desk.window, (all) => !all.some((row) => /上年结转.*去年/.test(row)));
  });
});
