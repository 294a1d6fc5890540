import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { complete, type Writing } from "../../../../server/src/report/editing/completion/complete.ts";
import type { Proposal, ProposalKind } from "../../../../server/src/report/editing/completion/proposal.ts";
import { EDITION_2021 } from "../../../../server/src/report/editions/2021.ts";
import { type Analysis, analyze } from "../../../../server/src/report/index.ts";
import { cellAt } from "../../../../server/src/report/model/cells.ts";
import { applyEdits } from "../../../../server/src/report/text/edits.ts";
import { nothingHappened, printReport } from "../../../balanced.ts";
import { damaged } from "../../../damaged.ts";
import { report, section } from "../../../forms.ts";

const today = { year: 2025, month: 1, day: 16 };

function writingOf({ report, prose, ties, context }: Analysis): Writing {
  return { report, prose, ties, context, today };
}

/** What is proposed at the `▮` of a text. */
function proposalsAt(marked: string, kind?: ProposalKind): Proposal[] {
  const at = marked.indexOf("▮");
  const found = complete(writingOf(analyze(marked.replace("▮", ""))), at);
  return kind ? found.filter((proposal) => proposal.kind === kind) : found;
}

/** The labels of what is proposed. */
function labelsAt(marked: string, kind?: ProposalKind): string[] {
  return proposalsAt(marked, kind).map(({ label }) => label);
}

/** The text after the first proposal of a kind is taken. */
function take(marked: string, kind: ProposalKind): string {
  const [first] = proposalsAt(marked, kind);
  if (!first) throw new Error(`nothing is proposed: ${kind}`);
  const { range, replaceEnd, newText } = first;
  return applyEdits(marked.replace("▮", ""), [{ range: { start: range.start, end: replaceEnd }, newText }]);
}

const figures = section("requests", {
  "received/naturalPerson": "16",
  "received/total": "16",
  "denied.stateSecret/total": "2",
  "denied.inquiry/total": "3",
});
const said = (overview: string): string =>
  report({ overview, requests: figures, proactive: section("proactive", { "fee/amount": "1.5" }) });

describe("a figure that prose is about to name", () => {
  it("is that of the table, with its place", () => {
    const [first] = proposalsAt(said("全年收到政府信息公开申请▮"), "figure");
    expect(first).toMatchObject({
      newText: "16",
      detail: { zh: "表三“一、本年新收政府信息公开申请数量”的“总计”" },
    });
  });

  it.each([
    ["全年收到政府信息公开申请 ▮ 件。", "16"],
    ["全年收到政府信息公开申请1▮件，均已答复。", "16"],
    ["2024年收到▮件信息公开申请。", "16"],
    ["全年收到信息公开申请16件，不予公开▮", "5"],
    ["收取行政事业性收费▮", "1.5"],
    ["收取行政事业性收费▮元", "15000"],
  ])("after %s is %s", (words, figure) => {
    expect(labelsAt(said(words), "figure")).toEqual([figure]);
  });

  it.each([
    "全年发布信息▮",
    "比上年收到政府信息公开申请增加▮",
    "2023年收到政府信息公开申请▮",
    "全县收到政府信息公开申请▮",
    "通过网站收到政府信息公开申请▮",
  ])("is not proposed after %s", (words) => {
    expect(labelsAt(said(words), "figure")).toEqual([]);
  });

  it("is not proposed where the table does not tell it", () => {
    expect(labelsAt(report({ overview: "收到政府信息公开申请▮", requests: "" }), "figure")).toEqual([]);
  });
});

describe("in a table", () => {
  it("only sums are proposed, with their arithmetic, whatever stands there", () => {
    const values = { "granted/naturalPerson": "3", "granted/business": "2" };
    for (const written of ["▮", "9▮", "-▮", "▮0"]) {
      const text = section("requests", { ...values, "granted/total": written }, "pipes");
      expect(proposalsAt(text).map(({ label, detail }) => [label, detail.zh])).toEqual([
        ["5", "✓ 总计 5 ＝ 自然人 3 ＋ 商业企业 2（其余 4 项为 0）"],
      ]);
      expect(take(text, "figure").replace(/ +/g, " ")).toContain(
        "（一）予以公开 | | 3 | 2 | 0 | 0 | 0 | 0 | 5 |",
      );
    }
    expect(proposalsAt(section("requests", { "granted/business": "▮", "granted/total": "3" }))).toEqual([]);
    expect(proposalsAt(section("requests", { "granted/total": "▮0" }))).toEqual([]);
  });

  it.each(["pipes", "tabs", "html"] as const)("rows that are missing are written whole: %s", (layout) => {
    const whole = section("requests", {}, layout);
    const line = whole.split("\n").find((words) => words.includes("2.重复申请")) ?? "";
    expect(labelsAt(whole.replace(line, "▮"))).toEqual(["2.重复申请"]);
    const after = take(whole.replace(line, "▮"), "row");
    expect(after).toBe(whole.replace(line, line.replace(/\b0\b/g, "")));
  });

  it("are found by the sounds of their labels, by their words, and beside figures", () => {
    const whole = section("requests", {}, "pipes");
    const line = "|  |  | 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |";
    expect(whole).toContain(line);
    for (const begun of ["|  |  | cf▮", "|  |  | 重复▮", "| | | 2.▮", "重复▮"]) {
      expect(take(whole.replace(line, begun), "row").replace(/\s+\|/g, " |"), begun).toContain(
        "| 2.重复申请 | |",
      );
    }
    const beside = whole.replace("2.重复申请", "重▮");
    expect(take(beside, "row")).toBe(whole);
    expect(labelsAt(whole.replace(line, "|  |  | 其他▮"))).toEqual([]);
  });

  it("have a place for each figure where the client fills in places", () => {
    const whole = section("proactive", {}, "tabs").replace("行政许可\t0", "▮");
    expect(proposalsAt(whole, "row").map(({ snippet }) => snippet)).toEqual(["行政许可\t$1"]);
  });
});

describe("headings", () => {
  const without = (line: string): string =>
    report()
      .replace(/\n## 四、.*\n/, `\n${line}\n`)
      .replaceAll("## ", "### ");

  it("are those that are missing, in the author's level and in order", () => {
    expect(take(without("▮"), "section")).toContain("\n### 四、政府信息公开行政复议、行政诉讼情况\n");
    const begun = "# 青石镇2024年政府信息公开工作年度报告\n\n▮";
    expect(labelsAt(begun, "section")).toEqual([
      "一、总体情况",
      "二、主动公开政府信息情况",
      "三、收到和处理政府信息公开申请情况",
      "四、政府信息公开行政复议、行政诉讼情况",
      "五、存在的主要问题及改进情况",
      "六、其他需要报告的事项",
    ]);
    expect(take(begun, "section")).toMatch(/\n\n## 一、总体情况$/);
    expect(labelsAt(report({ other: "▮" }), "section")).toEqual([]);
  });

  it.each(["#▮", "### ▮", "### 四▮", "四、▮", "四、政府▮", "zf▮", "### 四、zfxx▮", "政府信息▮"])(
    "are found by what is written of them: %s",
    (line) => {
      expect(take(without(line), "section")).toContain("\n### 四、政府信息公开行政复议、行政诉讼情况\n");
    },
  );

  it.each(["五▮", "x▮", "政府采购▮", "▮ 后面还有字"])("are not proposed for %s", (line) => {
    expect(labelsAt(without(line), "section")).toEqual([]);
  });
});

describe("sentences", () => {
  it("are those of the section that are not said yet, numbered on", () => {
    const overview = "（一）主动公开。公开20条。\n\n▮";
    expect(labelsAt(report({ overview }), "sentence")).toEqual([
      "（二）依申请公开",
      "（二）政府信息管理",
      "（二）平台建设",
      "（二）监督保障",
    ]);
    expect(take(report({ overview: "（三）jd▮" }), "sentence")).toContain(
      "\n\n（三）监督保障。政府信息公开工作列入××",
    );
    expect(take(report({ overview: "（▮" }), "sentence")).toContain(
      "\n\n（一）主动公开。本年度通过××主动公开",
    );
  });

  it("have agency and year filled in, and places for the rest", () => {
    const [fee] = proposalsAt(report({ other: "▮" }), "sentence");
    expect(fee?.newText).toBe(
      "根据《政府信息公开信息处理费管理办法》，2024年度本机关【未收取信息处理费／收取信息处理费××万元】。",
    );
    expect(fee?.snippet).toBe(
      `根据《政府信息公开信息处理费管理办法》，2024年度本机关\${1|未收取信息处理费,收取信息处理费××万元|}。`,
    );
    expect(labelsAt(report({ other: "2024年未收取信息处理费。▮" }), "sentence")).toEqual(["没有其他事项"]);
    expect(labelsAt(report({ preamble: "▮" }), "sentence")).toEqual(["前言", "统计期限", "联系方式"]);
    expect(labelsAt(report({ improvement: "存在的主要问题是更新慢。▮" }), "sentence")).toEqual(["改进情况"]);
    const old = "# 青石镇2020年政府信息公开工作年度报告\n\n## 六、其他需要报告的事项\n\n▮";
    expect(labelsAt(old, "sentence")).toEqual(["没有其他事项"]);
  });
});

describe("names and dates", () => {
  const inBody = (words: string): string => report({ overview: words });

  it("of the agency complete what is written of them", () => {
    expect(labelsAt(inBody("2024年，青▮"), "agency")).toEqual(["青石镇", "青石镇人民政府"]);
    expect(labelsAt(inBody("2024年，qsz▮"), "agency")).toEqual(["青石镇", "青石镇人民政府"]);
    expect(labelsAt(inBody("2024年，我▮"), "agency")).toEqual(["我镇"]);
    expect(labelsAt(inBody("2024年，本▮"), "agency")).toEqual(["本镇", "本机关"]);
    expect(labelsAt(inBody("2024年，▮"), "agency")).toEqual([]);
    expect(take(inBody("2024年，青▮公开信息。"), "agency")).toContain("2024年，青石镇公开信息。");
  });

  it("are the year, the period, and at the end the day", () => {
    expect(labelsAt(inBody("20▮"), "date")).toEqual(["2024年1月1日起至2024年12月31日止", "2024年"]);
    expect(labelsAt(report({ preamble: "本报告的统计期限自▮" }), "date")).toEqual([
      "2024年1月1日起至2024年12月31日止",
    ]);
    expect(labelsAt(report({ signature: "青石镇人民政府\n\n▮" }), "date")).toEqual([
      "2025年1月16日",
      "2025年3月31日",
    ]);
    expect(labelsAt(report({ signature: "临河县水务局\n\n2025▮" }), "date")).toEqual([
      "2025年1月16日",
      "2025年3月31日",
    ]);
    const department = report({
      title: "# 临河县水务局2024年政府信息公开工作年度报告",
      signature: "临河县水务局\n\n▮",
    });
    expect(labelsAt(department, "date")).toContain("2025年1月31日");
    expect(labelsAt(inBody("公开12▮"), "date")).toEqual([]);
  });
});

describe("citations", () => {
  const cite = (words: string, year = 2024): string =>
    report({ title: `# 青石镇${year}年政府信息公开工作年度报告`, preamble: words });

  it("stand in 《》 with their numbers", () => {
    expect(take(cite("根据《政府信息公开信▮》"), "citation")).toContain(
      "根据《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）\n",
    );
    expect(take(cite("根据《zfxxgkxx▮"), "citation")).toContain("根据《政府信息公开信息处理费管理办法》（");
    expect(take(cite("根据zfxxgktl▮"), "citation")).toContain("根据《中华人民共和国政府信息公开条例》");
    expect(take(cite("根据《政府信息公开信▮》（国办函〔2020〕109号）"), "citation")).toContain(
      "办法》（国办函〔2020〕109号）\n",
    );
    expect(labelsAt(cite("根据政府▮"), "citation")).toEqual([]);
  });

  it("are those that may still be cited in a report of the year", () => {
    const trial = "《中华人民共和国政府信息公开工作年度报告格式（试行）》";
    expect(labelsAt(cite("根据《▮"), "citation")).not.toContain(trial);
    expect(labelsAt(cite("根据《▮", 2020), "citation")).toContain(trial);
  });
});

describe("proposals", () => {
  it("are sound at every place of any text", () => {
    fc.assert(
      fc.property(
        damaged,
        fc.nat(),
        fc.constantFrom("", "z", "zf", "2", "青", "（", "| ", "## ", "《"),
        ({ text: whole }, pick, typed) => {
          const at = pick % (whole.length + 1);
          const text = whole.slice(0, at) + typed + whole.slice(at);
          const offset = at + typed.length;
          const analysis = analyze(text);
          const proposals = complete(writingOf(analysis), offset);
          const line = analysis.report.syntax.lines.findLast(({ start }) => start <= offset);
          for (const { range, replaceEnd, label, detail, newText, filter, kind } of proposals) {
            expect(range.start).toBeGreaterThanOrEqual(line?.start ?? 0);
            expect(range.end).toBeGreaterThanOrEqual(range.start);
            expect(replaceEnd).toBeGreaterThanOrEqual(range.end);
            expect(replaceEnd).toBeLessThanOrEqual(line?.end ?? 0);
            for (const words of [label, detail.zh, detail.en, newText, filter])
              expect(words.trim()).not.toBe("");
            // A figure of a table is proposed only where it follows from others.
            const placed =
              kind === "figure" ? cellAt(analysis.report, Math.min(offset, line?.end ?? 0)) : null;
            if (placed)
              expect([placed.cell.column, placed.cell.row]).toSatisfy((names: string[]) =>
                names.some((name) => /otal$/.test(name)),
              );
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it("are none in comments", () => {
    const text = printReport(nothingHappened(EDITION_2021), "pipes").replace(
      "## 一",
      "<!-- 青▮ -->\n\n## 一",
    );
    expect(proposalsAt(text)).toEqual([]);
  });
});
