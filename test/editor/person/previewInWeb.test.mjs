import { sitDownInWorker } from "../desk.mjs";
import { REPORTS } from "../fixtures.mjs";
import { openPreview } from "../preview.mjs";

describe("the form where extensions run in a worker", () => {
  let desk;
  before(async () => {
    desk = await sitDownInWorker([REPORTS.ownLanguage]);
  });
  after(() => desk?.leave());

  it("is filled in, and undone, as anywhere else", async () => {
    const { window } = desk;
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
