import { describe, expect, it } from "vitest";
import { analyze } from "../../../server/src/report/index.ts";
import { APPLICANTS, rowsOf } from "./readRows.ts";

const RECEIVED = "一、本年新收政府信息公开申请数量";
const CARRIED = "二、上年结转政府信息公开申请数量";
const GRANTED = "（一）予以公开";
const LABELS = [RECEIVED, CARRIED, GRANTED];
const FIGURES = ["5 1 0 0 0 0 6", "2 0 0 0 1 0 3", "4 0 0 0 0 1 5"];
const DUE = ["received: 5 1 0 0 0 0 6", "carriedIn: 2 0 0 0 1 0 3", "granted: 4 0 0 0 0 1 5"];
const pipes = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
const table = (print: (label: string, figures: readonly string[], row: number) => string): string[] =>
  LABELS.map((label, row) => print(label, (FIGURES[row] ?? "").split(" "), row));

describe("lines that are numbered", () => {
  it.each([
    ["with pipes", table((label, figures, row) => pipes([`${row + 1}`, label, ...figures]))],
    ["with tabs", table((label, figures, row) => [`${row + 1}`, label, ...figures].join("\t"))],
    ["with spaces", table((label, figures, row) => [`${row + 1}`, label, ...figures].join(" "))],
    ["with wide spaces", table((label, figures, row) => [`${row + 1}`, label, ...figures].join("　"))],
    ["with commas", table((label, figures, row) => [`${row + 1}`, label, ...figures].join(","))],
    ["from nought on", [...table((label, figures, row) => pipes([`${row}`, label, ...figures]))]],
    [
      "under a header",
      ["| 序号 | 项目 |", ...table((label, figures, row) => pipes([`${row + 1}`, label, ...figures]))],
    ],
    [
      "from 1 on again",
      [
        ...table((label, figures, row) => [`${row + 1}`, label, ...figures].join(" ")),
        "1 四、结转下年度继续办理 0 0 0 0 0 0 0",
      ],
    ],
  ])("lose their numbers: %s", (_, lines) => {
    expect(rowsOf("requests", lines).slice(0, 3)).toEqual(DUE);
  });

  it("give their numbers to no row that has lost its only figure", () => {
    const lines = ["1 规章 4 0 2", "2 行政规范性文件 5 1 40", "1 行政许可", "1 行政处罚 3", "2 行政强制 7"];
    expect(rowsOf("proactive", lines)).not.toContain("licensing: 1");
  });

  it("give their numbers to no row that lacks a figure", () => {
    const lines = ["1 规章 4 0", "2 行政规范性文件 5 1 40", "第二十条第（五）项", "1 行政许可 12"];
    expect(rowsOf("proactive", lines).join()).not.toContain("regulation: 4 0 2");
  });
});

describe("a column of remarks", () => {
  const remarks = ["", "含转办", "", "含转办"];
  const labels = [...LABELS, "四、结转下年度继续办理"];
  const figures = [...FIGURES, "3 0 0 0 1 0 4"];
  const cells = labels.map((label, row) => [label, ...(figures[row] ?? "").split(" "), remarks[row] ?? ""]);
  const lost = cells.map((row, at) => (at === 1 ? row.filter((_, index) => index !== 2) : row));
  const header = ["项目", ...APPLICANTS, "备注"];
  const ways: readonly (readonly [string, (row: readonly string[]) => string])[] = [
    ["pipes", pipes],
    ["tabs", (row) => row.join("\t")],
    ["commas", (row) => row.join(",")],
    ["cells", (row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`],
  ];

  it.each(ways)("is passed over, in %s", (way, print) => {
    const lines = [header, ...cells].map(print);
    const text = way === "cells" ? ["<table>", ...lines, "</table>"] : lines;
    expect(rowsOf("requests", text)).toEqual([...DUE, "carriedOut: 3 0 0 0 1 0 4"]);
  });

  it.each(ways)("fills no place of a figure that is lost, in %s", (way, print) => {
    const lines = [header, ...lost].map(print);
    const text = way === "cells" ? ["<table>", ...lines, "</table>"] : lines;
    const read = rowsOf("requests", text);
    expect(read.filter((row) => row.startsWith("received") || row.startsWith("granted"))).toEqual([
      DUE[0],
      DUE[2],
    ]);
    expect(read.find((row) => row.startsWith("carriedIn")) ?? "! ! ! ! ! ! !").toMatch(
      /(?:! ){6}!|2 0 0 0 1 0 3/,
    );
  });
});

describe("units that stand apart from their figures", () => {
  it.each([
    ["件", table((label, figures) => `${label} ${figures.map((figure) => `${figure} 件`).join(" ")}`)],
    ["次", table((label, figures) => `${label} ${figures.map((figure) => `${figure} 次`).join(" ")}`)],
    [
      "件 behind wide spaces",
      table((label, figures) => `${label}　${figures.map((one) => `${one}　件`).join("　")}`),
    ],
    [
      "件 behind some of them",
      table((label, [first = "", ...rest]) => `${label} ${first} 件 ${rest.join(" ")}`),
    ],
    ["件 behind the last", table((label, figures) => `${label} ${figures.join(" ")} 件`)],
    [
      "件 without a space",
      table((label, figures) => `${label} ${figures.map((figure) => `${figure}件`).join(" ")}`),
    ],
    ["件 in cells", table((label, figures) => pipes([label, ...figures.map((figure) => `${figure} 件`)]))],
    [
      "件 in cells of a line each",
      table((label, figures) => [label, ...figures.map((figure) => `${figure}件`)].join("\n")),
    ],
  ])("are passed over: %s", (_, lines) => {
    expect(rowsOf("requests", lines)).toEqual(DUE);
  });

  it("make no row of a sentence", () => {
    expect(rowsOf("requests", ["本年共受理申请 12 件", "其中网上提交 9 件 当面提交 3 件"])).toEqual([]);
  });
});

describe("figures that were read as letters", () => {
  it.each([
    ["a nought among spaces", "5 1 O 0 0 0 6", " ", "5 1 ? 0 0 0 6"],
    ["a small nought among spaces", "5 1 o 0 0 0 6", " ", "5 1 ? 0 0 0 6"],
    ["a one among spaces", "5 l 0 0 0 0 6", " ", "5 ? 0 0 0 0 6"],
    ["a one as I among spaces", "5 I 0 0 0 0 6", " ", "5 ? 0 0 0 0 6"],
    ["ten among spaces", "5 1O 0 0 0 0 15", " ", "5 ? 0 0 0 0 15"],
    ["a nought in a cell", "5 1 O 0 0 0 6", "\t", "5 1 ? 0 0 0 6"],
    ["several in cells", "5 l O 0 0 0 6", "\t", "5 ? ? 0 0 0 6"],
    ["a Q for a nought", "5 1 Q 0 0 0 6", " ", "5 1 ? 0 0 0 6"],
  ])("are not known, and the others in their row are: %s", (_, figures, between, due) => {
    const lines = [RECEIVED, CARRIED].map((label, row) =>
      [label, ...(row === 0 ? figures : "2 0 0 0 0 0 2").split(" ")].join(between),
    );
    expect(rowsOf("requests", lines)).toEqual([`received: ${due}`, "carriedIn: 2 0 0 0 0 0 2"]);
  });
});

describe("figures under each other below the labels of several rows", () => {
  const down = (...rows: readonly string[]): string[] => {
    const cells = rows.map((row) => row.split(" "));
    return (cells[0] ?? []).flatMap((_, at) => cells.map((row) => row[at] ?? ""));
  };
  const around = (...between: readonly string[]): string[] => [
    ...table((label, figures) => `${label} ${figures.join(" ")}`),
    "1.属于国家秘密 1 0 0 0 0 0 1",
    ...between,
    "6.属于四类过程性信息 2 0 0 0 0 0 2",
    "7.属于行政执法案卷 0 0 0 0 0 0 0",
    "8.属于行政查询事项 0 0 0 0 0 0 0",
  ];
  it.each([
    [
      "two rows",
      around(
        "4.保护第三方合法权益",
        "5.属于三类内部事务信息",
        ...down("0 44 0 174 0 2 220", "7 0 27 8 0 3 45"),
      ),
    ],
    [
      "two rows, others between",
      around(
        "2.其他法律行政法规禁止公开",
        "3.危及“三安全一稳定”",
        ...down("1 2 3 4 5 6 21", "6 5 4 3 2 1 21"),
      ),
    ],
    [
      "three rows",
      around(
        "2.其他法律行政法规禁止公开",
        "3.危及“三安全一稳定”",
        "4.保护第三方合法权益",
        ...down("1 0 2 0 0 0 3", "0 4 0 0 5 0 9", "7 0 0 1 0 0 8"),
      ),
    ],
    [
      "the labels in pieces",
      around(
        "4.保护第三",
        "方合法权益",
        "5.属于三类内",
        "部事务信息",
        ...down("0 44 0 174 0 2 220", "7 0 27 8 0 3 45"),
      ),
    ],
    [
      "a label above rows between",
      around(
        "（三）不予",
        "4.保护第三方合法权益",
        "公开",
        "5.属于三类内部事务信息",
        ...down("0 44 0 174 0 2 220", "7 0 27 8 0 3 45"),
      ),
    ],
    [
      "blank lines between",
      around(
        "4.保护第三方合法权益",
        "5.属于三类内部事务信息",
        "",
        ...down("0 44 0 174 0 2 220", "7 0 27 8 0 3 45").flatMap((one) => [one, ""]),
      ),
    ],
    [
      "row by row, sums that do not hold",
      around(
        "4.保护第三方合法权益",
        "5.属于三类内部事务信息",
        ..."0 44 0 174 0 2 221 7 0 27 8 0 3 46".split(" "),
      ),
    ],
    [
      "one figure lost",
      around(
        "4.保护第三方合法权益",
        "5.属于三类内部事务信息",
        ...down("0 44 0 174 0 2 220", "7 0 27 8 0 3 45").slice(1),
      ),
    ],
  ])("are not read as rows: %s", (_, lines) => {
    const rows = rowsOf("requests", lines);
    expect(rows.filter((row) => /^denied\.(?:prohibited|security|third|internal)\w*: \d/.test(row))).toEqual(
      [],
    );
    expect(rows).toContain("denied.stateSecret: 1 0 0 0 0 0 1");
    expect(rows).toContain("denied.inProcess: 2 0 0 0 0 0 2");
  });

  it("are read where they stand row by row, each with its sum", () => {
    const lines = around(
      "4.保护第三方合法权益",
      "5.属于三类内部事务信息",
      ..."0 44 0 174 0 2 220 7 0 27 8 0 3 45".split(" "),
    );
    expect(rowsOf("requests", lines)).toContain("denied.internalAffairs: 7 0 27 8 0 3 45");
  });
});

describe("table four in parts", () => {
  const parts = ["4 0 1 5 10", "2 0 4 6 12", "6 0 9 7 22"];
  const due = [`figures: ${parts.join(" ")}`];
  const cells = (...at: readonly number[]): string[] => at.flatMap((part) => (parts[part] ?? "").split(" "));
  it.each([
    ["reconsideration and litigation apart", [pipes(cells(0)), "", pipes(cells(1, 2))]],
    ["the same with tabs", [cells(0).join("\t"), "", cells(1, 2).join("\t")]],
    ["the same with spaces", [cells(0).join(" "), cells(1, 2).join(" ")]],
    ["two and one", [pipes(cells(0, 1)), "", pipes(cells(2))]],
    [
      "three lines with their names",
      ["行政复议", "未经复议直接起诉", "复议后起诉"].map((name, at) => pipes([name, ...cells(at)])),
    ],
    [
      "three lines with their names and tabs",
      ["行政复议", "行政诉讼-未经复议直接起诉", "行政诉讼-复议后起诉"].map((name, at) =>
        [name, ...cells(at)].join("\t"),
      ),
    ],
    ["one cell a line, opened by a pipe", cells(0, 1, 2).map((cell) => `|${cell}`)],
    ["one line, quoted", [`> ${pipes(cells(0, 1, 2))}`]],
  ])("is read: %s", (_, lines) => {
    expect(rowsOf("disputes", lines)).toEqual(due);
  });

  it.each([
    ["a part is lost", [pipes(cells(0)), pipes(cells(2))]],
    ["a figure is lost", [pipes(cells(0)), pipes(cells(1, 2).slice(1))]],
    ["a line is there twice", [pipes(cells(0)), pipes(cells(1, 2)), pipes(cells(1, 2))]],
  ])("is not read where %s", (_, lines) => {
    expect(rowsOf("disputes", lines).join()).not.toMatch(/figures: \d/);
  });

  it.each([
    ["with tabs", (line: readonly string[]) => line.join("\t")],
    ["with pipes", pipes],
  ])("takes no figure of another line for a blank one, %s", (_, print) => {
    const line = cells(0, 1, 2).map((cell) => (cell === "0" ? "" : cell));
    expect(rowsOf("disputes", [print(line), "3 4 1"]).join()).not.toMatch(/ 3 4 1/);
  });
});

describe("rows that are quoted, as in mails", () => {
  const rows = table((label, figures) => pipes([label, ...figures]));
  it.each([
    ["once", rows.map((row) => `> ${row}`)],
    ["twice", rows.map((row) => `>> ${row}`)],
    ["with a rule", ["> | 项目 |", "> |---|", ...rows.map((row) => `> ${row}`)]],
    ["with blank figures", rows.map((row) => `> ${row.replace(/ 0 /g, "  ")}`)],
  ])("are read: %s", (_, lines) => {
    const found = rowsOf("requests", lines).map((row) => row.replace(/_/g, "0"));
    expect(found).toEqual(DUE);
  });
});

describe("the text of a page laid out in columns", () => {
  const report = (lines: readonly string[]): string =>
    `# 云溪乡2023年政府信息公开工作年度报告\n\n## 三、收到和处理政府信息公开申请情况\n\n${lines.join("\n")}\n`;

  it("is read however wide its blanks are", () => {
    const lines = table(
      (label, figures) => `${label.padEnd(60)}${figures.map((figure) => figure.padStart(24)).join("")}`,
    );
    expect(rowsOf("requests", lines)).toEqual(DUE);
  });

  it("is not told of labels that its columns have torn", () => {
    const lines = [
      "自然人   商业企   科研机   社会公益   法律服务   其他   总计",
      "         业       构       组织       机构",
      ...table((label, figures) => `${label}    ${figures.join("    ")}`),
      "（五）不",
      "予处理",
      "5.要求行政机关确认或重新出具已获取信息 0 0 0 0 0 0 0",
    ];
    const codes = analyze(report(lines)).findings.map(({ code }) => code);
    expect(codes).not.toContain("column-label");
    expect(codes).not.toContain("heading-numbering");
  });

  it("is one table between the lines it is drawn with", () => {
    const rows = table((label, figures) => `│${label}│${figures.join("│")}│`);
    const lines = rows.flatMap((row) => [row, "├────┼────┼────┼────┼────┼────┼────┼────┤"]);
    expect(rowsOf("requests", lines)).toEqual(DUE);
    const codes = analyze(report(lines)).findings.map(({ code }) => code);
    expect(codes).not.toContain("split-table");
    expect(codes).not.toContain("not-a-number");
  });

  it("has header labels that ran together", () => {
    const lines = [
      "信息内容本年处理决定数量",
      "行政许可 12",
      "信息内容本年处理决定数量",
      "行政处罚 3",
      "行政强制 7",
    ];
    const text = `# 云溪乡2023年政府信息公开工作年度报告\n\n## 二、主动公开政府信息情况\n\n${lines.join("\n")}\n`;
    expect(analyze(text).findings.map(({ code }) => code)).not.toContain("column-label");
  });

  it("has labels of one character a line in narrow cells", () => {
    const lines = [
      "+----+----+---+---+---+---+---+---+---+",
      "| （ | 1. | 5 | 1 | 0 | 0 | 0 | 0 | 6 |",
      "| 三 | 属 |   |   |   |   |   |   |   |",
      "| ） | 于 |   |   |   |   |   |   |   |",
      "| 不 | 国 |   |   |   |   |   |   |   |",
      "| 予 | 家 |   |   |   |   |   |   |   |",
      "| 公 | 秘 |   |   |   |   |   |   |   |",
      "| 开 | 密 |   |   |   |   |   |   |   |",
      "+----+----+---+---+---+---+---+---+---+",
      "|    | 8. | 2 | 0 | 0 | 0 | 1 | 0 | 3 |",
      "|    | 属 |   |   |   |   |   |   |   |",
      "|    | 于 |   |   |   |   |   |   |   |",
      "|    | 行 |   |   |   |   |   |   |   |",
      "|    | 政 |   |   |   |   |   |   |   |",
      "|    | 查 |   |   |   |   |   |   |   |",
      "|    | 询 |   |   |   |   |   |   |   |",
      "|    | 事 |   |   |   |   |   |   |   |",
      "|    | 项 |   |   |   |   |   |   |   |",
      "+----+----+---+---+---+---+---+---+---+",
    ];
    expect(rowsOf("requests", lines)).toEqual([
      "denied.stateSecret: 5 1 0 0 0 0 6",
      "denied.inquiry: 2 0 0 0 1 0 3",
    ]);
  });

  it("has a label above rows that begins like a row's", () => {
    const lines = [
      "1.申请人无正当理由逾期不补正、行政机关不再",
      "（六）其他  处理其政府信息公开申请  0  87  42  0  0  42  171",
      "2.申请人逾期未按收费通知要求缴纳费用、行政",
      "处理  机关不再处理其政府信息公开申请  90  222  176  0  0  12  500",
      "3.其他  0  0  0  274  0  216  490",
    ];
    const rows = rowsOf("requests", lines);
    expect(rows).toContain("otherHandling.rest: 0 0 0 274 0 216 490");
    expect(rows).not.toContain("otherHandling.rest: 0 87 42 0 0 42 171");
  });
});

describe("rows that a program numbers anew in each block", () => {
  const block = (column: string, ...rows: readonly string[]): string[] => [`  项目  ${column}`, ...rows];
  const table = [
    ...block(
      "本年制发件数  本年废止件数  现行有效件数",
      "0  规章  4  41  27",
      "1  行政规范性文件  9  22  211",
    ),
    ...block("本年处理决定数量", "0  行政许可  334"),
    ...block("本年处理决定数量", "0  行政处罚  0", "1  行政强制  14"),
    ...block("本年收费金额（单位：万元）", "0  行政事业性收费  5"),
  ];

  it("have their numbers before their labels, and none of them is a figure", () => {
    expect(rowsOf("proactive", table, 2022)).toEqual([
      "regulation: 4 41 27",
      "normativeDocument: 9 22 211",
      "licensing: 334",
      "penalty: 0",
      "compulsion: 14",
      "fee: 5",
    ]);
  });

  it("are not taken to be numbered where the first of them is not", () => {
    const shifted = table.map((line) => line.replace("0  规章", "规章"));
    expect(rowsOf("proactive", shifted, 2022)).not.toContain("licensing: 0");
  });
});
