import assert from "node:assert/strict";
import { sitDown } from "../desk.mjs";
import { REPORTS } from "../fixtures.mjs";

const { grantedTotal } = REPORTS.defects;

describe("gestures", () => {
  let desk;
  afterEach(() => desk?.leave());

  const open = async (name, options) => {
    desk = await sitDown([name], options);
    await desk.window.untilLanguageStatus(/勾稽关系 \d+ 条|\d+ of \d+ sums hold/);
    return desk.window;
  };
  /** Sets the cursor on a piece of a line, at its first character. */
  const goTo = (name, line, piece = line) => {
    const number = desk.lineOf(name, line);
    const words = desk.read(name).split("\n")[number - 1];
    return desk.window.goTo(number, words.indexOf(piece) + 1);
  };

  it("hints say what a wrong total has to be, and follow what is typed", async () => {
    const name = REPORTS.wrong;
    const window = await open(name);
    await goTo(name, grantedTotal.wrong);
    await window.untilVisible("应为 3");
    await window.goTo(desk.lineOf(name, grantedTotal.wrong) + 1);
    await goTo(name, grantedTotal.wrong, "4 |");
    await window.press("Delete");
    await window.type("3");
    await window.untilVisible("应为 3", { gone: true });
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

  it("formatting puts the columns of tables in line, and changes no figure", async () => {
    const name = REPORTS.clean;
    const window = await open(name);
    const figures = (text) => text.replace(/[\s-]/g, "");
    const before = desk.read(name);
    await window.focusEditor();
    await window.runCommand("Format Document");
    await window.untilDirty();
    await window.save();
    const after = desk.read(name);
    assert.notEqual(after, before);
    assert.equal(figures(after), figures(before));
    await window.undo();
    await window.untilDirty();
    await window.save();
    assert.equal(desk.read(name), before);
  });

  it("in Restricted Mode reports are checked and mended all the same @always", async () => {
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

  it("F2 renames the agency wherever it stands @always", async () => {
    // In Markdown the editor's own language features rename headings as well.
    const name = REPORTS.ownLanguage;
    const window = await open(name);
    await goTo(name, "青石镇人民政府2024", "青石镇");
    await window.rename("松岭乡人民政府");
    await window.save();
    const text = desk.read(name);
    assert.match(text, /^# 松岭乡人民政府2024年/);
    assert.doesNotMatch(text, /青石镇人民政府/);
  });

  it("a table is rewritten in another layout from the menu of refactorings", async () => {
    const name = REPORTS.clean;
    const window = await open(name);
    await goTo(name, "| 行政许可 | 43 |", "43");
    const entry = await window.untilRefactoring("制表符");
    await window.takePicture("refactorings");
    await entry.click();
    await window.untilDirty();
    await window.save();
    assert.match(desk.read(name), /^行政许可\t43$/m);
  });

  it("a finding is silenced from the light bulb, with a comment above the table", async () => {
    const name = REPORTS.ownLanguage;
    const window = await open(name);
    const before = desk.read(name);
    await goTo(name, REPORTS.defects.licensing.wrong, "４３");
    const fixes = await window.readFixes();
    const wished = fixes.find((title) => /不再提示/.test(title));
    assert.ok(wished, fixes.join("\n"));
    await window.chooseFix(wished);
    await window.answerTo("理由", "已与许可科核对");
    await window.untilDirty();
    await window.takePicture("silenced");
    await window.save();
    const added = desk
      .read(name)
      .split("\n")
      .filter((line) => !before.split("\n").includes(line));
    assert.match(added.join("\n"), /^<!-- nianbao-disable[a-z-]* [a-z-]+ -- 已与许可科核对 -->$/);
    await window.untilLanguageStatus(/已忽略 1 处/);
  });
});
