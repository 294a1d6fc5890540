import { describe, expect, it } from "vitest";
import { APPLICANTS, rowsOf } from "./readRows.ts";

type Cells = readonly string[];
const ROWS: readonly (readonly [label: string, key: string, figures: Cells])[] = [
  ["一、本年新收政府信息公开申请数量", "received", ["5", "1", "0", "0", "0", "0", "6"]],
  ["二、上年结转政府信息公开申请数量", "carriedIn", ["2", "0", "0", "0", "1", "0", "3"]],
  ["（一）予以公开", "granted", ["4", "0", "0", "0", "0", "1", "5"]],
  ["3.其他", "otherHandling.rest", ["0", "1", "0", "0", "0", "0", "1"]],
];
const due = (rows: typeof ROWS): string[] => rows.map(([, key, figures]) => `${key}: ${figures.join(" ")}`);
const print = (
  row: (label: string, named: readonly (readonly [name: string, figure: string])[]) => readonly string[],
  names: Cells = APPLICANTS,
): string[] =>
  ROWS.flatMap(([label, , figures]) =>
    row(
      label,
      names.map(
        (name) => [name, figures[APPLICANTS.indexOf(name as (typeof APPLICANTS)[number])] ?? ""] as const,
      ),
    ),
  );

describe("figures behind the names of their columns", () => {
  it.each([
    [
      "beside them, a line each",
      print((label, named) => [label, ...named.map(([name, figure]) => `${name}\t${figure}`)]),
    ],
    [
      "behind colons",
      print((label, named) => [label, ...named.map(([name, figure]) => `${name}：${figure}`), ""]),
    ],
    ["below them", print((label, named) => [label, ...named.flat()])],
    [
      "in a sentence",
      print((label, named) => [
        `${label}：${named.map(([name, figure]) => `${name}${figure}件`).join("，")}。`,
      ]),
    ],
    [
      "in a sentence with colons",
      print((label, named) => [`${label}：${named.map((pair) => pair.join("：")).join("；")}`]),
    ],
    ["in cells of their own", print((label, named) => [[label, ...named.flat()].join("\t")])],
    [
      "in the same cells",
      print((label, named) => [`| ${label} | ${named.map((pair) => pair.join("：")).join(" | ")} |`]),
    ],
  ])("are read: %s", (_, lines) => {
    expect(rowsOf("requests", lines)).toEqual(due(ROWS));
  });

  it("are read in table two, whose amount has a unit in its name", () => {
    const lines = [
      "行政许可",
      "本年处理决定数量：7",
      "行政处罚",
      "本年处理决定数量：2",
      "行政强制",
      "本年处理决定数量：0",
      "行政事业性收费",
      "本年收费金额（单位：万元）：3",
    ];
    expect(rowsOf("proactive", lines)).toEqual(["licensing: 7", "penalty: 2", "compulsion: 0", "fee: 3"]);
  });

  it("are no row's whose label stands before a line that two have run into", () => {
    const lines = [
      ...["行政许可", "本年处理决定数量：7 行政处罚", "本年处理决定数量：2"],
      ...["行政强制", "本年处理决定数量：1", "行政事业性收费", "本年收费金额（单位：万元）：3"],
      ...["行政规范性文件", "本年制发件数：4", "本年废止件数：1", "现行有效件数：31"],
      ...["规章", "本年制发件数：0", "本年废止件数：0", "现行有效件数：5"],
    ];
    const found = rowsOf("proactive", lines);
    expect(found).toContain("compulsion: 1");
    expect(found.join()).not.toMatch(/licensing: [27]|penalty: 7/);
  });

  it("are unread in another order than the standard's", () => {
    const lines = print(
      (label, named) => [label, ...named.map((pair) => pair.join("："))],
      [...APPLICANTS].reverse(),
    );
    expect(rowsOf("requests", lines).join()).not.toMatch(/: .*\d/);
  });

  it("are short where one is lost, and the rest are read", () => {
    const lines = print((label, named) => [label, ...named.map((pair) => pair.join("："))]);
    const found = rowsOf("requests", [...lines.slice(0, 10), ...lines.slice(11)]);
    expect(found.filter((row) => /\d/.test(row))).toEqual(due(ROWS).filter((_, at) => at !== 1));
  });
});

describe("a box with labels wrapped in its cells", () => {
  it("is read row by row", () => {
    const lines = [
      "┌────────────┬───┬───┬───┬───┬───┬───┬───┐",
      "│一、本年新收│5  │1  │0  │0  │0  │0  │6  │",
      "│政府信息公开│   │   │   │   │   │   │   │",
      "│申请数量    │   │   │   │   │   │   │   │",
      "├────────────┼───┼───┼───┼───┼───┼───┼───┤",
      "│（一）予以公│4  │0  │0  │0  │0  │1  │5  │",
      "│开          │   │   │   │   │   │   │   │",
      "└────────────┴───┴───┴───┴───┴───┴───┴───┘",
    ];
    expect(rowsOf("requests", lines)).toEqual(["received: 5 1 0 0 0 0 6", "granted: 4 0 0 0 0 1 5"]);
  });

  it("is read line by line where no strokes part its rows", () => {
    const lines = ["║规章║0║0║3║", "║行政规范性文件║4║1║31║"];
    expect(rowsOf("proactive", lines)).toEqual(["regulation: 0 0 3", "normativeDocument: 4 1 31"]);
  });
});

describe("figures with a unit behind a blank, one a line", () => {
  it("are read", () => {
    const lines = ["规章", "0 件", "0 件", "3 件", "行政规范性文件", "4 件", "1 件", "31 件"];
    expect(rowsOf("proactive", lines)).toEqual(["regulation: 0 0 3", "normativeDocument: 4 1 31"]);
  });
});

describe("two figures that a mark parts in one cell", () => {
  it.each([
    [
      "<br> in a web page",
      "<table><tr><td>行政许可</td><td>9<br>120</td></tr><tr><td>行政处罚</td><td>3</td></tr></table>",
    ],
    [
      "<del> in a web page",
      "<table><tr><td>行政许可</td><td><del>9</del><ins>120</ins></td></tr><tr><td>行政处罚</td><td>3</td></tr></table>",
    ],
    ["<br> between pipes", "| 行政许可 | 9<br>120 |\n| 行政处罚 | 3 |"],
  ])("are no figure with a blank for thousands: %s", (_, text) => {
    expect(rowsOf("proactive", text.split("\n")).join()).not.toContain("9120");
  });
});

describe("a label and its first figure in one cell", () => {
  const row = (label: string, figures: Cells): string => `| ${[label, ...figures].join(" | ")} |`;
  it.each([
    ["0", "3.其他0", ["0", "0", "0", "0", "0", "0"], "otherHandling.rest: 0 0 0 0 0 0 0"],
    ["a figure", "1.属于国家秘密3", ["0", "1", "0", "0", "0", "4"], "denied.stateSecret: 3 0 1 0 0 0 4"],
  ])("are parted where the row is its own sum: %s", (_, label, figures, expected) => {
    expect(
      rowsOf("requests", [row("（一）予以公开", ["4", "0", "0", "0", "0", "1", "5"]), row(label, figures)]),
    ).toContain(expected);
  });

  it("are unread once where it is not", () => {
    const found = rowsOf("requests", [
      row("（一）予以公开", ["4", "0", "0", "0", "0", "1", "5"]),
      row("1.属于国家秘密3", ["0", "1", "0", "0", "0", "9"]),
    ]);
    expect(found.join()).not.toContain("stateSecret: 3");
    expect(found.filter((line) => line.startsWith("unread"))).toEqual(["unread: glued"]);
  });
});
