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

describe("a column of the author's own where the lines tell it badly", () => {
  const LAYOUTS: readonly (readonly [string, (cells: Cells) => string])[] = [
    ["pipes", pipes],
    ["tabs", tabs],
    ["spaces", spaces],
    ["commas", commas],
  ];
  /** Puts a cell before the figures, which have lost one. */
  const ahead = (print: (cells: Cells) => string, lost: number, name: string, own: Cells): string[] => [
    print(["项目", name, ...without(lost)(APPLICANTS)]),
    ...FIGURES.map((figures, row) => print([LABELS[row] ?? "", own[row] ?? "", ...without(lost)(figures)])),
  ];
  /** Every figure that is read stands where it is due. */
  const areRight = (found: readonly string[], lost: number): boolean =>
    found
      .filter((row) => !row.startsWith("unread"))
      .every((row) => {
        const [key = "", ...rest] = row.split(": ");
        const expected = due(lost)[KEYS.indexOf(key)]?.split(": ")[1]?.split(" ") ?? [];
        return rest
          .join("")
          .split(" ")
          .every((cell, at) => !/\d/.test(cell) || cell === expected[at]);
      });

  it.each(LAYOUTS)("before the figures leaves the others under their names: %s", (_, print) => {
    expect(rowsOf("requests", ahead(print, 3, "上年数", LAST_YEAR))).toEqual(due(3));
  });

  it.each([0, 2, 4, 5])("without a name or with shares leaves none in a wrong place: column %i", (lost) => {
    for (const [, print] of LAYOUTS) {
      for (const own of [
        ["", "", "", ""],
        ["5%", "7%", "9%", "2%"],
      ])
        for (const name of ["", "占比"])
          expect(areRight(rowsOf("requests", ahead(print, lost, name, own)), lost)).toBe(true);
    }
  });

  it("is no sum of the standard's where it stands before the parts", () => {
    for (const [, print] of LAYOUTS) {
      const found = rowsOf("requests", ahead(print, 6, "合计", ["12", "6", "10", "20"]));
      expect(areRight(found, 6)).toBe(true);
    }
  });

  it.each(LAYOUTS)("leaves none in a wrong place where the header runs into a row: %s", (_, print) => {
    for (const lost of [1, 3]) {
      const [header = "", first = "", ...rest] = table(print, lost, "备注", ["", "含转办", "", ""]);
      expect(areRight(rowsOf("requests", [`${header} ${first}`, ...rest]), lost)).toBe(true);
    }
  });

  it.each(LAYOUTS)("leaves none in a wrong place where two rows run together: %s", (_, print) => {
    for (const lost of [0, 4, 6]) {
      const [header = "", first = "", second = "", ...rest] = ahead(print, lost, "计量单位", [
        "件",
        "件",
        "件",
        "件",
      ]);
      expect(areRight(rowsOf("requests", [header, `${first} ${second}`, ...rest]), lost)).toBe(true);
    }
  });

  it("takes a remark for no figure where a row has lost one", () => {
    const rows = table(tabs, 3, "备注", ["", "", "含转办", ""]);
    const short = rows.map((row) => (row.endsWith("含转办") ? row.replace("\t0\t", "\t") : row));
    const found = rowsOf("requests", short);
    expect(areRight(found, 3)).toBe(true);
    expect(found[0]).toBe(due(3)[0]);
  });

  it.each(LAYOUTS)("leaves no row below another block's header: %s", (_, print) => {
    const rows = [
      print(["项目", "本年新制作数量", "对外公开总数量", "上年数"]),
      print(["规章", "0", "5", "1"]),
      print(["规范性文件", "0", "147", "4"]),
      print(["项目", "上一年项目数量", "处理决定数量", "上年数"]),
      print(["行政许可", "2", "6", "1"]),
      print(["其他对外管理服务事项", "3", "91", "4"]),
      print(["项目", "上一年项目数量", "处理决定数量", "上年数"]),
      print(["行政处罚", "8", "9", "1"]),
      print(["行政强制", "217", "10", "4"]),
    ];
    const places: Readonly<Record<string, string>> = {
      regulation: "0 × 5",
      normativeDocument: "0 × 147",
      licensing: "2 × 6",
      otherService: "3 × 91",
      penalty: "8 × 9",
      compulsion: "217 × 10",
    };
    for (const [from, to] of [
      [7, 1],
      [1, 5],
      [1, 8],
      [5, 2],
    ] as const) {
      const moved = rows.filter((_row, at) => at !== from);
      moved.splice(to, 0, rows[from] ?? "");
      for (const row of rowsOf("proactive", moved, 2020)) {
        const [key = "", cells = ""] = row.split(": ");
        if (/\d/.test(cells)) expect(cells).toBe(places[key]);
      }
    }
  });
});
