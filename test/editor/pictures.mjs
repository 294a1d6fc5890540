/**
 * Takes the README's pictures from the real editor: `node test/editor/pictures.mjs`, after `npm run package`.
 * The example with defects is shown as a report of its own language, with outline and Problems, light and dark.
 */
import { copyFileSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { sitDown, tidyUp } from "./desk.mjs";
import { install } from "./install.mjs";
import { ROOT } from "./installation.mjs";

const NAME = "云溪乡2024年政府信息公开工作年度报告.nianbao";
const IMAGES = join(ROOT, "docs/images");
const THEMES = { light: "Default Light Modern", dark: "Default Dark Modern" };

const reason = install();
if (reason) {
  console.error(`无法拍照 / no pictures: ${reason}`);
  process.exit(1);
}
mkdirSync(IMAGES, { recursive: true });
const example = readdirSync(join(ROOT, "examples")).find((name) => name.includes("待修改"));
try {
  for (const [name, theme] of Object.entries(THEMES)) {
    const { window, leave } = await sitDown([NAME], {
      settings: {
        "workbench.colorTheme": theme,
        "editor.minimap.enabled": false,
        "editor.fontSize": 13,
        "nianbao.checkFolder": false,
      },
      fill: (folder) => copyFileSync(join(ROOT, "examples", example), join(folder, NAME)),
    });
    await window.readProblems();
    await window.press("Home");
    await window.readOutline();
    await window.press("Home");
    await window.goTo(41, 19);
    await window.page.mouse.move(760, 480);
    await window.page.waitForTimeout(1500);
    await window.press("Control+.");
    await window.page.locator(".action-widget .monaco-list-row.action").first().waitFor();
    await window.page.screenshot({ path: join(IMAGES, `editor-${name}.png`) });
    await leave();
  }
} finally {
  await tidyUp();
}
