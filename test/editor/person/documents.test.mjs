import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { sitDown, sitDownInWorker } from "../desk.mjs";
import { REPORTS } from "../fixtures.mjs";
import { ROOT } from "../installation.mjs";
import { findForm } from "../preview.mjs";
import { commandTitle } from "../titles.mjs";

const NAME = "青石镇2024年年报.docx";
const TEXT = "青石镇2024年年报.nianbao.md";
const RECEIVED = "一、本年新收政府信息公开申请数量，自然人";

const nianbao = (...args) =>
  execFileSync(process.execPath, [join(ROOT, "dist/cli.js"), ...args], { encoding: "utf8" });

/** Puts a report with defects into the folder as a Word document. */
function writeWord(folder) {
  nianbao("convert", join(folder, REPORTS.wrong), "--to", "docx", "--force", "--output", join(folder, NAME));
}

/** Opens a document, whose editor has no lines of text. */
async function openDocument(window, name) {
  await window.press("Control+p");
  await window.page.locator(".quick-input-widget input.input").first().fill(name);
  await window.page.locator(".quick-input-widget .monaco-list-row").filter({ hasText: name }).first().click();
  await window.page.locator(`.tab[data-resource-name="${name}"]`).waitFor();
  return findForm(window);
}

/** Changes a figure, takes it back, makes it again and saves it. */
async function changeFigure(window, form) {
  const { page } = window;
  await form.field(RECEIVED).focus();
  await window.type("12");
  await window.press("Tab");
  await form.untilField(RECEIVED, "12");
  await page.locator(".tab.active.dirty").waitFor();
  await window.press("Control+z");
  await form.untilField(RECEIVED, "5");
  await page.locator(".tab.active:not(.dirty)").waitFor();
  await window.press("Control+y");
  await form.untilField(RECEIVED, "12");
  await window.press("Control+s");
  await page.locator(".tab.active:not(.dirty)").waitFor();
}

/** In the page: waits until an element is not transparent any more. */
function untilSeen(element) {
  return new Promise((resolve) => {
    const look = () =>
      getComputedStyle(element).opacity === "1" ? resolve(undefined) : requestAnimationFrame(look);
    look();
  });
}

function readFigure(folder) {
  return JSON.parse(nianbao("data", join(folder, NAME))).requests.received.naturalPerson;
}

describe("a Word document", () => {
  let desk;
  const open = async () => {
    desk = await sitDown([]);
    writeWord(desk.folder);
    return openDocument(desk.window, NAME);
  };
  afterEach(async () => {
    await desk?.leave();
    // The window may be another test's next, with the files that every test begins with.
    for (const name of [NAME, TEXT]) rmSync(join(desk.folder, name), { force: true });
  });

  it("opens as a form, is mended in its own words, undone, saved and opened again @always", async () => {
    const form = await open();
    const { window, folder } = desk;
    await form.untilField(RECEIVED, "5");
    await changeFigure(window, form);
    assert.equal(readFigure(folder), 12);
    await window.takePicture("word", { looks: ["light", "dark"] });
    await window.runCommand("View: Close Editor");
    const again = await openDocument(window, NAME);
    await again.untilField(RECEIVED, "12");
  });

  it("tells what is found by its place, is changed by what is offered, and becomes a report in text", async () => {
    const form = await open();
    const { window, folder } = desk;
    const { view } = form;
    const rows = await window.untilProblems("表三 第");
    assert.ok(
      rows.some((row) => /表三 第 \d+ 行 .+列：/.test(row)),
      rows.join("\n"),
    );
    const found = view.locator("aside li").filter({ hasText: "表三" }).filter({ hasText: "改为" }).first();
    await found.getByRole("button", { name: "改为" }).first().click();
    await window.page.locator(".tab.dirty").waitFor();
    // A paragraph is changed where it stands.
    const paragraph = view.locator("p.paragraph").first();
    await paragraph.hover();
    await paragraph.locator("button.go").evaluate(untilSeen);
    await paragraph.dblclick();
    await view.locator("textarea.words").waitFor();
    await window.press("Control+Home");
    await window.type("今年以来，");
    await window.takePicture("word-words");
    await window.press("Enter");
    await view.locator("p.paragraph").filter({ hasText: "今年以来，" }).first().waitFor();
    assert.deepEqual(await form.findBarriers(), []);
    await window.runCommand(commandTitle("nianbao.convertToText"));
    await window.untilOpen(TEXT);
    const text = readFileSync(join(folder, TEXT), "utf8");
    assert.match(text, /^# 青石镇人民政府2024年\S+\n/);
    assert.match(text, /今年以来，/);
    assert.equal(readFigure(folder), 5);
  });
});

describe("a Word document where extensions run in a worker", () => {
  let desk;
  before(async () => {
    desk = await sitDownInWorker([], writeWord);
  });
  after(() => desk?.leave());

  it("is read, changed and saved as anywhere else", async () => {
    const { window, folder } = desk;
    const form = await openDocument(window, NAME);
    await form.untilField(RECEIVED, "5");
    await changeFigure(window, form);
    assert.equal(readFigure(folder), 12);
    await window.takePicture("word-in-web");
  });
});
