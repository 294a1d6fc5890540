import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figuresOf, offerReport, read } from "../../../../server/src/report/index.ts";
import { applyEdits } from "../../../../server/src/report/text/edits.ts";
import { type Balanced, balanced, placeOf } from "../../../balanced.ts";
import { PROGRAMS } from "../../../clipboards.ts";
import { report } from "../../../forms.ts";
import { judge, KEYS } from "./pasting.ts";

/** A whole report as a program copies it: paragraphs, and the tables as markup. */
function copyWhole(program: string, { edition, figures }: Balanced): string {
  const tables = KEYS.map((key) => {
    const copied = PROGRAMS[program]?.(edition.tables[key], (place) =>
      String(figures.get(placeOf(place)) ?? ""),
    );
    return /<table[\s\S]*<\/table>/.exec(copied?.html ?? "")?.[0] ?? "";
  });
  const year = edition.years.from;
  const words = report({
    title: `青石镇${year}年政府信息公开工作年度报告`,
    proactive: `二、主动公开政府信息情况\n\n@0`,
    requests: `三、收到和处理政府信息公开申请情况\n\n@1`,
    disputes: `四、政府信息公开行政复议、行政诉讼情况\n\n@2`,
  });
  const paragraphs = words
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.replace(/^#+ /, ""))
    .map((line) =>
      /^@\d$/.test(line) ? tables[Number(line[1])] : `<p class=MsoNormal><span>${line}</span></p>`,
    );
  return `<html><body><!--StartFragment-->${paragraphs.join("\n")}<!--EndFragment--></body></html>`;
}

describe.each(["Word", "WPS 文字", "a web page"])("a whole report from %s", (program) => {
  it("becomes the text of an empty document, to the last figure, with its headings", () => {
    judge(
      fc.property(balanced, fc.constantFrom("", "\n", "  \r\n"), (made, before) => {
        const offer = offerReport(before, { html: copyWhole(program, made) });
        const after = applyEdits(before, offer?.edits ?? []);
        const found = read(after);
        for (const key of KEYS) {
          const figures = Object.entries(figuresOf(found)[key] ?? {}).flatMap(([row, columns]) =>
            Object.entries(columns ?? {}).map(([column, value]) => [`${key}/${row}/${column}`, value]),
          );
          for (const [place, value] of figures)
            expect(value, String(place)).toBe(made.figures.get(String(place)));
          expect(figures.length).toBe(
            [...made.figures.keys()].filter((place) => place.startsWith(`${key}/`)).length,
          );
          expect(found.tables[key]?.layout).toBe("pipes");
        }
        expect(after.startsWith(`# 青石镇${made.edition.years.from}年政府信息公开工作年度报告\n\n`)).toBe(
          true,
        );
        expect(after.match(/^## [一二三四五六]、/gm)).toHaveLength(6);
        expect(offer?.title.zh).toBe("粘贴为整篇年报");
        expect(offer?.unclear).toBe(false);
      }),
      8,
    );
  });
});

describe("what is no whole report", () => {
  it("is pasted as it is: a table alone, another text, plain words", () => {
    const [edition] = [read("").dueEdition];
    const { html = "" } = PROGRAMS.Word?.(edition.tables.requests, () => "5") ?? {};
    expect(offerReport("", { html })).toBeNull();
    expect(offerReport("", { html: "<table><tr><td>会议室</td><td>3</td></tr></table>" })).toBeNull();
    expect(offerReport("", { text: report() })).toBeNull();
  });

  it("nor is anything done to a document that has a text", () => {
    fc.assert(
      fc.property(balanced, (made) => {
        expect(offerReport("说明\n", { html: copyWhole("Word", made) })).toBeNull();
      }),
      { numRuns: 2 },
    );
  });
});
