import { describe, expect, it } from "vitest";
import { SeenReports } from "../../server/src/cli/order/seenReports.ts";

const report = { agencyKey: "青石镇", year: 2024, fingerprint: "a" };
const last = { ...report, year: 2023, fingerprint: "b" };

function start(reports = 4): SeenReports {
  return new SeenReports(SeenReports.shareFor(reports));
}

describe("a report is met after one that it most likely has to do with", () => {
  it("last year's of its agency, whichever thread has met that", () => {
    const one = start();
    const other = new SeenReports(one.memory);
    expect(one.meet(last)).toBe(false);
    expect(other.meet(report)).toBe(true);
  });

  it("another version of it", () => {
    const seen = start();
    expect(seen.meet(report)).toBe(false);
    expect(seen.meet({ ...report, fingerprint: "c" })).toBe(true);
  });

  it("not a copy of it, next year's, or another agency's", () => {
    const seen = start();
    expect(seen.meet(report)).toBe(false);
    expect(seen.meet(report)).toBe(false);
    expect(seen.meet(last)).toBe(false);
    expect(seen.meet({ ...report, agencyKey: "云溪乡" })).toBe(false);
  });

  it("not where it is not known whose it is, or of which year", () => {
    const seen = start();
    for (const unknown of [
      { ...report, agencyKey: null },
      { ...report, year: null },
    ]) {
      expect(seen.meet(unknown)).toBe(false);
      expect(seen.meet(unknown)).toBe(false);
    }
  });
});

it("tells as many as there are files from one another", () => {
  const seen = start(200);
  const meet = (number: number): boolean => seen.meet({ ...report, agencyKey: `第${number}镇` });
  const wrong = Array.from({ length: 200 }, (_, number) => meet(number)).filter((guess) => guess);
  expect(wrong).toHaveLength(0);
});
