import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { analyze, figuresOf, fixAll, isReportRead, RULES } from "../../server/src/report/index.ts";
import { READ_BY_HAND, type ReadByHand } from "./expected.ts";

/** Real reports stand beside the checkout, never in it; without them these tests are skipped. */
const folder = new URL("../../../shared/corpus/", import.meta.url);
const names = existsSync(folder) ? readdirSync(folder) : [];

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

function judge(report: ReadByHand, text: string): void {
  const { findings } = analyze(text);
  const found = findings.map(({ code, range, severity, places, related }) => ({
    code,
    severity,
    line: lineOf(text, range.start),
    places:
      places === undefined
        ? []
        : related.flatMap((place) => ("range" in place ? [lineOf(text, place.range.start)] : [])),
  }));
  for (const { code, lines, places } of report.must.filter(({ code }) =>
    RULES.some((rule) => rule.code === code),
  )) {
    const at = found.filter((finding) => finding.code === code).map((finding) => finding.line);
    if (lines) expect(at, code).toEqual(lines);
    else expect(at, code).not.toEqual([]);
    if (places) {
      const told = found.filter((finding) => finding.code === code).map((finding) => finding.places);
      expect(told, code).toEqual([places]);
    }
  }
  const codes = new Set(report.must.map((expected) => expected.code));
  for (const { code } of report.mustNot) expect(found.filter((finding) => finding.code === code)).toEqual([]);
  // Every warning or error that nobody expected is a false alarm until a reader says otherwise.
  const loud = found.filter(
    ({ severity, code }) => (severity === "error" || severity === "warning") && !codes.has(code),
  );
  expect(loud).toEqual([]);
}

describe("real reports", () => {
  for (const report of READ_BY_HAND) {
    const name = names.find((candidate) => candidate.startsWith(report.file));
    describe.skipIf(!name)(`${report.agency} ${report.year}`, () => {
      const text = name ? readFileSync(new URL(name, folder), "utf8") : "";

      it("is recognised, with its sections and editions", () => {
        const { report: read } = analyze(text);
        expect(isReportRead(analyze(text).report)).toBe(true);
        expect([read.agency, read.year, read.edition.key]).toEqual([
          report.agency,
          report.year,
          report.edition,
        ]);
        expect(read.sections.map((section) => section.heading.line + 1)).toEqual(report.sections);
      });

      it("gives every figure", () => {
        const figures = figuresOf(analyze(text).report);
        const other: Record<string, number | null> = {};
        for (const [table, rows] of Object.entries(figures)) {
          for (const [row, columns] of Object.entries(rows)) {
            for (const [column, value] of Object.entries(columns)) {
              if (value !== 0) other[`${table}/${row}/${column}`] = value;
            }
          }
        }
        expect(other).toEqual(report.figures);
      });

      it("is judged as by a careful reader", () => judge(report, text));

      it("is mended for good, and no figure with it", () => {
        const once = fixAll(text).text;
        expect(fixAll(once).text).toBe(once);
        expect(figuresOf(analyze(once).report)).toEqual(figuresOf(analyze(text).report));
      });
    });
  }
});
