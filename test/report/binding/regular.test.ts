import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyze, EDITIONS, type Table } from "../../../server/src/report/index.ts";
import { balanced, LAYOUTS, nothingHappened, printReport } from "../../balanced.ts";
import { damaged } from "../../damaged.ts";

const tablesOf = (text: string): Table[] =>
  Object.values(analyze(text).report.tables).flatMap((table) => table ?? []);

describe("a table as the standard has it", () => {
  it("is told as such in every layout", () => {
    fc.assert(
      fc.property(balanced, fc.constantFrom(...LAYOUTS), (report, layout) => {
        const tables = tablesOf(printReport(report, layout));
        expect(tables.map(({ isRegular }) => isRegular)).toEqual([true, true, true]);
      }),
      { numRuns: 50 },
    );
  });

  it("has the rows of its edition, each with as many natural numbers as are due", () => {
    fc.assert(
      fc.property(damaged, ({ text }) => {
        for (const { isRegular, rows, spec } of tablesOf(text)) {
          if (!isRegular) continue;
          expect(rows.map((row) => row.spec)).toEqual(spec.blocks.flatMap((block) => block.rows));
          for (const { cells } of rows)
            for (const { text: written, figure } of cells) {
              expect(figure).toMatchObject({ kind: "number", value: Number(written) });
              expect(written).toMatch(/^\d+$/);
            }
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ["a blank", "规章\t\t0\t0"],
    ["a word", "规章\t若干\t0\t0"],
    ["a negative number", "规章\t-1\t0\t0"],
    ["a fraction", "规章\t1.5\t0\t0"],
    ["a parted number", "规章\t1,204\t0\t1204"],
    ["a leading nought", "规章\t01\t0\t1"],
    ["a full-width number", "规章\t１\t0\t1"],
    ["a lost cell", "规章\t0\t0"],
    ["one cell too many", "规章\t0\t0\t0\t0"],
    ["a label of another name", "规章制度\t0\t0\t0"],
    ["a row that stands twice", "规章\t0\t0\t0\n规章\t0\t0\t0"],
    ["a row that is unknown", "规章\t0\t0\t0\n村规民约\t0\t0\t0"],
    ["no such row", ""],
  ])("is none with %s", (_, row) => {
    const [table] = tablesOf(printReport(nothingHappened(EDITIONS[0]), "tabs").replace("规章\t0\t0\t0", row));
    expect(table).toMatchObject({ key: "proactive", isRegular: false });
  });

  it("is none with rows that have changed places", () => {
    const [first, second] = ["规章\t0\t0\t0", "行政规范性文件\t0\t0\t0"];
    const text = printReport(nothingHappened(EDITIONS[0]), "tabs").replace(
      `${first}\n${second}`,
      `${second}\n${first}`,
    );
    expect(text).toContain(`${second}\n${first}`);
    expect(tablesOf(text)[0]).toMatchObject({ key: "proactive", isRegular: false });
  });
});
