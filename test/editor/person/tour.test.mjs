import assert from "node:assert/strict";
import { copyTable } from "../clipboard.mjs";
import { sitDown } from "../desk.mjs";
import { REPORTS } from "../fixtures.mjs";
import { commandTitle, manifestText } from "../titles.mjs";

const { grantedTotal } = REPORTS.defects;

/** What a person looks for, in either language. */
const WORDS = {
  "zh-cn": {
    status: /勾稽关系 \d+ 条/,
    due: "应为 3",
    lens: "勾稽",
    tabs: "制表符",
    pasted: /表三：25 行/,
    template: "空白模板",
    agency: "机关名称",
  },
  en: {
    status: /\d+ of \d+ sums hold/,
    due: "expect 3",
    lens: "sums hold",
    tabs: "tab-separated",
    pasted: /Table 3: 25 rows/,
    template: "Blank template",
    agency: "The agency's name",
  },
};

for (const [language, words] of Object.entries(WORDS)) {
  describe(`a tour of every gesture (${language})`, () => {
    const name = REPORTS.ownLanguage;
    let desk;
    let window;
    before(async () => {
      desk = await sitDown([name], { language });
      window = desk.window;
      await window.untilLanguageStatus(words.status);
    });
    after(() => desk?.leave());

    const see = (what) => window.takePicture(`tour-${language}-${what}`);
    /** Sets the cursor on a piece of a line, at its first character. */
    const goTo = (line, piece = line) => {
      const number = desk.lineOf(name, line);
      const written = desk.read(name).split("\n")[number - 1];
      return window.goTo(number, written.indexOf(piece) + 1);
    };

    it("problems and outline", async () => {
      await window.readOutline();
      await window.readProblems();
      await see("problems");
      await window.runCommand("View: Hide Panel");
      // Who walks through Problems is shown each place, in other files as well.
      await window.openFile(name);
    });

    it("hints and lenses", async () => {
      await goTo(grantedTotal.wrong);
      await window.untilVisible(words.due);
      await window.untilLens(words.lens);
      await see("hints");
    });

    it("hover", async () => {
      await goTo(grantedTotal.wrong, "4 |");
      assert.match(await window.readHover(/✗/), /予以公开/);
      await see("hover");
      await window.press("Escape");
    });

    it("light bulb", async () => {
      await goTo(grantedTotal.wrong, "4 |");
      await window.untilFixes();
      await see("fixes");
      await window.press("Escape");
    });

    it("Tab in a table", async () => {
      await goTo("一、本年新收政府信息公开申请数量", "5 |");
      await window.pressMoving("Tab");
      await see("tab");
    });

    it("completion", async () => {
      await goTo("（二）依申请公开", "6件，上年");
      await window.press("Delete");
      await window.untilSuggested("6");
      await see("completion");
      await window.press("Escape");
      await window.undo();
      await window.untilClean();
    });

    it("references", async () => {
      await goTo("一、本年新收政府信息公开申请数量", "6 |");
      await window.runCommand("Peek References");
      await window.untilPeeked();
      await see("references");
      await window.press("Escape");
    });

    it("rename", async () => {
      await goTo("青石镇人民政府2024", "青石镇");
      await window.askForName();
      await see("rename");
      await window.press("Escape");
    });

    it("refactorings", async () => {
      await goTo("行政处罚 |", "12");
      await window.untilRefactoring(words.tabs);
      await see("refactorings");
      await window.press("Escape");
    });

    it("formatting", async () => {
      await window.focusEditor();
      await window.runCommand("Format Document");
      await window.untilDirty();
      await see("formatted");
      await window.undo();
      await window.untilClean();
    });

    it("pasting", async () => {
      let count = 100;
      await window.putOnClipboard(await copyTable("Word", "requests", () => `${count++}`));
      await goTo("一、本年新收政府信息公开申请数量");
      await window.press("Control+v");
      await window.untilStatusMessage(words.pasted);
      await see("pasted");
      await window.undo();
      await window.untilClean();
      await window.untilLens(/37 条成立|37 of 39/);
    });

    it("new report", async () => {
      await window.runCommand(commandTitle("nianbao.newReport", language), { asks: true });
      await window.untilListed(words.template);
      await see("new-report");
      await window.choose(words.template);
      await window.untilAsked(words.agency);
      await see("new-report-agency");
      await window.press("Escape");
    });

    it("walkthrough", async () => {
      await window.openWalkthrough(manifestText("walkthrough.title", language));
      await see("walkthrough");
    });
  });
}
