import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EDITION_2019 } from "../../../../server/src/report/editions/2019.ts";
import { EDITION_2021 } from "../../../../server/src/report/editions/2021.ts";
import type { TableKey } from "../../../../server/src/report/editions/edition.ts";
import { EDITIONS } from "../../../../server/src/report/editions/index.ts";
import { figuresOf, type Report, read, type Table } from "../../../../server/src/report/index.ts";
import {
  rewriteTable,
  rewriteTables,
  type TableForm,
} from "../../../../server/src/report/repairs/rewrite/rewrite.ts";
import { applyEdits } from "../../../../server/src/report/text/edits.ts";
import { balanced, LAYOUTS, printReport } from "../../../balanced.ts";
import { damaged } from "../../../damaged.ts";
import { section } from "../../../forms.ts";

const target = fc.constantFrom("pipes", "tabs", "html" as const);
const edition = fc.constantFrom(...EDITIONS);

function tableOf(report: Report, key: TableKey): Table {
  const table = report.tables[key];
  if (!table) throw new Error(`no table ${key}`);
  return table;
}

function rewritten(text: string, form: TableForm): string {
  return applyEdits(text, rewriteTables(read(text), form).edits);
}

/** Every figure's text by its place. */
function written(report: Report): Map<string, string> {
  const cells = Object.values(report.tables).flatMap(
    (table) => table?.rows.flatMap((row) => row.cells) ?? [],
  );
  return new Map(cells.map(({ table, row, column, text }) => [`${table}/${row}/${column}`, text]));
}

/** The one table of a section, rewritten. */
function rewriteSection(
  text: string,
  key: TableKey,
  form: TableForm,
): { text: string; refusal: string | null } {
  const report = read(text);
  const rewriting = rewriteTable(report, tableOf(report, key), form);
  if ("refusal" in rewriting) return { text, refusal: rewriting.refusal.zh };
  return { text: applyEdits(text, [rewriting.edit]), refusal: null };
}

describe("another layout", () => {
  it("keeps every figure as it is written, from any layout to any, in both editions", () => {
    fc.assert(
      fc.property(balanced, fc.constantFrom(...LAYOUTS), target, (report, from, layout) => {
        const text = printReport(report, from);
        const after = rewritten(text, { layout });
        expect(figuresOf(read(after))).toEqual(figuresOf(read(text)));
        expect(written(read(after))).toEqual(written(read(text)));
        expect(Object.values(read(after).tables).map((table) => table?.layout)).toEqual([
          layout,
          layout,
          layout,
        ]);
        // The same as if it had been printed so in the first place.
        expect(after).toBe(printReport(report, layout));
      }),
      { numRuns: 40 },
    );
  });

  it("loses nothing of what is damaged: it is kept, or the table is refused", () => {
    fc.assert(
      fc.property(damaged, target, ({ text }, layout) => {
        const before = read(text);
        const { edits, refused } = rewriteTables(before, { layout });
        const after = applyEdits(text, edits);
        expect(figuresOf(read(after))).toEqual(figuresOf(before));
        for (const { refusal } of refused) expect(refusal.zh).toMatch(/。$/);
        // Numbers of one digit stand in labels as well, which are printed as the standard has them.
        const numbers = (report: string): string[] =>
          report.replace(/ (?:col|row)span="[^"]*"/g, "").match(/\d{2,}/g) ?? [];
        const kept = numbers(after);
        for (const number of numbers(text)) {
          expect(kept).toContain(number);
          kept.splice(kept.indexOf(number), 1);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("back again is where it began", () => {
    fc.assert(
      fc.property(balanced, target, target, (report, one, other) => {
        const text = printReport(report, one);
        expect(rewritten(rewritten(text, { layout: other }), { layout: one })).toBe(text);
      }),
      { numRuns: 30 },
    );
  });

  it("keeps how figures are written, marks for blanks, and blanks", () => {
    const values = {
      "granted/naturalPerson": "２１",
      "granted/business": "1,204",
      "granted/research": "—",
      "granted/charity": "",
      "granted/legalService": "3件",
      "granted/otherOrganisation": "1|2",
      "granted/total": "十二",
    };
    const text = section("requests", { ...values, "granted/otherOrganisation": "1\\|2" }, "pipes");
    for (const layout of ["tabs", "html", "pipes"] as const) {
      const { text: after, refusal } = rewriteSection(text, "requests", { layout });
      expect(refusal).toBeNull();
      const row = tableOf(read(after), "requests").rows.find(({ spec }) => spec.key === "granted");
      expect(
        row?.cells.map((cell) => cell.text.replace("\\", "")),
        layout,
      ).toEqual(Object.values(values));
    }
  });

  it("parts the table from the words around it", () => {
    const text = section("disputes", {}, "tabs").replace("\n\n行政复议", "\n本部分以表格报告。\n行政复议");
    const { text: after } = rewriteSection(`${text}以上为全部数据。\n`, "disputes", { layout: "pipes" });
    expect(after).toContain("本部分以表格报告。\n\n| 行政复议 |");
    expect(after).toMatch(/\| 0 \|\n\n以上为全部数据。\n$/);
  });
});

describe("a table is refused", () => {
  it.each([
    [
      "where a figure is missing",
      section("requests", {}, "tabs").replace("（一）予以公开\t\t0\t", "（一）予以公开\t\t"),
      "有 6 个数，应为 7 个",
    ],
    [
      "where a row is unknown",
      section("requests").replace("（一）予以公开", "（一）当场答复"),
      "（一）当场答复",
    ],
    ["where a row occurs twice", section("proactive").replace(/(行政许可\t0\n)/, "$1$1"), "出现两次"],
    [
      "where words stand in it",
      section("requests").replace("四、结转", "办结率百分之百。\n四、结转"),
      "办结率百分之百",
    ],
    [
      "where figures stand in it",
      section("requests").replace("四、结转", "\t\t\t7\n四、结转"),
      "没有行名的一行",
    ],
    [
      "where a figure stands beside its label",
      section("requests", {}, "pipes").replace("（七）总计 |  | 0 |", "（七）总计 5 |  |  |"),
      "（七）总计 5",
    ],
    ["where a comment stands in it", section("requests").replace("四、结转", "<!-- 核 -->\n四、结转"), "核"],
    [
      "where its markup holds more than cells",
      section("requests", {}, "html").replace("<table>", "<table><caption>单位：件</caption>"),
      "<table>",
    ],
  ])("%s, with the reason", (_, text, reason) => {
    const key = text.includes("行政许可") ? "proactive" : "requests";
    expect(rewriteSection(text, key, { layout: "pipes" }).refusal).toContain(reason);
  });
});

describe("another edition", () => {
  it("keeps what has a place, as it is written, and tells all the rest", () => {
    fc.assert(
      fc.property(balanced, edition, fc.constantFrom(...LAYOUTS), (report, to, layout) => {
        const text = printReport(report, layout);
        const before = read(text);
        const after = rewritten(text, { edition: to });
        if (report.edition === to) expect(after).toBe(text);
        expect(read(after).tables.proactive?.edition).toBe(to.key);
        const kept = written(read(after));
        const told = [...after.matchAll(/<!--([\s\S]*?)-->/g)].map(([, words]) => words).join();
        for (const [place, value] of written(before)) {
          if (place.includes("otherHandling") || value === "0") continue;
          if (kept.has(place)) expect(kept.get(place)).toBe(value);
          else expect(told).toMatch(new RegExp(` ${value}(?:；| )`));
        }
      }),
      { numRuns: 40 },
    );
  });

  it("moves （六）其他处理 of 2019 to its line 3, and adds its three lines up on the way back", () => {
    const old = section(
      "requests",
      { "otherHandling/naturalPerson": "２", "otherHandling/total": "２" },
      "pipes",
      EDITION_2019,
    );
    const { text: renewed } = rewriteSection(old, "requests", { edition: EDITION_2021 });
    const cells = written(read(renewed));
    expect(cells.get("requests/otherHandling.rest/naturalPerson")).toBe("２");
    expect(cells.get("requests/otherHandling.notPaid/naturalPerson")).toBe("");
    expect(renewed).not.toContain("<!--");
    const three = section("requests", {
      "otherHandling.notSupplemented/naturalPerson": "２",
      "otherHandling.rest/naturalPerson": "1",
      "otherHandling.notPaid/total": "-",
    });
    const { text: back } = rewriteSection(three, "requests", { edition: EDITION_2019 });
    expect(written(read(back)).get("requests/otherHandling/naturalPerson")).toBe("３");
    // A blank is never summed as 0.
    expect(written(read(back)).get("requests/otherHandling/total")).toBe("");
    expect(back).toMatch(/<!-- 未能转换的数据：表三“（六）其他处理 1\..*”的“自然人” ２；.*”的“自然人” 1 -->/);
  });

  it("keeps rows that the standard has not in the comment", () => {
    const old = section("proactive", {}, "tabs", EDITION_2019).replace(
      "其他对外管理服务事项\t0",
      "其他便民事项\t4",
    );
    const { text, refusal } = rewriteSection(old, "proactive", { edition: EDITION_2021 });
    expect(refusal).toBeNull();
    expect(text).toContain("其他便民事项 4 0 0 -->");
  });
});
