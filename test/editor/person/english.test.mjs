import assert from "node:assert/strict";
import { sitDown } from "../desk.mjs";
import { REPORTS } from "../fixtures.mjs";
import { commandTitle } from "../titles.mjs";

describe("an English VS Code", () => {
  let desk;
  before(async () => {
    desk = await sitDown([REPORTS.wrong], { language: "en" });
  });
  after(() => desk?.leave());

  it("Problems and the language status are in English", async () => {
    const { window } = desk;
    const problems = await window.readProblems();
    assert.ok(
      problems.some((row) => /[a-z]+ .*is 4/i.test(row)),
      problems.join("\n"),
    );
    assert.match(await window.readLanguageStatus(), /2021 format · \d+ of \d+ sums hold/);
  });

  it("the palette has English titles", async () => {
    const { window } = desk;
    await window.focusEditor();
    const titles = await window.readPalette("Nianbao");
    for (const id of ["nianbao.check", "nianbao.fixAll", "nianbao.recomputeTotals"]) {
      assert.ok(titles.includes(commandTitle(id, "en")), titles.join("\n"));
    }
  });
});
