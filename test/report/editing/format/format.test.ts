import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatReport } from "../../../../server/src/report/editing/format/format.ts";
import { analyze, figuresOf, read } from "../../../../server/src/report/index.ts";
import { applyEdits } from "../../../../server/src/report/text/edits.ts";
import { widthOf } from "../../../../server/src/report/text/width.ts";
import { balanced, printReport } from "../../../balanced.ts";
import { damaged } from "../../../damaged.ts";

function format(text: string): string {
  return applyEdits(text, formatReport(read(text)));
}

/** Every cell as it is written, under the name of its place. */
function written(text: string): unknown {
  return Object.values(read(text).tables).map((table) => ({
    rows: table?.rows.map((row) => [
      row.spec.key,
      row.fit,
      row.label?.text,
      row.cells.map((cell) => cell.text),
    ]),
    unknown: table?.unknownRows.map((row) => [row.label?.text, row.values.map((value) => value.text)]),
  }));
}

describe("formatting", () => {
  it("keeps every figure, every cell and every finding, in any layout and with any damage", () => {
    fc.assert(
      fc.property(damaged, ({ text }) => {
        const after = format(text);
        expect(figuresOf(read(after))).toEqual(figuresOf(read(text)));
        expect(written(after)).toEqual(written(text));
        const codes = (report: string): string[] => analyze(report).findings.map(({ code }) => code);
        expect(codes(after)).toEqual(codes(text));
      }),
      { numRuns: 200 },
    );
  });

  it("twice is formatting once", () => {
    fc.assert(
      fc.property(damaged, ({ text }) => {
        const once = format(text);
        expect(format(once)).toBe(once);
      }),
      { numRuns: 150 },
    );
  });

  it("changes nothing but blanks and the dashes of delimiter rows", () => {
    const bare = (text: string): string => text.replace(/\s+/g, "").replace(/-{2,}/g, "--");
    fc.assert(
      fc.property(damaged, ({ text }) => {
        // A row that lacked its closing pipe gets one.
        expect(bare(format(text)).replaceAll("|", "")).toBe(bare(text).replaceAll("|", ""));
      }),
      { numRuns: 100 },
    );
  });

  it("puts the figures of a table in line, in lines of at most 120 columns", () => {
    fc.assert(
      fc.property(balanced, (report) => {
        const after = format(printReport(report, "pipes"));
        const { tables, syntax } = read(after);
        for (const table of Object.values(tables)) {
          const ends = new Map<string, Set<number>>();
          for (const { cells, firstLine } of table?.rows ?? []) {
            const line = syntax.lines[firstLine];
            if (!line || !table) continue;
            const words = after.slice(line.start, line.end);
            const isWide = widthOf(words) > 120;
            expect(
              isWide && /申请人(?:无正当理由|逾期)/.test(words) ? 0 : widthOf(words),
            ).toBeLessThanOrEqual(120);
            // The two longest labels leave no room beside figures of many digits.
            if (/申请人(?:无正当理由|逾期)/.test(words)) continue;
            const block = table.spec.blocks.findIndex((one) =>
              one.rows.some((row) => row.key === cells[0]?.row || one.rows.length === 1),
            );
            for (const [index, cell] of cells.entries()) {
              const end = widthOf(after.slice(line.start, cell.range.end));
              const key = `${block}/${index}`;
              ends.set(key, (ends.get(key) ?? new Set()).add(end));
            }
          }
          if (table?.key === "requests") for (const places of ends.values()) expect(places.size).toBe(1);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("leaves tables of tabs, HTML and single cells as they are", () => {
    fc.assert(
      fc.property(balanced, fc.constantFrom("tabs", "html", "lines", "spaces"), (report, layout) => {
        const text = printReport(report, layout);
        expect(format(text)).toBe(text);
      }),
      { numRuns: 50 },
    );
  });
});

describe("a pipe table", () => {
  it("has its figures on the right and its delimiter row as wide as its columns", () => {
    expect(
      format(
        [
          "|信息内容|本年制发件数|备注|",
          "|--|:---:|--:|",
          "|规章|0|“三安全”|",
          "|行政规范性文件|**12**||",
          "| 行政许可 | 1,204",
        ].join("\n"),
      ),
    ).toBe(
      [
        "| 信息内容       | 本年制发件数 |       备注 |",
        "| -------------- | :----------: | ---------: |",
        "| 规章           |      0       | “三安全” |",
        "| 行政规范性文件 |    **12**    |            |",
        "| 行政许可       |    1,204     |",
      ].join("\n"),
    );
  });

  it("keeps its figures in line though a label is long, as table 三's are", () => {
    const long = "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请";
    const rows = ["1.国家秘密", "2.重复申请", "3.其他", long, "3.其他"].map(
      (label) => `| | ${label} | 0 | 12 |`,
    );
    const lines = format(["| --- | --- | --- | --- |", ...rows].join("\n")).split("\n");
    expect(lines).toEqual([
      "| --- | ---------- | --- | --- |",
      "|     | 1.国家秘密 |   0 |  12 |",
      "|     | 2.重复申请 |   0 |  12 |",
      "|     | 3.其他     |   0 |  12 |",
      `|     | ${long} | 0 | 12 |`,
      "|     | 3.其他     |   0 |  12 |",
    ]);
  });
});

describe("blanks", () => {
  it.each([
    ["at the end of a paragraph", "正文。 \n\n\t\n正文。   ", "正文。\n\n\n正文。"],
    ["beyond two blank lines", "正文。\n\n\n\n\n正文。\n\n\n\n", "正文。\n\n\n正文。\n\n\n"],
    ["but not those that break a line", "正文。  \n正文。 \n正文。", "正文。  \n正文。\n正文。"],
    [
      "nor those of rows, fences and comments",
      "规章\t0\t\n\n```\na  \n```\n",
      "规章\t0\t\n\n```\na  \n```\n",
    ],
  ])("%s", (_, before, after) => {
    expect(format(before)).toBe(after);
  });
});

describe("formatting a range", () => {
  const text = "|规章|0|\n|--|--|\n\n正文。 \n\n|规章|0|\n|--|--|\n";
  it("takes whole tables and the lines inside it", () => {
    const within = { start: text.indexOf("正文"), end: text.lastIndexOf("0") };
    expect(applyEdits(text, formatReport(read(text), within))).toBe(
      "|规章|0|\n|--|--|\n\n正文。\n\n| 规章 |   0 |\n| ---- | --- |\n",
    );
  });
});
