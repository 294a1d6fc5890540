import { writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { launchBrowser, remoteUri } from "../browser.mjs";
import { findPackage } from "../desk.mjs";
import { prepareFolder, REPORTS, removeFolder } from "../fixtures.mjs";
import { HERE } from "../installation.mjs";
import { startServer } from "../server.mjs";
import { commandTitle } from "../titles.mjs";
import { openWindow } from "../workbench.mjs";

describe("a virtual folder", () => {
  let folder;
  let browser;
  let server;
  let window;
  before(async () => {
    folder = prepareFolder();
    const workspace = join(dirname(folder), "virtual.code-workspace");
    const uri = `virtual:/${encodeURIComponent(basename(folder))}`;
    writeFileSync(workspace, JSON.stringify({ folders: [{ uri, name: "虚拟" }] }));
    browser = await launchBrowser();
    server = await startServer({
      vsix: findPackage(),
      language: "zh-cn",
      env: { NIANBAO_VIRTUAL_FOLDER: dirname(folder) },
    });
    const payload = [["extensionDevelopmentPath", remoteUri(server, `${HERE}fixtures/virtualFiles`)]];
    window = await openWindow(browser, server, { workspace, payload });
  });
  after(async () => {
    await window?.close();
    await server?.stop();
    await browser?.close();
    removeFolder(folder);
  });

  it("is checked as any other, though it cannot be searched @always", async () => {
    const files = window.page.locator(".explorer-viewlet .monaco-list-row");
    await files.filter({ hasText: REPORTS.readme }).first().waitFor();
    await window.runCommand(commandTitle("nianbao.checkFolder"));
    await window.untilProblems(REPORTS.wrong);
    await window.takePicture("virtual-folder");
  });
});
