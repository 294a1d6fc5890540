import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillCells, planColumns } from "../../../server/src/report/text/columns.ts";

describe("columns", () => {
  it("are as wide as their widest cell", () => {
    expect(
      planColumns(
        [
          [4, 12],
          [18, 0, 2],
        ],
        3,
      ),
    ).toEqual([18, 12, 3]);
  });

  it("are not widened by a long cell that is an exception, but by many of them", () => {
    const short = Array.from({ length: 8 }, () => [20]);
    expect(planColumns([...short, [72]], 3)).toEqual([20]);
    expect(planColumns([[72], [50], [20]], 3)).toEqual([72]);
  });
});

describe("cells", () => {
  it("after a long one make up for it", () => {
    expect(fillCells([2, 0, 0, 1], [4, 6, 6, 3])).toEqual([4, 6, 6, 3]);
    expect(fillCells([10, 0, 0, 1], [4, 6, 6, 3])).toEqual([10, 0, 6, 3]);
    expect(fillCells([10, 2, 3, 1], [4, 3, 3, 3])).toEqual([10, 2, 3, 1]);
  });

  it("are never narrower than what stands in them, and end in line where there is room", () => {
    const sizes = fc.array(fc.nat(60), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(sizes, sizes, (widths, columns) => {
        const filled = fillCells(widths, columns);
        const sum = (list: readonly number[]): number => list.reduce((total, width) => total + width, 0);
        expect(filled.every((width, index) => width >= (widths[index] ?? 0))).toBe(true);
        expect(sum(filled)).toBeGreaterThanOrEqual(sum(columns.slice(0, widths.length)));
        if (widths.every((width, index) => width <= (columns[index] ?? 0)))
          expect(filled).toEqual(widths.map((_, index) => columns[index] ?? 0));
      }),
    );
  });
});
