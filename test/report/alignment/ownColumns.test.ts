import { describe, expect, it } from "vitest";
import {
  type Cells,
  commas,
  due,
  FIGURES,
  KEYS,
  LABELS,
  LAST_YEAR,
  pipes,
  spaces,
  table,
  tabs,
  without,
} from "./ownColumns.ts";
import { APPLICANTS, rowsOf } from "./readRows.ts";

const lines = (cells: Cells): string => cells.join("\n");
const html = (rows: readonly string[]): string[] => ["<table>", ...rows, "</table>"];
const tableRow = (cells: Cells): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;

describe("a column of the author's own in the place of a lost one", () => {
  it.each([
    ["last year's, with pipes", 1, table(pipes, 1, "上年数", LAST_YEAR)],
    ["last year's, with tabs", 3, table(tabs, 3, "上年数", LAST_YEAR)],
    ["last year's, of a web page", 0, html(table(tableRow, 0, "上年数", LAST_YEAR))],
    ["last year's, with spaces", 2, table(spaces, 2, "上年数", LAST_YEAR)],
    ["last year's, with commas", 5, table(commas, 5, "上年数", LAST_YEAR)],
    ["last year's in place of the sum", 6, table(pipes, 6, "上年数", LAST_YEAR)],
    ["a sum, with pipes", 4, table(pipes, 4, "合计", ["12", "6", "10", "20"])],
    ["a sum, with spaces", 1, table(spaces, 1, "合计", ["12", "6", "10", "20"])],
    ["remarks, with tabs", 3, table(tabs, 3, "备注", ["", "含转办", "", ""])],
    ["remarks, with pipes", 5, table(pipes, 5, "备注", ["", "", "", "2"])],
    ["a share, with pipes", 2, table(pipes, 2, "占比（%）", ["1", "2", "3", "4"])],
  ])("leaves the others under their names: %s", (_, lost, rows) => {
    expect(rowsOf("requests", rows)).toEqual(due(lost));
  });

  it.each([
    ["the header names both, with pipes", (cells: Cells) => pipes(cells)],
    ["the header names both, with tabs", (cells: Cells) => tabs(cells)],
    ["the header names both, with spaces", (cells: Cells) => spaces(cells)],
    ["the header names both, one cell a line", (cells: Cells) => lines(cells)],
  ])("leaves nothing where %s", (_, print) => {
    const rows = table(print, 2, "上年数", LAST_YEAR);
    const [, ...body] = rows;
    const found = rowsOf("requests", [print(["项目", ...APPLICANTS, "上年数"]), ...body]);
    expect(found.join()).not.toMatch(/: .*\d/);
    expect(found.filter((row) => row.startsWith("unread"))).toHaveLength(1);
  });

  it("leaves nothing where each cell has a line of its own", () => {
    const found = rowsOf("requests", table(lines, 2, "上年数", LAST_YEAR));
    expect(found.join()).not.toMatch(/: .*\d/);
  });

  it("leaves the others under their names in table two", () => {
    const rows = ["项目\t本年制发件数\t现行有效件数\t上年数", "规章\t0\t3\t2", "行政规范性文件\t4\t31\t30"];
    expect(rowsOf("proactive", rows)).toEqual(["regulation: 0 × 3", "normativeDocument: 4 × 31"]);
  });

  it("leaves nothing of table four's line", () => {
    const names = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
    const header = [...names, ...names, ...names].filter((_, at) => at !== 7);
    const found = rowsOf("disputes", [pipes([...header, "合计"]), pipes("123401234012345".split(""))]);
    expect(found.join()).not.toMatch(/\d/);
  });
});

describe("names that differ from the standard's", () => {
  const body = FIGURES.map((figures, row) => [LABELS[row] ?? "", ...figures]);
  const exact = FIGURES.map((figures, row) => `${KEYS[row]}: ${figures.join(" ")}`);
  it.each([
    ["a wrong character", "社会公益组织", "社会公益祖织"],
    ["a shorter name", "社会公益组织", "公益组织"],
    ["合计 for 总计", "总计", "合计"],
    ["another 其他", "其他", "其它"],
    ["a unit", "自然人", "自然人（件）"],
  ])("are no columns of the author's own: %s", (_, name, written) => {
    const names = APPLICANTS.map((each) => (each === name ? written : each));
    for (const print of [pipes, tabs, spaces, lines])
      expect(rowsOf("requests", [print(["项目", ...names]), ...body.map(print)])).toEqual(exact);
  });

  it("are none where remarks stand beside all of the standard's", () => {
    for (const print of [pipes, tabs, spaces])
      expect(rowsOf("requests", [print(["项目", ...APPLICANTS, "备注"]), ...body.map(print)])).toEqual(exact);
  });
});

describe("a column of the author's own before the standard's", () => {
  it.each([
    ["pipes", pipes],
    ["tabs", tabs],
    ["spaces", spaces],
  ])("is passed over: %s", (_, print) => {
    const rows = [
      print(["项目", "上年数", ...APPLICANTS]),
      ...FIGURES.map((figures, row) => print([LABELS[row] ?? "", LAST_YEAR[row] ?? "", ...figures])),
    ];
    expect(rowsOf("requests", rows).slice(0, 4)).toEqual(
      FIGURES.map((figures, row) => `${KEYS[row]}: ${figures.join(" ")}`),
    );
  });
});

describe("a column of units before the figures", () => {
  it.each([
    ["pipes", pipes],
    ["tabs", tabs],
  ])("takes no figure's place: %s", (_, print) => {
    const rows = [
      print(["项目", "", "计量单位", ...without(1)(APPLICANTS)]),
      ...FIGURES.map((figures, row) => print([LABELS[row] ?? "", "", "件", ...without(1)(figures)])),
    ];
    expect(rowsOf("requests", rows)).toEqual(due(1));
  });
});

describe("an empty line below table four's", () => {
  it("is not the table's", () => {
    const names = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
    const line = pipes("100010100100001".split(""));
    const rows = [pipes([...names, ...names, ...names]), line, pipes(new Array<string>(15).fill(""))];
    expect(rowsOf("disputes", rows)).toEqual(["figures: 1 0 0 0 1 0 1 0 0 1 0 0 0 0 1"]);
  });

  it("is the table's where nothing else is", () => {
    const names = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
    const rows = [pipes([...names, ...names, ...names]), pipes(new Array<string>(15).fill(""))];
    expect(rowsOf("disputes", rows).join()).not.toMatch(/\d/);
  });
});

describe("rows that were filled up at their end", () => {
  const header = pipes(["项目", ...APPLICANTS]);
  const filled = (lost: number, ...short: number[]): string[] => [
    header,
    ...FIGURES.map((figures, row) =>
      pipes([LABELS[row] ?? "", ...(short.includes(row) ? [...without(lost)(figures), ""] : figures)]),
    ),
  ];
  it.each([0, 1, 3, 5])("are short, all of them: column %i", (lost) => {
    const found = rowsOf("requests", filled(lost, 0, 1, 2, 3));
    expect(found.join()).not.toMatch(/: .*\d/);
  });

  it.each([0, 2, 4])("are short, one of them: column %i", (lost) => {
    const found = rowsOf("requests", filled(lost, 1));
    expect(found.map((row) => /\d/.test(row))).toEqual([true, false, true, true]);
  });

  it("are whole where only the sum is not filled in", () => {
    const rows = FIGURES.map((figures, row) =>
      pipes([LABELS[row] ?? "", ...figures.slice(0, 6), row === 1 ? "" : (figures[6] ?? "")]),
    );
    expect(rowsOf("requests", [header, ...rows])[1]).toBe("carriedIn: 2 0 0 0 1 0 _");
    const none = FIGURES.map((figures, row) => pipes([LABELS[row] ?? "", ...figures.slice(0, 6), ""]));
    expect(rowsOf("requests", [header, ...none])[0]).toBe("received: 5 1 0 0 0 0 _");
  });

  it("have their places where the header lacks the column, too", () => {
    const rows = FIGURES.map((figures, row) =>
      tabs([LABELS[row] ?? "", ...without(2)(figures), ...(row % 2 ? [""] : [])]),
    );
    expect(rowsOf("requests", [tabs(["项目", ...without(2)(APPLICANTS)]), ...rows])).toEqual(due(2));
  });
});

describe("without a header", () => {
  it("a sum that stands a column too early in every row leaves nothing", () => {
    const rows = FIGURES.map((figures, row) =>
      tabs([LABELS[row] ?? "", ...without(2)(figures), LAST_YEAR[row] ?? ""]),
    );
    expect(rowsOf("requests", rows)).toEqual(["unread: short"]);
  });

  it("sums that are merely wrong are read", () => {
    const rows = FIGURES.map((figures, row) => tabs([LABELS[row] ?? "", ...figures.slice(0, 6), "9"]));
    expect(rowsOf("requests", rows)[0]).toBe("received: 5 1 0 0 0 0 9");
  });
});

describe("a line that numbers the columns", () => {
  const numbers = ["甲", "1", "2", "3", "4", "5", "6", "7"];
  it.each([
    ["pipes", pipes],
    ["tabs", tabs],
  ])("is passed over: %s", (_, print) => {
    const rows = [
      print(["项目", ...APPLICANTS]),
      print(numbers),
      ...FIGURES.map((figures, row) => print([LABELS[row] ?? "", ...figures])),
    ];
    expect(rowsOf("requests", rows)).toEqual(
      FIGURES.map((figures, row) => `${KEYS[row]}: ${figures.join(" ")}`),
    );
  });

  it("is not taken for table four's", () => {
    const names = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
    const count = Array.from({ length: 15 }, (_, at) => String(at + 1));
    const rows = [pipes([...names, ...names, ...names]), pipes(count), pipes("100010100100001".split(""))];
    expect(rowsOf("disputes", rows)).toEqual(["figures: 1 0 0 0 1 0 1 0 0 1 0 0 0 0 1"]);
  });

  it("is none in table two where a row has such figures", () => {
    expect(
      rowsOf("proactive", ["信息内容\t本年制发件数\t本年废止件数\t现行有效件数", "规章\t1\t2\t3"]),
    ).toEqual(["regulation: 1 2 3"]);
  });
});
