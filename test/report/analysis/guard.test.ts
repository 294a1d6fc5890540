import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LazyAnalysis } from "../../../server/src/report/analysis/analysis.ts";
import { analyze, RULES } from "../../../server/src/report/index.ts";
import type { Cell, Report } from "../../../server/src/report/model/report.ts";
import { readReport } from "../../../server/src/report/reading/readReport.ts";
import { findMatches } from "../../../server/src/report/text/matches.ts";
import { balanced, LAYOUTS, printReport } from "../../balanced.ts";
import { report, section } from "../../forms.ts";
import { aroundExamples } from "../../kit.ts";
import { analyzeWith, type FaultyRule, fixAllBy, plant } from "../../planted.ts";

function listCells({ tables }: Report): Cell[] {
  return Object.values(tables).flatMap((table) => table?.rows.flatMap((row) => row.cells) ?? []);
}

/** Lines that hold a number or a Chinese word. */
function listWritten({ syntax: { text, lines } }: Report) {
  return lines.filter(({ start, end }) => /[\d\p{Script=Han}]/u.test(text.slice(start, end)));
}

function insert(at: number, newText: string) {
  return { range: { start: at, end: at }, newText };
}

/** What rules might do to a text when they are wrong. */
const FAULTS: Readonly<Record<string, FaultyRule>> = {
  "deletes a line": (read) =>
    listWritten(read).map((line) => plant(read, line, [{ range: line, newText: "" }])),
  "deletes a line with its line break": (read) =>
    listWritten(read).map((line) => {
      const range = { start: line.start, end: read.syntax.lines[line.number + 1]?.start ?? line.end };
      return plant(read, range, [{ range, newText: "" }]);
    }),
  "eats a digit of a figure": (read) =>
    listCells(read).map((cell) =>
      plant(read, cell.range, [{ range: { ...cell.range, end: cell.range.start + 1 }, newText: "" }]),
    ),
  "sets a figure that it does not name": (read) =>
    listCells(read).map((cell) => plant(read, cell.range, [{ range: cell.range, newText: `${cell.text}1` }])),
  "names one figure and sets another": (read) => {
    const cells = listCells(read);
    return cells.slice(1).flatMap((cell, index) => {
      const named = cells[index];
      return named
        ? [plant(read, named.range, [{ range: cell.range, newText: `${cell.text}1` }], { cell: named })]
        : [];
    });
  },
  "eats a digit of the prose": (read) =>
    findMatches(read.syntax.text, /\d+/g).map(({ index }) => {
      const range = { start: index, end: index + 1 };
      return plant(read, range, [{ range, newText: "" }], { message: { zh: "多余。", en: "Superfluous." } });
    }),
  "eats a word that it does not quote": (read) =>
    findMatches(read.syntax.text, /[\u4e00-\u9fff]{2}/g).map(({ index }) => {
      const range = { start: index, end: index + 2 };
      return plant(read, range, [{ range, newText: "" }], { message: { zh: "多余。", en: "Superfluous." } });
    }),
  "runs two figures together": (read) =>
    findMatches(read.syntax.text, /(?<=\d)(?:[ \t|]|<\/td><td>)+(?=\d)/g).map(({ 0: gap, index }) => {
      const range = { start: index, end: index + gap.length };
      return plant(read, range, [{ range, newText: "" }]);
    }),
  "cuts a tag": (read) =>
    findMatches(read.syntax.text, /<\/?[a-z][^<>]*>/g).map(({ 0: tag, index }) => {
      const range = { start: index, end: index + tag.length };
      return plant(read, range, [{ range: { start: index + 1, end: range.end }, newText: "" }]);
    }),
  "takes a tag from its partner": (read) =>
    findMatches(read.syntax.text, /<\/?[a-z][^<>]*>/g).map(({ 0: tag, index }) => {
      const range = { start: index, end: index + tag.length };
      return plant(read, range, [{ range, newText: "" }]);
    }),
  "writes into a tag": (read) =>
    findMatches(read.syntax.text, /<\/?[a-z][^<>]*>/g).map(({ index }) =>
      plant(read, { start: index, end: index + 2 }, [insert(index + 2, " ")]),
    ),
  "changes a line where nothing is wrong": (read) => {
    const [first, ...others] = listWritten(read);
    return first ? others.map((line) => plant(read, first, [insert(line.end, "。")])) : [];
  },
  "inserts a table beside the real one": (read) =>
    Object.values(read.tables).flatMap((table) => {
      const line = read.syntax.lines.findLast(({ start }) => table && start <= table.range.start);
      const heading = read.sections.find(({ key }) => key === table?.key)?.heading;
      if (!table || !line || !heading) return [];
      const empty = section(table.key, {}, "pipes").replaceAll(/\| 0 (?=\|)/g, "|  ");
      return [
        plant(read, heading.range, [insert(line.start, `${empty.slice(empty.indexOf("\n\n") + 2)}\n`)]),
      ];
    }),
  "makes a section heading another": (read) =>
    read.sections.map(({ heading }) =>
      plant(read, heading.range, [{ range: heading.title.range, newText: "加强组织领导" }]),
    ),
  "changes the year": ({ ...read }) =>
    read.title
      ? [
          plant(read, read.title.range, [
            { range: read.title.range, newText: "青石镇2009年政府信息公开工作年度报告" },
          ]),
        ]
      : [],
};

describe("the guard", () => {
  describe.each(Object.entries(FAULTS))("of a rule that %s", (_, rule) => {
    it("lets nothing through, be it offered or applied", () => {
      fc.assert(
        fc.property(balanced, fc.constantFrom(...LAYOUTS), (made, layout) => {
          const text = printReport(made, layout);
          expect(fixAllBy(rule, text)).toBe(text);
          for (const { fixes } of analyzeWith(rule, text).findings) {
            expect(fixes.map(({ safe }) => safe)).toEqual([false]);
            expect(fixes[0]?.title.zh).toMatch(/^改正（请先核对：.+）$/);
          }
        }),
        { numRuns: 3 },
      );
    });
  });

  it("lets nothing enter a section with lines that were not read", () => {
    const text = report({ requests: "## 三、收到和处理政府信息公开申请情况\n\n[TABLE]\n" });
    const words = "\n\n以下据实填报。";
    const rule: FaultyRule = (read) =>
      read.sections
        .filter(({ key }) => key === "requests" && !read.syntax.text.includes(words))
        .map(({ heading, body }) => plant(read, heading.range, [insert(body.start, words)]));
    expect(analyze(text).findings.map(({ code }) => code)).toEqual(["unread-table"]);
    expect(fixAllBy(rule, text)).toBe(text);
    const clean = report();
    expect(fixAllBy(rule, clean)).toContain(words);
  });

  it("makes the good fixes of a rule that has bad ones as well", () => {
    const text = report({ overview: "全年公开20条,更新3次,按时办结。" });
    const rule: FaultyRule = (read) =>
      findMatches(read.syntax.text, /,|20|按时/g).map(({ 0: found, index }) => {
        const range = { start: index, end: index + found.length };
        const message = { zh: "有误。", en: "Wrong." };
        return plant(read, range, [{ range, newText: found === "," ? "，" : "" }], { message });
      });
    expect(fixAllBy(rule, text)).toBe(text.replaceAll(",", "，"));
  });

  it.each(RULES.map((rule) => [rule.code, rule] as const))(
    "has nothing against the safe fixes of %s",
    (_, rule) => {
      const { proposed, findings } = new LazyAnalysis(readReport(rule.examples.wrong), aroundExamples(rule));
      const safe = (found: typeof proposed): boolean[] =>
        found.flatMap(({ fixes }) => fixes.map((fix) => fix.safe));
      expect(safe(findings)).toEqual(safe(proposed));
    },
  );
});
