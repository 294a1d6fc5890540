/** The preview of a report with the verbs that a person has there. */
import { readFileSync } from "node:fs";
import { MODULES } from "./installation.mjs";
import { commandTitle } from "./titles.mjs";

const AXE = readFileSync(`${MODULES}/axe-core/axe.min.js`, "utf8");

/** Opens the preview of the report in the editor. @param {{ byKeys?: boolean }} options with the keys, or by its command. */
export async function openPreview(window, { byKeys = false, language = "zh-cn" } = {}) {
  await window.focusEditor();
  if (byKeys) await window.press("Control+k", "v");
  else await window.runCommand(commandTitle("nianbao.openPreview", language));
  return findForm(window);
}

/** The form that is shown, once it is there. */
export async function findForm(window) {
  const view = window.page.frameLocator("iframe.webview").last().frameLocator("#active-frame");
  await view.locator("article").waitFor();
  return makeVerbs(window, view);
}

function makeVerbs({ page }, view) {
  const field = (name) => view.getByLabel(name, { exact: true });
  return {
    view,
    /** The field of a figure: `一、本年新收政府信息公开申请数量，自然人`. */
    field,

    /** Waits until a field shows something; what was typed stands in the text then, or was refused. */
    async untilField(name, value) {
      await poll(
        page,
        async () => (await field(name).inputValue()) === value,
        () => field(name).inputValue(),
      );
      await view.locator("td.sent").first().waitFor({ state: "detached" });
    },

    /** Waits until a field has the focus. */
    async untilFocused(name) {
      const focused = view.locator("input:focus");
      await poll(
        page,
        async () => (await focused.getAttribute("aria-label", { timeout: 1000 }).catch(() => "")) === name,
        () => view.locator(":focus").evaluateAll((all) => all.map((one) => one.outerHTML).join()),
      );
    },

    /** What is said beside a figure, without the figure. */
    async readBeside(name) {
      const cell = view.locator("td.figure").filter({ has: field(name) });
      return (await cell.locator(".sum, .offer, .last").allInnerTexts()).join(" ");
    },

    /** Waits until something is said below the report. */
    async untilSaid(text) {
      await view.locator(".details").filter({ hasText: text }).waitFor();
    },

    /** What axe finds in the view as it is, a line each. */
    async findBarriers() {
      const frame = await (await view.locator("html").elementHandle()).ownerFrame();
      await frame.evaluate(AXE);
      const { violations } = await frame.evaluate(() => globalThis.axe.run(document));
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
    },
  };
}

/** Waits for something that nothing announces; generous, since no machine's speed is judged here. */
async function poll(page, isThere, describe) {
  for (let times = 0; times < 300; times++) {
    if (await isThere()) return;
    await page.waitForTimeout(100);
  }
  throw new Error(`still: ${await describe()}`);
}
