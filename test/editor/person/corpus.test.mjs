import assert from "node:assert/strict";
import { copyFileSync, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { sitDown } from "../desk.mjs";
import { ROOT } from "../installation.mjs";

/** Real reports stand beside the checkout, never in it; without them these tests are skipped. */
const CORPUS = join(ROOT, "../shared/corpus");
const NAMES = existsSync(CORPUS) ? readdirSync(CORPUS).filter((name) => name.endsWith(".txt")) : [];

describe("reading a real report", () => {
  let desk;
  before(async () => {
    if (NAMES.length === 0) return;
    desk = await sitDown([], {
      fill(folder) {
        for (const name of NAMES) copyFileSync(join(CORPUS, name), join(folder, name));
      },
    });
  });
  after(() => desk?.leave());

  if (NAMES.length === 0) it.skip("没有可用的真实年报 / there are no real reports beside the checkout");
  for (const [index, name] of NAMES.entries()) {
    it(`Outline shows the six sections, no identity fails, and Problems lists what it lacks: ${name}`, async () => {
      const { window } = desk;
      await window.openFile(name);
      await window.untilLanguageStatus(/勾稽关系 \d+ 条/);
      const rows = await window.readOutline();
      const sections = rows.flatMap((row) => /^([一二三四五六])、.*\(module\)$/.exec(row)?.[1] ?? []);
      assert.equal(sections.join(""), "一二三四五六", rows.join("\n"));
      const status = await window.readLanguageStatus();
      const [, all, balanced] = /勾稽关系 (\d+) 条：(\d+) 条成立/.exec(status) ?? [];
      const [, open = "0"] = /(\d+) 条勾稽关系缺数据/.exec(status) ?? [];
      assert.equal(Number(balanced) + Number(open), Number(all), status);
      assert.notEqual((await window.untilProblems(name)).length, 0);
      await window.takePicture(`real-report-${index}`);
    });
  }
});
