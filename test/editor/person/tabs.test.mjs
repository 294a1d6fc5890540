import assert from "node:assert/strict";
import { sitDown } from "../desk.mjs";
import { REPORTS } from "../fixtures.mjs";

const RECEIVED = "| 一、本年新收政府信息公开申请数量 |  |  | 5 | 1 | 0 | 0 | 0 | 0 | 6 |";
const CARRIED_IN = "| 二、上年结转政府信息公开申请数量 |  |  | 1 | 0 | 0 | 0 | 0 | 0 | 1 |";
const LAST = REPORTS.defects.reconsiderationTotal.right;

describe("tables as forms", () => {
  const name = REPORTS.clean;
  let desk;
  let original;
  afterEach(() => desk?.leave());

  const start = async (settings = {}) => {
    desk = await sitDown([name], { settings });
    original = desk.read(name);
    // The keys are taken once the extension knows the report.
    await desk.window.untilLanguageStatus(/勾稽关系 \d+ 条/);
    return desk.window;
  };
  /** Sets the cursor into a line, into the n-th cell from 1. */
  const goToCell = async (line, cell) => {
    const prefix = line.split("|").slice(0, cell).join("|").length;
    await desk.window.goTo(desk.lineOf(name, line), prefix + 3);
    await desk.window.untilResting();
  };
  const saved = async () => {
    await desk.window.untilDirty();
    await desk.window.save();
    return desk.read(name);
  };

  it("Tab and Shift+Tab go from figure to figure and select it; Enter goes down @always", async () => {
    const window = await start();
    await goToCell(RECEIVED, 4);
    await window.pressMoving("Tab");
    await window.type("7");
    await window.pressMoving("Tab", "Tab", "Shift+Tab");
    await window.takePicture("tab-in-table");
    await window.type("8");
    await window.pressMoving("Enter");
    await window.type("9");
    assert.equal(
      await saved(),
      original
        .replace(RECEIVED, RECEIVED.replace("| 5 | 1 | 0 |", "| 5 | 7 | 8 |"))
        .replace(CARRIED_IN, CARRIED_IN.replace("| 1 | 0 | 0 |", "| 1 | 0 | 9 |")),
    );
  });

  it("from the last figure of a row on to the next row, from the last table on to the text below", async () => {
    const window = await start();
    await goToCell(RECEIVED, 10);
    await window.pressMoving("Tab");
    await window.type("2");
    await goToCell(LAST, 15);
    await window.pressMoving("Tab");
    await window.type("正文");
    const lines = (await saved()).split("\n");
    assert.equal(
      lines[desk.lineOf(name, CARRIED_IN.replace("| 1 | 0", "| 2 | 0")) - 1],
      CARRIED_IN.replace("| 1 | 0", "| 2 | 0"),
    );
    assert.equal(lines[lines.indexOf(LAST) + 1], "正文");
  });

  it("outside tables the keys do what they always do", async () => {
    const window = await start();
    await window.goTo(desk.lineOf(name, "（一）主动公开。"), 1);
    await window.untilResting();
    await window.press("Tab", "ArrowDown", "Enter");
    const text = await saved();
    assert.match(text, /\n(?:\t| {2,4})（一）主动公开。/);
    assert.equal(text.split("\n").length, original.split("\n").length + 1);
  });

  it("the setting gives the keys back", async () => {
    const window = await start({ "nianbao.tabInTables": false });
    await goToCell(RECEIVED, 4);
    await window.press("Enter");
    assert.equal((await saved()).split("\n").length, original.split("\n").length + 1);
  });
});
