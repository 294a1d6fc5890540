import assert from "node:assert/strict";
import { copyTable } from "../clipboard.mjs";
import { sitDown } from "../desk.mjs";
import { REPORTS } from "../fixtures.mjs";
import { commandTitle } from "../titles.mjs";

const name = REPORTS.clean;

describe("pasting", () => {
  let desk;
  let original;
  afterEach(() => desk?.leave());

  const start = async (options = {}) => {
    desk = await sitDown([name], options);
    original = desk.read(name);
    await desk.window.untilLanguageStatus(/勾稽关系 \d+ 条|\d+ of \d+ sums hold/);
    return desk.window;
  };
  const saved = async () => {
    await desk.window.untilDirty();
    await desk.window.save();
    return desk.read(name);
  };
  /** The figures of the rows of pipes that hold a label. */
  const figuresOf = (text, label) =>
    text
      .split("\n")
      .find((line) => line.includes(label))
      .split("|")
      .map((cell) => cell.trim())
      .filter((cell) => /^\d+$/.test(cell))
      .map(Number);

  for (const program of ["Word", "Excel", "a web page"]) {
    it(`a table from ${program} takes the place of the one the cursor stands in; one undo restores it`, async () => {
      const window = await start();
      let count = 100;
      const copied = await copyTable(program, "requests", () => `${count++}`);
      await window.putOnClipboard(copied);
      await window.goTo(desk.lineOf(name, "一、本年新收"), 5);
      await window.press("Control+v");
      await window.untilStatusMessage(/表三：25 行 175 个数据/);
      const text = await saved();
      assert.deepEqual(figuresOf(text, "一、本年新收"), [100, 101, 102, 103, 104, 105, 106]);
      assert.deepEqual(figuresOf(text, "四、结转下年度"), [268, 269, 270, 271, 272, 273, 274]);
      assert.equal(text.split("\n").length, original.split("\n").length);
      await window.takePicture(`paste-${program.replaceAll(" ", "-")}`);
      await window.undo();
      assert.equal(await saved(), original);
    });
  }

  it("figures alone fill the table from the cursor's cell on @always", async () => {
    const window = await start();
    await window.putOnClipboard({
      html: "<table><!--StartFragment--><tr><td x:num>21</td><td x:num>22</td></tr><tr><td x:num>31</td><td x:num>32</td></tr><!--EndFragment--></table>",
      text: "21\t22\n31\t32\n",
    });
    const line = original.split("\n")[desk.lineOf(name, "一、本年新收") - 1];
    await window.goTo(desk.lineOf(name, "一、本年新收"), line.indexOf("5 |") + 1);
    await window.press("Control+v");
    const text = await saved();
    assert.deepEqual(figuresOf(text, "一、本年新收").slice(0, 3), [21, 22, 0]);
    assert.deepEqual(figuresOf(text, "二、上年结转").slice(0, 3), [31, 32, 0]);
    await window.takePicture("paste-figures");
    await window.undo();
    assert.equal(await saved(), original);
  });

  for (const { language, told } of [
    { language: "zh-cn", told: /表三：25 行 175 个数据；表三有 1 行未识别/ },
    { language: "en", told: /Table 3: 25 rows, 175 figures; Table 3: 1 row not recognised/ },
  ]) {
    it(`what was not understood is told, and kept in a comment (${language})`, async () => {
      const window = await start({ language });
      const copied = await copyTable("Word", "requests", () => "0");
      await window.putOnClipboard({
        ...copied,
        html: copied.html.replace("</table>", "<tr><td>五、其他情形</td><td>1</td><td>2</td></tr></table>"),
      });
      await window.goTo(desk.lineOf(name, "一、本年新收"), 5);
      await window.press("Control+v");
      await window.untilDirty();
      await window.takePicture(`paste-not-understood-${language}`);
      await window.readMessage(told);
      assert.match(await saved(), /<!-- 未能识别的内容：五、其他情形 1 2 -->/);
    });
  }

  it("words are pasted as they are, and so are rows moved inside a report @always", async () => {
    const window = await start();
    await window.putOnClipboard({ html: "<p>另有 <b>3</b> 件</p>", text: "另有 3 件" });
    await window.goTo(desk.lineOf(name, "（三）政府信息管理。"), 1);
    await window.press("Control+v");
    await window.untilDirty();
    await window.save();
    const row = desk.lineOf(name, "二、上年结转");
    await window.goTo(row, 1);
    await window.press("Shift+ArrowDown", "Control+x");
    await window.untilDirty();
    await window.goTo(row - 1, 1);
    await window.pressMoving("Control+v");
    const lines = (await saved()).split("\n");
    assert.match(lines[desk.lineOf(name, "（三）政府信息管理。") - 1], /^另有 3 件（三）/);
    const [received, carriedIn] = ["一、本年新收", "二、上年结转"].map((label) =>
      lines.findIndex((line) => line.includes(label)),
    );
    assert.equal(received, carriedIn + 1);
  });

  it("a table dropped from another program does the same", async () => {
    const window = await start();
    await window.goTo(desk.lineOf(name, "| 行政复议 |"), 1);
    await window.drop(await copyTable("Excel", "disputes", () => "7"), "未经复议直接起诉");
    await window.untilStatusMessage(/已粘贴表四：15 个数据/);
    const text = await saved();
    assert.equal(text, original.replace(REPORTS.defects.reconsiderationTotal.right, `|${" 7 |".repeat(15)}`));
    await window.undo();
    assert.equal(await saved(), original);
  });

  it("复制表格 puts the table at the cursor on the clipboard, for a spreadsheet", async () => {
    const window = await start();
    await window.goTo(desk.lineOf(name, "| 行政复议 |"), 3);
    await window.runCommand(commandTitle("nianbao.copyTable"));
    await window.untilStatusMessage(/已复制表四（15 个数据）/);
    const { "text/plain": text } = await window.readClipboard();
    assert.match(text, /^行政复议\t{5}行政诉讼\t+\n/);
    assert.match(text, /\n1\t0\t0\t0\t1(\t0){10}\n$/);
  });

  it("what is copied here reaches other programs as text only", async () => {
    const window = await start();
    await window.goTo(desk.lineOf(name, "一、本年新收"), 1);
    await window.press("Shift+ArrowDown", "Control+c");
    await window.page.waitForTimeout(1000);
    const clipboard = await window.readClipboard();
    assert.match(clipboard["text/plain"], /^\| 一、本年新收/);
    assert.doesNotMatch(clipboard["text/html"] ?? "", /<td/);
  });
});
