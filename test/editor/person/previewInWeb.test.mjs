import { join } from "node:path";
import { launchBrowser } from "../browser.mjs";
import { prepareFolder, REPORTS, removeFolder } from "../fixtures.mjs";
import { openPreview } from "../preview.mjs";
import { startServer } from "../server.mjs";
import { packWebExtension } from "../webExtension.mjs";
import { openWindow } from "../workbench.mjs";

describe("the form where extensions run in a worker", () => {
  let folder;
  let extension;
  let browser;
  let server;
  let window;
  before(async () => {
    folder = prepareFolder();
    extension = packWebExtension();
    browser = await launchBrowser();
    server = await startServer({ vsix: extension.vsix, language: "zh-cn", isDriven: false });
    const files = [join(folder, REPORTS.ownLanguage)];
    window = await openWindow(browser, server, { folder, files });
  });
  after(async () => {
    await window?.close();
    await server?.stop();
    await browser?.close();
    extension?.remove();
    removeFolder(folder);
  });

  it("is filled in, and undone, as anywhere else", async () => {
    await window.untilLanguageStatus(/勾稽关系 \d+ 条/);
    const form = await openPreview(window, { byKeys: true });
    const name = "一、本年新收政府信息公开申请数量，商业企业";
    await form.field(name).focus();
    await window.type("12");
    await window.press("Tab");
    await form.untilFocused("一、本年新收政府信息公开申请数量，科研机构");
    await form.untilField(name, "12");
    await window.page.locator(".tab.dirty").waitFor();
    await window.takePicture("form-in-web");
    await window.press("Control+z");
    await form.untilField(name, "1");
  });
});
