import assert from "node:assert/strict";
import { commands, type TextDocument } from "vscode";
import REPORTS from "../fixtures/reports.json" with { type: "json" };
import { find, open, revert, until, untilFindings } from "./reports.ts";

describe("commands", () => {
  afterEach(revert);

  it("nianbao.fixAll mends the active report in one step of undo", async () => {
    const document = await openWrong();
    const before = document.getText();
    await run("nianbao.fixAll", document, REPORTS.defects.licensing.right);
    find(document, REPORTS.defects.grantedTotal.right);
    await commands.executeCommand("undo");
    assert.equal(document.getText(), before);
  });

  it("nianbao.recomputeTotals sets the totals in one step of undo", async () => {
    const document = await openWrong();
    const before = document.getText();
    await run("nianbao.recomputeTotals", document, REPORTS.defects.reconsiderationTotal.right);
    find(document, REPORTS.defects.grantedTotal.right);
    await commands.executeCommand("undo");
    assert.equal(document.getText(), before);
  });

  it("nianbao.insertMissingSections puts back a section that was deleted", async () => {
    const { document, edit } = await open(REPORTS.ownLanguage);
    const heading = "## 五、存在的主要问题及改进情况";
    const start = find(document, heading).start;
    const end = find(document, "## 六、其他需要报告的事项").start;
    const without = find(
      document,
      document.getText().slice(document.offsetAt(start), document.offsetAt(end)),
    );
    await edit((builder) => builder.delete(without));
    await untilFindings(document, (findings) =>
      findings.some(({ code }) => typeof code === "object" && code.value === "missing-section"),
    );
    await run("nianbao.insertMissingSections", document, "五、存在的主要问题及改进情况");
    assert.ok(
      document.offsetAt(find(document, "五、存在的主要问题及改进情况").start) <
        document.offsetAt(find(document, "六、其他需要报告的事项").start),
    );
  });
});

async function openWrong(): Promise<TextDocument> {
  const { document } = await open(REPORTS.ownLanguage);
  await untilFindings(document, ({ length }) => length > 0);
  return document;
}

/** Runs a command until the text is there that it shall write; before the status is known it does nothing. */
async function run(command: string, document: TextDocument, wished: string): Promise<void> {
  await until(async () => {
    if (document.getText().includes(wished)) return true;
    // Not waited for: a command may wait until its message is closed.
    void commands.executeCommand(command);
    await new Promise((resolve) => setTimeout(resolve, 500));
    return undefined;
  });
}
