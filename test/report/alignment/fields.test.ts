import { describe, expect, it } from "vitest";
import { rowsOf } from "./readRows.ts";

const ROWS: readonly (readonly string[])[] = [
  ["规章", "0", "0", "312"],
  ["行政规范性文件", "5", "2", "41"],
  ["行政许可", "23"],
];
const DUE = ["regulation: 0 0 312", "normativeDocument: 5 2 41", "licensing: 23"];
const by = (print: (cells: readonly string[]) => string): string[] => ROWS.map(print);

describe("fields parted by marks that are neither pipes nor tabs", () => {
  it.each([
    ["commas", by((cells) => cells.join(","))],
    ["commas and spaces", by((cells) => cells.join(", "))],
    ["commas, each field in quotes", by((cells) => cells.map((cell) => `"${cell}"`).join(","))],
    ["semicolons", by((cells) => cells.join(";"))],
    ["wide commas", by((cells) => cells.join("，"))],
    ["enumeration commas", by((cells) => cells.join("、"))],
    ["drawn strokes", by((cells) => `│ ${cells.join(" │ ")} │`)],
    [
      "drawn strokes without spaces, between rules",
      by((cells) => `├────┼────┤\n│${cells.map((cell) => cell.padEnd(4)).join("│")}│`),
    ],
    ["heavy strokes", by((cells) => `┃ ${cells.join(" ┃ ")} ┃`)],
    ["wide pipes", by((cells) => `｜${cells.join("｜")}｜`)],
    ["marks of TeX", by((cells) => `${cells.join(" & ")} \\\\ \\hline`)],
  ])("are read with %s", (_, lines) => {
    expect(rowsOf("proactive", lines)).toEqual(DUE);
  });

  it.each([
    ["the first row", ROWS.slice(1)],
    ["the second row", [ROWS[0] ?? [], ...ROWS.slice(2)]],
  ])("are no glued digits where %s is lost", (_, rows) => {
    const lines = rows.map((cells) => cells.join(","));
    const due = DUE.filter((row) => rows.some((cells) => row.endsWith(cells.slice(1).join(" "))));
    expect(rowsOf("proactive", lines)).toEqual(due);
  });

  it("have blank fields where nothing stands between two commas", () => {
    const lines = [
      "一、本年新收政府信息公开申请数量,5,,,,,1,6",
      "二、上年结转政府信息公开申请数量,2,0,0,0,0,0,2",
      "（一）予以公开,,1,,,,,1",
    ];
    expect(rowsOf("requests", lines)).toEqual([
      "received: 5 _ _ _ _ 1 6",
      "carriedIn: 2 0 0 0 0 0 2",
      "granted: _ 1 _ _ _ _ 1",
    ]);
  });

  it("may have separators of thousands inside their quotes", () => {
    const lines = ['规章,0,0,"1,312"', '行政规范性文件,5,2,"2,041"', '行政许可,"11,023"'];
    expect(rowsOf("proactive", lines)).toEqual([
      "regulation: 0 0 1312",
      "normativeDocument: 5 2 2041",
      "licensing: 11023",
    ]);
  });
});

describe("digits glued to a label", () => {
  it.each([
    [
      "one figure of three digits, beside rows of one figure",
      ["规章312", "行政许可3", "行政处罚0", "行政强制5"],
    ],
    ["behind a comma", ["规章,312", "行政许可,3"]],
    ["behind a stroke", ["规章/312", "行政处罚/0"]],
    ["behind other figures and commas", ["规章,0,0,312", "行政处罚0", "行政强制0"]],
    ["in one line alone", ["规章102", "行政规范性文件 1 0 2 4"]],
    ["more of them than columns", ["规章1012", "行政规范性文件2033"]],
    ["fewer of them than columns", ["规章12", "行政规范性文件33"]],
    ["the same in another row only", ["规章012", "行政规范性文件33"]],
  ])("are not parted: %s", (_, lines) => {
    const rows = rowsOf("proactive", lines).join();
    expect(rows).not.toMatch(/regulation: (?:3 1 2|1 0 2|1 0 1|2 0 3|0 1 2)/);
  });

  it.each([
    [
      "single digits in two rows",
      ["规章012", "行政规范性文件304"],
      ["regulation: 0 1 2", "normativeDocument: 3 0 4"],
    ],
    [
      "the first figure alone, the others behind it",
      ["规章0 1 25", "行政规范性文件155 296 71", "行政许可12", "行政处罚0"],
      ["regulation: 0 1 25", "normativeDocument: 155 296 71", "licensing: 12", "penalty: 0"],
    ],
  ])("are parted: %s", (_, lines, due) => {
    expect(rowsOf("proactive", lines)).toEqual(due);
  });
});

describe("a figure that a colon or dots part from its label", () => {
  it.each([
    ["a colon", by(([label, ...figures]) => `${label}：${figures.join(" ")}`)],
    ["a half-width colon", by(([label, ...figures]) => `${label}:${figures.join(" ")}`)],
    ["a colon and a space", by(([label, ...figures]) => `${label}： ${figures.join(" ")}`)],
    ["dots", by(([label, ...figures]) => `${label}……${figures.join(" ")}`)],
    ["many dots", by(([label, ...figures]) => `${label}..........${figures.join("  ")}`)],
    ["a colon, and enumeration commas", by(([label, ...figures]) => `${label}：${figures.join("、")}`)],
    ["a colon, and wide commas", by(([label, ...figures]) => `${label}：${figures.join("，")}`)],
    ["a colon, and commas", by(([label, ...figures]) => `${label}：${figures.join(",")}`)],
  ])("is read behind %s", (_, lines) => {
    expect(rowsOf("proactive", lines)).toEqual(DUE);
  });
});
