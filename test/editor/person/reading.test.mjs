import assert from "node:assert/strict";
import { sitDown } from "../desk.mjs";
import { REPORTS } from "../fixtures.mjs";
import { commandTitle } from "../titles.mjs";

const SECTIONS = [
  "一、总体情况",
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
  "五、存在的主要问题及改进情况",
  "六、其他需要报告的事项",
];

describe("reading a report with defects", () => {
  let desk;
  before(async () => {
    desk = await sitDown([REPORTS.wrong]);
  });
  after(() => desk?.leave());

  it("Problems lists its defects, with the sums @always", async () => {
    const problems = await desk.window.readProblems();
    const granted = problems.find((row) => /予以公开.*4/.test(row) && row.includes("3"));
    assert.ok(granted, problems.join("\n"));
    assert.ok(
      problems.some((row) => row.includes("４３") || row.includes("行政许可")),
      problems.join("\n"),
    );
    await desk.window.takePicture("problems");
  });

  it("Outline shows the six sections in order @always", async () => {
    const rows = await desk.window.readOutline();
    // In Markdown the editor lists them itself, with their number signs, and nothing of ours stands beside.
    const names = rows.map((row) => row.replace(/ \([^()]*\)$/, "").replace(/^#+ /, ""));
    const sections = names.filter((name) => SECTIONS.includes(name));
    assert.deepEqual(sections, SECTIONS, rows.join("\n"));
    await desk.window.takePicture("outline");
  });

  it("the language status says edition and identities", async () => {
    const status = await desk.window.readLanguageStatus();
    assert.match(status, /2021 格式/);
    assert.match(status, /勾稽关系 \d+ 条/);
    assert.match(status, /青石镇/);
    await desk.window.takePicture("language-status");
  });

  it("the command 检查 says how many there are", async () => {
    await desk.window.focusEditor();
    await desk.window.runCommand(commandTitle("nianbao.check"));
    await desk.window.readMessage(/\d+ 个错误/);
  });
});

describe("reading texts without defects", () => {
  let desk;
  before(async () => {
    desk = await sitDown([REPORTS.clean, REPORTS.readme]);
  });
  after(() => desk?.leave());

  it("a sound report is said to be sound", async () => {
    const { window } = desk;
    await window.openFile(REPORTS.clean);
    await window.focusEditor();
    const [, all, balanced] = /勾稽关系 (\d+) 条：(\d+) 条成立/.exec(await window.readLanguageStatus()) ?? [];
    assert.equal(balanced, all);
    await window.runCommand(commandTitle("nianbao.check"));
    await window.readMessage(/未发现问题/);
    await window.takePicture("sound-report");
  });

  it("Markdown that is no report is left alone", async () => {
    const { window } = desk;
    await window.openFile(REPORTS.readme);
    await window.focusEditor();
    // Other files of the folder have problems, but not this one.
    await window.untilProblems(REPORTS.wrong);
    await window.untilProblems(REPORTS.readme, { isThere: false });
    const rows = await window.readOutline();
    assert.ok(!rows.some((row) => row.startsWith("一、使用方法")), rows.join("\n"));
    await window.focusEditor();
    assert.ok(!(await window.readPalette("年报")).includes(commandTitle("nianbao.fixAll")));
    await window.takePicture("no-report");
  });
});
