import assert from "node:assert/strict";
import { type CodeAction, commands, type Range, type TextDocument, workspace } from "vscode";
import REPORTS from "../fixtures/reports.json" with { type: "json" };
import { find, open, revert, untilFindings, wholeOf } from "./reports.ts";

describe("code actions", () => {
  afterEach(revert);

  it("offer the sum at a wrong total", async () => {
    const document = await openWrong();
    const line = find(document, REPORTS.defects.grantedTotal.wrong);
    const [total] = (await untilFindings(document, ({ length }) => length > 0)).filter(
      ({ range }) => range.start.line === line.start.line && document.getText(range) === "4",
    );
    assert.ok(total);
    const fixes = await readActions(document, total.range, "quickfix");
    const preferred = fixes.filter(({ isPreferred }) => isPreferred);
    assert.equal(preferred.length, 1, fixes.map(({ title }) => title).join("; "));
    await apply(preferred[0]);
    find(document, REPORTS.defects.grantedTotal.right);
    find(document, REPORTS.defects.licensing.wrong);
  });

  it("source.fixAll.nianbao mends what is safe and nothing else", async () => {
    const document = await openWrong();
    await apply(...(await readActions(document, wholeOf(document), "source.fixAll.nianbao")));
    find(document, REPORTS.defects.grantedTotal.right);
    find(document, REPORTS.defects.licensing.right);
    find(document, REPORTS.defects.reconsiderationTotal.wrong);
  });

  it("source.recomputeTotals.nianbao sets the totals and nothing else", async () => {
    const document = await openWrong();
    await apply(...(await readActions(document, wholeOf(document), "source.recomputeTotals.nianbao")));
    find(document, REPORTS.defects.grantedTotal.right);
    find(document, REPORTS.defects.reconsiderationTotal.right);
    find(document, REPORTS.defects.licensing.wrong);
  });

  it("are absent where the text is no report", async () => {
    const { document } = await open(REPORTS.readme);
    for (const kind of ["quickfix", "source.fixAll.nianbao", "source.recomputeTotals.nianbao"]) {
      assert.deepEqual(await readActions(document, wholeOf(document), kind), []);
    }
  });
});

async function openWrong(): Promise<TextDocument> {
  const { document } = await open(REPORTS.wrong);
  await untilFindings(document, ({ length }) => length > 0);
  return document;
}

async function readActions(
  { uri }: TextDocument,
  range: Range,
  kind: string,
): Promise<readonly CodeAction[]> {
  const command = "vscode.executeCodeActionProvider";
  const actions = await commands.executeCommand<CodeAction[] | undefined>(command, uri, range, kind, 10);
  return (actions ?? []).filter((action) => action.kind?.value === kind);
}

async function apply(...actions: readonly (CodeAction | undefined)[]): Promise<void> {
  assert.equal(actions.length, 1);
  const [action] = actions;
  assert.ok(action?.edit);
  assert.ok(await workspace.applyEdit(action.edit));
}
