import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Analysis,
  analyze,
  fixAll,
  isReportRead,
  recomputeTotals,
} from "../../server/src/report/index.ts";
import type { Range } from "../../server/src/report/text/range.ts";
import { wrecked } from "../wrecked.ts";

function listRanges({ report, findings }: Analysis): Range[] {
  return [
    ...report.sections.flatMap((section) => [section.heading.range, section.body]),
    ...Object.values(report.tables).flatMap((table) => [
      ...(table ? [table.range] : []),
      ...(table?.rows ?? []).flatMap((row) => [row.range, ...row.cells.map((cell) => cell.range)]),
    ]),
    ...findings.flatMap((finding) => [
      finding.range,
      ...finding.related.flatMap((related) => ("range" in related ? [related.range] : [])),
      ...finding.fixes.flatMap((fix) => fix.edits.map((edit) => edit.range)),
    ]),
  ];
}

describe("any text", () => {
  it("gives an answer with every range inside it, and no rule fails", () => {
    fc.assert(
      fc.property(wrecked, (text) => {
        const analysis = analyze(text);
        for (const range of listRanges(analysis)) {
          expect(range.start).toBeGreaterThanOrEqual(0);
          expect(range.end).toBeGreaterThanOrEqual(range.start);
          expect(range.end).toBeLessThanOrEqual(text.length);
        }
        expect(analysis.findings.filter((finding) => finding.code === "internal-error")).toEqual([]);
        recomputeTotals(analysis.report);
        isReportRead(analyze(text).report);
      }),
      { numRuns: 600 },
    );
  });

  it("is read however deeply its markup is nested", () => {
    for (const depth of [600, 20_000]) {
      for (const tag of ["<div>", "<table><tr><td>"]) {
        expect(analyze(`<table><tr><td>${tag.repeat(depth)}规章`).report.tables.proactive).toBeNull();
      }
    }
  });

  it("is mended at most once", () => {
    fc.assert(
      fc.property(wrecked, (text) => {
        const once = fixAll(text).text;
        expect(fixAll(once).text).toBe(once);
      }),
      { numRuns: 200 },
    );
  });
});
