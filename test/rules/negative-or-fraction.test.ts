import { EDITION_2019 } from "../../server/src/report/editions/2019.ts";
import { report, section } from "../forms.ts";
import { examine } from "../kit.ts";

const LAYOUTS = ["pipes", "tabs", "lines", "html", "spaces"] as const;
const mark = (text: string): string => `⟦negative-or-fraction|${text}⟧`;
const licences = (text: string, layout: (typeof LAYOUTS)[number] = "tabs"): string =>
  report({ proactive: section("proactive", { "licensing/decisions": text }, layout) });
const old = (values: Record<string, string>): string =>
  report({
    title: "# 青石镇2020年政府信息公开工作年度报告",
    preamble: "",
    proactive: section("proactive", values, "tabs", EDITION_2019),
  });

examine("negative-or-fraction", {
  fires: [
    ...LAYOUTS.map((layout) => licences(mark("-3"), layout)),
    licences(mark("2.5")),
    licences(mark("－３")),
    licences(mark("−1")),
    licences(mark("0.5件")),
    report({ requests: section("requests", { "received/naturalPerson": mark("-1") }) }),
    report({ requests: section("requests", { "granted/total": mark("1.5") }, "pipes") }),
    report({ disputes: section("disputes", { "reconsideration/upheld": mark("-2") }) }),
    report({ proactive: section("proactive", { "fee/amount": mark("-1.2") }) }),
    old({ "penalty/decisions": mark("-4") }),
  ],
  silent: [
    report(),
    ...LAYOUTS.map((layout) => licences("3", layout)),
    licences("1,200"),
    licences("1，200"),
    licences("１２"),
    licences("-"),
    licences("—"),
    licences("3.0"),
    report({ proactive: section("proactive", { "fee/amount": "12.35" }) }),
    report({ proactive: section("proactive", { "fee/amount": "0.5万元" }) }),
    // 本年增/减 may fall, and purchases cost what they cost.
    old({ "licensing/change": "-3" }),
    old({ "licensing/change": "+3" }),
    old({ "procurement/amount": "513.45" }),
  ],
});
