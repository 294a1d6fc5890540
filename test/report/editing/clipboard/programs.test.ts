import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TableKey } from "../../../../server/src/report/editions/edition.ts";
import { type Clipboard, EDITIONS, figuresOf, read } from "../../../../server/src/report/index.ts";
import type { Layout } from "../../../../server/src/report/syntax/syntax.ts";
import { type Balanced, balanced, placeOf } from "../../../balanced.ts";
import { PROGRAMS } from "../../../clipboards.ts";
import { HEADINGS, report } from "../../../forms.ts";
import { judge, KEYS, paste, template } from "./pasting.ts";

const [edition] = EDITIONS;

function copy(program: string, key: TableKey, { figures, edition }: Balanced): Clipboard {
  const from = PROGRAMS[program];
  if (!from) throw new Error(`there is no ${program}`);
  return from(edition.tables[key], (place) => String(figures.get(placeOf(place)) ?? ""));
}

/** The figures of one table as they were made up. */
function figuresIn({ figures }: Balanced, key: TableKey): Record<string, Record<string, number>> {
  const tables: Record<string, Record<string, number>> = {};
  for (const [place, value] of figures) {
    const [table, row = "", column = ""] = place.split("/");
    if (table !== key) continue;
    tables[row] = { ...tables[row], [column]: value };
  }
  return tables;
}

const newest = balanced.filter((made) => made.edition === edition);
/** Words inside each table of the template, in every layout. */
const INSIDE = { proactive: "规章", requests: "申请人情况", disputes: "结果维持" } as const;

describe.each(Object.keys(PROGRAMS))("a table from %s", (program) => {
  it("fills the blank one the cursor stands in, to the last figure", () => {
    judge(
      fc.property(newest, fc.constantFrom(...KEYS), fc.constantFrom("pipes", "html"), (made, key, layout) => {
        const before = template(layout as Layout);
        const { offer, text } = paste(before, INSIDE[key], copy(program, key, made));
        expect(figuresOf(read(text))[key]).toEqual(figuresIn(made, key));
        expect(offer?.unclear, offer?.summary.map(({ zh }) => zh).join()).toBe(false);
        expect(read(text).tables[key]?.layout).toBe(layout);
        const others = KEYS.filter((other) => other !== key);
        for (const other of others)
          expect(figuresOf(read(text))[other]).toEqual(figuresOf(read(before))[other]);
      }),
      10,
    );
  });

  it("is inserted where the report has none, in pipes", () => {
    judge(
      fc.property(balanced, fc.constantFrom(...KEYS), (made, key) => {
        const year = made.edition.years.from;
        const before = report({
          title: `# 青石镇${year}年政府信息公开工作年度报告`,
          proactive: HEADINGS.proactive,
          requests: HEADINGS.requests,
          disputes: HEADINGS.disputes,
        });
        const { offer, text } = paste(before, `\n\n${following(before, key)}`, copy(program, key, made));
        expect(offer?.summary.length).toBe(1);
        expect(figuresOf(read(text))[key]).toEqual(figuresIn(made, key));
        expect(read(text).tables[key]?.layout).toBe("pipes");
        expect(text).not.toMatch(/\n{4}|[^\n|]\n\||\|\n[^\n|]/);
      }),
      6,
    );
  });
});

/** The line after the heading of a section. */
function following(text: string, key: TableKey): string {
  const lines = text.split("\n");
  return lines.slice(lines.indexOf(HEADINGS[key]) + 1).find((line) => line !== "") ?? "";
}
