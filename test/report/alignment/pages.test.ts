import { describe, expect, it } from "vitest";
import type { TableKey } from "../../../server/src/report/editions/edition.ts";
import { analyze, read } from "../../../server/src/report/index.ts";
import { listUnread } from "../../../server/src/report/model/unread.ts";

const HEADINGS: Readonly<Record<TableKey, string>> = {
  proactive: "二、主动公开政府信息情况",
  requests: "三、收到和处理政府信息公开申请情况",
  disputes: "四、政府信息公开行政复议、行政诉讼情况",
};

const textOf = (key: TableKey, lines: readonly string[]): string =>
  `青石镇2023年政府信息公开工作年度报告\n${HEADINGS[key]}\n${lines.join("\n")}\n五、存在的主要问题及改进情况\n解读不多。\n`;

/** The rows read from a table's text; `_` is blank, `!` unread. */
function rowsOf(key: TableKey, lines: readonly string[]): string[] {
  const report = read(textOf(key, lines));
  const rows = (report.tables[key]?.rows ?? []).map(({ spec, cells }) => {
    const values = cells.map(({ figure }) =>
      figure.kind === "number" ? figure.value : figure.kind === "blank" ? "_" : "!",
    );
    return `${spec.key}: ${values.join(" ")}`;
  });
  return [...rows, ...listUnread(report).map(({ why }) => `unread: ${why}`)];
}

const RECEIVED = "一、本年新收政府信息公开申请数量";
const CARRIED = "二、上年结转政府信息公开申请数量";
const GRANTED = "三、本年度办理结果 | （一）予以公开";
const FULL = ["received: 3 1 0 0 0 0 4", "carriedIn: 1 _ _ _ _ _ 1", "granted: _ 2 _ _ _ _ 2"];

describe("rows of a page whose figures follow their labels, filled up at their ends", () => {
  const rows = [
    `${RECEIVED} | 3 | 1 | 0 | 0 | 0 | 0 | 4 | ||`,
    `${CARRIED} | 1 |  |  |  |  |  | 1 | ||`,
    `${GRANTED} |  | 2 |  |  |  |  | 2 | |`,
  ];
  it.each([
    ["as they are", rows],
    ["framed", rows.map((row) => `| ${row}`)],
    ["with spaces at their ends", rows.map((row) => `${row} `)],
    [
      "with a header",
      [
        "自然人 | 法人或其他组织 | 总计 | |||||||",
        "商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | |||||",
        ...rows,
      ],
    ],
    ["with half-width brackets", rows.map((row) => row.replace("（一）", "(一)"))],
    ["with blank lines between", rows.flatMap((row) => [row, ""])],
    [
      "with tabs for pipes",
      rows.map((row) =>
        row
          .replace(/ \|\|$/, "\t\t")
          .replace(/ \|$/, "\t")
          .replace(/ ?\| ?/g, "\t"),
      ),
    ],
    ["the first row without a figure for each column", [rows[0] ?? "", ...rows.slice(1)]],
  ])("%s", (_, lines) => {
    expect(rowsOf("requests", lines)).toEqual(FULL);
  });

  it("are placed by the sums of other rows where none has all its figures", () => {
    const lines = [
      `${RECEIVED} | 3 |  |  |  |  |  | 3 | ||`,
      `${CARRIED} |  | 1 |  |  |  |  | 1 | ||`,
      `${GRANTED} |  |  | 2 |  |  |  | 2 | |`,
    ];
    expect(rowsOf("requests", lines)).toEqual([
      "received: 3 _ _ _ _ _ 3",
      "carriedIn: _ 1 _ _ _ _ 1",
      "granted: _ _ 2 _ _ _ 2",
    ]);
  });

  it("are not placed where a cell was lost with its border", () => {
    const lines = [rows[0] ?? "", `${CARRIED} | 1 |  |  |  |  | 1 | ||`];
    expect(rowsOf("requests", lines)[1]).toBe("carriedIn: ! ! ! ! ! ! !");
  });
});

describe("lines of one cell", () => {
  const cells = [
    [RECEIVED, "3", "1", "0", "0", "0", "0", "4"],
    [CARRIED, "1", "", "", "", "", "", "1"],
  ];
  const due = FULL.slice(0, 2);
  it.each([
    ["closed by pipes", cells.flat().map((cell) => `${cell} |`)],
    [
      "indented by tabs",
      cells.flatMap(([label, ...rest]) => [
        `${label}  | `,
        ...rest.map((cell) => `\t\t\t${cell}  | `),
        "\t\t",
      ]),
    ],
    [
      "with the last cell's pipe below it",
      cells.flatMap((row) =>
        row.flatMap((cell, at) => (at === 7 ? [`\t\t\t${cell}`, "   | "] : [`${cell} |`])),
      ),
    ],
    ["with pipes in lines of their own", cells.flat().flatMap((cell) => [cell, "|"])],
    ["opened by a pipe", cells.flatMap((row) => ["|", ...row.map((cell) => `${cell} |`)])],
    [
      "opened by a pipe before the cell's line",
      cells.flatMap((row) => ["| ", ...row.map((cell) => ` ${cell}  | `)]),
    ],
    ["with rows ended by pipes", cells.flatMap((row) => [...row.map((cell) => `${cell} |`), "||"])],
    ["with a dash for a blank", cells.flat().map((cell) => `${cell || "-"} |`)],
    [
      "with their pipes at the beginning of the next",
      cells.flatMap(([label, ...rest]) => [`${label} |`, ...rest.map((cell) => `${cell} |`), "|||"]),
    ],
  ])("%s", (_, lines) => {
    expect(rowsOf("requests", lines)).toEqual(due);
  });

  it("takes no figure from a stray line", () => {
    const lines = ["3", "1", "0", "2", "6", "1", "", "0", "0", "1", "0", "0", "0", "0", "0"].map(
      (cell) => `${cell} |`,
    );
    const stray = [...lines.slice(0, 4), "3 4", ...lines.slice(4)];
    expect(rowsOf("disputes", stray)).toEqual(["figures: 3 1 0 2 6 1 _ 0 0 1 0 0 0 0 0"]);
  });
});

describe("the text of a paged document", () => {
  const zeros = "0 0 0 0 0 0 0";
  const excessive = [
    "2.重复申请 0 0 0 0 0 0 0",
    "不予处 4.无正当理由大量反复",
    "理 申请 5 0 0 0 0 0 5",
    "5.要求行政机关确认或",
    `重新出具已获取信息 ${zeros}`,
  ];
  it("has labels above rows torn beside theirs", () => {
    expect(rowsOf("requests", [`${RECEIVED} ${zeros}`, ...excessive])).toContain(
      "notProcessed.excessive: 5 0 0 0 0 0 5",
    );
  });

  it.each([
    ["Page 4 - 青石镇2023年政府信息公开工作年度报告", "P. 4"],
    ["— 4 —"],
    ["第 4 页 共 9 页"],
    ["4"],
    ["Page 4 of 9"],
    ["P.4"],
    ["- 4 -"],
    ["第4页"],
  ])("has pages' lines between rows: %s", (...page) => {
    const lines = [
      "规章 1 0 2",
      "行政规范性文件 3 0 4",
      ...page,
      "第二十条第（五）项",
      "信息内容 本年处理决定数量",
      "行政许可 12",
    ];
    expect(rowsOf("proactive", lines)).toEqual([
      "regulation: 1 0 2",
      "normativeDocument: 3 0 4",
      "licensing: 12",
    ]);
    expect(analyze(textOf("proactive", lines)).findings.map(({ code }) => code)).not.toContain("unknown-row");
  });

  it("gives a page's number to no row", () => {
    const lines = [
      "规章 1 0 2",
      "行政规范性文件 3 0 4",
      "第二十条第（五）项",
      "行政许可",
      "第二十条第（六）项",
      "4",
      "第二十条第（六）项",
      "行政处罚 3",
      "行政强制 1",
    ];
    expect(rowsOf("proactive", lines)).not.toContain("licensing: 4");
  });

  it("tells of no row whose label its figures tear apart", () => {
    const lines = [
      `${RECEIVED} ${zeros}`,
      "1.本机关不掌握相关政",
      `府信息 ${zeros}`,
      "3.补正后申请内容仍不 1 0 0 0 0 0 1",
      "明确",
      `（七）总计 ${zeros}`,
    ];
    expect(rowsOf("requests", lines)).toContain("unavailable.stillUnclear: 1 0 0 0 0 0 1");
    expect(analyze(textOf("requests", lines)).findings.map(({ code }) => code)).not.toContain("row-label");
  });
});
