import { describe, expect, it } from "vitest";
import { analyze, figuresOf, read } from "../../../server/src/report/index.ts";
import { section } from "../../forms.ts";
import { APPLICANTS, rowsOf } from "./readRows.ts";

const RECEIVED = "一、本年新收政府信息公开申请数量";
const CARRIED = "二、上年结转政府信息公开申请数量";
const tabs = (...cells: readonly string[]): string => cells.join("\t");
const split = (figures: string): string[] => figures.split(" ");
const codesOf = (text: string): string[] => analyze(text).findings.map(({ code }) => code);

describe("a cell that every row has lost", () => {
  // The gap before the figures of the first rows is a merged label's, and no blank cell.
  const lines = [
    tabs(RECEIVED, "", "", ...split("9 10 0 7 0 26")),
    tabs(CARRIED, "", "", ...split("0 0 0 0 0 0")),
    tabs("三、本年度办理结果", "（一）予以公开", "", ...split("2 1 0 0 0 3")),
    tabs("", "（三）不予公开", "1.属于国家秘密", ...split("7 9 0 7 0 23")),
    tabs("四、结转下年度继续办理", "", "", ...split("0 0 0 0 0 0")),
  ];
  it("leaves none of their figures in a wrong column", () => {
    expect(rowsOf("requests", lines).filter((row) => /_ 9|: 9|_ 2|: 2/.test(row))).toEqual([]);
  });
});

describe("a gap before the figures of a row that has lost its last one", () => {
  it("is no blank cell, where the lines of broken labels are as wide", () => {
    const lines = [
      '"一、本年新收政府',
      tabs('信息公开申请数量"', "", "", ...split("497 0 13 49 0 0")),
      '"二、上年结转政府',
      tabs('信息公开申请数量"', "", "", ...split("0 51 0 0 0 0 0")),
      '"（二）部分公开（',
      tabs('区分处理的，只计这一情形，不计其他情形）"', "", ...split("0 0 0 0 0 286 0")),
      tabs("四、结转下年度继续办理", "", "", ...split("0 0 0 0 0 0 0")),
    ];
    expect(rowsOf("requests", lines).join()).not.toContain("497 0");
  });
});

describe("last year's table beside this year's", () => {
  const table = (figures: string): string => tabs(RECEIVED, "", "", ...split(figures));
  const [last, own] = [table("5 0 0 0 0 0 5"), table("3 0 0 0 0 0 3")];
  it.each([
    ["before it, both under their years", ["2022年数据：", last, "2023年数据：", own]],
    ["before it, in captions of tables", ["附：2022年度申请办理情况", last, "2023年度申请办理情况", own]],
    ["before it, named alone", ["2022年数据：", last, "申请办理情况：", own]],
    ["before it, as last year's", ["上年数据：", last, "本部分数据：", own]],
    ["after it", ["2023年数据：", own, "2022年数据：", last]],
    ["after it, without captions", [own, "", last]],
  ])("is not read for this year's: %s", (_, lines) => {
    expect(rowsOf("requests", lines)[0]).toBe("received: 3 0 0 0 0 0 3");
  });

  it("is told once", () => {
    const [heading = "", , ...rows] = section("requests").split("\n");
    const text = [
      "# 青石镇2023年政府信息公开工作年度报告",
      heading,
      "2022年数据：",
      ...rows,
      "2023年数据：",
      ...rows,
    ].join("\n");
    expect(codesOf(text).filter((code) => code === "duplicate-row")).toHaveLength(1);
  });
});

describe("figures that have run together", () => {
  it.each([
    ["with a nought before one of them", ["行政许可0598193", "行政处罚0131571", "行政强制437700"]],
    [
      "under another edition's header",
      ["信息内容上一年项目数量本年增/减处理决定数量", "行政许可523792", "行政处罚1186380"],
    ],
  ])("are not one: %s", (_, lines) => {
    expect(rowsOf("proactive", lines).join()).not.toMatch(/: \d/);
  });

  it("are single digits under the header of their own edition", () => {
    const lines = [
      "信息内容本年制发件数本年废止件数现行有效件数",
      ...["规章000", "行政规范性文件070", "信息内容本年处理决定数量", "行政许可0"],
    ];
    expect(rowsOf("proactive", lines)).toEqual([
      "regulation: 0 0 0",
      "normativeDocument: 0 7 0",
      "licensing: 0",
    ]);
  });

  it("are parted by wide commas where they make no number with separators", () => {
    const lines = ["规章", "0，0，312", "行政规范性文件", "5，2，41"];
    expect(rowsOf("proactive", lines)).toEqual(["regulation: 0 0 312", "normativeDocument: 5 2 41"]);
  });

  it("are read from a cell that holds two of them, where the row is its own sum", () => {
    const rows = [
      tabs(RECEIVED, "", "", "5 1", ...split("0 0 0 0 6")),
      tabs(CARRIED, "", "", ...split("2 0 0 0 0 0 2")),
    ];
    expect(rowsOf("requests", rows)).toEqual(["received: 5 1 0 0 0 0 6", "carriedIn: 2 0 0 0 0 0 2"]);
  });

  it("are unread, and not counted, where it is not", () => {
    const rows = [
      tabs(RECEIVED, "", "", "5 1", ...split("0 0 0 0 9")),
      tabs(CARRIED, "", "", ...split("2 0 0 0 0 0 2")),
    ];
    expect(rowsOf("requests", rows)).toEqual([
      "received: ! ! ! ! ! ! !",
      "carriedIn: 2 0 0 0 0 0 2",
      "unread: glued",
    ]);
  });

  it("are not read where a line break cuts the last one", () => {
    const rows = [
      "一、本年新收政府信息公开申请数量 20 5 0 0 0 0 2",
      "5",
      "二、上年结转政府信息公开申请数量 2 0 0 0 0 0 2",
    ];
    expect(rowsOf("requests", rows)).toContain("received: ! ! ! ! ! ! !");
  });
});

describe("rows of which every cell is blank", () => {
  const heading = ["项目", "", "", ...APPLICANTS];
  it("have their cells where the header names the columns", () => {
    const rows = [
      tabs(...heading),
      tabs(RECEIVED, "", "", "3", "", "", "", "", "", "3"),
      tabs(CARRIED, "", "", "", "", "", "", "", "", ""),
    ];
    expect(rowsOf("requests", rows)).toEqual(["received: 3 _ _ _ _ _ 3", "carriedIn: _ _ _ _ _ _ _"]);
  });

  it("may be table four's line of tabs", () => {
    const text = section("disputes").replace(/\n0\t[0\t]*\n/, `\n${"\t".repeat(14)}\n`);
    const { findings, report } = analyze(`# 青石镇2023年政府信息公开工作年度报告\n\n${text}`);
    expect(report.tables.disputes?.rows[0]?.cells.map(({ figure }) => figure.kind)).toContain("blank");
    expect(findings.filter(({ code }) => code === "unread-table")).toEqual([]);
  });
});

describe("what a cell holds beside its number", () => {
  it.each([
    "3①",
    "3[1]",
    "3（注1）",
    "3（含转办1件）",
    "3（2+1）",
    "共3件",
    "3。",
    '"3"',
    "'3",
    "=3",
    "`3`",
    "3（件）",
  ])("leaves the number read: %s", (written) => {
    const text = section("proactive", { "licensing/decisions": written });
    const report = read(`# 青石镇2023年政府信息公开工作年度报告\n\n${text}`);
    expect(figuresOf(report).proactive.licensing?.decisions).toBe(3);
    const told = codesOf(text).filter((code) => code === "number-form" || code === "not-a-number");
    expect(told).toHaveLength(1);
  });

  it.each(["3/4", "3 4", "3（一）", "约3", "3<sup>1</sup>", "31①2"])(
    "is no number with it: %s",
    (written) => {
      const text = section("proactive", { "licensing/decisions": written });
      const report = read(`# 青石镇2023年政府信息公开工作年度报告\n\n${text}`);
      expect(figuresOf(report).proactive.licensing?.decisions ?? null).toBeNull();
    },
  );

  it("may part thousands by a blank", () => {
    const text = section("proactive", { "licensing/decisions": "1 234" });
    expect(figuresOf(read(text)).proactive.licensing?.decisions).toBe(1234);
    expect(codesOf(text)).toContain("number-form");
  });
});
