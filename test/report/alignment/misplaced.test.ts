import { describe, expect, it } from "vitest";
import { EDITION_2021 } from "../../../server/src/report/editions/2021.ts";
import { analyze, figuresOf } from "../../../server/src/report/index.ts";
import { section } from "../../forms.ts";
import { APPLICANTS, rowsOf } from "./readRows.ts";

const tabs = (...cells: readonly string[]): string => cells.join("\t");
const split = (figures: string): string[] => figures.split(" ");

describe("tables that lie on their side", () => {
  const rows = EDITION_2021.tables.requests.blocks[0]?.rows ?? [];
  const columns = APPLICANTS;
  const lying = [
    tabs("申请人", ...rows.map(({ label }) => label ?? "")),
    ...columns.map((name, at) => tabs(name, ...rows.map((_, row) => String(row * 10 + at)))),
  ];
  it("are read by the names of their rows and columns", () => {
    const found = rowsOf("requests", lying);
    expect(found).toHaveLength(rows.length);
    expect(found[1]).toBe("carriedIn: 10 11 12 13 14 15 16");
  });

  it("are not turned where a row or a column is lacking", () => {
    expect(rowsOf("requests", lying.slice(0, -1)).join()).not.toContain("carriedIn: 10 11");
  });

  it.each([
    ["with tabs", "\t"],
    ["with pipes", " | "],
  ])("are table four's as well, %s", (_, mark) => {
    const lines = [
      ["结果", "行政复议", "未经复议直接起诉", "复议后起诉"],
      ["结果维持", "1", "5", "9"],
      ["结果纠正", "2", "6", "0"],
      ["其他结果", "3", "7", "1"],
      ["尚未审结", "0", "8", "2"],
      ["总计", "6", "26", "12"],
    ].map((cells) => cells.join(mark));
    expect(rowsOf("disputes", lines)[0]).toContain("1 2 3 0 6");
  });

  it("may be table four with a figure a line", () => {
    const names = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
    const list = (head: string, first: number): string[] =>
      names.map((name, at) => tabs(`${head}${name}`, String(first + at)));
    const lines = [...list("行政复议", 1), ...list("未经复议直接起诉", 11), ...list("复议后起诉", 21)];
    expect(rowsOf("disputes", lines).join(" ")).toContain("11 12 13 14 15");
  });
});

describe("what is missing is told once", () => {
  const whole = section("requests", { "received/naturalPerson": "3", "received/total": "3" });
  it("a column without name and figures", () => {
    const lines = whole.trimEnd().split("\n").slice(2);
    const bare = lines.slice(3).map((line) => line.split("\t").slice(0, -1).join("\t"));
    const head = tabs("项目", "", "", ...APPLICANTS.slice(0, -1));
    const text = ["## 三、收到和处理政府信息公开申请情况", "", head, ...bare].join("\n");
    const told = analyze(text).findings.filter(({ code }) => code === "cell-count");
    expect(told.map(({ message }) => message.zh)).toEqual([expect.stringContaining("缺“总计”一列")]);
  });

  it("a label", () => {
    const text = whole.replace("6.属于四类过程性信息", "");
    const told = analyze(text).findings.filter(({ code }) => code === "row-label");
    expect(told.map(({ message }) => message.zh)).toEqual([expect.stringContaining("6.属于四类过程性信息")]);
  });

  it("a table that stands in another one's section", () => {
    const [requests, disputes] = [whole, section("disputes")].map((text) =>
      text.split("\n").slice(2).join("\n"),
    );
    const text = [
      "# 青石镇2023年政府信息公开工作年度报告",
      "## 三、收到和处理政府信息公开申请情况",
      disputes,
      "## 四、政府信息公开行政复议、行政诉讼情况",
      requests,
    ].join("\n\n");
    const { findings, report } = analyze(text);
    expect(figuresOf(report).requests.received?.naturalPerson).toBe(3);
    expect(figuresOf(report).disputes.reconsideration?.total).toBe(0);
    const codes = findings.map(({ code }) => code);
    expect(codes.filter((code) => code === "missing-table")).toHaveLength(2);
    expect(codes).not.toContain("unread-table");
  });

  it("figures that a page's text leaves out after their labels", () => {
    const lines = [
      "规章",
      "0",
      "行政规范性文件",
      "第二十条第（五）项",
      "行政许可",
      "行政处罚",
      "行政强制",
      "行政事业性收费",
    ];
    expect(rowsOf("proactive", lines)).toEqual(["unread: short"]);
  });

  it.each([
    ["labels alone", "规章\n\n行政规范性文件\n\n行政许可\n\n行政处罚", "只有行名和列名"],
    ["a picture in a tag", '<p><img src="t2.png" width="600"></p>', "是图片"],
  ])("the figures of a table: %s", (_, body, words) => {
    const text = `# 青石镇2023年政府信息公开工作年度报告\n\n## 二、主动公开政府信息情况\n\n${body}\n`;
    const told = analyze(text).findings.filter(
      ({ code }) => /table/.test(code) && code !== "missing-section",
    );
    expect(told.map(({ message }) => message.zh)).toEqual([expect.stringContaining(words)]);
  });
});

describe("cells that a browser does not show", () => {
  it("are no cells of a table", () => {
    const cell = (text: string): string => `<td>${text}</td>`;
    const rows = [
      ["规章", "0", "0", "0"],
      ["行政规范性文件", "1", "0", "4"],
    ].map((cells) => `<tr><td style="display: none">77</td>${cells.map(cell).join("")}</tr>`);
    expect(rowsOf("proactive", [`<table>${rows.join("")}</table>`])).toEqual([
      "regulation: 0 0 0",
      "normativeDocument: 1 0 4",
    ]);
  });
});

describe("labels that stand upright", () => {
  it("hold no mark for a blank figure in 无法提供", () => {
    const zeros = split("0 0 0 0 0 0 0");
    const lines = [
      ...["8.属于行政查询事项", ...zeros, "（", "四", "）", "无", "法", "提", "供"],
      ...["1.本机关不掌握相关政府信息", ...split("2 0 0 0 0 0 2")],
    ];
    expect(rowsOf("requests", lines)).toEqual([
      "denied.inquiry: 0 0 0 0 0 0 0",
      "unavailable.notHeld: 2 0 0 0 0 0 2",
    ]);
  });
});

describe("figures with units, parted by spaces", () => {
  it.each(["件", "项", "条"])("follow a label with commas of its own: %s", (unit) => {
    const label = "（二）部分公开（区分处理的，只计这一情形，不计其他情形）";
    const line = `${label} ${split("1 0 0 0 0 0 1")
      .map((figure) => figure + unit)
      .join(" ")}`;
    expect(rowsOf("requests", ["（一）予以公开 2 0 0 0 0 0 2", line])).toContain(
      "partlyGranted: 1 0 0 0 0 0 1",
    );
  });
});
