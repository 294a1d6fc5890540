/**
 * Takes the README's pictures from the real editor: `node test/editor/pictures.mjs`, after `npm run package`.
 * The example with defects is shown as a report of its own language, with outline and Problems, light and dark.
 */
import { copyFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { sitDown, tidyUp } from "./desk.mjs";
import { install } from "./install.mjs";
import { ROOT } from "./installation.mjs";

const NAME = "云溪乡2024年政府信息公开工作年度报告.nianbao";
const IMAGES = join(ROOT, "docs/images");

const reason = install();
if (reason) {
  console.error(`无法拍照 / no pictures: ${reason}`);
  process.exit(1);
}
const example = readdirSync(join(ROOT, "examples")).find((name) => name.includes("待修改"));
try {
  const { window } = await sitDown([NAME], {
    settings: { "editor.minimap.enabled": false, "editor.fontSize": 13, "nianbao.checkFolder": false },
    fill: (folder) => copyFileSync(join(ROOT, "examples", example), join(folder, NAME)),
  });
  await window.untilLanguageStatus(/勾稽关系 \d+ 条/);
  await window.readProblems();
  await window.press("Home");
  await window.readOutline();
  await window.press("Home");
  await window.openFile(NAME);
  await window.goTo(41, 19);
  await window.untilFixes();
  await window.takePicture("editor", { folder: IMAGES, looks: ["light", "dark"] });
} finally {
  await tidyUp();
}
