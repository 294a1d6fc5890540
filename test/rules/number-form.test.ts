import { describe, expect, it } from "vitest";
import { EDITION_2019 } from "../../server/src/report/editions/2019.ts";
import { analyze, applyFixes, figuresOf, fixAll } from "../../server/src/report/index.ts";
import { report, section } from "../forms.ts";
import { examine, fix } from "../kit.ts";

const LAYOUTS = ["pipes", "tabs", "lines", "html", "spaces"] as const;
const mark = (text: string): string => `⟦number-form|${text}⟧`;
const licences = (text: string, layout: (typeof LAYOUTS)[number] = "tabs"): string =>
  report({ proactive: section("proactive", { "licensing/decisions": text }, layout) });
const fee = (text: string): string => report({ proactive: section("proactive", { "fee/amount": text }) });
const old = (values: Record<string, string>): string =>
  report({
    title: "# 青石镇2020年政府信息公开工作年度报告",
    preamble: "",
    proactive: section("proactive", values, "tabs", EDITION_2019),
  });

examine("number-form", {
  fires: [
    ...LAYOUTS.map((layout) => licences(mark("１２"), layout)),
    licences(mark("1,200")),
    licences(mark("1，200")),
    licences(mark("12件")),
    licences(mark("012")),
    licences(mark("十二")),
    licences(mark("3.0")),
    licences(mark("+3")),
    fee(mark("12.5万元")),
    fee(mark("125000元")),
    report({ requests: section("requests", { "received/naturalPerson": mark("０") }) }),
    old({ "licensing/change": mark("减3") }),
    old({ "licensing/change": mark("增加12项") }),
    old({ "penalty/change": mark("下降2") }),
    old({ "procurement/amount": mark("251000元") }),
  ],
  silent: [
    report(),
    ...LAYOUTS.map((layout) => licences("12", layout)),
    licences("1200"),
    licences("0"),
    licences(""),
    licences("-"),
    licences("约12"),
    licences("-3"),
    fee("12.50"),
    fee("0.5"),
    old({ "licensing/change": "+3" }),
    old({ "licensing/change": "-3" }),
    old({ "procurement/amount": "251000" }),
  ],
});

describe("number-form mends", () => {
  it.each([
    ["１２", "12"],
    ["1,200", "1200"],
    ["012", "12"],
    ["十二", "12"],
    ["3.0", "3"],
    ["二百零三件", "203"],
  ])("%s to %s, safely: the value stays", (before, after) => {
    expect(fix(licences(before), "number-form", licences(after)).safe).toBe(true);
  });

  it.each([
    ["减3", "-3"],
    ["增3", "3"],
    ["减少12件", "-12"],
    ["增加1,204", "1204"],
    ["减0", "0"],
  ])("%s to %s: a change told in words has its sign", (before, after) => {
    const text = old({ "licensing/change": before });
    expect(figuresOf(analyze(text).report).proactive.licensing?.change).toBe(Number(after));
    expect(fix(text, "number-form", old({ "licensing/change": after })).safe).toBe(true);
  });

  it("money by the unit that its own header names", () => {
    const amount = (text: string): string => old({ "procurement/amount": text });
    expect(fix(amount("251000元"), "number-form", amount("251000")).safe).toBe(true);
    expect(fix(amount("25.1万元"), "number-form", amount("251000")).safe).toBe(false);
    const inMyriads = (text: string): string => amount(text).replace("采购总金额", "采购总金额（万元）");
    expect(fix(inMyriads("251000元"), "number-form", inMyriads("25.1")).safe).toBe(false);
    expect(fix(inMyriads("25.1万元"), "number-form", inMyriads("25.1")).safe).toBe(true);
    expect(fix(fee("12.5万元"), "number-form", fee("12.5")).safe).toBe(true);
  });

  it("tells once of a table in which every figure is written so, and mends all of it", () => {
    const full = Object.fromEntries(
      ["received", "carriedIn", "granted"].flatMap((row) =>
        ["naturalPerson", "business", "total"].map((column) => [`${row}/${column}`, "０"]),
      ),
    );
    const text = report({ requests: section("requests", full) });
    const found = analyze(text).findings.filter(({ code }) => code === "number-form");
    expect(found.map(({ places, related }) => [places, related.length])).toEqual([[9, 9]]);
    expect(found[0]?.message.zh).toContain("表三有 9 格的数字写法不规范");
    const [all] = found[0]?.fixes ?? [];
    expect(all?.safe).toBe(true);
    expect(all ? applyFixes(text, [all]) : "").toBe(report());
    expect(fixAll(text).text).toBe(report());
  });

  it("yuan only where the author agrees: the head of the column says 万元", () => {
    expect(fix(fee("125000元"), "number-form", fee("12.5")).safe).toBe(false);
  });
});
