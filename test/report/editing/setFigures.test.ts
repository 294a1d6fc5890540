import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Coordinate } from "../../../server/src/report/editions/edition.ts";
import { EDITIONS, figuresOf, read, setFigures } from "../../../server/src/report/index.ts";
import { applyEdits } from "../../../server/src/report/text/edits.ts";
import { balanced, LAYOUTS, printReport } from "../../balanced.ts";
import { report, section } from "../../forms.ts";

function fill(text: string, corner: Coordinate, block: readonly (readonly string[])[]): string | string[] {
  const filling = setFigures(read(text), corner, block);
  if ("refusal" in filling) return [filling.refusal.zh, filling.refusal.en];
  return applyEdits(text, filling.edits);
}

const corner: Coordinate = { table: "requests", row: "received", column: "business" };
const text = report({ requests: section("requests", {}, "pipes") });

describe("a block that is filled in", () => {
  it("goes to the right and down, as the standard prints the rows, in every layout and edition", () => {
    fc.assert(
      fc.property(
        balanced,
        fc.constantFrom(...LAYOUTS),
        fc.constantFrom(...(["proactive", "requests", "disputes"] as const)),
        fc.nat(),
        fc.nat(),
        fc.array(fc.array(fc.nat(999), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        (figures, layout, table, line, column, values) => {
          const before = printReport(figures, layout);
          const rows = figures.edition.tables[table].blocks.flatMap((block) => block.rows);
          const first = line % rows.length;
          const from = column % (rows[first]?.cells.length ?? 1);
          const start = rows[first]?.cells[from];
          if (!start) throw new Error("there is no such place");
          const block = values.map((row) => row.map(String));
          const after = fill(before, start, block);
          const fits = block.every(
            (row, down) => row.length <= (rows[first + down]?.cells.length ?? 0) - from,
          );
          if (!fits) {
            expect(after).toEqual([expect.stringMatching(/没有写入/), expect.any(String)]);
            return;
          }
          const expected: Record<string, Record<string, Record<string, number | null>>> = JSON.parse(
            JSON.stringify(figuresOf(read(before))),
          );
          values.forEach((row, down) => {
            row.forEach((value, right) => {
              const cell = rows[first + down]?.cells[from + right];
              const found = cell && expected[table]?.[cell.row];
              if (cell && found) found[cell.column] = value;
            });
          });
          expect(figuresOf(read(String(after)))).toEqual(expected);
        },
      ),
      { numRuns: 120 },
    );
  });

  it("may be a whole table with blanks in it", () => {
    const start: Coordinate = { ...corner, column: "naturalPerson" };
    const rows = EDITIONS[0].tables.requests.blocks[0]?.rows ?? [];
    for (const layout of LAYOUTS) {
      const before = report({ requests: section("requests", {}, layout) });
      const block = rows.map((_, line) => ["8", "", "8", "8", "8", "8", line % 2 === 0 ? "8" : ""]);
      const { requests } = figuresOf(read(String(fill(before, start, block))));
      const values = Object.values(requests).map((row) => Object.values(row));
      expect(values).toEqual(rows.map((_, line) => [8, null, 8, 8, 8, 8, line % 2 === 0 ? 8 : null]));
    }
  });

  it("loses the empty rows and columns at its end, as spreadsheets copy them", () => {
    const filled = fill(text, corner, [
      ["3", "4", ""],
      ["5", "", ""],
      ["", "", ""],
    ]);
    expect(figuresOf(read(String(filled))).requests).toMatchObject({
      received: { business: 3, research: 4, charity: 0 },
      carriedIn: { business: 5, research: null, charity: 0 },
      granted: { business: 0 },
    });
  });

  it("is written wholly or not at all", () => {
    const [wide] = fill(text, corner, [new Array<string>(7).fill("1")]);
    expect(wide).toMatch(/粘贴的是 1 行 7 列，从这里起表内只有 25 行、各行最多 6 列，没有写入/);
    const [word] = fill(text, corner, [
      ["1", "2"],
      ["3", "约四件"],
    ]);
    expect(word).toMatch(/^第 2 行第 2 列：“约四件”不是数/);
    const misfit = text.replace(/(二、上年结转政府信息公开申请数量 \|.*) 0 \|/, "$1");
    const [unread] = fill(misfit, corner, [["1"], ["2"]]);
    expect(unread).toMatch(/不能确定/);
    const missing = text.replace(/\| 二、上年结转政府信息公开申请数量.*\n/, "");
    expect(fill(missing, corner, [["1"], ["2"]])[0]).toMatch(/文本里没有/);
  });

  it("that changes nothing is no edit", () => {
    expect(setFigures(read(text), corner, [["0", "0"]])).toEqual({ edits: [] });
    expect(setFigures(read(text), corner, [["", ""]])).toEqual({ edits: [] });
  });
});
