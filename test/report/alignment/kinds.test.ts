import { describe, expect, it } from "vitest";
import type { TableKey } from "../../../server/src/report/editions/edition.ts";
import { read } from "../../../server/src/report/index.ts";
import { listUnread } from "../../../server/src/report/model/unread.ts";

const HEADINGS: Readonly<Record<TableKey, string>> = {
  proactive: "二、主动公开政府信息情况",
  requests: "三、收到和处理政府信息公开申请情况",
  disputes: "四、政府信息公开行政复议、行政诉讼情况",
};

/** The rows read from a table's text, as `key: 1 2 _`; `!` is unread, `×` absent, `_` blank, `?` no number. */
function rowsOf(key: TableKey, lines: readonly string[], year = 2023): string[] {
  const text = `# 云溪乡${year}年政府信息公开工作年度报告\n\n## ${HEADINGS[key]}\n\n${lines.join("\n")}\n`;
  const report = read(text);
  const rows = (report.tables[key]?.rows ?? []).map(({ spec, cells }) => {
    const values = cells.map(({ figure }) =>
      figure.kind === "number"
        ? figure.value
        : { blank: "_", malformed: "?", absent: "×", unread: "!" }[figure.kind],
    );
    return `${spec.key}: ${values.join(" ")}`;
  });
  return [...rows, ...listUnread(report).map(({ why }) => `unread: ${why}`)];
}

const LINE = [4, 0, 1, 5, 10, 2, 0, 4, 6, 12, 6, 0, 9, 7, 22];
const DISPUTES = [`figures: ${LINE.join(" ")}`];
const RECEIVED = "一、本年新收政府信息公开申请数量";
const CARRIED = "二、上年结转政府信息公开申请数量";
const [FIVE, TWO] = ["5 1 0 0 0 0 6", "2 0 0 0 0 0 2"];
const BOTH = [`received: ${FIVE}`, `carriedIn: ${TWO}`];
const cells = (figures: string, between: string): string => figures.split(" ").join(between);

describe("one cell a line, with a pipe at its end", () => {
  const piped = (...words: readonly string[]): string[] =>
    words.map((word) => (word === "" ? "|" : `${word} |`));
  const rows = ["licensing: 33 2 7", "otherService: 4 0 16"];
  const first = ["行政许可", "33", "2", "7"];
  const second = ["其他对外管理服务事项", "4", "0", "16"];
  it.each([
    ["lone pipes before rows", ["||||", ...piped("", ...first, "", ...second, "")]],
    ["lone pipes after rows", piped(...first, "", ...second, "")],
    ["no lone pipes", piped(...first, ...second)],
    ["row ends of several pipes", [...piped(...first), "||", ...piped(...second), "||"]],
    ["blank lines between", piped(...first, ...second).flatMap((line) => [line, ""])],
    ["no space before the pipe", [...first, ...second].map((word) => `${word}|`)],
    ["header lines", piped("信息内容", "上一年项目数量", "本年增/减", "处理决定数量", ...first, ...second)],
    [
      "a stray sentence inside a row",
      [...piped("行政许可", "33"), "以上由办公室填报。", ...piped("2", "7", ...second)],
    ],
  ])("with %s", (_, lines) => {
    expect(rowsOf("proactive", lines, 2020)).toEqual(rows);
  });

  it("has blank figures where pipes stand alone", () => {
    const row = ["", RECEIVED, "5", "", "", "", "", "", "5"];
    const next = ["", CARRIED, "2", "", "", "", "", "", "2"];
    const last = ["", "四、结转下年度继续办理", "1", "", "", "", "", "", "1", ""];
    expect(rowsOf("requests", piped(...row, ...next, ...last))).toEqual([
      "received: 5 _ _ _ _ _ 5",
      "carriedIn: 2 _ _ _ _ _ 2",
      "carriedOut: 1 _ _ _ _ _ 1",
    ]);
  });
});

describe("a small table under each sub-heading", () => {
  const header = [
    "| 类别 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |",
    "|---|---|---|---|---|---|---|---|",
  ];
  const odd = [
    "| 类别 | 数据1 | 数据2 | 数据3 | 数据4 | 数据5 | 数据6 | 总计 |",
    "|---|---|---|---|---|---|---|---|",
  ];
  const row = (label: string, figures: string): string => `| ${label} | ${cells(figures, " | ")} |`;
  it.each([
    [
      "bare labels",
      [
        `### ${RECEIVED}`,
        ...odd,
        row("本年新收政府信息公开申请数量", FIVE),
        `### ${CARRIED}`,
        ...odd,
        row("上年结转政府信息公开申请数量", TWO),
      ],
      BOTH,
    ],
    ["whole labels", [...header, row(RECEIVED, FIVE), "", ...header, row(CARRIED, TWO)], BOTH],
    [
      "bold headings",
      [
        `**${RECEIVED}**`,
        ...header,
        row("本年新收政府信息公开申请数量", FIVE),
        `**${CARRIED}**`,
        ...header,
        row("上年结转政府信息公开申请数量", TWO),
      ],
      BOTH,
    ],
    [
      "groups as headings",
      [
        "### 三、本年度办理结果",
        "#### （一）予以公开",
        ...odd,
        row("予以公开", FIVE),
        "#### （三）不予公开",
        ...odd,
        row("1.属于国家秘密", TWO),
      ],
      [`granted: ${FIVE}`, `denied.stateSecret: ${TWO}`],
    ],
    [
      "no header",
      [
        `### ${RECEIVED}`,
        row("本年新收政府信息公开申请数量", FIVE),
        `### ${CARRIED}`,
        row("上年结转政府信息公开申请数量", TWO),
      ],
      BOTH,
    ],
    [
      "tabs",
      [
        RECEIVED,
        `本年新收政府信息公开申请数量\t${cells(FIVE, "\t")}`,
        CARRIED,
        `上年结转政府信息公开申请数量\t${cells(TWO, "\t")}`,
      ],
      BOTH,
    ],
  ])("with %s", (_, lines, rows) => {
    expect(rowsOf("requests", lines)).toEqual(rows);
  });

  const five = "| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |";
  const parts = [LINE.slice(0, 5), LINE.slice(5, 10), LINE.slice(10)].map(
    (part) => `| ${part.join(" | ")} |`,
  );
  it.each([
    [
      "in three parts",
      [
        "### 行政复议",
        five,
        parts[0],
        "### 行政诉讼（未经复议直接起诉）",
        five,
        parts[1],
        "### 行政诉讼（复议后起诉）",
        five,
        parts[2],
      ],
      DISPUTES,
    ],
    [
      "in three parts without headers",
      ["行政复议", parts[0], "未经复议直接起诉", parts[1], "复议后起诉", parts[2]],
      DISPUTES,
    ],
    [
      "of which the first is lost",
      [
        "### 行政复议",
        five,
        "### 行政诉讼（未经复议直接起诉）",
        five,
        parts[1],
        "### 行政诉讼（复议后起诉）",
        five,
        parts[2],
      ],
      ["unread: order"],
    ],
  ])("has table four %s", (_, lines, rows) => {
    const read = rowsOf(
      "disputes",
      lines.map((line) => line ?? ""),
    );
    if (rows === DISPUTES) expect(read).toEqual(rows);
    else expect(read.join()).not.toMatch(/\d/);
  });
});

describe("table four", () => {
  const spaced = LINE.join(" ");
  it.each([
    ["without header", [`| ${LINE.join(" | ")} |`]],
    [
      "with a header torn over lines",
      ["结果结果其他尚未", "维持纠正结果审结", `| ${LINE.join(" | ")} |`, `|${"---|".repeat(15)}`],
    ],
    [
      "with a header of too few cells",
      ["| 维持 | 纠正 | 结果 | 审结 | 总计 | 总计 |", "|---|---|---|---|---|---|", `| ${LINE.join(" | ")} |`],
    ],
    [
      "with a header torn into letters",
      ["结 结 其 尚", "果 果 他 未", "总计", "维 纠 结 审", "持 正 果 结", spaced],
    ],
    [
      "as the text of a PDF",
      [
        "行政复议          行政诉讼",
        "      未经复议直接起诉      复议后起诉",
        "结果   结果    其他结    尚未",
        `${LINE.join("    ")}`,
      ],
    ],
    [
      "with prose of a year after it",
      [spaced, "", "2023 年,在上级部门的指导下,我乡公开工作取", "得了一些成绩。"],
    ],
    ["with tabs", ["行政复议\t行政诉讼", LINE.join("\t")]],
    ["one figure a line", LINE.map(String)],
    ["with commas", [LINE.join(",")]],
    ["with a page number before it", ["— 6 —", spaced]],
  ])("is read %s", (_, lines) => {
    expect(rowsOf("disputes", lines)).toEqual(DISPUTES);
  });
});

describe("labels", () => {
  const line = (label: string, figures: string): string => `${label}    ${cells(figures, "   ")}`;
  it.each([
    [
      "wrapped round their figures",
      [
        "一、本年新收政府信息",
        `      ${cells(FIVE, "   ")}`,
        "公开申请数量",
        "二、上年结转政府信息",
        `      ${cells(TWO, "   ")}`,
        "公开申请数量",
      ],
    ],
    [
      "with their figures in the second line",
      ["一、本年新收政府信息", line("公开申请数量", FIVE), "二、上年结转政府信息", line("公开申请数量", TWO)],
    ],
    [
      "with their figures in the first line",
      [line("一、本年新收政府信息", FIVE), "公开申请数量", line("二、上年结转政府信息", TWO), "公开申请数量"],
    ],
    [
      "with their figures in the middle line",
      [
        "一、本年新收",
        line("政府信息公开", FIVE),
        "申请数量",
        "二、上年结转",
        line("政府信息公开", TWO),
        "申请数量",
      ],
    ],
    [
      "of which one character is left over",
      ["一、本年新收政府信息公开申请数", line("量", FIVE), "二、上年结转政府信息公开申请数", line("量", TWO)],
    ],
    [
      "with notes",
      [`${RECEIVED}（含转来件）\t${cells(FIVE, "\t")}`, `${CARRIED}（上年未办结）\t${cells(TWO, "\t")}`],
    ],
    ["above their figures", [RECEIVED, cells(FIVE, " "), CARRIED, cells(TWO, " ")]],
    ["glued to single digits", [`${RECEIVED}5100006`, `${CARRIED}2000002`]],
    ["of which the next begins in the line of figures", [`${RECEIVED} ${FIVE} ${CARRIED}`, TWO]],
    ["two in a line", [`${RECEIVED} ${FIVE} ${CARRIED} ${TWO}`]],
  ])("are read %s", (_, lines) => {
    expect(rowsOf("requests", lines)).toEqual(BOTH);
  });

  it.each([
    ["glued to figures of more digits", ["规章10012", "行政规范性文件2033"]],
    ["glued in one line alone", ["规章102", "行政规范性文件 1 0 2 4"]],
  ])("are unread %s", (_, lines) => {
    expect(rowsOf("proactive", lines).join()).not.toMatch(/regulation: \d/);
  });
});

describe("cells", () => {
  const pipes = (...words: readonly string[]): string => `| ${words.join(" | ")} |`;
  const five = FIVE.split(" ");
  const two = TWO.split(" ");
  it.each([
    [
      "merged and repeated",
      [pipes(RECEIVED, RECEIVED, RECEIVED, ...five), pipes(CARRIED, CARRIED, CARRIED, ...two)],
    ],
    [
      "in a grid with borders",
      ["+----+----+", pipes(RECEIVED, ...five), "+----+----+", pipes(CARRIED, ...two), "+----+----+"],
    ],
    [
      "in a grid, labels over two lines",
      [
        "+----+----+",
        pipes("一、本年新收政府信息", ...five),
        pipes("公开申请数量", ...five.map(() => "")),
        "+----+----+",
        pipes("二、上年结转政府信息", ...two.map(() => "")),
        pipes("公开申请数量", ...two),
        "+----+----+",
      ],
    ],
    [
      "parted by org's rule",
      [
        pipes("类别", ...five.map(() => "数")),
        "|---+---+---+---+---+---+---+---|",
        pipes(RECEIVED, ...five),
        pipes(CARRIED, ...two),
      ],
    ],
    [
      "in columns of spaces between rules",
      [
        "------  ---- ---- ----",
        `${RECEIVED}   ${five.join("    ")}`,
        `${CARRIED}   ${two.join("    ")}`,
        "------  ---- ---- ----",
      ],
    ],
    [
      "between rules of equals signs",
      [
        "======  ==== ==== ====",
        `${RECEIVED}   ${five.join("    ")}`,
        `${CARRIED}   ${two.join("    ")}`,
        "======  ==== ==== ====",
      ],
    ],
    ["parted by commas", [[RECEIVED, ...five].join(","), [CARRIED, ...two].join(",")]],
    [
      "folded with breaks",
      [pipes(`${RECEIVED}<br>${CARRIED}`, ...five.map((figure, at) => `${figure}<br>${two[at]}`))],
    ],
    [
      "folded with closed breaks",
      [pipes(`${RECEIVED}<br/>${CARRIED}`, ...five.map((figure, at) => `${figure}<br />${two[at]}`))],
    ],
  ])("are read %s", (_, lines) => {
    expect(rowsOf("requests", lines)).toEqual(BOTH);
  });

  it.each([
    [
      "leading blanks and a closing pipe",
      [`${RECEIVED} | 5 | | | | | | 5 |`, `${CARRIED} | | | | | | | 2 |`],
      ["received: 5 _ _ _ _ _ 5", "carriedIn: _ _ _ _ _ _ 2"],
    ],
    [
      "five columns under their header",
      [
        pipes("", "自然人", "商业企业", "法律服务机构", "其他", "总计"),
        pipes(RECEIVED, "5", "1", "0", "0", "6"),
        pipes(CARRIED, "2", "0", "0", "0", "2"),
      ],
      ["received: 5 1 × × 0 0 6", "carriedIn: 2 0 × × 0 0 2"],
    ],
    [
      "five figures without a header",
      [pipes(RECEIVED, "5", "1", "0", "0", "6"), pipes(CARRIED, "2", "0", "0", "0", "2")],
      ["received: ! ! ! ! ! ! !", "carriedIn: ! ! ! ! ! ! !"],
    ],
    [
      "a mark inside a figure",
      [pipes(RECEIVED, "5<sup>1</sup>", "1", "0", "0", "0", "0", "6"), pipes(CARRIED, ...two)],
      ["received: ? 1 0 0 0 0 6", `carriedIn: ${TWO}`],
    ],
  ])("have %s", (_, lines, rows) => {
    const found = rowsOf("requests", lines);
    if (rows[0]?.includes("?")) expect(found[0]).toMatch(/^received: [?!] /);
    else expect(found).toEqual(rows);
  });
});

describe("figures without a label of their own", () => {
  it.each([
    [
      "fill a gap that is just as wide",
      [`${RECEIVED}\t${cells(FIVE, "\t")}`, `\t${cells(TWO, "\t")}`, `（一）予以公开\t${cells(FIVE, "\t")}`],
      [...BOTH, `granted: ${FIVE}`],
    ],
    [
      "are never given to the next label",
      [
        "（三）不",
        "予公开",
        "5.属于三类内部事务信",
        "息",
        "1.本机关不掌握相关政",
        "府信息",
        "| 1 | 0 | 0 | 0 | 0 | 0 | 1 |",
        "| 6.属于四类过程性信息 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |",
      ],
      ["denied.internalAffairs: 1 0 0 0 0 0 1", "denied.inProcess: 2 0 0 0 0 0 2"],
    ],
  ])("%s", (_, lines, rows) => {
    expect(rowsOf("requests", lines)).toEqual(rows);
  });
});

describe("a part without a readable table", () => {
  it.each([
    ["labels without figures", [RECEIVED, CARRIED, "（一）予以公开"], "unread: bare"],
    ["a picture", ["![表三](images/t3.png)"], "unread: picture"],
    ["a placeholder", ["[TABLE]"], "unread: picture"],
    [
      "glued cells of many digits",
      ["规章0012", "行政规范性文件1034", "行政许可12"].map((line) => line),
      "unread",
    ],
  ])("with %s is told as such", (_, lines, told) => {
    const key = lines[0]?.startsWith("规章") ? "proactive" : "requests";
    expect(rowsOf(key, lines).join()).toContain(told);
  });

  it("with a sentence alone is none", () => {
    expect(rowsOf("requests", ["本年度没有收到政府信息公开申请。"])).toEqual([]);
  });
});
