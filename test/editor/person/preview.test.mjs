import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sitDown } from "../desk.mjs";
import { REPORTS } from "../fixtures.mjs";
import { openPreview } from "../preview.mjs";

const received = (column) => `一、本年新收政府信息公开申请数量，${column}`;
const carriedIn = (column) => `二、上年结转政府信息公开申请数量，${column}`;

describe("the form", () => {
  let desk;
  afterEach(() => desk?.leave());

  const open = async (name, options = {}) => {
    desk = await sitDown([name], options);
    await desk.window.untilLanguageStatus(/勾稽关系 \d+ 条/);
    return openPreview(desk.window, { byKeys: name === REPORTS.ownLanguage });
  };
  /** Waits until the text is as it is on the disk. */
  const untilSaved = () => desk.window.page.locator(".tab.dirty").first().waitFor({ state: "detached" });
  /** Saves the text, which has the focus then. */
  const saved = async (name) => {
    await desk.window.focusEditor();
    await desk.window.press("Control+s");
    await untilSaved();
    return desk.read(name);
  };
  const untilInText = (words) =>
    desk.window.page.locator(".monaco-editor .view-lines").getByText(words).first().waitFor();
  const lineOf = (text, label) => text.split("\n").find((line) => line.includes(label));

  it("is filled in by keyboard, as a spreadsheet; the text has it at once, and Ctrl+Z takes it back in either place @always", async () => {
    const name = REPORTS.ownLanguage;
    const form = await open(name);
    const { window } = desk;
    const before = desk.read(name);
    await form.field(received("自然人")).focus();
    for (const value of ["7", "2", "1", "0", "0", "0"]) {
      await window.type(value);
      await window.press("Tab");
    }
    await form.untilFocused(received("总计"));
    await form.untilField(received("科研机构"), "1");
    assert.match(await form.readBeside(received("总计")), /应为 10/);
    await window.type("10");
    await window.press("Enter");
    await form.untilFocused(carriedIn("总计"));
    await form.untilField(received("总计"), "10");
    assert.match(await form.readBeside(received("总计")), /=10 ✓/);
    // Arrows enter what is typed, Esc takes it back.
    await window.press("ArrowUp");
    await form.untilFocused(received("总计"));
    await window.type("99");
    await window.press("Escape");
    await form.untilField(received("总计"), "10");
    await window.press("ArrowLeft");
    await form.untilFocused(received("其他"));
    await window.press("Control+z");
    await form.untilField(received("总计"), "6");
    await form.untilFocused(received("其他"));
    await window.press("Control+y");
    await form.untilField(received("总计"), "10");
    await window.press("Control+s");
    await untilSaved();
    const after = desk.read(name);
    assert.match(lineOf(after, "一、本年新收"), /\| 7 \| 2 \| 1 \| 0 \| 0 \| 0 \| 10 \|$/);
    const others = (text) => text.split("\n").filter((line) => !line.includes("一、本年新收"));
    assert.deepEqual(others(after), others(before));
    await window.takePicture("form");
    // In the text each entry is one step back.
    await window.focusEditor();
    for (let times = 0; times < 4; times++) await window.press("Control+z");
    await form.untilField(received("自然人"), "5");
    assert.equal(await saved(name), before);
  });

  it("takes a block from a spreadsheet, offers the suspect figure's value, and refuses what is no figure, each with words", async () => {
    const name = REPORTS.wrong;
    const form = await open(name);
    const { window } = desk;
    const before = desk.read(name);
    const suspect = "（一）予以公开，总计";
    assert.equal(await form.readBeside(suspect), "改为 3");
    await form.field(suspect).focus();
    await form.untilSaid("改为 3");
    await form.view.getByRole("button", { name: "改为 3", exact: true }).click();
    await form.untilField(suspect, "3");
    assert.match(await form.readBeside(suspect), /=3 ✓/);
    await window.putOnClipboard({
      html: "<table><tr><td>21</td><td>22</td></tr><tr><td>31</td><td>32</td></tr></table>",
      text: "21\t22\r\n31\t32\r\n",
    });
    await form.field(received("商业企业")).focus();
    await window.press("Control+v");
    await form.untilField(carriedIn("科研机构"), "32");
    await form.untilSaid("填入 2 行 2 列，改动 4 个数");
    await window.takePicture("form-pasted");
    await window.press("Control+z");
    await form.untilField(carriedIn("科研机构"), "0");
    await form.untilField(received("商业企业"), "1");
    await form.field(received("其他")).focus();
    await window.type("约三件");
    await window.press("Enter");
    await form.untilSaid("“约三件”不是数");
    await window.takePicture("form-refused");
    const after = await saved(name);
    const { right, wrong } = REPORTS.defects.grantedTotal;
    assert.equal(after, before.replace(wrong, right));
  });

  it("has nothing that bars anyone, in all themes and both looks", async () => {
    const form = await open(REPORTS.ownLanguage);
    const { window } = desk;
    await form.view.getByLabel("上年数").check();
    await form.untilSaid("F2");
    for (const [look, name] of [
      ["公文", "document"],
      ["网页", "web"],
    ]) {
      await form.view.getByLabel(look, { exact: true }).check();
      await form.field(received("自然人")).focus();
      for (const theme of ["light", "dark", "high-contrast"]) {
        await window.wearTheme(theme);
        assert.deepEqual(await form.findBarriers(), [], `${look}, ${theme}`);
      }
      // In half of the window no table has to be scrolled to the side.
      const isTooWide = (all) =>
        all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent.slice(0, 20));
      assert.deepEqual(await form.view.locator(".wide").evaluateAll(isTooWide), [], look);
      await window.takePicture(`form-${name}`);
    }
  });

  it("scrolls with the text and follows its cursor; a click leads to the text", async () => {
    const name = REPORTS.clean;
    const form = await open(name);
    const { window } = desk;
    const line = desk.lineOf(name, "四、结转下年度");
    await window.goTo(line, 30);
    await form.view.locator("tr.here, td.here").first().waitFor();
    await form.view.getByRole("heading", { name: /^六、/ }).scrollIntoViewIfNeeded();
    await untilInText("六、其他需要报告的事项");
    await form.view.getByRole("heading", { name: /^一、/ }).dblclick();
    await window.untilAtLine(desk.lineOf(name, "一、总体情况"));
    await window.press("End");
    await window.type("新");
    await form.view.getByRole("heading", { name: /一、总体情况新/ }).waitFor();
    await form.field(carriedIn("自然人")).focus();
    await window.press("Control+Enter");
    await window.page.locator(".monaco-editor.focused").first().waitFor();
    await window.untilAtLine(desk.lineOf(name, "二、上年结转"));
  });

  it("copies a table, and is written as a page that can be printed", async () => {
    const name = REPORTS.clean;
    const form = await open(name);
    const { window, folder } = desk;
    await form.view.getByRole("button", { name: "复制表四" }).click();
    await form.untilSaid("已复制表四");
    const copied = await window.readClipboard();
    assert.match(copied["text/html"], /<td colspan="10"[^>]*>行政诉讼<\/td>/);
    assert.match(copied["text/plain"], /^行政复议\t/);
    await form.view.getByRole("button", { name: "另存为网页（可打印）" }).click();
    await window.page.locator(".quick-input-widget input.input").first().waitFor();
    await window.press("Enter");
    await window.readMessage(/已另存为网页/);
    const html = readFileSync(join(folder, "临河县人民政府2024年政府信息公开工作年度报告.html"), "utf8");
    assert.match(html, /<h2>六、其他需要报告的事项<\/h2>/);
  });
});
