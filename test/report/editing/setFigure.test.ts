import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { setFigure } from "../../../server/src/report/editing/filling/setFigure.ts";
import type { Coordinate } from "../../../server/src/report/editions/edition.ts";
import { EDITIONS, figuresOf, formatReport, read } from "../../../server/src/report/index.ts";
import { applyEdits } from "../../../server/src/report/text/edits.ts";
import { balanced, LAYOUTS, listPlaces, nothingHappened, printReport } from "../../balanced.ts";
import { damaged } from "../../damaged.ts";
import { report, section } from "../../forms.ts";
import { wrecked } from "../../wrecked.ts";
import { expectOnly, fill, listFigures, TABLES } from "./filled.ts";

const places = (edition: (typeof EDITIONS)[number]): Coordinate[] =>
  TABLES.flatMap((table) => listPlaces(edition, table));

describe("a figure that is filled in", () => {
  it("is read back in its place, and no other is changed, in every layout and edition", () => {
    fc.assert(
      fc.property(
        balanced,
        fc.constantFrom(...LAYOUTS),
        fc.constantFrom("\n", "\r\n"),
        fc.nat(),
        fc.nat(99999),
        fc.boolean(),
        (figures, layout, lineBreak, pick, value, isFormatted) => {
          const printed = printReport(figures, layout, lineBreak);
          const text = isFormatted ? applyEdits(printed, formatReport(read(printed))) : printed;
          const all = places(figures.edition);
          const place = all[pick % all.length];
          if (!place) throw new Error("there is no such place");
          const before = read(text);
          const after = fill(before, place, String(value));
          expect(after).not.toBeNull();
          expectOnly(before, after ?? "", place, value);
          // All but the figures stays as it is.
          const bare = (words: string): string => words.replace(/[\d -]/g, "");
          expect(bare(after ?? "")).toBe(bare(text));
        },
      ),
      { numRuns: 150 },
    );
  });

  it("is emptied and filled in again in every layout", () => {
    for (const layout of LAYOUTS) {
      for (const edition of EDITIONS) {
        const before = read(printReport(nothingHappened(edition), layout));
        for (const place of places(edition).filter((_, index) => index % 19 === 0)) {
          const blank = fill(before, place, "");
          expectOnly(before, blank ?? "", place, null);
          const again = fill(read(blank ?? ""), place, "0");
          expectOnly(before, again ?? "", place, 0);
        }
      }
    }
  });

  it("changes nothing else in damaged texts, or is refused with a reason", () => {
    let refused = 0;
    let filled = 0;
    fc.assert(
      fc.property(
        fc.oneof(
          damaged.map(({ text }) => text),
          wrecked,
        ),
        fc.nat(),
        fc.constantFrom("7", "0", "", "31", "１２", "1,204"),
        (text, pick, entry) => {
          const before = read(text);
          const all = places(before.edition);
          const place = all[pick % all.length];
          if (!place) throw new Error("there is no such place");
          const after = fill(before, place, entry);
          if (after === null) {
            refused++;
            return;
          }
          filled++;
          const value = entry === "" ? null : Number(entry.replace("１２", "12").replace(",", ""));
          expectOnly(before, after, place, value);
        },
      ),
      { numRuns: 300 },
    );
    expect(filled).toBeGreaterThan(150);
    expect(refused).toBeGreaterThan(5);
  });
});

describe("an entry", () => {
  const text = report({ requests: section("requests", { "received/naturalPerson": "3" }, "pipes") });
  const place: Coordinate = { table: "requests", row: "received", column: "naturalPerson" };

  it.each([
    ["12", "12"],
    [" 12 ", "12"],
    ["１２", "12"],
    ["1,204", "1204"],
    ["3件", "3"],
    ["十二", "12"],
    ["007", "7"],
    ["12.50", "12.50"],
    ["-4", "-4"],
    ["", ""],
    ["—", ""],
    ["无", ""],
  ])("%j is written as %j", (entry, written) => {
    const filling = setFigure(read(text), place, entry);
    const edits = "edits" in filling ? filling.edits : null;
    const expected = written === "3" ? [] : [written];
    expect(edits?.map(({ newText }) => newText)).toEqual(expected);
  });

  it.each(["约三件", "3|4", "3\t4", "<b>3</b>", "3\n4", "1234567890123456", "=1+2"])(
    "%j is refused: it is no number",
    (entry) => {
      const filling = setFigure(read(text), place, entry);
      expect(filling).toMatchObject({ refusal: { zh: expect.stringContaining("不是数") } });
    },
  );
});

describe("pipe tables whose columns stand in line", () => {
  const place: Coordinate = { table: "proactive", row: "regulation", column: "issued" };
  const line = (cells: string): string => `| 规章 |${cells}| 0 | 0 |`;
  const make = (cells: string): string =>
    report({
      proactive: section("proactive", {}, "pipes").replace("| 规章 | 0 | 0 | 0 |", line(cells)),
    });

  it.each([
    ["   3 ", "12", "  12 "],
    [" 3   ", "12", " 12  "],
    ["  12 ", "3", "   3 "],
    ["     ", "12", "  12 "],
    [" 3 ", "12", " 12 "],
    ["  ", "4", " 4 "],
    [" ", "4", " 4 "],
  ])("%j becomes %j as %j", (before, entry, after) => {
    const text = make(before);
    const filled = fill(read(text), place, entry);
    expect(filled).toContain(line(after).trimEnd());
  });
});

describe("what cannot be read cannot be filled in", () => {
  const place: Coordinate = { table: "requests", row: "granted", column: "business" };

  it.each([
    [
      "a table that is not there",
      report({ requests: "## 三、收到和处理政府信息公开申请情况" }),
      "没有读出表三",
    ],
    [
      "a row with a figure too few",
      report().replace("（一）予以公开\t\t0\t0\t0\t0\t0\t0\t0", "（一）予以公开\t\t0\t0\t3\t0\t0\t0"),
      "有 6 个数",
    ],
  ])("%s", (_, text, words) => {
    const filling = setFigure(read(text), place, "4");
    expect(filling).toMatchObject({ refusal: { zh: expect.stringContaining(words) } });
  });

  it("a row that occurs twice", () => {
    const text = report();
    const row = text.split("\n").find((words) => words.includes("（一）予以公开")) ?? "";
    const filling = setFigure(read(text.replace(row, `${row}\n${row}`)), place, "4");
    expect(filling).toMatchObject({ refusal: { zh: expect.stringContaining("不止一次") } });
  });

  it("a row that has lost a 0 is read only beside sums that hold: it is named, and nothing is written", () => {
    const text = report({ requests: section("requests", {}, "pipes") });
    const row = text.split("\n").find((words) => words.includes("（二）部分公开")) ?? "";
    const damaged = text.replace(row, row.replace("| 0 ", ""));
    expect(listFigures(read(damaged)).get("requests/partlyGranted/business")).toBe(0);
    const filling = setFigure(read(damaged), place, "4");
    expect(filling).toMatchObject({ refusal: { zh: expect.stringMatching(/部分公开.*6 个数，表有 7 列/) } });
    // What leaves the sums as they are is written.
    expect(
      fill(read(damaged), { table: "proactive", row: "regulation", column: "issued" }, "4"),
    ).not.toBeNull();
  });

  it("a row that is missing is inserted with the figure", () => {
    const text = report({ requests: section("requests", {}, "pipes") });
    const row = text.split("\n").find((words) => words.includes("（二）部分公开")) ?? "";
    const filled = fill(read(text.replace(`${row}\n`, "")), { ...place, row: "partlyGranted" }, "4");
    const figures = figuresOf(read(filled ?? "")).requests;
    expect(figures.partlyGranted).toMatchObject({ naturalPerson: null, business: 4, total: null });
  });
});
