import assert from "node:assert/strict";
import { DiagnosticSeverity } from "vscode";
import REPORTS from "../fixtures/reports.json" with { type: "json" };
import { find, open, readCode, readFindings, revert, untilFindings } from "./reports.ts";

const CODES = ["number-form", "total-mismatch"];

describe("diagnostics", () => {
  for (const name of [REPORTS.wrong, REPORTS.ownLanguage]) {
    it(`name every defect of ${name}`, async () => {
      const { document } = await open(name);
      const findings = await untilFindings(document, ({ length }) => length > 0);
      const codes = new Set(findings.map(readCode));
      for (const code of CODES) assert.ok(codes.has(code), `${code} is missing among ${[...codes]}`);
      for (const { wrong } of Object.values(REPORTS.defects)) {
        const { start } = find(document, wrong);
        assert.ok(
          findings.some(({ range }) => range.start.line === start.line),
          `nothing is said of ${wrong}`,
        );
      }
    });
  }

  it("carry the sums and the cells that make them", async () => {
    const { document } = await open(REPORTS.wrong);
    const findings = await untilFindings(document, ({ length }) => length > 0);
    const { start } = find(document, REPORTS.defects.grantedTotal.wrong);
    const finding = findings.find(
      (candidate) => readCode(candidate) === "total-mismatch" && candidate.range.start.line === start.line,
    );
    assert.equal(finding?.severity, DiagnosticSeverity.Error);
    assert.match(finding.message, /4.*3/);
    // Five of the six parts are 0.
    assert.equal(finding.relatedInformation?.length, 1);
    assert.equal(document.getText(finding.range), "4");
  });

  it("are absent where nothing is wrong, and where the text is no report", async () => {
    const quiet = [await open(REPORTS.clean), await open(REPORTS.textFile), await open(REPORTS.readme)];
    // The server answers in order, so that it has looked at the others once it has spoken of this one.
    const { document } = await open(REPORTS.wrong);
    await untilFindings(document, ({ length }) => length > 0);
    for (const editor of quiet) {
      const findings = readFindings(editor.document).map(readCode);
      assert.deepEqual(findings, [], editor.document.fileName);
    }
  });

  it("follow what is written", async () => {
    const { document, edit } = await open(REPORTS.clean);
    const { start, end } = find(document, REPORTS.defects.licensing.right);
    await edit((builder) =>
      builder.replace(find(document, REPORTS.defects.licensing.right), REPORTS.defects.licensing.wrong),
    );
    const findings = await untilFindings(document, ({ length }) => length > 0);
    assert.deepEqual(findings.map(readCode), ["number-form"]);
    assert.ok(findings[0]?.range.start.isAfterOrEqual(start) && findings[0].range.end.isBeforeOrEqual(end));
    await revert();
    await untilFindings(document, ({ length }) => length === 0);
  });
});
