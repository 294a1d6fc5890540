import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Coordinate } from "../../../server/src/report/editions/edition.ts";
import { EDITIONS, type Report, read } from "../../../server/src/report/index.ts";
import { balanced, listPlaces, placeOf } from "../../balanced.ts";
import { PRINTERS } from "../../layouts/printers.ts";
import { writeReport } from "../../layouts/reports.ts";
import { expectOnly, fill, TABLES } from "./filled.ts";

/** So many figures are set in each layout of each edition; `NIANBAO_RUNS` asks for more. */
const RUNS = Number(process.env.NIANBAO_RUNS ?? 4);
/** Texts of the wild, where they lie beside this repository. */
const CASES = new URL("../../../../shared/cases/reading/", import.meta.url);

const placesOf = ({ edition }: Report): Coordinate[] => TABLES.flatMap((table) => listPlaces(edition, table));

/** Sets a figure; whether it was written, and then in its place alone. */
function isWritten(before: Report, place: Coordinate, value: number): boolean {
  const after = fill(before, place, String(value));
  if (after !== null) expectOnly(before, after, place, value);
  return after !== null;
}

describe("a figure that is filled in through the form", () => {
  for (const [layout, print] of Object.entries(PRINTERS)) {
    it(`lands in its place alone in tables written as ${layout}`, () => {
      let refused = 0;
      for (const edition of EDITIONS) {
        const ofEdition = balanced.filter((one) => one.edition === edition);
        fc.assert(
          fc.property(ofEdition, fc.nat(), fc.nat(999), ({ figures }, pick, value) => {
            const text = writeReport(edition, (table) =>
              print(edition.tables[table], (row, column) =>
                String(figures.get(placeOf({ table, row, column }))),
              ),
            );
            const before = read(text);
            const places = placesOf(before);
            const place = places[pick % places.length];
            if (!place) throw new Error("there is no such place");
            if (!isWritten(before, place, value)) refused++;
          }),
          { numRuns: RUNS },
        );
      }
      // Between digits that run into each other nothing longer can be told apart.
      expect(refused).toBeLessThanOrEqual(layout === "glued" ? RUNS : 0);
    });
  }
});

const cases = (): string[] => {
  try {
    return readdirSync(CASES).filter((name) => name.endsWith(".txt"));
  } catch {
    return [];
  }
};

describe.runIf(cases().length > 0)("a figure that is filled in, in texts of the wild", () => {
  // Whatever is wrong with the text.
  it.each(cases())("lands in its place alone, or is refused with a reason: %s", (name) => {
    const before = read(readFileSync(new URL(name, CASES), "utf8"));
    const places = placesOf(before);
    for (let pick = name.length; pick < places.length; pick += 29) {
      const place = places[pick];
      if (place) isWritten(before, place, 7);
    }
  });
});
