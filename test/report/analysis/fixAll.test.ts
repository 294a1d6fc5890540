import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fixAll, fixAllInSteps } from "../../../server/src/report/index.ts";
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

describe("mending what is wrong in hundreds of places alike", () => {
  const COUNT = 510;
  const lines = (title: string): string =>
    `# 青石镇2024年政府信息公开工作年度报告\n\n${`## 二、${title}\n\n已公开。\n\n`.repeat(COUNT)}`;

  it("mends all of them at once, and rests between its steps", () => {
    const steps = fixAllInSteps(lines("主动公开信息情况"), { codes: ["section-title"] });
    let rests = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) rests++;
    expect(rests).toBeGreaterThan(0);
    const { text, mended, isWhole } = step.value;
    expect([text, mended.length, isWhole]).toEqual([lines("主动公开政府信息情况"), COUNT, true]);
  });
});
