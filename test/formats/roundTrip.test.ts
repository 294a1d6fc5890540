import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ExportFormat } from "../../protocol/office.ts";
import { exportReport, readDocument } from "../../server/src/formats/index.ts";
import { analyze, figuresOf, type Report } from "../../server/src/report/index.ts";
import { type Balanced, balanced, printReport } from "../balanced.ts";

/** What a report says: its words and its figures, wherever they stand. */
function meaningOf(report: Report, prose: readonly { text: string }[]) {
  return {
    title: report.title?.standardText,
    agency: report.agency,
    year: report.year,
    edition: report.edition.key,
    sections: report.sections.map(({ key }) => key),
    words: prose.map(({ text }) => text),
    figures: figuresOf(report),
  };
}

async function roundTrip(original: Balanced, format: ExportFormat) {
  const before = analyze(printReport(original, "pipes"));
  const { bytes, notes } = await exportReport(before, format);
  expect(notes).toEqual([]);
  const document = await readDocument(bytes, `年报.${format}`);
  return { before, after: analyze(document.text), document };
}

describe("a report leaves and comes back the same", () => {
  for (const format of ["docx", "html", "md", "txt"] as const) {
    it(`as .${format}`, async () => {
      await fc.assert(
        fc.asyncProperty(balanced, async (original) => {
          const { before, after, document } = await roundTrip(original, format);
          expect(document.notes).toEqual([]);
          expect(meaningOf(after.report, after.prose)).toEqual(meaningOf(before.report, before.prose));
          expect(after.findings.map(({ code }) => code)).toEqual(before.findings.map(({ code }) => code));
        }),
        { numRuns: format === "docx" ? 60 : 100 },
      );
    });
  }

  it("as .xlsx, its figures", async () => {
    await fc.assert(
      fc.asyncProperty(balanced, async (original) => {
        const { before, after } = await roundTrip(original, "xlsx");
        expect(figuresOf(after.report)).toEqual(figuresOf(before.report));
        expect(after.report.year).toBe(before.report.year);
      }),
      { numRuns: 60 },
    );
  });
});
