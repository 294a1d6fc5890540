import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareFigures, figureAt, packFigures } from "../../../server/src/report/folder/figures.ts";
import { read } from "../../../server/src/report/index.ts";
import { balanced, LAYOUTS, printReport } from "../../balanced.ts";
import { section } from "../../forms.ts";

const licensing = { table: "proactive", row: "licensing", column: "decisions" } as const;
const penalty = { table: "proactive", row: "penalty", column: "decisions" } as const;

function pack(figures: Readonly<Record<string, string>>) {
  return packFigures(read(section("proactive", figures, "tabs"))).packed;
}

describe("packed figures", () => {
  it("are found again with their place; blanks are not among them", () => {
    const text = section("proactive", { "licensing/decisions": "35", "penalty/decisions": "-" }, "tabs");
    const figures = packFigures(read(text)).packed;
    const found = figureAt(figures, licensing);
    expect(found?.value).toBe(35);
    expect(text.split("\n")[found?.line ?? 0]?.slice(found?.start, found?.end)).toBe("35");
    expect(figureAt(figures, penalty)).toBeNull();
  });

  it("are found where they stand, in every layout", () => {
    fc.assert(
      fc.property(balanced, fc.constantFrom(...LAYOUTS), (figures, layout) => {
        const report = read(printReport(figures, layout));
        const { text, lines } = report.syntax;
        const { packed } = packFigures(report);
        for (const row of Object.values(report.tables).flatMap((table) => table?.rows ?? [])) {
          for (const cell of row.cells) {
            const found = figureAt(packed, cell);
            const from = lines[found?.line ?? 0]?.start ?? 0;
            expect(found?.value).toBe(cell.figure.kind === "number" ? cell.figure.value : undefined);
            expect(text.slice(from + (found?.start ?? 0), from + (found?.end ?? 0))).toBe(
              text.slice(cell.range.start, cell.range.end),
            );
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it("are those of the first row where a row stands twice", () => {
    const row = "行政许可\t35\n";
    const text = section("proactive", { "licensing/decisions": "35" }, "tabs").replace(
      row,
      `${row}行政许可\t36\n`,
    );
    expect(read(text).tables.proactive?.rows.filter(({ spec }) => spec.key === "licensing")).toHaveLength(2);
    expect(figureAt(packFigures(read(text)).packed, licensing)?.value).toBe(35);
  });

  it("are compared cell by cell; the first that differs is told as the other has it", () => {
    const own = pack({ "licensing/decisions": "35" });
    expect(compareFigures(own, own)).toEqual({ first: null, count: 0 });
    const other = pack({ "licensing/decisions": "36", "penalty/decisions": "7" });
    expect(compareFigures(own, other)).toEqual({ first: figureAt(other, licensing), count: 2 });
    const lacking = pack({ "licensing/decisions": "-", "penalty/decisions": "7" });
    expect(compareFigures(own, lacking)).toEqual({ first: null, count: 2 });
    expect(compareFigures(lacking, own)).toEqual({ first: figureAt(own, penalty), count: 2 });
  });

  it("have a sum that tells which cell holds what", () => {
    const sumOf = (figures: Record<string, string>): number =>
      packFigures(read(section("proactive", figures, "tabs"))).sum;
    expect(sumOf({ "licensing/decisions": "35" })).toBe(sumOf({ "licensing/decisions": "35" }));
    expect(sumOf({ "licensing/decisions": "35" })).not.toBe(sumOf({ "penalty/decisions": "35" }));
    expect(sumOf({ "fee/amount": "1.25" })).not.toBe(sumOf({ "fee/amount": "1.26" }));
  });
});
