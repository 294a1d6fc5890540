import { describe, expect, it } from "vitest";
import { rowsOf } from "./readRows.ts";

const RECEIVED = "一、本年新收政府信息公开申请数量";
const CARRIED = "二、上年结转政府信息公开申请数量";
const [FIVE, TWO] = ["5 1 0 0 0 0 6", "2 0 0 0 0 0 2"];
const BOTH = [`received: ${FIVE}`, `carriedIn: ${TWO}`];
const split = (figures: string): string[] => figures.split(" ");
const pipes = (...cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
const tabs = (...cells: readonly string[]): string => cells.join("\t");

describe("prose with numbers behind table four", () => {
  const line = "4 0 1 5 10 2 0 4 6 12 6 0 9 7 22";
  it.each([
    ["a year", "2021 年，我乡将加强培训。"],
    ["a year that a line break parts", "2021\n年，我乡将加强培训。"],
    ["a count", "全年办结 12 件，其中 3 件延期。"],
    ["a count at the line's end", "全年办结申请 12\n件。"],
    ["a date", "2021 年 3 月 1 日起施行。"],
    ["a share", "办结率 100 %，满意率 98 %。"],
    ["a numbered paragraph", "1 加强培训。\n2 完善制度。"],
    ["a page number", "— 6 —\n2021 年，我乡将加强培训。"],
    ["several years", "2020 年工作有序开展，2021 年将继续推进，2022 年全面完成。"],
  ])("is none of its figures: %s", (_, prose) => {
    expect(rowsOf("disputes", [line, "", ...prose.split("\n")], 2020)).toEqual([`figures: ${line}`]);
    expect(rowsOf("disputes", [tabs(...split(line)), ...prose.split("\n")], 2020)).toEqual([
      `figures: ${line}`,
    ]);
  });
});

describe("figures whose label stands somewhere before them", () => {
  const rows = [
    ["4.保护第三方合法权益", "0 0 0 0 0 0 0"],
    ["6.属于四类过程性信息", "2 0 0 0 0 0 2"],
    ["7.属于行政执法案卷", "0 0 0 0 0 0 0"],
  ] as const;
  const around = (
    print: (...cells: readonly string[]) => string,
    ...between: readonly string[]
  ): string[] => {
    const [first = "", ...rest] = rows.map(([label, figures]) => print(label, ...split(figures)));
    return [first, ...between, ...rest];
  };
  const orphan = split("1 0 0 0 0 0 1");
  it.each([
    ["in two pieces", around(pipes, "5.属于三类内部事务信", "息", pipes(...orphan))],
    ["in two pieces, with tabs", around(tabs, "5.属于三类内部", "事务信息", tabs(...orphan))],
    ["in three pieces", around(pipes, "5.属于", "三类内部", "事务信息", pipes(...orphan))],
    [
      "with a torn label above rows",
      around(pipes, "（三）不", "予公开", "5.属于三类内部事务信", "息", pipes(...orphan)),
    ],
    ["before an empty cell", around(pipes, "5.属于三类内部事务信息", pipes("", ...orphan))],
    ["with a blank line between", around(pipes, "5.属于三类内部事务信息", "", pipes(...orphan))],
    ["with spaces", around((...cells) => cells.join(" "), "5.属于三类内部事务信息", orphan.join(" "))],
    ["figures one a line", around(tabs, "5.属于三类内部事务信息", ...orphan)],
  ])("are its own and never the next label's: %s", (_, lines) => {
    const found = rowsOf("requests", lines);
    expect(found).toContain("denied.inProcess: 2 0 0 0 0 0 2");
    expect(found).toContain("denied.internalAffairs: 1 0 0 0 0 0 1");
  });

  it.each([
    ["no label at all", around(pipes, pipes(...orphan))],
    ["two labels", around(pipes, "5.属于三类内部事务信息", "1.本机关不掌握相关政府信息", pipes(...orphan))],
  ])("are given to no row that has a label of its own: %s", (_, lines) => {
    const found = rowsOf("requests", lines);
    expect(found).toContain("denied.inProcess: 2 0 0 0 0 0 2");
    expect(found).toContain("denied.enforcementFile: 0 0 0 0 0 0 0");
  });
});

describe("notes in labels", () => {
  const line = (label: string, ...figures: readonly string[]): string => tabs(label, ...figures);
  it.each([
    ["in brackets", "规章（县级无此项）", "行政规范性文件（含以办公室名义印发的）"],
    ["in half-width brackets", "规章(本级)", "行政规范性文件(含办公室)"],
    ["in square brackets", "规章［无］", "行政规范性文件［含办公室］"],
    ["in one of them", "规章", "行政规范性文件（以公布的目录为准）"],
    ["behind a star", "规章*", "行政规范性文件*"],
    ["before them, a numeral", "1.规章", "2.行政规范性文件"],
    ["before them, a Chinese numeral", "（一）规章", "（二）行政规范性文件"],
    ["a unit", "规章（件）", "行政规范性文件（件）"],
  ])("hide none of them: %s", (_, first, second) => {
    expect(rowsOf("proactive", [line(first, "0", "0", "3"), line(second, "2", "0", "9")])).toEqual([
      "regulation: 0 0 3",
      "normativeDocument: 2 0 9",
    ]);
  });
});

describe("merged cells that are repeated", () => {
  const three = (label: string): string[] => [label, label, label];
  const granted = ["三、本年度办理结果", "（一）予以公开", "（一）予以公开"];
  it.each([
    [
      "three times, with pipes",
      [pipes(...three(RECEIVED), ...split(FIVE)), pipes(...three(CARRIED), ...split(TWO))],
    ],
    [
      "three times, with tabs",
      [tabs(...three(RECEIVED), ...split(FIVE)), tabs(...three(CARRIED), ...split(TWO))],
    ],
    [
      "three times, with commas",
      [[...three(RECEIVED), ...split(FIVE)].join(","), [...three(CARRIED), ...split(TWO)].join(",")],
    ],
    ["twice", [pipes(RECEIVED, RECEIVED, ...split(FIVE)), pipes(CARRIED, CARRIED, ...split(TWO))]],
    [
      "under a header that is repeated",
      [
        pipes(...three("项目"), "自然人"),
        pipes(...three(RECEIVED), ...split(FIVE)),
        pipes(...three(CARRIED), ...split(TWO)),
      ],
    ],
    ["in one row of two", [pipes(...three(RECEIVED), ...split(FIVE)), pipes(CARRIED, "", "", ...split(TWO))]],
    [
      "labels of groups as well",
      [
        pipes(...three(RECEIVED), ...split(FIVE)),
        pipes(...three(CARRIED), ...split(TWO)),
        pipes(...granted, ...split(FIVE)),
      ],
    ],
    [
      "framed by empty cells",
      [pipes(...three(RECEIVED), ...split(FIVE), ""), pipes(...three(CARRIED), ...split(TWO), "")],
    ],
  ])("are one: %s", (_, lines) => {
    expect(rowsOf("requests", lines).slice(0, 2)).toEqual(BOTH);
  });
});

describe("rows folded with breaks", () => {
  const fold = (between: string, ...labels: readonly string[]): string[] => [
    labels.join(between),
    ...split(FIVE).map((figure, at) => [figure, split(TWO)[at] ?? ""].join(between)),
  ];
  it.each([
    ["<br>", pipes(...fold("<br>", RECEIVED, CARRIED))],
    ["<br/>", pipes(...fold("<br/>", RECEIVED, CARRIED))],
    ["<br />", pipes(...fold("<br />", RECEIVED, CARRIED))],
    ["<BR>", pipes(...fold("<BR>", RECEIVED, CARRIED))],
    ["<br> and blanks", pipes(...fold(" <br> ", RECEIVED, CARRIED))],
    ["tabs", tabs(...fold("<br>", RECEIVED, CARRIED))],
    ["an empty cell before", pipes("", ...fold("<br>", RECEIVED, CARRIED))],
    ["an empty cell between", pipes(fold("<br>", RECEIVED, CARRIED)[0] ?? "", "", ...fold("<br>").slice(1))],
  ])("are two rows: %s", (_, line) => {
    expect(rowsOf("requests", [line])).toEqual(BOTH);
  });
});

describe("a whole page on one line", () => {
  const html = (cells: readonly (readonly string[])[]): string =>
    `<table>${cells.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;
  const rows = [
    [RECEIVED, ...split(FIVE)],
    [CARRIED, ...split(TWO)],
  ];
  it.each([
    ["in paragraphs", `<p>说明</p>${html(rows)}<p>说明</p>`],
    ["in divisions", `<div>说明</div><div>${html(rows)}</div>`],
    ["after a break", `说明<br>${html(rows)}`],
    ["with paragraphs in its cells", html(rows.map((row) => row.map((cell) => `<p>${cell}</p>`)))],
    ["with spans in its cells", html(rows.map((row) => row.map((cell) => `<p><span>${cell}</span></p>`)))],
    ["with entities in its cells", html(rows.map((row) => row.map((cell) => `${cell}&nbsp;`)))],
    ["with classes", html(rows).replace(/<td>/g, '<td class="xl65" width="72">')],
    ["inside another table", `<table><tr><td>${html(rows)}</td></tr></table>`],
  ])("has its table: %s", (_, line) => {
    expect(rowsOf("requests", [line])).toEqual(BOTH);
  });
});
