import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EDITIONS, read, readForm } from "../../../server/src/report/index.ts";
import type { Layout } from "../../../server/src/report/syntax/syntax.ts";
import { balanced, LAYOUTS, listPlaces, nothingHappened, placeOf, printReport } from "../../balanced.ts";
import { section } from "../../forms.ts";

const [edition] = EDITIONS;

/** The lines of a text that the form counts among its tables. */
function linesOf(text: string): string[] {
  const lines = text.split("\n");
  return readForm(read(text)).stretches.flatMap(({ first, last }) => lines.slice(first, last + 1));
}

describe("the figures of a form", () => {
  it("are those of the tables, in the order they are printed, in every layout", () => {
    fc.assert(
      fc.property(balanced, fc.constantFrom(...LAYOUTS), (report, layout) => {
        const text = printReport(report, layout);
        const written = readForm(read(text)).figures.map(({ range }) => text.slice(range.start, range.end));
        const due = (["proactive", "requests", "disputes"] as const).flatMap((key) =>
          listPlaces(report.edition, key).map((place) => String(report.figures.get(placeOf(place)))),
        );
        expect(written).toEqual(due);
      }),
      { numRuns: 60 },
    );
  });

  it("stand in places that do not overlap and hold nothing but the figure and spaces", () => {
    const text = section("requests", {}, "pipes").replace("| 0 | 0 |", "|  5  |  |");
    const { figures } = readForm(read(text));
    expect(figures).toHaveLength(175);
    expect(text.slice(figures[0]?.place.start, figures[0]?.place.end)).toBe("  5  ");
    expect(text.slice(figures[1]?.place.start, figures[1]?.place.end)).toBe("  ");
    figures.forEach(({ range, place }, index) => {
      expect(place.start <= range.start && range.end <= place.end).toBe(true);
      expect(figures[index + 1]?.place.start ?? text.length).toBeGreaterThan(place.end);
      expect(text.slice(place.start, place.end)).toMatch(/^ *\d* *$/);
    });
  });

  it("know the figure below: in the same column, or in the last one of a shorter row", () => {
    const { figures } = readForm(read(section("requests")));
    expect(figures.slice(0, 8).map(({ below }) => below)).toEqual([7, 8, 9, 10, 11, 12, 13, 14]);
    expect(figures.slice(-7).every(({ below }) => below === null)).toBe(true);
    const { figures: proactive } = readForm(read(section("proactive")));
    expect(proactive.map(({ below }) => below)).toEqual([3, 4, 5, 6, 6, 6, 7, 8, 9, null]);
  });

  it("are torn by a line break, but where each has a line of its own", () => {
    const isInRow = (layout: Layout): boolean =>
      readForm(read(section("requests", {}, layout))).figures.every(({ inRow }) => inRow);
    expect(LAYOUTS.filter(isInRow)).toEqual(["pipes", "tabs", "html", "spaces"]);
  });

  it("are none where there is no table", () => {
    expect(readForm(read("# 青石镇2024年政府信息公开工作年度报告\n\n正文 1 件\t2\n"))).toEqual({
      figures: [],
      stretches: [],
    });
  });
});

describe("the lines of a form", () => {
  it("are the tables' own: header, rules and rows, not what stands between", () => {
    const text = printReport(nothingHappened(edition), "pipes");
    expect(linesOf(text)).toEqual(text.split("\n").filter((line) => line.startsWith("|")));
  });

  it("are lines with figures and labels where each cell has a line", () => {
    const lines = linesOf(section("proactive", {}, "lines")).filter((line) => line !== "");
    expect(lines[0]).toBe("规章");
    expect(lines.slice(-2)).toEqual(["行政事业性收费", "0"]);
    expect(linesOf(`${section("proactive", {}, "lines")}\n说明。\n`)).not.toContain("说明。");
  });

  it("leave out a row of tabs that is still being written", () => {
    const text = section("requests").replace(
      "（一）予以公开\t\t0\t0\t0\t0\t0\t0\t0",
      "（一）予以公开\t\t0\t0\t0",
    );
    expect(linesOf(text).join("\n")).not.toContain("予以公开");
    expect(linesOf(text).join("\n")).toContain("部分公开");
  });
});
