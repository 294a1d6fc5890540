import { describe, expect, it } from "vitest";
import { APPLICANTS, rowsOf } from "./readRows.ts";

const COLUMNS = APPLICANTS;
const RECEIVED = "一、本年新收政府信息公开申请数量";
const CARRIED = "二、上年结转政府信息公开申请数量";
const GRANTED = "（一）予以公开";
const LABELS = [RECEIVED, CARRIED, GRANTED];
const FIGURES = [
  ["5", "1", "0", "0", "0", "0", "6"],
  ["2", "0", "0", "0", "1", "0", "3"],
  ["4", "0", "0", "0", "0", "1", "5"],
];
const DUE = ["received: 5 1 0 0 0 0 6", "carriedIn: 2 0 0 0 1 0 3", "granted: 4 0 0 0 0 1 5"];
const pipes = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
const tabs = (cells: readonly string[]): string => cells.join("\t");
const spaces = (cells: readonly string[]): string => cells.join(" ");
const lines = (
  print: (cells: readonly string[]) => string,
  change: (cells: readonly string[]) => readonly string[],
) => [
  print(["项目", ...change(COLUMNS)]),
  ...FIGURES.map((figures, row) => print([LABELS[row] ?? "", ...change(figures)])),
];

describe("columns in another order than the standard's", () => {
  const first = (cells: readonly string[]): string[] => [cells[6] ?? "", ...cells.slice(0, 6)];
  const swapped = (cells: readonly string[]): string[] => [cells[1] ?? "", cells[0] ?? "", ...cells.slice(2)];
  const reversed = (cells: readonly string[]): string[] => [...cells].reverse();
  it.each([
    ["总计 first, with pipes", "requests", lines(pipes, first)],
    ["总计 first, with tabs", "requests", lines(tabs, first)],
    ["总计 first, with spaces", "requests", lines(spaces, first)],
    ["总计 first, one cell a line", "requests", lines((cells) => cells.join("\n"), first)],
    ["two swapped", "requests", lines(pipes, swapped)],
    ["reversed", "requests", lines(tabs, reversed)],
    [
      "现行有效 first",
      "proactive",
      [pipes(["信息内容", "现行有效件数", "本年制发件数", "本年废止件数"]), pipes(["规章", "9", "1", "2"])],
    ],
    [
      "the proceedings of table four turned round",
      "disputes",
      [pipes(["复议后起诉", "未经复议直接起诉", "行政复议"]), pipes("123450123401234".split(""))],
    ],
  ] as const)("are unread: %s", (_, key, table) => {
    const rows = rowsOf(key, table);
    expect(rows.join()).not.toMatch(/\d/);
    expect(rows).toEqual(["unread: order"]);
  });

  it.each([
    [
      "of which merged cells are repeated",
      [pipes([...COLUMNS.slice(0, 1), "商业企业", ...COLUMNS.slice(1)])],
    ],
    [
      "in two lines, as the standard prints them",
      [pipes(["自然人", "法人或其他组织", "总计"]), pipes(COLUMNS.slice(1, 6))],
    ],
    ["whose two lines were joined", [spaces(["自然人", "法人或其他组织", "总计", ...COLUMNS.slice(1, 6)])]],
    ["one a line", ["自然人", "法人或其他组织", "总计", ...COLUMNS.slice(1, 6)]],
    ["of which one stands before its place as well", [pipes(["总计", ...COLUMNS])]],
    ["behind a line of figures with names of columns", [pipes(["总计", "自然人", "6"]), pipes(COLUMNS)]],
  ])("are not meant where they are those of the standard: %s", (_, header) => {
    const body = FIGURES.map((figures, row) => `${LABELS[row]}\t${figures.join("\t")}`);
    expect(rowsOf("requests", [...header, ...body])).toEqual(DUE);
  });
});

it("names of columns behind the first row are no header", () => {
  const table = lines(pipes, (cells) => cells);
  expect(rowsOf("requests", [...table.slice(0, 3), pipes(["总计", "自然人"]), ...table.slice(3)])).toEqual(
    expect.arrayContaining(DUE),
  );
});

describe("a column that the header lacks", () => {
  const without = (column: number) => (cells: readonly string[]) => cells.filter((_, at) => at !== column);
  const due = (column: number): string[] =>
    DUE.map((row) =>
      row
        .split(" ")
        .map((value, at) => (at === column + 1 ? "×" : value))
        .join(" "),
    );
  it.each([
    ["科研机构, with pipes", 2, pipes],
    ["科研机构, with tabs", 2, tabs],
    ["科研机构, with spaces", 2, spaces],
    ["社会公益组织, with spaces", 3, spaces],
    ["法律服务机构, with spaces", 4, spaces],
    ["其他, with spaces", 5, spaces],
    ["总计, with spaces", 6, spaces],
    ["商业企业, with wide spaces", 1, (cells: readonly string[]) => cells.join("　")],
  ])("leaves the others in their places: %s", (_, column, print) => {
    expect(rowsOf("requests", lines(print, without(column)))).toEqual(due(column));
  });

  it.each([
    ["one row has more", ["四、结转下年度继续办理 1 0 0 0 0 0 1"]],
    ["one row has fewer", ["四、结转下年度继续办理 1 0 0 0 1"]],
  ])("tells nothing where %s", (_, more) => {
    const rows = rowsOf("requests", [...lines(spaces, without(2)), ...more]);
    expect(rows.slice(0, 3).join()).not.toMatch(/\d/);
  });

  it("tells nothing where the header is torn", () => {
    const table = lines(spaces, without(6)).map((line) => line.replace("科研机构", "科研 机构"));
    expect(rowsOf("requests", table).join()).not.toMatch(/\d/);
  });
});

describe("columns of the author's own", () => {
  const behind = (word: string, figures: readonly string[]) => (cells: readonly string[], row: number) => [
    ...cells,
    row < 0 ? word : (figures[row] ?? ""),
  ];
  const table = (
    print: (cells: readonly string[]) => string,
    add: (cells: readonly string[], row: number) => readonly string[],
  ): string[] => [
    print(["项目", ...add(COLUMNS, -1)]),
    ...FIGURES.map((figures, row) => print([LABELS[row] ?? "", ...add(figures, row)])),
  ];
  const legal = (cells: readonly string[], row: number): string[] => {
    const sum = cells.slice(1, 6).reduce((all, cell) => all + Number(cell), 0);
    return [cells[0] ?? "", row < 0 ? "法人小计" : String(sum), ...cells.slice(1)];
  };
  it.each([
    ["last year's figures, with pipes", table(pipes, behind("上年数", ["3", "1", "2"]))],
    ["last year's figures, with tabs", table(tabs, behind("上年数", ["3", "1", "2"]))],
    ["a share, with pipes", table(pipes, behind("占比", ["50", "20", "30"]))],
    ["notes, with pipes", table(pipes, behind("备注", ["", "含转办", ""]))],
    ["notes, with tabs", table(tabs, behind("备注", ["含转办", "", "无"]))],
    ["notes that are numbers now and then", table(pipes, behind("备注", ["", "2", ""]))],
    ["the sum of organisations, with pipes", table(pipes, legal)],
    ["the sum of organisations, with tabs", table(tabs, legal)],
  ])("are passed over: %s", (_, rows) => {
    expect(rowsOf("requests", rows)).toEqual(DUE);
  });

  it("take the place of no figure that was lost with its border", () => {
    const rows = rowsOf("proactive", [
      pipes(["项目", "本年制发件数", "本年废止件数", "现行有效件数", "上年数"]),
      pipes(["规章", "23", "0", "7"]),
      pipes(["行政规范性文件", "4", "2", "31", "30"]),
    ]);
    expect(rows).toEqual(["regulation: ! ! !", "normativeDocument: 4 2 31", "unread: short"]);
  });
});
