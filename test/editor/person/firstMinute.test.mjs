import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { sitDown } from "../desk.mjs";
import { REPORTS } from "../fixtures.mjs";
import { commandTitle, manifestText } from "../titles.mjs";

describe("the first minute", () => {
  let desk;
  afterEach(() => desk?.leave());

  it("the walkthrough opens a sample, and ticks what was done @always", async () => {
    desk = await sitDown([]);
    const { window } = desk;
    const { page } = window;
    const title = manifestText("walkthrough.title");
    await window.openWalkthrough(title);
    const step = page
      .locator(".getting-started-step")
      .filter({ hasText: manifestText("walkthrough.sample.title") });
    await step.waitFor();
    assert.equal(await page.locator(".getting-started-step").count(), 6);
    await window.takePicture("walkthrough");
    await step.getByText("打开示例年报", { exact: true }).click();
    await window.untilUntitled();
    await window.untilLanguageStatus(/勾稽关系 \d+ 条/);
    await window.takePicture("sample");
    await window.openWalkthrough(title);
    await page
      .locator(".getting-started-step .codicon-pass-filled, .getting-started-step .complete")
      .first()
      .waitFor();
  });
});

describe("a new report", () => {
  let desk;
  let window;
  beforeEach(async () => {
    desk = await sitDown([REPORTS.clean]);
    window = desk.window;
    // The palette offers what is known when it opens.
    await window.untilLanguageStatus(/勾稽关系 \d+ 条/);
    await window.runCommand(commandTitle("nianbao.newReport"), { asks: true });
  });
  afterEach(() => desk?.leave());

  it("from the template: agency and year are asked for, and the text is there, saved nowhere @always", async () => {
    await window.choose("空白模板");
    await window.answerTo("机关名称", "松岭乡人民政府");
    await window.answerTo("报告年度", "2025");
    await window.untilUntitled("松岭乡2025年年报.nianbao.md");
    await window.untilVisible("松岭乡人民政府2025年政府信息公开工作年度报告");
    await window.takePicture("new-report-template");
  });

  it("from last year's: the year is renewed, and what is old is listed place by place", async () => {
    await window.choose("临河县");
    await window.answerTo("报告年度");
    await window.untilUntitled("临河县2025年年报.nianbao.md");
    await window.untilVisible(/2025\s*年政府信息公开工作年度报告/);
    await window.pressButton("逐处核对");
    await window.untilListed(/第 \d+ 行/);
    await window.takePicture("new-report-reminders");
    await window.press("ArrowDown", "Enter");
    assert.match(await window.untilResting(), /selected/);
  });

  it("has another name where its name is taken, and is begun anew after Escape", async () => {
    writeFileSync(join(desk.folder, "松岭乡2025年年报.nianbao.md"), "已经写好的年报\n");
    await window.choose("空白模板");
    await window.untilAsked("机关名称");
    await window.press("Escape");
    for (const name of ["松岭乡2025年年报（2）.nianbao.md", "松岭乡2025年年报（3）.nianbao.md"]) {
      await window.runCommand(commandTitle("nianbao.newReport"), { asks: true });
      await window.choose("空白模板");
      await window.answerTo("机关名称", "松岭乡人民政府");
      await window.answerTo("报告年度", "2025");
      await window.untilUntitled(name);
      await window.untilVisible("松岭乡人民政府2025年政府信息公开工作年度报告");
    }
    assert.equal(desk.read("松岭乡2025年年报.nianbao.md"), "已经写好的年报\n");
  });
});

describe("the rules' pages", () => {
  let desk;
  afterEach(() => desk?.leave());

  it("are found by a rule's name and by its code", async () => {
    desk = await sitDown([REPORTS.clean]);
    const { window } = desk;
    await window.untilLanguageStatus(/勾稽关系 \d+ 条/);
    for (const typed of ["段落照搬", "copied-paragraph"]) {
      await window.runCommand(commandTitle("nianbao.openRulePage"), { asks: true });
      await window.untilListed("文档结构");
      await window.takePicture("rule-list");
      await window.narrow(typed);
      await window.choose("段落照搬");
      await window.page.locator(".tab.active").filter({ hasText: "copied-paragraph.md" }).waitFor();
      await window.runCommand("View: Close Editor");
    }
  });
});
