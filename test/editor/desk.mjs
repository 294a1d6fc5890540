/** What a person's test sits down at: VS Code with the packed extension, and a fresh folder of reports. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { launchBrowser } from "./browser.mjs";
import { fillFolder, prepareFolder, removeFolder } from "./fixtures.mjs";
import { ROOT } from "./installation.mjs";
import { startServer } from "./server.mjs";
import { packWebExtension } from "./webExtension.mjs";
import { openWindow } from "./workbench.mjs";

/** Servers by what they were started with, since most tests can share one. */
const servers = new Map();
/**
 * Windows that were left in order, `{ window, folder }`, by what their servers were started with. To open one takes VS
 * Code as long as many a test.
 */
const leftWindows = new Map();
let browser;
/** The test that has just failed; a picture of its window is taken when it is left. */
let failure;

export function noteFailure(title) {
  failure = title;
}

/** The extension as it is packed. */
export function findPackage() {
  const { name, version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const path = join(ROOT, `${name}-${version}.vsix`);
  return existsSync(path) ? path : undefined;
}

/**
 * Opens a window on a fresh folder, or one that the test before has left in order.
 * @param {string[]} names the files that are opened.
 * @param {{ language?: string, settings?: object, isTrusted?: boolean, fill?: (folder: string) => void }} options
 *   `fill` may put more files into the folder, which is nobody else's then.
 */
export async function sitDown(names, { language = "zh-cn", settings = {}, isTrusted = true, fill } = {}) {
  const key = JSON.stringify([language, settings, isTrusted]);
  const left = fill ? undefined : leftWindows.get(key);
  if (left) leftWindows.delete(key);
  const { window, folder } = left ?? (await openFresh());
  if (left) for (const name of names) await window.openFile(name);

  async function openFresh() {
    const folder = prepareFolder();
    fill?.(folder);
    browser ??= launchBrowser();
    const files = names.map((name) => join(folder, name));
    const locale = language === "en" ? "en-US" : "zh-CN";
    const server = await takeServer(key, { language, settings, isTrusted });
    return { window: await openWindow(await browser, server, { folder, files, locale }), folder };
  }

  return {
    window,
    folder,
    /** What stands in a file on the disk. */
    read: (name) => readFileSync(join(folder, name), "utf8"),
    /** The number, from 1, of the first line of a file that has a text in it. */
    lineOf: (name, text) =>
      readFileSync(join(folder, name), "utf8")
        .split("\n")
        .findIndex((line) => line.includes(text)) + 1,
    async leave() {
      const isWanted = failure === undefined && !fill && !leftWindows.has(key);
      // A window that does not come in order is no fault of the test that has just passed: the next one opens its own.
      const isInOrder = isWanted && (await window.clearUp().catch(() => false));
      if (isInOrder) {
        fillFolder(folder);
        leftWindows.set(key, { window, folder });
        return;
      }
      if (failure !== undefined)
        await window.takePicture(`failed-${failure.replace(/[^\p{L}\p{N}]+/gu, "-")}`);
      failure = undefined;
      await window.close();
      removeFolder(folder);
    },
  };
}

/**
 * Opens a window on a fresh folder, in a VS Code of its own whose extensions run in a worker.
 * @param {string[]} names the files that are opened.
 * @param {(folder: string) => void} [fill] may put more files into the folder.
 */
export async function sitDownInWorker(names, fill) {
  const folder = prepareFolder();
  const extension = packWebExtension();
  let server;
  let window;
  async function leave() {
    await window?.close();
    await server?.stop();
    extension.remove();
    removeFolder(folder);
  }
  try {
    fill?.(folder);
    browser ??= launchBrowser();
    server = await startServer({ vsix: extension.vsix, language: "zh-cn", isDriven: false });
    window = await openWindow(await browser, server, {
      folder,
      files: names.map((name) => join(folder, name)),
    });
    return { window, folder, leave };
  } catch (error) {
    await leave();
    throw error;
  }
}

/** Ends every server and the browser. */
export async function tidyUp() {
  for (const { folder } of leftWindows.values()) removeFolder(folder);
  leftWindows.clear();
  await (await browser)?.close();
  for (const server of servers.values()) await (await server).stop();
  servers.clear();
  browser = undefined;
}

function takeServer(key, options) {
  let server = servers.get(key);
  if (!server) {
    // A driven VS Code shows no messages.
    server = startServer({ vsix: findPackage(), ...options, isDriven: false });
    servers.set(key, server);
  }
  return server;
}
