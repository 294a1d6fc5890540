import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Hint, listHints } from "../../../../server/src/report/editing/hints/hints.ts";
import { EDITION_2021 } from "../../../../server/src/report/editions/2021.ts";
import { analyze } from "../../../../server/src/report/index.ts";
import { applyEdits } from "../../../../server/src/report/text/edits.ts";
import { balanced, LAYOUTS, listPlaces, nothingHappened, placeOf, printReport } from "../../../balanced.ts";
import { damaged } from "../../../damaged.ts";
import { section } from "../../../forms.ts";

function hintsOf(text: string): Hint[] {
  const { report, ties, suspicions } = analyze(text);
  return listHints(report, ties, suspicions);
}

/** The text with the hints of these kinds in it: `8‹=8 ✓›`. */
function show(text: string, kinds: readonly Hint["kind"][] = ["wrong", "blank", "holds"]): string {
  const hints = hintsOf(text).filter(({ kind }) => kinds.includes(kind));
  return hints
    .reverse()
    .reduce((shown, { at, label }) => `${shown.slice(0, at)}‹${label.zh}›${shown.slice(at)}`, text);
}

function lineOf(text: string, words: string): string {
  return (
    show(text)
      .split("\n")
      .find((line) => line.includes(words)) ?? ""
  );
}

const happened = {
  "received/naturalPerson": "3",
  "received/total": "3",
  "granted/naturalPerson": "3",
  "granted/total": "3",
  "outcomeTotal/naturalPerson": "3",
  "outcomeTotal/total": "3",
};

describe("what holds", () => {
  it("is said at the end of rows in which something happened, and of the rows that close the table", () => {
    const shown = show(section("requests", happened));
    expect(shown.split("\n").filter((line) => line.includes("‹"))).toEqual([
      "一、本年新收政府信息公开申请数量\t\t\t3\t0\t0\t0\t0\t0\t3‹=3 ✓›",
      "三、本年度办理结果\t（一）予以公开\t\t3\t0\t0\t0\t0\t0\t3‹=3 ✓›",
      "\t（七）总计\t\t3\t0\t0\t0\t0\t0\t3‹=3 ✓›‹各列 ✓›",
      "四、结转下年度继续办理\t\t\t0\t0\t0\t0\t0\t0\t0‹平衡 ✓›",
    ]);
  });

  it("of a table in which nothing happened is said in two rows", () => {
    expect(show(section("requests")).match(/‹.*?›/g)).toEqual(["‹各列 ✓›", "‹平衡 ✓›"]);
    expect(show(section("disputes")).match(/‹.*?›/g)).toEqual(["‹总计 ✓›"]);
    expect(show(section("proactive"))).not.toContain("‹");
  });

  it("stands behind the closing pipe, so that the table stays in line", () => {
    expect(lineOf(section("requests", happened, "pipes"), "（一）予以公开")).toMatch(/ 3 \|‹=3 ✓›$/);
  });

  it("tells the arithmetic column by column", () => {
    const [columns] = hintsOf(section("requests", happened)).filter(({ label }) => label.zh === "各列 ✓");
    expect(columns?.explain().map(({ zh }) => zh)).toEqual([
      "自然人：✓ （七）总计 3 ＝ （一）予以公开 3（其余 20 项为 0）",
      "总计：✓ （七）总计 3 ＝ （一）予以公开 3（其余 20 项为 0）",
      "✓ 其余 5 处都是 0",
    ]);
  });
});

describe("what is wrong", () => {
  it("is a total, beside which stands what it has to be", () => {
    const text = section("disputes", { "directLitigation/upheld": "２", "directLitigation/total": "１" });
    expect(lineOf(text, "２")).toBe(`${"0\t".repeat(5)}２\t0\t0\t0\t１‹应为 2›${"\t0".repeat(5)}`);
    expect(hintsOf(text)[0]?.edit?.newText).toBe("２");
  });

  it("is the one figure that explains everything, and nothing else is said to be wrong", () => {
    const text = section("requests", { ...happened, "granted/naturalPerson": "8" });
    expect(show(text, ["wrong"]).match(/\d‹.*?›/g)).toEqual(["8‹应为 3›"]);
  });

  it("is 四 where its column does not balance although its sums hold", () => {
    const values = { "received/naturalPerson": "2", "received/total": "2" };
    expect(lineOf(section("requests", values), "四、结转")).toBe(
      "四、结转下年度继续办理\t\t\t0‹应为 2›\t0\t0\t0\t0\t0\t0‹应为 2›",
    );
    const less = { "granted/naturalPerson": "2", "granted/total": "2" };
    const outcome = { "outcomeTotal/naturalPerson": "2", "outcomeTotal/total": "2" };
    expect(lineOf(section("requests", { ...less, ...outcome }), "四、结转")).toContain("0‹不平衡›");
  });
});

describe("what is blank", () => {
  it("shows what it will be: sums of sums as well, and 四", () => {
    const blank = {
      "granted/naturalPerson": "2",
      "granted/total": "",
      "outcomeTotal/naturalPerson": "",
      "outcomeTotal/total": "",
      "received/naturalPerson": "5",
      "received/total": "-",
      "carriedOut/naturalPerson": "",
    };
    for (const layout of ["tabs", "pipes", "html"] as const) {
      const found = show(section("requests", blank, layout), ["blank"]).match(/‹.*?›/g);
      expect(found, layout).toEqual(["‹=5›", "‹=2›", "‹=2›", "‹=2›"]);
    }
    const once = section("requests", blank);
    const filled = applyEdits(
      once,
      hintsOf(once).flatMap(({ edit, kind }) => (edit && kind === "blank" ? [edit] : [])),
    );
    expect(show(filled, ["blank"]).match(/‹.*?›/g)).toEqual(["‹=3›"]);
  });

  it("says nothing where its parts are not known", () => {
    expect(
      show(section("requests", { "granted/naturalPerson": "", "granted/total": "" }), ["blank"]),
    ).not.toContain("‹");
  });
});

describe("hints", () => {
  it("are short, in order, inside the text, and in both languages", () => {
    fc.assert(
      fc.property(damaged, ({ text }) => {
        let last = 0;
        for (const { at, label, explain } of hintsOf(text)) {
          expect(at).toBeGreaterThanOrEqual(last);
          expect(at).toBeLessThanOrEqual(text.length);
          for (const words of [label.zh, label.en]) {
            expect(words.length).toBeGreaterThan(0);
            expect(words.length).toBeLessThanOrEqual(12);
          }
          expect(explain().length).toBeGreaterThan(0);
          last = at;
        }
      }),
      { numRuns: 60 },
    );
  });

  it("of a balanced report find nothing wrong; of one wrong figure lead back to it", () => {
    fc.assert(
      fc.property(
        balanced,
        fc.constantFrom(...LAYOUTS),
        fc.nat(),
        fc.integer({ min: 1, max: 99 }),
        (report, layout, pick, more) => {
          const text = printReport(report, layout);
          expect(hintsOf(text).filter(({ kind }) => kind !== "holds")).toEqual([]);
          const places = listPlaces(report.edition, "requests");
          const place = placeOf(
            places[pick % places.length] ?? { table: "requests", row: "received", column: "total" },
          );
          const wrong = new Map([...report.figures, [place, (report.figures.get(place) ?? 0) + more]]);
          const spoilt = printReport({ ...report, figures: wrong }, layout);
          const edits = hintsOf(spoilt).flatMap(({ edit }) => edit ?? []);
          expect(applyEdits(spoilt, edits)).toBe(text);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("find room for long numbers", () => {
    const text = printReport(
      nothingHappened(EDITION_2021, { "disputes/reconsideration/upheld": 12345678 }),
      "tabs",
    );
    expect(hintsOf(text).find(({ kind }) => kind === "wrong")?.label).toEqual({
      zh: "应为 12345678",
      en: "≠ 12345678",
    });
  });
});
