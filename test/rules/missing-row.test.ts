import { describe, expect, it } from "vitest";
import { EDITION_2019 } from "../../server/src/report/editions/2019.ts";
import { analyze, applyFixes, fixAll } from "../../server/src/report/index.ts";
import { inEveryLayout, report, section } from "../forms.ts";
import { examine, fix } from "../kit.ts";

const MARK = "⟦missing-row|⟧";
/** Leaves out the line of a table that holds a label; the mark stands behind the last figure before it. */
function without(
  key: "proactive" | "requests",
  label: string,
  layout: "tabs" | "pipes" | "spaces" = "tabs",
  mark = MARK,
): string {
  const lines = section(key, {}, layout).split("\n");
  const at = lines.findIndex((line) => line.includes(label));
  const before = lines
    .slice(0, at)
    .join("\n")
    .replace(/(?<=.*)0(?!.*0)([^0]*)$/s, `0${mark}$1`);
  return report({ [key]: [before, ...lines.slice(at + 1)].join("\n") });
}
/** The number of rows said to be missing, and their names. */
function listMissing(text: string): string[] {
  return analyze(text)
    .findings.filter(({ code }) => code === "missing-row")
    .map(({ message }) => message.zh);
}

const LEFT_OUT = [
  ["proactive", "行政规范性文件", "tabs"],
  ["proactive", "行政强制", "tabs"],
  ["proactive", "行政强制", "pipes"],
  ["proactive", "行政强制", "spaces"],
  ["requests", "二、上年结转政府信息公开申请数量", "tabs"],
  ["requests", "（二）部分公开", "pipes"],
  ["requests", "2.其他法律行政法规禁止公开", "tabs"],
  ["requests", "3.补正后申请内容仍不明确", "tabs"],
  ["requests", "4.无正当理由大量反复申请", "pipes"],
  ["requests", "（七）总计", "tabs"],
  ["requests", "四、结转下年度继续办理", "tabs"],
  ["requests", "四、结转下年度继续办理", "pipes"],
  ["requests", "（七）总计", "spaces"],
] as const;

describe("missing-row", () => {
  it.each(LEFT_OUT)("names the row, in %s: %s, %s", (key, label, layout) => {
    const messages = listMissing(without(key, label, layout, ""));
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain(label);
  });

  it.each(["行政许可", "行政事业性收费", "规章"])("speaks of a row that opens its block: %s", (label) => {
    expect(listMissing(without("proactive", label, "tabs", ""))).toHaveLength(1);
  });

  it("tells once of all the rows of a table that is cut short, and puts them in together", () => {
    for (const layout of ["tabs", "pipes"] as const) {
      const whole = section("requests", {}, layout).split("\n");
      const cut = whole.findIndex((line) => line.includes("3.危及")) + 1;
      const text = report({ requests: whole.slice(0, cut).join("\n") });
      const missing = analyze(text).findings.filter(({ code }) => code === "missing-row");
      expect(missing.map(({ places }) => places)).toEqual([18]);
      expect(missing[0]?.related).toHaveLength(18);
      expect(missing[0]?.message.zh).toContain("表三缺 18 行（从“（三）不予公开 4.保护第三方合法权益”起）");
      const [all] = missing[0]?.fixes ?? [];
      const after = all ? applyFixes(text, [all]) : "";
      expect(listMissing(after)).toEqual([]);
      // Each group is named once, where its first row is put in.
      for (const group of ["（三）不予公开", "（四）无法提供", "（六）其他处理"])
        expect(after.split(group)).toHaveLength(2);
      expect(fixAll(text).text).toBe(fixAll(after).text);
    }
  });

  it("says nothing of a row whose name stands in another label, a line break being lost", () => {
    const text = report({
      proactive: section("proactive").replace(/本年处理决定数量\t*\n行政处罚/, "本年处理决定数量 行政处罚"),
    });
    expect(listMissing(text)).toEqual([]);
  });
});

examine("missing-row", {
  fires: [
    ...LEFT_OUT.map(([key, label, layout]) => without(key, label, layout)),
    `## 二、主动公开政府信息情况\n\n第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n行政规范性文件\t0\t0\t0\n第二十条第（五）项\n信息内容\t本年处理决定数量\n行政许可\t0\n第二十条第（六）项\n信息内容\t本年处理决定数量\n行政处罚\t0${MARK}\n第二十条第（八）项\n信息内容\t本年收费金额（单位：万元）\n行政事业性收费\t0\n`,
  ],
  silent: [
    report(),
    ...inEveryLayout(),
    // Lines of the edition of 2021 are not asked of a table of 2019.
    report({
      title: "# 青石镇2020年政府信息公开工作年度报告",
      preamble: "",
      proactive: section("proactive", {}, "tabs", EDITION_2019),
      requests: section("requests", {}, "tabs", EDITION_2019),
    }),
    // Rows that are there in another form.
    report({ proactive: section("proactive").replace("行政强制\t", "行政强制 \t") }),
    report({ proactive: section("proactive").replace("行政强制", "行政强止") }),
    report({ requests: section("requests").replace("四、结转下年度继续办理", "\n四、结转下年度继续办理") }),
    report({ requests: section("requests", { "carriedOut/naturalPerson": "", "carriedOut/total": "" }) }),
    report({ requests: section("requests").replace(/（七）总计\t/, "（七） 总计\t") }),
    // Without any table missing-table speaks.
    report({ proactive: "## 二、主动公开政府信息情况\n\n本年度没有主动公开的事项。\n" }),
  ],
});

describe("missing-row mends", () => {
  it.each(["tabs", "pipes"] as const)("with an empty row in its place: %s", (layout) => {
    const before = without("proactive", "行政强制", layout, "");
    const offered = fix(
      before,
      "missing-row",
      applyFixes(
        before,
        analyze(before)
          .findings.filter(({ code }) => code === "missing-row")
          .flatMap(({ fixes }) => fixes),
      ),
    );
    expect(offered.safe).toBe(true);
    const after = applyFixes(before, [offered]);
    expect(listMissing(after)).toEqual([]);
    // What nobody has filled in is blank, and never 0.
    expect(analyze(after).findings.map(({ code }) => code)).toContain("blank-cell");
  });
});
