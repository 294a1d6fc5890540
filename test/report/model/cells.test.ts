import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EDITION_2021 } from "../../../server/src/report/editions/2021.ts";
import { isCarriedIn, lastYearOf } from "../../../server/src/report/folder/lastYear.ts";
import { writeTie } from "../../../server/src/report/identities/describe.ts";
import { balancedWith, partsOf, tiesOf, totalsOf } from "../../../server/src/report/identities/related.ts";
import { type Analysis, analyze, arrangeFolder, digest } from "../../../server/src/report/index.ts";
import { cellAt, findCell } from "../../../server/src/report/model/cells.ts";
import { labelAt } from "../../../server/src/report/model/labels.ts";
import type { Cell } from "../../../server/src/report/model/report.ts";
import { balanced, LAYOUTS, listPlaces, printReport } from "../../balanced.ts";
import { report, section } from "../../forms.ts";

const text = report({
  requests: section("requests", {
    "received/naturalPerson": "3",
    "received/business": "1",
    "received/total": "4",
    "granted/naturalPerson": "2",
    "granted/total": "3",
    "outcomeTotal/naturalPerson": "3",
    "outcomeTotal/total": "3",
    "denied.stateSecret/research": "-",
    "carriedOut/total": "1",
  }),
});
const analysis = analyze(text);

function figure(row: string, column: string, { report: read }: Analysis = analysis): Cell {
  const placed = findCell(read, { table: "requests", row, column });
  if (!placed) throw new Error(`${row}/${column} is not there`);
  return placed.cell;
}

const keys = (cells: readonly Cell[]): string[] => cells.map(({ row, column }) => `${row}/${column}`);

describe("a figure", () => {
  it("is found where it stands, in every layout and edition", () => {
    fc.assert(
      fc.property(balanced, fc.constantFrom(...LAYOUTS), (figures, layout) => {
        const { report: read } = analyze(printReport(figures, layout));
        for (const key of ["proactive", "requests", "disputes"] as const) {
          for (const place of listPlaces(figures.edition, key)) {
            const cell = findCell(read, place)?.cell;
            expect(cell && cellAt(read, cell.range.start)?.cell).toBe(cell);
            expect(cell && cellAt(read, cell.range.end)?.cell).toBe(cell);
          }
        }
      }),
      { numRuns: 10 },
    );
  });

  it("is found from the blanks around it, and an empty one from its own", () => {
    const { report: read } = analyze(
      "## 四、政府信息公开行政复议、行政诉讼情况\n\n| 行政复议 |\n| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n|  1  |      | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n",
    );
    const line = read.syntax.text.indexOf("|  1  |");
    expect(cellAt(read, line + 1)?.cell.column).toBe("upheld");
    expect(cellAt(read, line + 6)?.cell.column).toBe("upheld");
    expect(cellAt(read, line + 8)?.cell.column).toBe("corrected");
    expect(cellAt(read, line + 12)?.cell.figure.kind).toBe("blank");
    expect(cellAt(read, 3)).toBeNull();
  });

  it("knows its parts, its totals and its balance line", () => {
    expect(keys(partsOf(analysis.ties, figure("received", "total")))).toEqual([
      "received/naturalPerson",
      "received/business",
      "received/research",
      "received/charity",
      "received/legalService",
      "received/otherOrganisation",
    ]);
    expect(keys(totalsOf(analysis.ties, figure("granted", "naturalPerson")))).toEqual([
      "granted/total",
      "outcomeTotal/naturalPerson",
    ]);
    expect(keys(balancedWith(analysis.ties, figure("carriedOut", "total")))).toEqual([
      "received/total",
      "carriedIn/total",
      "outcomeTotal/total",
    ]);
    expect(partsOf(analysis.ties, figure("granted", "business"))).toEqual([]);
    expect(tiesOf(analysis.ties, figure("outcomeTotal", "total"))).toHaveLength(3);
  });
});

describe("an identity is written", () => {
  const write = (row: string, column: string): string[] =>
    tiesOf(analysis.ties, figure(row, column)).map(
      (tie) => writeTie(EDITION_2021.tables.requests, tie, figure(row, column)).zh,
    );

  it("with its numbers, and zeros in short", () => {
    expect(write("received", "naturalPerson")).toEqual([
      "✓ 总计 4 ＝ 自然人 3 ＋ 商业企业 1（其余 4 项为 0）",
      "✓ 一 3 ＋ 二 0 ＝ 三（七）3 ＋ 四 0",
    ]);
    expect(write("received", "research")[0]).toBe(
      "✓ 总计 4 ＝ 自然人 3 ＋ 商业企业 1 ＋ 科研机构 0（其余 3 项为 0）",
    );
    expect(write("granted", "total")[1]).toBe("✓ （七）总计 3 ＝ （一）予以公开 3（其余 20 项为 0）");
    expect(write("carriedIn", "total")[0]).toBe("✓ 总计 0 ＝ 6 项为 0");
  });

  it("with what it should be where it fails", () => {
    expect(write("granted", "total")[0]).toBe("✗ 总计 3 ≠ 2 ＝ 自然人 2（其余 5 项为 0），多 1");
    expect(write("carriedOut", "business")[1]).toBe("✗ 一 1 ＋ 二 0 ＝ 1 ≠ 0 ＝ 三（七）0 ＋ 四 0，左边多 1");
  });

  it("with the number of gaps where there are many", () => {
    const rows = ["granted", "partlyGranted", "denied.stateSecret", "denied.inquiry"];
    const values = Object.fromEntries(rows.map((row) => [`${row}/research`, "-"]));
    const gappy = analyze(report({ requests: section("requests", values) }));
    const cell = figure("denied.inquiry", "research", gappy);
    const written = tiesOf(gappy.ties, cell).map((tie) => writeTie(EDITION_2021.tables.requests, tie, cell));
    expect(written.map(({ zh }) => zh)).toEqual([
      "○ 总计 0 ＝ 科研机构 □（其余 5 项为 0）；□ 处没有可靠的数，不能核对",
      "○ （七）总计 0 ＝ （三）8.属于行政查询事项 □（其余 17 项为 0，3 项为 □）；□ 处没有可靠的数，不能核对",
    ]);
    expect(written[0]?.en).toContain("科研机构 □ (the other 5 are 0)");
  });

  it("with the gap where a figure is not filled in", () => {
    expect(write("denied.stateSecret", "research")[0]).toBe(
      "○ 总计 0 ＝ 科研机构 □（其余 5 项为 0）；□ 处没有可靠的数，不能核对",
    );
  });
});

describe("a label", () => {
  const named = (words: string, read = analysis.report): unknown => {
    const at = read.syntax.text.indexOf(words);
    const place = labelAt(read, at + 1);
    return place && { ...place.named, text: read.syntax.text.slice(place.range.start, place.range.end) };
  };

  it("is a row's, a group's, a column's or another header's", () => {
    expect(named("（七）总计")).toMatchObject({ kind: "row", row: { key: "outcomeTotal" } });
    expect(named("（三）不予公开")).toMatchObject({ kind: "group", key: "denied" });
    expect(named("三、本年度办理结果")).toMatchObject({ kind: "group", key: "outcome" });
    expect(named("社会公益组织")).toMatchObject({ kind: "column", cell: { column: "charity" } });
    expect(named("未经复议直接起诉")).toMatchObject({ kind: "header", label: "未经复议直接起诉" });
    expect(named("总体情况")).toBeNull();
  });

  it("is known where it is broken over lines or cells, and where it is misspelt", () => {
    const broken = analyze(text.replace("科研机构", "科研 机构").replace("本年制发件数", "本年度制发件数"));
    expect(named("科研 机构", broken.report)).toMatchObject({ kind: "column", text: "科研 机构" });
    expect(named("本年度制发件数", broken.report)).toMatchObject({
      kind: "column",
      cell: { column: "issued" },
    });
    const lines = analyze(
      "# 青石镇2020年政府信息公开工作年度报告\n\n## 二、主动公开政府信息情况\n\n信息内容\n\n本年新\n制作数量\n\n本年新\n公开数量\n\n对外公开总数量\n\n规章\n\n0\n\n0\n\n0\n",
    );
    expect(named("公开数量", lines.report)).toMatchObject({
      kind: "column",
      cell: { column: "disclosed" },
      text: "本年新\n公开数量",
    });
  });
});

describe("last year", () => {
  const lastYear = analyze(
    report({
      title: "# 青石镇2023年政府信息公开工作年度报告",
      requests: section("requests", {
        "carriedOut/total": "5",
        "received/total": "9",
        "granted/total": "-",
      }),
    }),
  );
  const context = { folder: arrangeFolder([digest(lastYear, "a.md")]) };

  it("tells 上年结转 by its 结转下年度, any other figure by itself", () => {
    const at = (row: string): { table: "requests"; row: string; column: string } => ({
      table: "requests",
      row,
      column: "total",
    });
    expect(lastYearOf(analysis.report, context, at("carriedIn"))?.value).toBe(5);
    expect(lastYearOf(analysis.report, context, at("received"))?.value).toBe(9);
    const { start, end } = figure("carriedOut", "total", lastYear).range;
    const { line = 0, character = 0 } =
      lastYearOf(analysis.report, context, at("carriedIn"))?.site.range.start ?? {};
    expect((lastYear.report.syntax.lines[line]?.start ?? 0) + character).toBe(start);
    expect(end).toBe(start + 1);
    expect(lastYearOf(analysis.report, context, at("granted"))).toBeNull();
    expect(lastYearOf(analysis.report, {}, at("received"))).toBeNull();
    expect(isCarriedIn(analysis.report, at("carriedIn"))).toBe(true);
  });
});
