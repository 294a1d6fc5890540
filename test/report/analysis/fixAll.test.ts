import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fixAll } from "../../../server/src/report/index.ts";
import { report, section } from "../../forms.ts";
import { beside } from "../../kit.ts";

/** A report with so many natural persons' applications carried in, granted and carried out. */
function write(year: number, carriedIn: number, granted: number, carriedOut: number): string {
  const figures = { carriedIn, granted, outcomeTotal: granted, carriedOut };
  const places = Object.entries(figures).flatMap(([row, value]) => [
    [`${row}/naturalPerson`, String(value)],
    [`${row}/total`, String(value)],
  ]);
  return report({
    title: `# 青石镇${year}年政府信息公开工作年度报告`,
    preamble: `本报告的统计期限自${year}年1月1日起至${year}年12月31日止。`,
    requests: section("requests", Object.fromEntries(places)),
  });
}

describe("mending beside last year's report", () => {
  it("makes no repair that another rule undoes", () => {
    const now = write(2024, 2, 2, 0);
    const context = beside({ "2023.md": write(2023, 0, 0, 3) });
    const { text, mended } = fixAll(now, { context, unsafe: true });
    expect([text, mended]).toEqual([now, []]);
    const carried = fixAll(now, { context, unsafe: true, codes: ["carry-over-mismatch"] });
    expect(carried.text).toBe(write(2024, 3, 2, 0));
    expect(carried.mended.map(({ code }) => code)).toEqual(["carry-over-mismatch", "carry-over-mismatch"]);
  });

  it("comes to an end, and twice is once", () => {
    const few = fc.nat(4);
    fc.assert(
      fc.property(few, few, few, few, fc.boolean(), (carriedIn, granted, carriedOut, last, unsafe) => {
        const context = beside({ "2023.md": write(2023, 0, 0, last) });
        const once = fixAll(write(2024, carriedIn, granted, carriedOut), { context, unsafe });
        expect(fixAll(once.text, { context, unsafe }).text).toBe(once.text);
        expect(once.mended.length).toBeLessThan(20);
      }),
      { numRuns: 60 },
    );
  });
});
