import assert from "node:assert/strict";
import { sitDown } from "../desk.mjs";
import { REPORTS } from "../fixtures.mjs";
import { commandTitle } from "../titles.mjs";

const THEMES = [
  { name: "light", theme: "Default Light Modern" },
  { name: "dark", theme: "Default Dark Modern" },
  { name: "high-contrast", theme: "Default High Contrast" },
];

describe("the first minute", () => {
  let desk;
  afterEach(() => desk?.leave());

  for (const { name, theme } of THEMES) {
    it(`the walkthrough opens a sample, and ticks what was done (${name})`, async () => {
      desk = await sitDown([], { settings: { "workbench.colorTheme": theme } });
      const { window } = desk;
      const { page } = window;
      await window.openWalkthrough("年报助手：六步上手");
      const step = page.locator(".getting-started-step").filter({ hasText: "打开一份示例年报" });
      await step.waitFor();
      assert.equal(await page.locator(".getting-started-step").count(), 6);
      await window.takePicture(`walkthrough-${name}`);
      await step.getByText("打开示例年报", { exact: true }).click();
      await page.locator(".tab.active").filter({ hasText: "Untitled" }).waitFor();
      await window.untilLanguageStatus(/勾稽 \d+\/\d+/);
      await window.takePicture(`sample-${name}`);
      await window.openWalkthrough("年报助手：六步上手");
      await page
        .locator(".getting-started-step .codicon-pass-filled, .getting-started-step .complete")
        .first()
        .waitFor();
    });
  }
});

describe("a new report", () => {
  let desk;
  afterEach(() => desk?.leave());

  it("from the template: agency and year are asked for, and the text is there, saved nowhere", async () => {
    desk = await sitDown([REPORTS.clean]);
    const { window } = desk;
    // The palette offers what is known when it opens.
    await window.untilLanguageStatus(/勾稽 \d+\/\d+/);
    await window.runCommand(commandTitle("nianbao.newReport"), { asks: true });
    await window.choose("空白模板");
    await window.enter("松岭乡人民政府");
    await window.enter("2025");
    await window.page.locator(".tab.active").filter({ hasText: "Untitled" }).waitFor();
    assert.match(await window.readVisibleText(), /松岭乡人民政府2025年政府信息公开工作年度报告/);
    await window.takePicture("new-report-template");
  });
});
