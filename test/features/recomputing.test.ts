import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { refuseRecomputing } from "../../server/src/features/tables/recomputing.ts";
import { changeTable } from "../../server/src/features/tables/tableEdits.ts";
import { analyze } from "../../server/src/report/index.ts";
import { applyEdits } from "../../server/src/report/text/edits.ts";
import { balanced, LAYOUTS, placeOf, printReport } from "../balanced.ts";

/** A balanced report in which one figure of table three is one too many, and which that is. */
const spoiled = fc.tuple(balanced, fc.nat(), fc.constantFrom(...LAYOUTS)).map(([made, chosen, layout]) => {
  const { identities } = made.edition;
  const totals = new Set(
    identities.filter(({ kind }) => kind === "total").flatMap(({ left }) => left.map(placeOf)),
  );
  const places = [...made.figures.keys()].filter((place) => place.startsWith("requests/"));
  const place = places[chosen % places.length] ?? "";
  const figures = new Map(made.figures).set(place, (made.figures.get(place) ?? 0) + 1);
  const text = printReport({ ...made, figures }, layout);
  return { text, sound: printReport(made, layout), place, isTotal: totals.has(place) };
});

describe("recomputing the totals of table three", () => {
  it("mends a total that is wrong, and is refused where a part is: then it points at that part", () => {
    fc.assert(
      fc.property(spoiled, ({ text, sound, place, isTotal }) => {
        const analysis = analyze(text);
        const table = analysis.report.tables.requests;
        if (!table) throw new Error("no table");
        const refusal = refuseRecomputing(analysis, table);
        const edits = changeTable(analysis, table, "recompute");
        if (isTotal) {
          expect(refusal).toBeNull();
          expect(applyEdits(text, edits)).toBe(sound);
        } else {
          expect(refusal?.cell && placeOf(refusal.cell)).toBe(place);
          expect(edits).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
