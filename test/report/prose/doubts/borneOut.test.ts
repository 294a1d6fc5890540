import { describe, expect, it } from "vitest";
import { areOfRegion, areOfTables } from "../../../../server/src/report/prose/doubts/borneOut.ts";

const same = (value: number) => ({ agrees: true, value, figure: value });
const other = (value: number, figure: number) => ({ agrees: false, value, figure });

describe("numbers of a region beside those of 本级", () => {
  it("are the report's where a large one agrees", () => {
    expect(areOfRegion([same(143), other(8, 6)], [])).toBe(true);
  });
  it("are the report's where a small one agrees and 本级 has other numbers than the tables", () => {
    expect(areOfRegion([same(6), other(134, 143)], [67])).toBe(true);
    expect(areOfRegion([same(6), other(134, 143)], [])).toBe(false);
  });
  it("are not where the tables have the number of 本级", () => {
    expect(areOfRegion([same(60), other(143, 67)], [67])).toBe(false);
  });
  it("are not borne out by what there is nothing of", () => {
    expect(areOfRegion([same(0), other(143, 12)], [67])).toBe(false);
  });
});

describe("disputes without a link", () => {
  it("are those of the tables where all agree but one", () => {
    expect(areOfTables([same(6), same(2), other(9, 8)])).toBe(true);
    expect(areOfTables([same(12), other(9, 8)])).toBe(true);
  });
  it("are not where fewer agree, or more differ", () => {
    expect(areOfTables([same(1), other(9, 8)])).toBe(false);
    expect(areOfTables([same(6), same(2), other(9, 8), other(3, 1)])).toBe(false);
    expect(areOfTables([same(0), same(0), other(9, 8)])).toBe(false);
  });
});
