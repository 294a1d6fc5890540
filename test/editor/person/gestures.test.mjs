import assert from "node:assert/strict";
import { sitDown } from "../desk.mjs";
import { REPORTS } from "../fixtures.mjs";

const { grantedTotal } = REPORTS.defects;

describe("gestures", () => {
  let desk;
  afterEach(() => desk?.leave());

  const open = async (name, options) => {
    desk = await sitDown([name], options);
    await desk.window.untilLanguageStatus(/勾稽 \d+\/\d+|identities \d+\/\d+/);
    return desk.window;
  };
  /** Sets the cursor on a piece of a line, at its first character. */
  const goTo = (name, line, piece = line) => {
    const number = desk.lineOf(name, line);
    const words = desk.read(name).split("\n")[number - 1];
    return desk.window.goTo(number, words.indexOf(piece) + 1);
  };

  it("hints say what a wrong total has to be, and follow what is typed; a lens counts the sums", async () => {
    const name = REPORTS.wrong;
    const window = await open(name);
    await goTo(name, grantedTotal.wrong);
    await window.untilVisible("应为 3");
    await window.takePicture("hints");
    await window.goTo(desk.lineOf(name, grantedTotal.wrong) + 1);
    await goTo(name, grantedTotal.wrong, "4 |");
    await window.press("Delete");
    await window.type("3");
    await window.untilVisible("应为 3", { gone: true });
    await goTo(name, "## 三、");
    await window.untilLens("勾稽");
    await window.takePicture("lens");
  });

  it("a hover tells the sums a figure stands in", async () => {
    const name = REPORTS.wrong;
    const window = await open(name);
    await goTo(name, grantedTotal.wrong, "4 |");
    assert.match(await window.readHover(/✗/), /予以公开/);
    await window.takePicture("hover");
  });

  it("F12 leads from a number in prose to its cell", async () => {
    const name = REPORTS.clean;
    const window = await open(name);
    await goTo(name, "（二）依申请公开", "6件，上年");
    await window.press("F12");
    const line = desk.lineOf(name, "一、本年新收政府信息公开申请数量");
    await window.untilAtLine(line);
    await window.takePicture("definition");
  });

  it("a number is offered where the prose is about to name it", async () => {
    const name = REPORTS.clean;
    const window = await open(name);
    await goTo(name, "（二）依申请公开", "6件，上年");
    await window.press("Delete");
    await window.untilSuggested("6");
    await window.takePicture("completion");
    await window.press("Escape");
  });

  it("formatting puts the columns of tables in line, and changes no figure", async () => {
    const name = REPORTS.clean;
    const window = await open(name);
    const figures = (text) => text.replace(/[\s-]/g, "");
    const before = desk.read(name);
    await window.focusEditor();
    await window.runCommand("Format Document");
    await window.untilDirty();
    await window.takePicture("formatted");
    await window.save();
    const after = desk.read(name);
    assert.notEqual(after, before);
    assert.equal(figures(after), figures(before));
    await window.undo();
    await window.untilDirty();
    await window.save();
    assert.equal(desk.read(name), before);
  });

  it("in Restricted Mode reports are checked and mended all the same", async () => {
    const name = REPORTS.wrong;
    const window = await open(name, {
      isTrusted: false,
      settings: { "security.workspace.trust.startupPrompt": "never" },
    });
    const problems = await window.readProblems();
    assert.ok(
      problems.some((problem) => /相加应为/.test(problem)),
      problems.join("\n"),
    );
    await window.takePicture("restricted");
  });

  for (const [theme, label] of [
    ["Default Light Modern", "light"],
    ["Default Dark Modern", "dark"],
    ["Default High Contrast", "high-contrast"],
  ]) {
    it(`everything can be read in ${label}`, async () => {
      const name = REPORTS.wrong;
      const window = await open(name, { settings: { "workbench.colorTheme": theme } });
      await window.readProblems();
      await goTo(name, grantedTotal.wrong, "4 |");
      assert.match(await window.readHover(/✗/), /予以公开/);
      await window.takePicture(`tour-${label}`);
    });
  }
});
