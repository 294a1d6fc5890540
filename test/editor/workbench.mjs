/** A window of VS Code with the verbs that a person has: keys, the mouse, and eyes. */
import { mkdirSync } from "node:fs";
import { basename } from "node:path";
import { windowAddress } from "./browser.mjs";
import { ARTEFACTS } from "./installation.mjs";

const VIEWPORT = { width: 1280, height: 900 };
/** The themes that pictures are taken in: how the machine is set, and the class that the workbench wears then. */
const LOOKS = {
  light: { media: { colorScheme: "light", forcedColors: "none" }, theme: "vs" },
  dark: { media: { colorScheme: "dark", forcedColors: "none" }, theme: "vs-dark" },
  "high-contrast": { media: { colorScheme: "dark", forcedColors: "active" }, theme: "hc-black" },
};
/** How long a person would wait for anything to appear; generous, since nothing here measures speed. */
const PATIENCE = 60_000;

/**
 * Opens a folder, and files in it; or a workspace file.
 * @param {{ folder?: string, workspace?: string, files?: string[], locale?: string, payload?: string[][] }} options
 *   `payload` are keys that VS Code reads besides.
 */
export async function openWindow(
  browser,
  server,
  { folder, workspace, files = [], locale = "zh-CN", payload = [] },
) {
  const context = await browser.newContext({ locale, viewport: VIEWPORT });
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: server.address });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.emulateMedia(LOOKS.light.media);
  // The address takes one file only.
  const [first, ...rest] = files;
  await page.goto(windowAddress(server, { folder, workspace, file: first, payload }));
  await page.locator(".monaco-workbench .part.statusbar").waitFor();
  const window = makeVerbs(page);
  if (first) await window.untilOpen(basename(first));
  for (const file of rest) await window.openFile(basename(file));
  return window;
}

function makeVerbs(page) {
  const editor = page.locator(".editor-group-container.active .monaco-editor").first();
  const quickInput = page.locator(".quick-input-widget");
  const toasts = page.locator(".notifications-toasts .notification-list-item-message");

  const showIn = async (look) => {
    const { media, theme } = LOOKS[look];
    await page.emulateMedia(media);
    await page.locator(`.monaco-workbench.${theme}`).waitFor();
  };
  const statusMessage = page.locator("#status\\.extensionMessage, .statusbar-item[id*=message]");

  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const focusEditor = async () => {
    await press("Escape", "Control+1");
    await page.locator(".monaco-editor.focused").first().waitFor();
  };
  const answer = async (text) => {
    await quickInput.locator("input.input").first().waitFor();
    await quickInput.locator("input.input").first().fill(text);
  };
  const suggestion = (text) =>
    page.locator(".suggest-widget.visible .monaco-list-row").filter({ hasText: text }).first();

  return {
    page,
    press,
    focusEditor,

    /** Waits until the tab of a file, and its text, are shown. */
    async untilOpen(name) {
      await page.locator(`.tab[data-resource-name="${name}"]`).waitFor();
      await editor.locator(".view-line").first().waitFor();
    },

    /** Runs a command from the palette, by its title; one that `asks` opens a list or a question in its place. */
    async runCommand(title, { asks = false } = {}) {
      await press("F1");
      await answer(`>${title}`);
      const row = quickInput
        .locator(".monaco-list-row")
        .filter({ has: page.locator(".label-name", { hasText: exactly(title) }) });
      await row.first().click();
      if (asks) await row.first().waitFor({ state: "hidden" });
      else await quickInput.waitFor({ state: "hidden" });
    },

    /** The titles that the palette offers for a text. */
    async readPalette(text) {
      await press("F1");
      await answer(`>${text}`);
      await quickInput.locator(".monaco-list-row").first().waitFor();
      const titles = await quickInput.locator(".monaco-list-row .label-name").allInnerTexts();
      await press("Escape");
      await quickInput.waitFor({ state: "hidden" });
      return titles.map(plain);
    },

    /** Waits until the lines in view, hints included, have a text in them; or, `gone`, have it no more. */
    async untilVisible(text, { gone = false } = {}) {
      const line = editor.locator(".view-lines").getByText(text).first();
      await line.waitFor({ state: gone ? "hidden" : "visible" });
    },

    /** Waits until a code lens with a text is in view. */
    async untilLens(text) {
      await editor.locator(".codelens-decoration").filter({ hasText: text }).first().waitFor();
    },

    /** What the hover at the cursor says, once it says something of a pattern: its parts come one by one. */
    async readHover(pattern) {
      await this.runCommand("Show or Focus Hover");
      const hover = page.locator(".monaco-hover:not(.hidden)").filter({ hasText: pattern });
      await hover.first().waitFor();
      return plain(await hover.first().innerText());
    },

    /** Asks for a new name of what the cursor stands on. */
    async askForName() {
      const box = page.locator(".rename-box input");
      for (let times = 0; times < 5 && !(await box.isVisible()); times++) {
        await press("F2");
        await box.waitFor({ timeout: PATIENCE / 6 }).catch(() => {});
      }
      await box.waitFor();
      return box;
    },

    /** Renames what the cursor stands on; `Apply` is pressed where a preview is shown first. */
    async rename(name) {
      const box = await this.askForName();
      await box.fill(name);
      await press("Enter");
      await box.waitFor({ state: "hidden" });
      const preview = page.getByRole("button", { name: "Apply", exact: true });
      const changed = page.locator(".tab.dirty");
      await preview.or(changed).first().waitFor();
      if (await preview.isVisible()) {
        await this.takePicture("rename-preview");
        await preview.click();
      }
      await changed.first().waitFor();
    },

    /** Opens the menu of refactorings at the cursor, and waits for one by a part of its text. */
    async untilRefactoring(text) {
      const entry = page.locator(".action-widget .monaco-list-row.action").filter({ hasText: text }).first();
      for (let times = 0; times < 5 && !(await entry.isVisible()); times++) {
        await press("Escape");
        await this.runCommand("Refactor...");
        await entry.waitFor({ timeout: PATIENCE / 6 }).catch(() => {});
      }
      await entry.waitFor();
      return entry;
    },

    /** Waits until a peek shows a number of places. */
    async untilPeeked() {
      await page.locator(".peekview-widget .monaco-list-row").first().waitFor();
    },

    /** Presses a button of the message at the lower right. */
    async pressButton(text) {
      await page.locator(".notifications-toasts .monaco-button").filter({ hasText: text }).click();
    },

    /** Waits until a list is open that has an entry with a text. */
    async untilListed(text) {
      await quickInput.locator(".monaco-list-row").filter({ hasText: text }).first().waitFor();
    },

    /** Waits until a text is open that is saved nowhere yet. */
    /** Waits until a document of some name that is not saved yet is in front. */
    async untilUntitled(name = "Untitled") {
      await page.locator(".tab.active").filter({ hasText: name }).waitFor();
    },

    /** Waits until the cursor stands on a line, counted from 1. */
    async untilAtLine(line) {
      await page
        .locator("#status\\.editor\\.selection")
        .filter({ hasText: new RegExp(`Ln ${line},`) })
        .waitFor();
    },

    /** Opens a walkthrough by its title. */
    async openWalkthrough(title) {
      await this.runCommand("Welcome: Open Walkthrough...", { asks: true });
      await this.choose(title);
      await page.locator(".getting-started-step").first().waitFor();
    },

    /** Takes an entry of the list that is open, by a part of its text; `skip` entries with that text are passed over. */
    async choose(text, skip = 0) {
      const rows = quickInput.locator(".monaco-list-row").filter({ hasText: text });
      await rows.nth(skip).waitFor();
      await rows.nth(skip).click();
    },

    /** Types into the list that is open. */
    narrow: answer,

    /** Waits until a question is asked that has a text in it. */
    async untilAsked(question) {
      await quickInput.locator(".quick-input-message").filter({ hasText: question }).waitFor();
    },

    /** Answers a question by a part of its words; without a text, as it is proposed. */
    async answerTo(question, text) {
      await this.untilAsked(question);
      if (text !== undefined) await answer(text);
      await press("Enter");
    },

    /** Gives the dialogue that asks for a file its path; it writes the folder it begins with into its field at first. */
    async choosePath(path) {
      const field = quickInput.locator("input.input").first();
      const row = (text) => quickInput.locator(".monaco-list-row").filter({ hasText: text }).first();
      const isAsked = () =>
        field.inputValue().then(
          (value) => value.startsWith("/"),
          () => false,
        );
      await row("..").waitFor();
      for (let times = 0; times < 5 && (await isAsked()); times++) {
        await field.fill(path);
        await row(basename(path))
          .waitFor({ timeout: PATIENCE / 6 })
          .catch(() => {});
        if (!(await row(basename(path)).isVisible())) continue;
        await press("Enter");
        for (let polls = 0; polls < 100 && (await isAsked()); polls++) await page.waitForTimeout(50);
      }
    },

    /** Opens a file of the folder by name. */
    async openFile(name) {
      await press("Control+p");
      await answer(name);
      await quickInput.locator(".monaco-list-row").filter({ hasText: name }).first().click();
      await this.untilOpen(name);
    },

    /** Sets the cursor, both numbers counted from 1. */
    async goTo(line, column = 1) {
      await focusEditor();
      await press("Control+g");
      await answer(`:${line}:1`);
      await press("Enter");
      await quickInput.waitFor({ state: "hidden" });
      // The box counts a wide character as two columns, so the rest of the way is walked.
      for (let at = 1; at < column; at++) await press("ArrowRight");
    },

    /** Where the cursor is, as the status bar says it: `Ln 3, Col 5 (1 selected)`. */
    async readCursor() {
      return plain(await page.locator("#status\\.editor\\.selection").innerText());
    },

    /** Waits until the cursor rests, and says where. */
    async untilResting() {
      let [before, now] = ["", await this.readCursor()];
      while (before !== now) {
        await page.waitForTimeout(400);
        [before, now] = [now, await this.readCursor()];
      }
      return now;
    },

    /** Presses keys that move the cursor, each once the one before has moved it. */
    async pressMoving(...keys) {
      for (const key of keys) {
        const before = await this.untilResting();
        await press(key);
        for (let times = 0; times < 100 && (await this.readCursor()) === before; times++) {
          await page.waitForTimeout(50);
        }
      }
      await this.untilResting();
    },

    async type(text) {
      await page.keyboard.type(text, { delay: 20 });
    },

    /** Waits until a suggestion is shown, by a part of its text; VS Code reads snippets only when first asked. */
    async untilSuggested(text) {
      const row = suggestion(text);
      for (let times = 0; times < 10 && !(await row.isVisible()); times++) {
        await press("Escape", "Control+Space");
        await row.waitFor({ timeout: PATIENCE / 10 }).catch(() => {});
      }
      await row.waitFor();
    },

    /** Takes one of the suggestions, by a part of its text. */
    async chooseSuggestion(text) {
      await this.untilSuggested(text);
      await suggestion(text).click();
    },

    /** Opens the light bulb at the cursor. */
    untilFixes: () => openFixes(page, press),

    /** The titles under Ctrl+. at the cursor. */
    async readFixes() {
      await openFixes(page, press);
      const titles = await page.locator(".action-widget .monaco-list-row.action .title").allInnerTexts();
      await press("Escape");
      return titles.map(plain);
    },

    /** Chooses one of the entries under Ctrl+. by a part of its text. */
    async chooseFix(text) {
      await openFixes(page, press);
      await page.locator(".action-widget .monaco-list-row.action").filter({ hasText: text }).first().click();
      await page.locator(".action-widget .monaco-list-row.action").first().waitFor({ state: "hidden" });
    },

    /** Saves the open file and waits until the tab says so. */
    async save() {
      await focusEditor();
      await press("Control+s");
      await page.locator(".tab.active:not(.dirty)").waitFor();
    },

    /** Whether the open file differs from the one on the disk. */
    isDirty: () => page.locator(".tab.active.dirty").isVisible(),

    /** Waits until the open file's text has been changed. */
    async untilDirty() {
      await page.locator(".tab.active.dirty").waitFor();
    },

    /** Puts something on the browser's clipboard, as another program would. */
    async putOnClipboard({ html, text }) {
      await page.evaluate(
        ([html, text]) => {
          const item = { "text/plain": new Blob([text], { type: "text/plain" }) };
          if (html) item["text/html"] = new Blob([html], { type: "text/html" });
          return navigator.clipboard.write([new ClipboardItem(item)]);
        },
        [html, text],
      );
    },

    /** Drops something at a text of the editor that is in view, as the mouse would from another program. */
    async drop({ html, text }, at) {
      const box = await editor.locator(".view-line").filter({ hasText: at }).first().boundingBox();
      await page.evaluate(
        ([html, text, x, y]) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.setData("text/html", html);
          dataTransfer.setData("text/plain", text);
          const target = document.elementFromPoint(x, y);
          for (const type of ["dragenter", "dragover", "drop"]) {
            const place = { clientX: x, clientY: y };
            target.dispatchEvent(
              new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true, ...place }),
            );
          }
        },
        [html, text, box.x + 30, box.y + box.height / 2],
      );
    },

    /** What stands on the browser's clipboard, by type. */
    readClipboard: () =>
      page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        const texts = item.types.map(async (type) => [type, await (await item.getType(type)).text()]);
        return Object.fromEntries(await Promise.all(texts));
      }),

    /** Waits until the message in the status bar is like a pattern. */
    async untilStatusMessage(pattern) {
      await statusMessage.filter({ hasText: pattern }).first().waitFor();
    },

    /** Takes back one step. */
    async undo() {
      await focusEditor();
      await press("Control+z");
    },

    /** Waits until the open file's text is again what it was when it was saved. */
    async untilClean() {
      await page.locator(".tab.active:not(.dirty)").waitFor();
    },

    /** The rows of Problems as read out aloud, waiting until there is one. */
    async readProblems() {
      await this.runCommand("Problems: Focus on Problems View");
      await page.locator(".markers-panel .monaco-list-row").first().waitFor();
      return readRows(page, ".markers-panel");
    },

    /**
     * Waits until Problems lists something with a text in it, or no longer does; the folder is looked at in the
     * background.
     * @returns the titles of the first rows that are left by the filter.
     */
    async untilProblems(text, { isThere = true } = {}) {
      await this.runCommand("Problems: Focus on Problems View");
      const filter = page.getByPlaceholder(/^Filter \(e\.g\. text/);
      await filter.fill(text);
      const rows = page.locator(".markers-panel .monaco-list-row");
      if (isThere) await rows.filter({ hasText: text }).first().waitFor();
      // The list follows the filter a moment later.
      await page.waitForTimeout(1000);
      if (!isThere) await rows.first().waitFor({ state: "hidden" });
      const labels = await rows.evaluateAll((all) => all.map((row) => row.getAttribute("aria-label")));
      await filter.fill("");
      return labels.map(plain);
    },

    /** Goes to the place of something that Problems lists, by a part of its text. */
    async openProblem(text) {
      await this.runCommand("Problems: Focus on Problems View");
      const filter = page.getByPlaceholder(/^Filter \(e\.g\. text/);
      // A list draws only the rows in view.
      await filter.fill(text);
      await page.locator(".markers-panel .monaco-list-row").filter({ hasText: text }).first().dblclick();
      await filter.fill("");
      await press("Control+1");
      await page.locator(".monaco-editor.focused").first().waitFor();
    },

    /** The rows of Outline, waiting until there is one. */
    async readOutline() {
      await this.runCommand("Explorer: Focus on Outline View");
      await page.locator(".outline-pane .monaco-list-row").first().waitFor();
      return readRows(page, ".outline-pane");
    },

    /** The message at the lower right that says something like a pattern; all are closed then. */
    async readMessage(pattern) {
      const message = toasts.filter({ hasText: pattern }).first();
      await message.waitFor();
      const text = plain(await message.textContent());
      await this.runCommand("Notifications: Clear All Notifications");
      await toasts.first().waitFor({ state: "hidden" });
      return text;
    },

    /** What the language status item shows when the mouse rests on it. */
    async readLanguageStatus() {
      await page.locator("#status\\.languageStatus").click();
      const hover = page.locator(".hover-language-status").first();
      await hover.waitFor();
      const text = plain(
        await page
          .locator(".hover-language-status")
          .allInnerTexts()
          .then((all) => all.join(" ")),
      );
      await press("Escape");
      return text;
    },

    /** Waits until the language status item says something, and gives what it matched. */
    async untilLanguageStatus(pattern) {
      let status = "";
      for (let times = 0; times < 10; times++) {
        status = await this.readLanguageStatus();
        const match = pattern.exec(status);
        if (match) return match;
        await page.waitForTimeout(PATIENCE / 60);
      }
      throw new Error(`the language status still says: ${status}`);
    },

    /** The lines of the editor that are in view. */
    async readVisibleText() {
      return plain(await editor.locator(".view-lines").innerText());
    },

    /**
     * Takes a picture in each theme, `name-light.png` and so on; what is open stays open.
     * @param {{ folder?: string, looks?: string[] }} options by default all themes, for people to look at.
     */
    async takePicture(name, { folder = ARTEFACTS, looks = Object.keys(LOOKS) } = {}) {
      mkdirSync(folder, { recursive: true });
      for (const look of looks) {
        await showIn(look);
        await page.screenshot({ path: `${folder}/${name}-${look}.png` });
      }
      await showIn("light");
    },

    /** Puts on a theme, `light`, `dark` or `high-contrast`; pictures are taken in all of them. */
    wearTheme: showIn,

    /** Closes every tab without saving it, and all messages; tells whether nothing is left open. */
    async clearUp() {
      const tabs = page.locator(".tabs-container .tab");
      await this.runCommand("Notifications: Clear All Notifications");
      for (let times = 0; times < 8 && (await tabs.count()) > 0; times++) {
        const before = await tabs.count();
        await this.runCommand("View: Revert and Close Editor");
        for (let polls = 0; polls < 40 && (await tabs.count()) === before; polls++)
          await page.waitForTimeout(50);
      }
      return (await tabs.count()) === 0;
    },

    close: () => page.context().close(),
  };
}

async function openFixes(page, press) {
  const first = page.locator(".action-widget .monaco-list-row.action").first();
  // Right after the cursor was set VS Code may know of no fixes yet; a person would press the keys again.
  for (let times = 0; times < 5; times++) {
    await press("Control+.");
    try {
      await first.waitFor({ timeout: PATIENCE / 6 });
      return;
    } catch {
      await press("Escape");
    }
  }
  await press("Control+.");
  await first.waitFor();
}

/** Every row of a list; it draws only those in view, so it is walked through page by page. */
async function readRows(page, list) {
  const rows = new Map();
  const drawn = page.locator(`${list} .monaco-list-row`);
  const focused = page.locator(`${list} .monaco-list-row.focused`);
  const view = page.locator(`${list} .monaco-list`).first();
  await view.focus();
  let at;
  let next = "Home";
  for (let times = 0; times < 100; times++) {
    await page.keyboard.press(next);
    for (const [index, label] of await drawn.evaluateAll((all) =>
      all.map((row) => [Number(row.dataset.index), row.getAttribute("aria-label")]),
    )) {
      rows.set(index, plain(label));
    }
    const now = await focused.evaluateAll(([row]) => row?.dataset.index);
    if (now === undefined) {
      // A list that is being filled may lose its focus: from the top again.
      await page.waitForTimeout(PATIENCE / 240);
      await view.focus();
      next = "Home";
      continue;
    }
    if (next === "PageDown" && now === at) break;
    at = now;
    next = "PageDown";
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, label]) => label);
}

/** VS Code writes no-break spaces where a space would be swallowed. */
const plain = (text) => text.replaceAll("\u00a0", " ").replace(/\s+/g, " ").trim();

const exactly = (text) => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`);
