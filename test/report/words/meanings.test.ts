import { describe, expect, it } from "vitest";
import type { Named } from "../../../server/src/report/editions/edition.ts";
import { EDITIONS } from "../../../server/src/report/editions/index.ts";
import { COLUMN_MEANINGS, HEADER_MEANINGS } from "../../../server/src/report/words/columnMeanings.ts";
import { meaningOfLabel, meaningOfSection } from "../../../server/src/report/words/meaning.ts";
import { ROW_MEANINGS } from "../../../server/src/report/words/rowMeanings.ts";

const tables = EDITIONS.flatMap((edition) => Object.values(edition.tables));
const rows = tables.flatMap((table) => table.blocks.flatMap((block) => block.rows));

describe("meanings", () => {
  it("are told of every row, group and column of every edition", () => {
    for (const row of rows) {
      if (row.label !== null) expect(meaningOfLabel({ kind: "row", row }), row.key).not.toBeNull();
      row.groups.forEach((label, depth) => {
        const key = depth === 0 ? "outcome" : (row.key.split(".")[0] ?? "");
        expect(meaningOfLabel({ kind: "group", key, label }), label).not.toBeNull();
      });
      for (const cell of row.cells) {
        expect(meaningOfLabel({ kind: "column", cell }), `${cell.row}/${cell.column}`).not.toBeNull();
      }
    }
  });

  it("are told of every section, and cite the Regulation", () => {
    for (const { key } of EDITIONS[0].sections)
      expect(meaningOfSection(key).source?.zh).toContain("第五十条");
  });

  it("are none of labels that no edition has", () => {
    const keys = new Set(rows.flatMap((row) => [row.key, ...row.cells.map((cell) => cell.row)]));
    const groups = [...keys].map((key) => key.split(".")[0] ?? "");
    for (const key of Object.keys(ROW_MEANINGS)) {
      expect([...keys, ...groups, "outcome"], key).toContain(key);
    }
    const columns = rows.flatMap((row) =>
      row.cells.flatMap(({ table, row: line, column }) => [
        `${table}/${column}`,
        `${table}/${line}/${column}`,
      ]),
    );
    for (const key of Object.keys(COLUMN_MEANINGS)) expect(columns, key).toContain(key);
    const headers = tables.flatMap((table) =>
      table.blocks.flatMap((block) => [block.title, ...block.header.flat().map(({ text }) => text)]),
    );
    for (const label of Object.keys(HEADER_MEANINGS)) expect(headers, label).toContain(label);
  });

  it("say a whole sentence in either language", () => {
    const named: Named[] = rows.filter(({ label }) => label !== null).map((row) => ({ kind: "row", row }));
    const all = [
      ...named.map(meaningOfLabel),
      ...Object.values(COLUMN_MEANINGS),
      ...Object.values(HEADER_MEANINGS),
      ...EDITIONS[0].sections.map(({ key }) => meaningOfSection(key)),
    ];
    for (const meaning of all) {
      expect(meaning?.zh).toMatch(/。$/);
      expect(meaning?.en).toMatch(/\.$/);
    }
  });
});
