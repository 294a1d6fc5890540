import { describe, expect, it } from "vitest";
import { SeenReports } from "../../server/src/cli/order/seenReports.ts";

const report = { agencyKey: "青石镇", year: 2024, fingerprint: "a" };
const last = { ...report, year: 2023, fingerprint: "b" };

const NONE = { version: false, lastYear: false };

function start(reports = 4): SeenReports {
  return new SeenReports(SeenReports.shareFor(reports));
}

describe("a report is met after one that it most likely has to do with", () => {
  it("last year's of its agency, whichever thread has met that", () => {
    const one = start();
    const other = new SeenReports(one.memory);
    expect(one.meet(last)).toEqual(NONE);
    expect(other.meet(report)).toEqual({ version: false, lastYear: true });
  });

  it("another version of it", () => {
    const seen = start();
    expect(seen.meet(report)).toEqual(NONE);
    expect(seen.meet({ ...report, fingerprint: "c" })).toEqual({ version: true, lastYear: false });
  });

  it("not a copy of it, next year's, or another agency's", () => {
    const seen = start();
    expect(seen.meet(report)).toEqual(NONE);
    expect(seen.meet(report)).toEqual(NONE);
    expect(seen.meet(last)).toEqual(NONE);
    expect(seen.meet({ ...report, agencyKey: "云溪乡" })).toEqual(NONE);
  });

  it("not where it is not known whose it is, or of which year", () => {
    const seen = start();
    for (const unknown of [
      { ...report, agencyKey: null },
      { ...report, year: null },
    ]) {
      expect(seen.meet(unknown)).toEqual(NONE);
      expect(seen.meet(unknown)).toEqual(NONE);
    }
  });
});

it("tells as many as there are files from one another", () => {
  const seen = start(200);
  const meet = (number: number) => seen.meet({ ...report, agencyKey: `第${number}镇` });
  const wrong = Array.from({ length: 200 }, (_, number) => meet(number)).filter((met) => met.version);
  expect(wrong).toHaveLength(0);
});
