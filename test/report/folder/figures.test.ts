import { describe, expect, it } from "vitest";
import { compareFigures, figureAt, packFigures } from "../../../server/src/report/folder/figures.ts";
import { read } from "../../../server/src/report/index.ts";
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
  });
});
