import { describe, expect, it } from "vitest";
import { EDITION_2019 } from "../../server/src/report/editions/2019.ts";
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

  it("yuan only where the author agrees: the head of the column says 万元", () => {
    expect(fix(fee("125000元"), "number-form", fee("12.5")).safe).toBe(false);
  });
});
