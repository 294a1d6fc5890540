import { describe, expect, it } from "vitest";
import { shiftFigures } from "../../client/src/tables/shiftFigures.ts";
import type { FigureCells } from "../../protocol/tables.ts";

const LINE = "| 规章 | 12 |  | 3 |";

type Place = FigureCells["figures"][number]["range"];

/** A stretch of line 4. */
function place(start: number, end: number): Place {
  return { start: { line: 4, character: start }, end: { line: 4, character: end } };
}

/** The figures of a row of pipes on line 4, found by looking. */
function figuresOf(line: string): FigureCells {
  const figures = [...line.matchAll(/(?<=\|)( *)(\d*)( *)(?=\|)/g)].map(
    ({ index, 0: all, 1: before = "", 2: digits = "" }) => {
      const start = index + (digits === "" ? Math.floor(all.length / 2) : before.length);
      return {
        range: place(start, start + digits.length),
        place: place(index, index + all.length),
        below: null,
        inRow: true,
      };
    },
  );
  return { figures, stretches: [{ first: 2, last: 6 }] };
}

function change(start: number, end: number, text: string): FigureCells | null {
  return shiftFigures(figuresOf(LINE), { range: place(start, end), text });
}

describe("figures after a change in their line", () => {
  it.each([
    ["a digit behind a figure", 9, 9, "5"],
    ["a digit before a figure", 7, 7, "5"],
    ["another figure over one", 7, 9, "305"],
    ["a figure deleted", 16, 17, ""],
    ["a digit deleted", 7, 8, ""],
    ["a label made longer", 4, 4, "（部门）"],
  ])("are where one would find them by looking: %s", (_, start, end, text) => {
    const found = change(start, end, text);
    const looked = figuresOf(LINE.slice(0, start) + text + LINE.slice(end));
    expect(found?.figures.map(({ place: found }) => found)).toEqual(
      looked.figures.map(({ place: looked }) => looked),
    );
    found?.figures.forEach(({ range }, index) => {
      const wanted = looked.figures[index]?.range;
      if (wanted && wanted.start.character < wanted.end.character) expect(range).toEqual(wanted);
    });
  });

  it("stay where the change is in another line", () => {
    const range = { start: { line: 3, character: 0 }, end: { line: 3, character: 2 } };
    expect(shiftFigures(figuresOf(LINE), { range, text: "" })).toEqual(figuresOf(LINE));
  });

  it("are not known where cells or lines come or go", () => {
    expect(change(9, 9, " | 4")).toBeNull();
    expect(change(9, 9, "\n")).toBeNull();
    expect(change(9, 13, "")).toBeNull();
    expect(change(2, 8, "")).toBeNull();
  });
});
