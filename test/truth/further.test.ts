import { readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { analyze } from "../../server/src/report/index.ts";
import { writeReport } from "./cases.ts";
import { type Entry, readEntries } from "./entries.ts";
import { MEASURED, measure, precisionOf, recallOf } from "./measure.ts";

const FOLDER = resolve("test/truth/further");

/** Sentences that came after the two halves; what the rules learnt from them is kept here. */
function readFurther(): Entry[] {
  return readdirSync(FOLDER).flatMap((name) =>
    readEntries(basename(name, ".txt"), readFileSync(join(FOLDER, name), "utf8")),
  );
}

describe("further sentences", () => {
  const entries = readFurther();
  const { total } = measure(entries);

  it("are many, and half of them hostile", () => {
    expect(entries.length).toBeGreaterThanOrEqual(500);
    expect(entries.filter(({ isHostile }) => isHostile).length * 2).toBeGreaterThanOrEqual(entries.length);
  });

  it("stand in reports in which nothing else is to be found", () => {
    for (const text of new Set(entries.map(({ declaration }) => writeReport(declaration))))
      expect(analyze(text).findings.filter(({ code }) => MEASURED.includes(code))).toEqual([]);
  });

  it("are judged with 97 % of the faults found and 99 % of the findings right", () => {
    expect(recallOf(total)).toBeGreaterThanOrEqual(0.97);
    expect(precisionOf(total)).toBeGreaterThanOrEqual(0.99);
  });
});
