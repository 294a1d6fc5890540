import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  analyze,
  figuresOf,
  type Renewed,
  read,
  renew,
  writeBlankReport,
} from "../../../../server/src/report/index.ts";
import { balanced, LAYOUTS, printReport } from "../../../balanced.ts";
import { report, section } from "../../../forms.ts";

function mustRenew(text: string, year?: number): Renewed {
  const renewed = renew(text, year);
  if (!renewed) throw new Error("the text tells no year");
  return renewed;
}

/** What the reminders are about, as it stands in the new text. */
const reminded = ({ text, reminders }: Renewed): string[] =>
  reminders.map(({ range }) => text.slice(range.start, range.end));

describe("a report from the template", () => {
  it.each([2019, 2020, 2021, 2024])(
    "for %i has six sections and the tables that are due, all blank",
    (year) => {
      const text = writeBlankReport({ agency: "青石镇人民政府", year });
      const { report: found, findings } = analyze(text);
      expect([found.agency, found.year, found.edition.key]).toEqual([
        "青石镇人民政府",
        year,
        year < 2021 ? "2019" : "2021",
      ]);
      expect(found.sections.map(({ key }) => key)).toHaveLength(6);
      for (const table of Object.values(found.tables)) {
        expect(table?.rows.every(({ cells }) => cells.every(({ figure }) => figure.kind === "blank"))).toBe(
          true,
        );
      }
      // Nothing is wrong with it but what is to be filled in.
      const loud = findings.filter(({ severity }) => severity === "error" || severity === "warning");
      expect(
        [...new Set(loud.map(({ code }) => code))].filter((code) => !/placeholder|blank-cell/.test(code)),
      ).toEqual([]);
    },
  );

  it("leaves no place of the template unnamed", () => {
    expect(writeBlankReport({ agency: "云溪乡", year: 2024 })).not.toMatch(/[⟨⟩$]/);
  });
});

describe("a report from last year's", () => {
  const last = report({
    overview:
      "2024年，青石镇扎实推进公开。（一）主动公开。全年公开信息132条，比2023年增加9条。（二）依申请公开。收到政府信息公开申请6件。按照《青石镇2024年政务公开工作要点》公开。政府信息管理规范，平台建设有序，监督保障有力。",
    improvement: "2024年存在解读单一的问题。2025年将增加图解。",
    proactive: section("proactive", { "normativeDocument/inForce": "19", "licensing/decisions": "43" }),
    requests: section("requests", {
      "received/naturalPerson": "6",
      "received/total": "6",
      "granted/naturalPerson": "4",
      "granted/total": "4",
      "outcomeTotal/naturalPerson": "4",
      "outcomeTotal/total": "4",
      "carriedOut/naturalPerson": "2",
      "carriedOut/total": "2",
    }),
  });
  const renewed = mustRenew(last);

  it("is for the next year, in title, period, fee and date", () => {
    const { report: found } = analyze(renewed.text);
    expect(found.year).toBe(2025);
    expect(renewed.text).toContain("统计期限自2025年1月1日起至2025年12月31日止");
    expect(renewed.text).toContain("2025年青石镇未收取政府信息公开信息处理费");
    expect(renewed.text).toContain("2026年××月××日");
    expect(renewed.text).toContain("2025年，青石镇扎实推进公开");
  });

  it("keeps names of documents and comparisons, and reminds of every other year", () => {
    expect(renewed.text).toContain("《青石镇2024年政务公开工作要点》");
    expect(reminded(renewed)).toEqual(expect.arrayContaining(["2023年", "2024年", "2025年"]));
  });

  it("reminds of amounts that no table counts, and asks for those that one does", () => {
    expect(reminded(renewed)).toEqual(expect.arrayContaining(["132条", "9条"]));
    expect(renewed.text).toContain("收到政府信息公开申请××件");
  });

  it("carries over what was carried over, and leaves every other figure blank", () => {
    const { requests, proactive } = figuresOf(read(renewed.text));
    expect(requests.carriedIn).toMatchObject({ naturalPerson: 2, business: 0, total: 2 });
    expect(requests.received).toMatchObject({ naturalPerson: null, total: null });
    expect(proactive.licensing).toEqual({ decisions: null });
  });

  it("tells what was in force", () => {
    expect(renewed.reminders.map(({ message }) => message.zh).join()).toContain("上年末现行有效 19 件");
  });

  it("changes to the edition that is due", () => {
    const old = printReport({ edition: read(report()).edition, figures: new Map() }, "tabs").replace(
      /2021年/g,
      "2020年",
    );
    expect(mustRenew(old).text).toContain("本年制发件数");
  });

  it("cannot be made from a text that tells no year", () => {
    expect(renew("# 青石镇政府信息公开工作年度报告\n")).toBeNull();
    expect(renew("")).toBeNull();
  });

  it("names no year before its own without a reminder, whatever the layout, and all ranges lie inside", () => {
    fc.assert(
      fc.property(balanced, fc.constantFrom(...LAYOUTS), (invented, layout) => {
        const text = printReport(invented, layout);
        const before = read(text).year ?? 0;
        const made = mustRenew(text);
        const after = figuresOf(read(made.text)).requests;
        const figures = figuresOf(read(text)).requests;
        expect(after.carriedIn).toEqual(figures.carriedOut);
        for (const match of made.text.matchAll(/\d{4}(?=年)/g)) {
          if (Number(match[0]) !== before) continue;
          expect(
            made.reminders.some(({ range }) => range.start <= match.index && match.index < range.end),
          ).toBe(true);
        }
        for (const { range } of made.reminders) {
          expect(range.start).toBeLessThanOrEqual(range.end);
          expect(range.end).toBeLessThanOrEqual(made.text.length);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("is made from any text that tells a year", () => {
    fc.assert(
      fc.property(fc.nat(last.length), fc.string({ unit: "binary" }), (cut, noise) => {
        const text = `${last.slice(0, cut)}${noise}`;
        const made = renew(text);
        expect(made === null).toBe(read(text).year === null);
        for (const { range } of made?.reminders ?? []) {
          expect(range.start).toBeLessThanOrEqual(range.end);
          expect(range.end).toBeLessThanOrEqual(made?.text.length ?? 0);
        }
      }),
      { numRuns: 50 },
    );
  });
});
