import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { sitDown } from "../desk.mjs";
import { REPORTS } from "../fixtures.mjs";
import { commandTitle } from "../titles.mjs";

/** Another folder, which no window has open. */
const elsewhere = (folder) => join(dirname(folder), "历年年报");

describe("last year's file", () => {
  let desk;
  afterEach(() => desk?.leave());

  it("is chosen anywhere; what the new report takes over is to be checked, and stays so until each place is done", async () => {
    desk = await sitDown([REPORTS.ownLanguage], {
      fill(folder) {
        const report = readFileSync(join(folder, REPORTS.clean), "utf8");
        mkdirSync(elsewhere(folder));
        writeFileSync(join(elsewhere(folder), "终稿.txt"), report.replaceAll("临河县", "松岭乡"));
      },
    });
    const { window } = desk;
    await window.untilLanguageStatus(/勾稽关系 \d+ 条/);
    await window.runCommand(commandTitle("nianbao.newReport"), { asks: true });
    await window.choose("从别处选择去年的年报");
    await window.choosePath(join(elsewhere(desk.folder), "终稿.txt"));
    await window.answerTo("报告年度", "2025");
    await window.untilUntitled("松岭乡2025年年报.nianbao.md");
    await window.untilVisible("松岭乡人民政府2025年政府信息公开工作年度报告");
    await window.readMessage(/新年报已建好/);
    const reminders = () => window.untilProblems("待核对");
    const before = await reminders();
    assert.ok(before.length > 3, before.join("\n"));
    assert.ok(before.some((row) => row.includes("310条")));
    await window.takePicture("reminders", { looks: ["light"] });
    // One is done by a look at it.
    await window.openProblem("310条");
    await window.chooseFix("已核对，去掉这条提醒");
    const after = await reminders();
    assert.equal(after.length, before.length - 1, after.join("\n"));
    // Writing elsewhere does away with none.
    await window.focusEditor();
    await window.press("Control+End");
    await window.type("附注");
    assert.equal((await reminders()).length, after.length);
  });
});
