import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { copyTable } from "../../../../server/src/report/editing/clipboard/copyTable.ts";
import { figuresOf, read } from "../../../../server/src/report/index.ts";
import { balanced, LAYOUTS, printReport } from "../../../balanced.ts";
import { HEADINGS, section } from "../../../forms.ts";

describe("a copied table", () => {
  it("read as text has the figures it was copied with, whatever its layout", () => {
    fc.assert(
      fc.property(
        balanced,
        fc.constantFrom(...LAYOUTS),
        fc.constantFrom("proactive", "requests", "disputes"),
        (report, layout, key) => {
          const text = printReport(report, layout);
          const table = read(text).tables[key as "requests"];
          const copied = copyTable(read(text), table?.rows[0]?.range.start ?? 0);
          const again = read(
            `# 青石镇${report.edition.years.from}年政府信息公开工作年度报告\n\n${HEADINGS[key as "requests"]}\n\n${copied?.text}`,
          );
          expect(figuresOf(again)[key as "requests"]).toEqual(figuresOf(read(text))[key as "requests"]);
        },
      ),
      { numRuns: 25 },
    );
  });

  it("ends with the rows that have no sure place in it", () => {
    const text = section("requests", {}, "pipes")
      .replace("（一）予以公开 |  | 0 | 0 |", "（一）予以公开 |  | 3 |")
      .replace(/$/, "| 五、转送 |  |  | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n");
    const copied = copyTable(read(text), text.indexOf("申请人情况"));
    expect(copied?.text).toMatch(/\n（一）予以公开\t3(\t0){5}\n五、转送\t1\t2\t3\t4\t5\t6\t21\n$/);
  });

  it("is none in a report without tables", () => {
    expect(
      copyTable(read(`# 青石镇2024年政府信息公开工作年度报告\n\n${HEADINGS.requests}\n`), 60),
    ).toBeNull();
  });
});
