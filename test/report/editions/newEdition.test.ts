import { describe, expect, it, vi } from "vitest";

/**
 * An edition that nobody has published: in force from 2030, with another name for a section, one more row in table 二,
 * and a template of its own. It is one object, added to the list of editions; no other source is changed.
 */
vi.mock("../../../server/src/report/editions/index.ts", async (importOriginal) => {
  const original = await importOriginal<typeof import("../../../server/src/report/editions/index.ts")>();
  const [latest, ...earlier] = original.EDITIONS;
  const { proactive } = latest.tables;
  const [first, ...blocks] = proactive.blocks;
  if (!first) throw new Error("table 二 has blocks");
  const [model] = first.rows;
  if (!model) throw new Error("the first block has rows");
  const guideline: typeof model = {
    ...model,
    key: "guideline",
    label: "行政裁量基准",
    name: { zh: "行政裁量基准", en: "guidelines" },
    cells: model.cells.map((cell) => ({ ...cell, row: "guideline" })),
  };
  const edition: typeof latest = {
    ...latest,
    key: "2030",
    name: { zh: "2030年格式", en: "2030 edition" },
    years: { from: 2030, to: null },
    sections: latest.sections.map((section) =>
      section.key === "improvement" ? { ...section, title: "问题与改进" } : section,
    ),
    tables: {
      ...latest.tables,
      proactive: { ...proactive, blocks: [{ ...first, rows: [...first.rows, guideline] }, ...blocks] },
    },
    template: { ...latest.template, preamble: "依照新格式，公布⟨机关⟩⟨年度⟩年的报告。", fee: null },
  };
  const EDITIONS = [edition, { ...latest, years: { from: 2021, to: 2029 } }, ...earlier];
  return {
    EDITIONS,
    editionForYear: (year: number | null) =>
      EDITIONS.find(({ years }) => year !== null && year >= years.from && year <= (years.to ?? year)) ??
      edition,
    editionByKey: (key: string) => EDITIONS.find((one) => one.key === key) ?? edition,
  };
});

const { analyze, figuresOf, fixAll, renew, writeBlankReport } = await import(
  "../../../server/src/report/index.ts"
);

const blank = (year: number): string => writeBlankReport({ agency: "青石镇人民政府", year });
/** The same with 0 in every figure's place; title rows have none. */
const filled = (year: number): string =>
  blank(year)
    .split("\n")
    .map((line) => (line.startsWith("| 第") ? line : line.replace(/\|[ \t]*(?=\|)/g, "| 0 ")))
    .join("\n");
const codes = (text: string): string[] => analyze(text).findings.map(({ code }) => code);

describe("an edition that was added to the list", () => {
  it("has its sections, its tables and its template in a new report of its years, and not before", () => {
    expect(blank(2031)).toContain("五、问题与改进");
    expect(blank(2031)).toContain("行政裁量基准");
    expect(blank(2031)).toContain("依照新格式，公布青石镇人民政府2031年的报告。");
    expect(blank(2031)).not.toContain("信息处理费");
    expect(blank(2029)).not.toContain("行政裁量基准");
    expect(blank(2029)).toContain("信息处理费");
  });

  it("is read, and its figures are given under their own names", () => {
    const { report } = analyze(filled(2031));
    expect(report.edition.key).toBe("2030");
    expect(report.tables.proactive?.edition).toBe("2030");
    expect(figuresOf(report)).toMatchObject({ proactive: { guideline: { issued: 0 } } });
  });

  it("is judged: a row of it that is missing is told, a report of an earlier year is asked for none", () => {
    const without = filled(2031)
      .split("\n")
      .filter((line) => !line.includes("行政裁量基准"))
      .join("\n");
    expect(codes(without)).toContain("missing-row");
    expect(fixAll(without).text).toContain("行政裁量基准");
    expect(codes(filled(2029))).not.toContain("missing-row");
    expect(codes(filled(2031))).not.toContain("missing-row");
  });

  it("gives its tables to a report that is renewed from one of the edition before", () => {
    const renewed = renew(filled(2029), 2030)?.text ?? "";
    expect(renewed).toContain("行政裁量基准");
    expect(analyze(renewed).report.edition.key).toBe("2030");
  });
});
