import { describe, expect, it } from "vitest";
import { EDITION_2019 } from "../../server/src/report/editions/2019.ts";
import { EDITION_2021 } from "../../server/src/report/editions/2021.ts";
import { analyze, applyFixes, figuresOf } from "../../server/src/report/index.ts";
import { report, section } from "../forms.ts";
import { check, examine } from "../kit.ts";

const LAYOUTS = ["pipes", "tabs", "lines", "html", "spaces"] as const;
const titled = (year: number): string => `# 青石镇${year}年政府信息公开工作年度报告`;
/** Marks the label of a table's first row. */
const mark = (table: string, label: string): string =>
  table.replace(`${label}`, `⟦edition-mismatch|${label}⟧`);
const RECEIVED = "一、本年新收政府信息公开申请数量";
function write(
  year: number,
  edition: typeof EDITION_2019,
  layout: (typeof LAYOUTS)[number],
  wrong: boolean,
): string {
  const proactive = section("proactive", {}, layout, edition);
  const requests = section("requests", {}, layout, edition);
  return report({
    title: titled(year),
    preamble: "",
    proactive: wrong ? mark(proactive, "规章") : proactive,
    requests: wrong ? mark(requests, RECEIVED) : requests,
    disputes: section("disputes", {}, layout, edition),
  });
}

examine("edition-mismatch", {
  fires: [
    ...LAYOUTS.map((layout) => write(2023, EDITION_2019, layout, true)),
    ...[2021, 2022, 2024].map((year) => write(year, EDITION_2019, "tabs", true)),
    ...LAYOUTS.slice(0, 3).map((layout) => write(2020, EDITION_2021, layout, true)),
    write(2019, EDITION_2021, "tabs", true),
    // One table was taken over, the other renewed.
    report({ proactive: mark(section("proactive", {}, "tabs", EDITION_2019), "规章") }),
    report({ requests: mark(section("requests", {}, "tabs", EDITION_2019), RECEIVED) }),
  ],
  silent: [
    ...LAYOUTS.map((layout) => write(2024, EDITION_2021, layout, false)),
    ...LAYOUTS.map((layout) => write(2020, EDITION_2019, layout, false)),
    write(2019, EDITION_2019, "tabs", false),
    write(2021, EDITION_2021, "tabs", false),
    // Without a year no edition is due.
    report({
      title: "# 青石镇政府信息公开工作年度报告",
      preamble: "",
      proactive: section("proactive", {}, "tabs", EDITION_2019),
    }),
    // Table 四 is the same in both.
    report({ disputes: section("disputes", {}, "tabs", EDITION_2019) }),
    `${titled(2023)}\n`,
  ],
});

describe("edition-mismatch converts", () => {
  it.each(LAYOUTS)("what corresponds, and keeps the rest in a comment: %s", (layout) => {
    const values = { "licensing/decisions": "5", "procurement/items": "32", "regulation/disclosed": "0" };
    const text = report({
      title: titled(2023),
      preamble: "",
      proactive: section("proactive", values, layout, EDITION_2019),
    });
    const [finding] = analyze(text).findings.filter(({ code }) => code === "edition-mismatch");
    const after = applyFixes(text, finding?.fixes ?? []);
    const { report: read } = analyze(after);
    expect(read.tables.proactive?.edition).toBe("2021");
    expect(figuresOf(read).proactive.licensing).toEqual({ decisions: 5 });
    expect(after).toMatch(/<!-- 未能转换的数据：.*政府集中采购.*32.*-->/);
    expect(finding?.fixes.map(({ safe }) => safe)).toEqual([false]);
  });

  it("and names the edition that is due", () => {
    const [finding] = check(write(2023, EDITION_2019, "tabs", true));
    expect(finding?.message.zh).toContain("2023 年度报告应使用2021年格式");
  });
});
