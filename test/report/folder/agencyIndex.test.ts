import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReportDigest } from "../../../server/src/report/folder/digest.ts";
import { arrangeFolder, findPrevious, findTwins } from "../../../server/src/report/folder/folder.ts";
import { chooseNeighbours } from "../../../server/src/report/folder/neighbours.ts";
import { analyze, digest, EDITIONS } from "../../../server/src/report/index.ts";
import { agencyKey, isSameAgency } from "../../../server/src/report/words/sameAgency.ts";
import { nothingHappened, printReport } from "../../balanced.ts";

const BLANK = digest(analyze(printReport(nothingHappened(EDITIONS[0]), "pipes")), "a.md");

const NAMES = [
  ...["青石镇", "临河县青石镇", "江州市临河县青石镇人民政府", "云岭县青石镇", "云溪乡", "临河县云溪乡"],
  ...["财政局", "临河县财政局", "江州市财政局", "江州市临河县财政局", "临河县人社局"],
  ...["临河县人力资源和社会保障局", "城关街道办事处", "临河县城关街道", "市政府", "江州市人民政府"],
];

const digests = fc
  .array(fc.record({ name: fc.constantFrom(...NAMES), year: fc.integer({ min: 2021, max: 2023 }) }), {
    maxLength: 25,
  })
  .map((reports) =>
    reports.map(
      ({ name, year }, index): ReportDigest => ({
        ...BLANK,
        agency: name,
        agencyKey: agencyKey(name),
        year,
        name: `${index % 3}/${index}.md`,
      }),
    ),
  );

describe("last year's report", () => {
  it("is found as if every report had been looked at", () => {
    fc.assert(
      fc.property(digests, (reports) => {
        const folder = arrangeFolder(reports);
        for (const report of reports) {
          const key = report.agencyKey ?? "";
          const last = reports.filter((other) => other.year === (report.year ?? 0) - 1);
          const equal = last.filter((other) => other.agencyKey === key);
          const same = last.filter((other) => isSameAgency(other.agencyKey ?? "", key));
          const isClear = equal.length > 0 || new Set(same.map((other) => other.agencyKey)).size === 1;
          const allowed = isClear ? (equal.length > 0 ? equal : same) : [];
          const found = findPrevious(folder, report);
          if (allowed.length === 0) expect(found).toBeNull();
          else expect(allowed).toContain(found);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("and other versions are looked for near a report where there are very many", () => {
    const many = Array.from(
      { length: 500 },
      (_, index): ReportDigest => ({
        ...BLANK,
        name: `${String(Math.floor(index / 5)).padStart(3, "0")}/${index}.md`,
        fingerprint: String(index),
        year: 2023 - (index % 2),
      }),
    );
    const folder = arrangeFolder(many);
    for (const report of many) {
      const twins = findTwins(folder, report);
      expect(twins.length).toBeLessThanOrEqual(32);
      const near = many.filter(
        (other) =>
          other !== report &&
          other.year === report.year &&
          other.name.slice(0, 3) === report.name.slice(0, 3),
      );
      expect(twins).toEqual(expect.arrayContaining(near));
    }
  });
});

describe("neighbours", () => {
  it("are chosen in proportion to the number of reports", () => {
    const time = (count: number): number => {
      const reports = Array.from(
        { length: count },
        (_, index): ReportDigest => ({
          ...BLANK,
          // The same ending for all, two years, one of the agencies very often.
          agencyKey: index % 7 === 0 ? "青石镇" : `${Math.floor(index / 2)}青石镇`,
          year: 2022 + (index % 2),
          name: `${index % 100}/${index}.md`,
          fingerprint: String(index),
        }),
      );
      const before = process.cpuUsage();
      const folder = arrangeFolder(reports);
      for (const report of reports) chooseNeighbours(folder, report);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    time(1000);
    const exponent = (): number => Math.log2(time(16_000) / time(4_000)) / 2;
    const found = Math.min(exponent(), exponent(), exponent());
    expect(found).toBeLessThan(1.35);
  });
});
