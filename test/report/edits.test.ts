import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyze, type Edit, fixAll, formatReport, recomputeTotals } from "../../server/src/report/index.ts";
import { damaged } from "../damaged.ts";
import { wrecked } from "../wrecked.ts";

/** Stretches of lines in which tables of every layout run into each other. */
const fragments = fc
  .array(
    fc.constantFrom(
      ...[
        "|",
        "| --- |",
        "|--|:-:|",
        "<table>",
        "</table>",
        "<tr>",
        "<td>",
        "</td>",
        "<br>",
        "\t",
        " ",
        "  ",
      ],
      ...[
        "\n",
        "\n\n\n\n",
        "\r\n",
        "其他",
        "总计",
        "（七）总计",
        "6",
        "１２",
        "0 ",
        "<!-- nianbao-disable -->",
      ],
      ...["```", "# ", "三、收到和处理政府信息公开申请情况", "2024年政府信息公开工作年度报告", "正文。"],
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(""));

const texts = fc.oneof(
  fragments,
  fragments.map((text) => `|${text}|\n其他|6|`),
  wrecked,
  damaged.map(({ text }) => text),
);

/** Pairs of edits of which both change a character, or both insert at one place. */
function overlaps(edits: readonly Edit[]): Edit[][] {
  const sorted = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  return sorted.flatMap((edit, index) => {
    const next = sorted[index + 1];
    const isApart = !next || edit.range.end <= next.range.start;
    const isTwice =
      next?.range.start === edit.range.start &&
      next.range.end === edit.range.end &&
      edit.range.start === edit.range.end;
    return next && (!isApart || isTwice) ? [[edit, next]] : [];
  });
}

describe("edits that are made together never overlap, and lie inside the text", () => {
  const laws: readonly (readonly [string, (text: string) => readonly (readonly Edit[])[]])[] = [
    ["of formatting", (text) => [formatReport(analyze(text).report)]],
    ["of every safe fix", (text) => [fixAll(text).edits]],
    ["of recomputing", (text) => [recomputeTotals(analyze(text).report)]],
    ["of one fix", (text) => analyze(text).findings.flatMap(({ fixes }) => fixes.map(({ edits }) => edits))],
  ];
  it.each(laws)("%s", (_, editsOf) => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const edits of editsOf(text)) {
          expect(overlaps(edits)).toEqual([]);
          for (const { range } of edits) {
            expect(range.start).toBeGreaterThanOrEqual(0);
            expect(range.end).toBeGreaterThanOrEqual(range.start);
            expect(range.end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it("of formatting, where a row of pipes begins an HTML table", () => {
    expect(overlaps(formatReport(analyze("|<table> \n其他|6|").report))).toEqual([]);
  });
});
