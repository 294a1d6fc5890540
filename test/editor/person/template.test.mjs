import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { sitDown } from "../desk.mjs";
import { snippetPrefix } from "../titles.mjs";

const NUMERALS = ["一", "二", "三", "四", "五", "六"];

const FILES = ["新年报.nianbao", "新年报.md"];

describe("writing a report from the template", () => {
  let desk;
  const start = async (name) => {
    desk = await sitDown([name], { fill: (folder) => writeFileSync(join(folder, name), "") });
    await desk.window.focusEditor();
    return desk.window;
  };
  afterEach(() => desk?.leave());

  for (const name of FILES) {
    it(`suggestions offer it in ${name}; it has the six sections and no defects`, async () => {
      const window = await start(name);
      await window.type(snippetPrefix("nianbao.json", /整篇报告（2021/));
      await window.chooseSuggestion("整篇报告（2021");
      await window.untilDirty();
      await window.press("Escape");
      await window.takePicture(`template-${name.split(".").at(-1)}`);
      await window.save();
      const headings = desk
        .read(name)
        .split("\n")
        .filter((line) => /^## /.test(line));
      assert.deepEqual(
        headings.map((line) => line.slice(3, 4)),
        NUMERALS,
      );
      const [, all, balanced] = await window.untilLanguageStatus(/勾稽关系 (\d+) 条：(\d+) 条成立/);
      assert.equal(balanced, all);
    });
  }

  it("Tab after a prefix puts a part there @always", async () => {
    const name = "新年报.nianbao";
    const window = await start(name);
    await window.type(snippetPrefix("nianbao.json", /第六部分/));
    await window.untilSuggested("第六部分");
    await window.press("Tab");
    await window.untilDirty();
    await window.press("Escape");
    await window.save();
    assert.match(desk.read(name), /^## 六、其他需要报告的事项/);
  });
});
