import assert from "node:assert/strict";
import { sitDown } from "../desk.mjs";
import { REPORTS } from "../fixtures.mjs";
import { commandTitle } from "../titles.mjs";

const { grantedTotal, licensing, reconsiderationTotal } = REPORTS.defects;

for (const name of [REPORTS.wrong, REPORTS.ownLanguage]) {
  describe(`mending ${name}`, () => {
    let desk;
    let original;
    beforeEach(async () => {
      desk = await sitDown([name]);
      original = desk.read(name);
      await desk.window.untilLanguageStatus(/勾稽关系 \d+ 条/);
    });
    afterEach(() => desk?.leave());

    it("Ctrl+. at a wrong total offers the sum, and puts it there @always", async () => {
      const { window } = desk;
      const column = grantedTotal.wrong.lastIndexOf("4") + 1;
      const line = desk.lineOf(name, grantedTotal.wrong);
      const prefix = original.split("\n")[line - 1].indexOf(grantedTotal.wrong);
      await window.goTo(line, prefix + column);
      const fixes = await window.readFixes();
      const wished = fixes.find((title) => /3/.test(title));
      assert.ok(wished, fixes.join("\n"));
      await window.chooseFix(wished);
      await window.untilDirty();
      await window.save();
      assert.equal(desk.read(name), original.replace(grantedTotal.wrong, grantedTotal.right));
    });

    it("全部修复 mends what is safe, and one undo takes it back @always", async () => {
      await judgeCommand("nianbao.fixAll", [grantedTotal, licensing]);
    });

    it("重算合计 sets the totals, and one undo takes it back", async () => {
      await judgeCommand("nianbao.recomputeTotals", [grantedTotal, reconsiderationTotal]);
    });

    async function judgeCommand(command, mended) {
      const { window } = desk;
      await window.focusEditor();
      await window.runCommand(commandTitle(command));
      await window.untilDirty();
      await window.readMessage(new RegExp(`${mended.length} [处个]`));
      await window.save();
      await window.takePicture(`${command}-${name.endsWith(".md") ? "markdown" : "nianbao"}`);
      const expected = mended.reduce((text, { wrong, right }) => text.replace(wrong, right), original);
      assert.equal(desk.read(name), expected);
      await window.undo();
      await window.untilDirty();
      await window.save();
      assert.equal(desk.read(name), original);
    }
  });
}
