import { describe, expect, it } from "vitest";
import { analyze, read } from "../../../server/src/report/index.ts";
import { rowsOf } from "./readRows.ts";

const tabs = (...cells: readonly string[]): string => cells.join("\t");
const pipes = (...cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
const RECEIVED = "一、本年新收政府信息公开申请数量";
const CARRIED = "二、上年结转政府信息公开申请数量";
const GRANTED = "（一）予以公开";
const DUE = ["received: 3 1 0 0 2 0 6", "carriedIn: 1 0 0 0 0 0 1", "granted: 12 0 0 0 0 0 12"];
const ROWS = [
  [RECEIVED, "3", "1", "0", "0", "2", "0", "6"],
  [CARRIED, "1", "0", "0", "0", "0", "0", "1"],
  [GRANTED, "12", "0", "0", "0", "0", "0", "12"],
] as const;
const print = (row: (cells: readonly string[], at: number) => string | string[]): string[] =>
  ROWS.flatMap(([label, ...figures], at) => row([label, ...figures], at));

describe("lists as programs write them", () => {
  it.each([
    ["of quoted cells", print((cells) => `  ["${cells.join('", "')}"],`)],
    ["of cells in single quotes", print((cells) => `['${cells.join("', '")}']`)],
    ["of numbers behind their label", print(([label, ...rest]) => `"${label}": [${rest.join(", ")}],`)],
    [
      "with cells that hold nothing",
      print(([label, ...rest]) => `['${label}', None, '${rest.join("', '")}']`),
    ],
    ["of values", print(([label, ...rest]) => `('${label}', ${rest.join(", ")}),`)],
  ])("are rows: %s", (_, lines) => {
    expect(rowsOf("requests", lines)).toEqual(DUE);
  });

  it("are never read with their first figure lost", () => {
    const lines = print(([label, ...rest]) => `${label} = [${rest.join(", ")},`);
    expect(rowsOf("requests", lines).join()).not.toMatch(/: 1 0 0 2 0 6/);
  });
});

describe("lines and columns that a program numbers from 0", () => {
  const names = ["", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
  it.each([
    ["commas", (cells: readonly string[]) => cells.join(",")],
    ["pipes", (cells: readonly string[]) => pipes(...cells.map((cell) => cell || "nan"))],
  ])("are none of its figures: %s", (_, row) => {
    const lines = [names, ...ROWS].map((cells, at) => row([String(at), ...cells]));
    const head = row(["", ...names.map((_name, at) => String(at))]).replace("nan", "  ");
    expect(rowsOf("requests", [head, ...lines])).toEqual(DUE);
  });

  const line = "100010100100001".split("");
  const head = [...new Array(3).fill(["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"])].flat();
  it("leave table four's line its first figure", () => {
    const count = ["", ...line.map((_, at) => String(at))].join(",");
    const rows = [
      ["0", ...head],
      ["1", ...head],
      ["2", ...line],
    ].map((cells) => cells.join(","));
    expect(rowsOf("disputes", [count, ...rows])).toEqual([`figures: ${line.join(" ")}`]);
    const short = rows.map((row, at) => (at === 2 ? row.slice(0, -2) : row));
    expect(rowsOf("disputes", [count, ...short]).join()).not.toContain("figures: 2");
  });
});

describe("Word's marks behind cells", () => {
  it.each([
    ["in a line", print((cells) => `${cells.join("\u0007")}\u0007\u0007`)],
    ["in lines of one cell", print((cells) => [...cells.map((cell) => `${cell}\u0007`), "\u0007"])],
    ["before the next cell", [print((cells) => `${cells.join("\r\u0007")}\r\u0007\r\u0007`).join("")]],
  ])("part them: %s", (_, lines) => {
    expect(rowsOf("requests", lines)).toEqual(DUE);
  });

  it("may stand behind cells that are blank", () => {
    const lines = print(
      (cells) => `${cells.map((cell) => (cell === "0" ? "" : cell)).join("\u0007")}\u0007\u0007`,
    );
    expect(rowsOf("requests", lines)).toEqual(DUE.map((row) => row.replaceAll(" 0", " _")));
  });
});

describe("tables of MediaWiki", () => {
  const wiki = (lines: readonly string[]): string[] => ['{| class="wikitable"', "|+ 统计表", ...lines, "|}"];
  it.each([
    ["cells in a line", print((cells) => ["|-", `| ${cells.join(" || ")}`])],
    ["a cell a line", print((cells) => ["|-", ...cells.map((cell) => `| ${cell}`)])],
    [
      "with attributes",
      print(([label, ...rest]) => ["|- align=center", `|colspan="3"|${label}||${rest.join("||")}`]),
    ],
    [
      "with attributes without a value",
      print((cells) => ["|- valign=top", ...cells.map((cell) => `| nowrap width=40 | ${cell}`)]),
    ],
    [
      "with styles",
      print((cells) => ["|-", ...cells.map((cell) => `| nowrap=1 style="width: 4em" | ${cell}`)]),
    ],
  ])("are read: %s", (_, lines) => {
    expect(rowsOf("requests", wiki(lines))).toEqual(DUE);
  });

  it("keep the places of blank cells, and of cells below others", () => {
    const lines = wiki([
      "|-",
      '| rowspan="2" | 三、本年度办理结果 || （一）予以公开 || || 2 || 0 || 0 || 0 || 0 || 2',
      "|-",
      "| （二）部分公开 || 1 || || 0 || 0 || 0 || 0 || 1",
      "|-",
      `| colspan=2 | ${CARRIED} || 4 || 0 || 0 || 0 || 0 || 0 || 4`,
    ]);
    expect(rowsOf("requests", lines)).toEqual([
      "granted: _ 2 0 0 0 0 2",
      "partlyGranted: 1 _ 0 0 0 0 1",
      "carriedIn: 4 0 0 0 0 0 4",
    ]);
  });

  it("are none without an end", () => {
    expect(read("{| a\n|-\n| 规章 || 0").syntax.rows.length).toBeGreaterThan(0);
  });
});

describe("rows of TeX", () => {
  it("have commands around the words of their cells", () => {
    const lines = print(([label, ...rest]) => [
      `\\multicolumn{3}{|c|}{\\textbf{${label}}} & ${rest.join(" & ")} \\\\`,
      "\\hline",
    ]);
    expect(rowsOf("requests", lines)).toEqual(DUE);
  });

  it.each(["\\hline", "\\cline{1-8}", "\\hline \\cline{2-3}"])("may end in a rule: %s", (rule) => {
    const lines = print(([label, ...rest]) => `\\textbf{${label}} & ${rest.join(" & ")} \\\\ ${rule}`);
    expect(rowsOf("requests", lines)).toEqual(DUE);
  });

  it("are one table between the rules that part them", () => {
    const lines = ["行政处罚 & 1 \\\\", "\\hline", "行政强制 & 2 \\\\"];
    const text = `# 云溪乡2023年政府信息公开工作年度报告\n\n## 二、主动公开政府信息情况\n\n${lines.join("\n")}\n`;
    expect(analyze(text).findings.map(({ code }) => code)).not.toContain("split-table");
  });
});

describe("figures that blanks have cut", () => {
  const cut = (row: readonly string[]): string => pipes(...row.map((cell) => (cell === "12" ? "1 2" : cell)));
  it("are joined where each has a cell of its own and the row is its sum", () => {
    expect(rowsOf("requests", print(cut))).toEqual(DUE);
  });

  it("are unread once where it is not, and where a cell is blank", () => {
    const wrong = pipes(GRANTED, "1 2", "0", "0", "0", "0", "0", "1 3");
    const blank = pipes(GRANTED, "1 2", "", "0", "0", "0", "0", "1 2");
    for (const line of [wrong, blank])
      expect(rowsOf("requests", [...print(cut).slice(0, 2), line])).toEqual([
        ...DUE.slice(0, 2),
        "granted: ! ! ! ! ! ! !",
        "unread: glued",
      ]);
  });

  it("are none where two rows have run into one", () => {
    const both = pipes(GRANTED, "0 1", "0 0", "0 0", "0 0", "2 5", "0 0", "2 6");
    expect(rowsOf("requests", [...print(cut).slice(0, 2), both])).toContain("granted: ! ! ! ! ! ! !");
  });

  it("stand under no column of table four", () => {
    const line = pipes(..."1 151 1 21 174".split(" "), ..."0 0 0 0 0 0 0 0 0".split(" "));
    expect(rowsOf("disputes", [line.replace("151", "15 1")]).join()).not.toMatch(/figures: 1 15 1/);
  });
});

describe("rows that were filled up where blank cells are lost", () => {
  const pushed = (cells: readonly string[], isBare: boolean): string => {
    const filled = cells.filter((cell) => cell !== "0");
    const rest = 8 - filled.length;
    return isBare
      ? `${filled.join(" | ")} | ${"|".repeat(rest)}`
      : tabs(...filled, ...new Array<string>(rest).fill(""));
  };
  it.each([
    ["with bare pipes", true],
    ["with tabs, each row its sum", false],
  ])("are short: %s", (_, isBare) => {
    const found = rowsOf(
      "requests",
      print((cells) => pushed(cells, isBare)),
    );
    expect(found.filter((row) => /\d/.test(row))).toEqual([]);
  });

  it("keep figures whose sum alone is not filled in", () => {
    const lines = [
      pipes(RECEIVED, "3", "1", "2", "", "", "", ""),
      pipes(CARRIED, "2", "0", "1", "0", "0", "0", "3"),
    ];
    expect(rowsOf("requests", lines)[0]).toBe("received: 3 1 2 _ _ _ _");
  });
});

describe("table four as two tables", () => {
  const names = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
  const gaps = new Array<string>(4).fill("");
  const tables = (first: string, second: string): string[] => [
    pipes("行政复议", ...gaps),
    pipes(...names),
    pipes(...first.split(" ").map((cell) => cell.replace("_", ""))),
    "",
    pipes("未经复议直接起诉", ...gaps, "复议后起诉", ...gaps),
    pipes(...names, ...names),
    pipes(...second.split(" ").map((cell) => cell.replace("_", ""))),
  ];
  it.each([
    ["filled in", "1 15 1 2 19", "9 0 0 2 11 4 1 3 2 10"],
    ["with blank cells", "1 _ _ 2 3", "9 _ _ 2 11 4 1 _ 2 7"],
    ["with marks for blank ones", "/ / / / /", "/ / / / / / / / / /"],
  ])("is one line: %s", (_, first, second) => {
    const marks = `${first} ${second}`.replaceAll("/", "_");
    expect(rowsOf("disputes", tables(first, second))).toEqual([`figures: ${marks}`]);
  });
});

describe("characters that nobody sees", () => {
  it.each(["\u200b", "\ufeff", "\u200e", "\u00ad", "\u2060"])("are none of a figure: %j", (mark) => {
    const lines = print((cells) => tabs(...cells.map((cell) => mark + [...cell].join(mark) + mark)));
    expect(rowsOf("requests", lines)).toEqual(DUE);
  });

  it("leave a cell that holds nothing else empty", () => {
    expect(
      rowsOf(
        "requests",
        print(([label, ...rest]) => pipes(label ?? "", "\u200b", "\ufeff", ...rest)),
      ),
    ).toEqual(DUE);
  });
});

it("figures may stand in TeX's marks of a formula", () => {
  expect(
    rowsOf(
      "requests",
      print(([label = "", ...rest]) => pipes(label, ...rest.map((cell) => `$${cell}$`))),
    ),
  ).toEqual(DUE);
});

describe("a table in parts, each with some of the columns", () => {
  const names = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
  const part = (from: number, to: number): string[][] => [
    ["项目", ...names.slice(from, to)],
    ...ROWS.map(([label, ...figures]) => [label, ...figures.slice(from, to)]),
  ];
  const below = (...parts: readonly string[][][]): string[] =>
    parts.flatMap((rows) => [...rows.map((row) => pipes(...row)), ""]);
  const beside = (first: string[][], second: string[][]): string[] =>
    first.map((row, at) => tabs(...row, ...(second[at] ?? [])));
  it.each([
    ["below each other", below(part(0, 4), part(4, 7))],
    ["below each other, three of them", below(part(0, 3), part(3, 6), part(6, 7))],
    ["beside each other", beside(part(0, 4), part(4, 7))],
  ])("is one: %s", (_, lines) => {
    expect(rowsOf("requests", lines)).toEqual(DUE);
  });

  it("keeps the places of blank cells", () => {
    const lines = below(part(0, 4), part(4, 7)).map((line) => line.replaceAll("| 0 ", "|  "));
    expect(rowsOf("requests", lines)).toEqual(DUE.map((row) => row.replaceAll(" 0", " _")));
  });

  it("leaves a row short that has lost a cell in one of them", () => {
    const lines = below(
      part(0, 4),
      part(4, 7).map((row, at) => (at === 2 ? row.slice(0, -1) : row)),
    );
    const found = rowsOf("requests", lines).filter((row) => /\d/.test(row));
    expect(found).toEqual([DUE[0], DUE[2]]);
  });

  it.each([
    ["lacks a row", below(part(0, 4), part(4, 7).slice(0, -1))],
    [
      "has another label",
      below(
        part(0, 4),
        part(4, 7).map((row) => row.map((cell) => cell.replace("予以", "部分"))),
      ),
    ],
  ])("is not joined where one %s", (_, lines) => {
    const found = rowsOf("requests", lines).join();
    for (const row of DUE) expect(found).not.toContain(row);
  });

  it.each([
    ["lacks a column", below(part(0, 4), part(5, 7))],
    ["has them in another order", below(part(4, 7), part(0, 4))],
  ])("gives no figure where one %s", (_, lines) => {
    expect(rowsOf("requests", lines).filter((row) => /\d/.test(row))).toEqual([]);
  });
});
