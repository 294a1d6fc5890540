import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sitDown } from "../desk.mjs";
import { encodeGb18030, REPORTS } from "../fixtures.mjs";

const NAME = "松岭乡2024年年报.md";

describe("a file in GB18030 that was read as UTF-8", () => {
  let desk;
  afterEach(() => desk?.leave());

  it("is not judged; the button of its message opens it anew, and the file is as it was", async () => {
    desk = await sitDown([NAME], {
      fill(folder) {
        const report = readFileSync(join(folder, REPORTS.wrong), "utf8").replaceAll("青石镇", "松岭乡");
        writeFileSync(join(folder, NAME), encodeGb18030(report));
      },
    });
    const { window, folder } = desk;
    const before = readFileSync(join(folder, NAME));
    await window.untilVisible("\ufffd");
    await window.takePicture("gb18030-garbled", { looks: ["light"] });
    await window.pressButton("按 GB18030 重新打开");
    await window.untilVisible("松岭乡人民政府2024年政府信息公开工作年度报告");
    await window.untilVisible("\ufffd", { gone: true });
    await window.untilLanguageStatus(/勾稽关系 \d+ 条/);
    await window.takePicture("gb18030-reopened", { looks: ["light"] });
    // What is written into it is written in its own encoding.
    await window.goTo(2);
    await window.type("年");
    await window.save();
    const after = readFileSync(join(folder, NAME));
    assert.equal(after.length, before.length + 2);
    assert.match(new TextDecoder("gb18030").decode(after), /^# 松岭乡人民政府2024年/);
  });
});
