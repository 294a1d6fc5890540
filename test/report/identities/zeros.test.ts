import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listProvenZeros } from "../../../server/src/report/identities/zeros.ts";
import { analyze, read } from "../../../server/src/report/index.ts";
import { balanced, listPlaces, placeOf, printReport } from "../../balanced.ts";
import { report, section } from "../../forms.ts";

const COLUMNS = ["naturalPerson", "business", "research", "charity", "legalService", "otherOrganisation"];
const blank = (row: string, columns: readonly string[]): Record<string, string> =>
  Object.fromEntries(columns.map((column) => [`${row}/${column}`, ""]));

/** The proven places of table 三. */
function prove(values: Readonly<Record<string, string>>): string[] {
  const table = read(report({ requests: section("requests", values) })).tables.requests;
  return table ? [...listProvenZeros(table)].map(({ row, column }) => `${row}/${column}`).sort() : [];
}

describe("blanks that can only be 0", () => {
  it("are the parts of a total of 0, and a total of parts that are 0", () => {
    expect(prove(blank("granted", COLUMNS))).toEqual(COLUMNS.map((column) => `granted/${column}`).sort());
    expect(prove(blank("granted", ["total"]))).toEqual(["granted/total"]);
  });

  it("are what a total leaves beside the parts that make it up", () => {
    const values = {
      "received/naturalPerson": "2",
      "received/total": "2",
      ...blank("received", ["business", "research"]),
    };
    expect(prove(values)).toEqual(["received/business", "received/research"]);
  });

  it("are none where something else is left for them, or nothing is known", () => {
    const some = { "granted/total": "2", ...blank("granted", COLUMNS), "outcomeTotal/total": "2" };
    expect(prove({ ...some, ...blank("outcomeTotal", COLUMNS) })).toEqual([]);
  });

  it("count as 0 beside the prose, and only they", () => {
    const say = (values: Readonly<Record<string, string>>): string[] =>
      analyze(
        report({ overview: "青石镇全年收到政府信息公开申请3件。", requests: section("requests", values) }),
      ).findings.flatMap(({ code, message }) => (code === "prose-mismatch" ? [message.zh] : []));
    expect(say(blank("received", ["total"]))).toEqual([
      "正文写“收到政府信息公开申请3件”，表三“一、本年新收政府信息公开申请数量”的“总计”为 0。请核对，改正其中一处。",
    ]);
    const all = [...COLUMNS, "total"];
    expect(say({ ...blank("received", all), ...blank("carriedOut", all) })).toEqual([]);
  });

  it("are 0 in any balanced report whose blanks they are", () => {
    fc.assert(
      fc.property(balanced, fc.array(fc.nat(), { minLength: 1, maxLength: 30 }), (made, picks) => {
        const places = listPlaces(made.edition, "requests");
        const gone = new Set(
          picks.map((pick) =>
            placeOf(places[pick % places.length] ?? places[0] ?? { table: "requests", row: "", column: "" }),
          ),
        );
        const table = read(printReport(made, "pipes", "\n")).tables.requests;
        if (!table) throw new Error("the table is not read");
        const rows = table.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) =>
            gone.has(placeOf(cell))
              ? { ...cell, text: "", figure: { kind: "blank" as const, mark: "" } }
              : cell,
          ),
        }));
        for (const cell of listProvenZeros({ ...table, rows }))
          expect(made.figures.get(placeOf(cell))).toBe(0);
      }),
      { numRuns: 100 },
    );
  });
});
