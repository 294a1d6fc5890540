import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Coordinate } from "../../server/src/report/editions/edition.ts";
import { analyze, applyFixes, fixAll, read, recomputeTotals } from "../../server/src/report/index.ts";
import { applyEdits } from "../../server/src/report/text/edits.ts";
import { type Balanced, balanced, LAYOUTS, listPlaces, placeOf, printReport } from "../balanced.ts";

const layout = fc.constantFrom(...LAYOUTS);
const runs = { numRuns: 200 };

/** A balanced report in which one figure of a table is changed. */
const changed = fc
  .record({
    report: balanced,
    layout,
    pick: fc.nat(),
    change: fc.integer({ min: 1, max: 500 }),
    lower: fc.boolean(),
  })
  .map(({ report, layout: how, pick, change, lower }) => {
    const places = listPlaces(report.edition, "requests");
    const place = places[pick % places.length] ?? { table: "requests", row: "received", column: "total" };
    const before = report.figures.get(placeOf(place)) ?? 0;
    const after = lower && change <= before ? before - change : before + change;
    return { report, layout: how, place, before, text: printReport(withFigure(report, place, after), how) };
  });

function withFigure(report: Balanced, place: Coordinate, value: number): Balanced {
  return { ...report, figures: new Map([...report.figures, [placeOf(place), value]]) };
}

describe("reading", () => {
  it("gives the printed figures back, with their ranges, in every layout and edition", () => {
    fc.assert(
      fc.property(balanced, layout, (report, how) => {
        const text = printReport(report, how);
        const { tables, edition } = read(text);
        expect(edition.key).toBe(report.edition.key);
        const found = new Map<string, number>();
        for (const table of Object.values(tables)) {
          for (const cell of table?.rows.flatMap((row) => row.cells) ?? []) {
            const written = text.slice(cell.range.start, cell.range.end);
            if (cell.figure.kind === "number") found.set(placeOf(cell), Number(written));
          }
        }
        expect(found).toEqual(report.figures);
      }),
      runs,
    );
  });

  it("finds no error in a balanced report", () => {
    fc.assert(
      fc.property(balanced, layout, fc.constantFrom("\n", "\r\n"), (report, how, lineBreak) => {
        const { findings, ties } = analyze(printReport(report, how, lineBreak));
        expect(findings.filter((finding) => finding.severity !== "hint")).toEqual([]);
        expect(ties.every((tie) => tie.state === "balanced")).toBe(true);
      }),
      runs,
    );
  });
});

describe("one wrong figure in table 三", () => {
  it("is found, named exactly, and restored by the safe fix", () => {
    fc.assert(
      fc.property(changed, ({ report, layout: how, place, before, text }) => {
        const { findings, ties } = analyze(text);
        const broken = ties.filter((tie) => tie.state === "unbalanced").map((tie) => tie.identity);
        for (const identity of report.edition.identities) {
          const holds = ![...identity.left, ...identity.right].some(
            (member) => placeOf(member) === placeOf(place),
          );
          expect(broken.includes(identity)).toBe(!holds);
        }
        const suspects = findings.filter((finding) => finding.code === "suspect-cell");
        expect(suspects.map((finding) => finding.cell)).toEqual([
          { table: place.table, row: place.row, column: place.column },
        ]);
        const fix = suspects[0]?.fixes[0];
        expect(fix?.safe).toBe(true);
        expect(fix ? applyFixes(text, [fix]) : "").toBe(printReport(withFigure(report, place, before), how));
        expect(fixAll(text).text).toBe(printReport(report, how));
      }),
      { numRuns: 500 },
    );
  });
});

describe("one wrong figure in table 四", () => {
  it("is found, and never mended without asking", () => {
    fc.assert(
      fc.property(
        balanced,
        layout,
        fc.nat(),
        fc.integer({ min: 1, max: 99 }),
        (report, how, pick, change) => {
          const places = listPlaces(report.edition, "disputes");
          const place = places[pick % places.length] ?? {
            table: "disputes",
            row: "reconsideration",
            column: "total",
          };
          const value = (report.figures.get(placeOf(place)) ?? 0) + change;
          const text = printReport(withFigure(report, place, value), how);
          const codes = analyze(text).findings.filter((finding) => finding.severity === "error");
          expect(codes.map((finding) => finding.code)).toEqual(["total-mismatch"]);
          expect(fixAll(text).text).toBe(text);
        },
      ),
      runs,
    );
  });
});

/** A report with some figures changed at random, and now and then one blanked or written otherwise. */
const spoilt = fc
  .record({
    report: balanced,
    layout: fc.constantFrom(...LAYOUTS.filter((how) => how !== "lines" && how !== "spaces")),
    slips: fc.array(
      fc.record({
        pick: fc.nat(),
        text: fc.constantFrom("", "7", "１２", "1,204", "三", "3件", "x", "-", "0"),
      }),
      {
        minLength: 1,
        maxLength: 8,
      },
    ),
  })
  .map(({ report, layout: how, slips }) => {
    let text = printReport(report, how);
    for (const slip of slips) {
      const cells = Object.values(read(text).tables).flatMap(
        (table) => table?.rows.flatMap((row) => row.cells) ?? [],
      );
      const cell = cells[slip.pick % cells.length];
      if (cell) text = applyEdits(text, [{ range: cell.range, newText: slip.text }]);
    }
    return text;
  });

describe("mending", () => {
  it("twice is mending once, and its edits lead from the old text to the new", () => {
    fc.assert(
      fc.property(spoilt, (text) => {
        const once = fixAll(text);
        expect(applyEdits(text, once.edits)).toBe(once.text);
        expect(fixAll(once.text).edits).toEqual([]);
      }),
      runs,
    );
  });

  it("by recomputing leaves no wrong total and touches nothing but totals", () => {
    fc.assert(
      fc.property(spoilt, (text) => {
        const report = read(text);
        const edits = recomputeTotals(report);
        const totals = Object.values(report.tables)
          .flatMap((table) => table?.rows.flatMap((row) => row.cells) ?? [])
          .filter((cell) => cell.column === "total" || cell.row === "outcomeTotal");
        for (const edit of edits) {
          expect(
            totals.some((cell) => cell.range.start === edit.range.start && cell.range.end === edit.range.end),
          ).toBe(true);
        }
        const after = analyze(applyEdits(text, edits));
        // Where a part is blank, two totals may contradict each other and neither can be derived.
        const isFilled = after.ties.every((tie) => tie.state !== "open");
        const wrong = after.findings.filter((finding) => finding.code === "total-mismatch");
        if (isFilled) expect(wrong).toEqual([]);
        expect(recomputeTotals(after.report)).toEqual([]);
      }),
      runs,
    );
  });
});
