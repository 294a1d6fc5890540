import { describe, expect, it } from "vitest";
import { report, section } from "../forms.ts";
import { check, examine, fix } from "../kit.ts";

const LAYOUTS = ["pipes", "tabs", "html"] as const;
const mark = (text: string): string => `⟦blank-cell|${text}⟧`;
const licences = (text: string, layout: "pipes" | "tabs" | "lines" | "html" | "spaces" = "tabs"): string =>
  report({ proactive: section("proactive", { "licensing/decisions": text }, layout) });
const stock = (issued: string, repealed: string, inForce: string): string =>
  report({
    proactive: section("proactive", {
      "normativeDocument/issued": issued,
      "normativeDocument/repealed": repealed,
      "normativeDocument/inForce": inForce,
    }),
  });

examine("blank-cell", {
  fires: [
    ...(["pipes", "tabs", "lines", "html", "spaces"] as const).map((layout) => licences(mark("-"), layout)),
    licences(mark("—")),
    licences(mark("——")),
    licences(mark("/")),
    licences(mark("无")),
    licences(mark("空白"), "pipes"),
    stock("1", mark(""), "3"),
    stock(`⟦blank-cell|-`, "-⟧", "3"),
    report({ disputes: section("disputes", { "reconsideration/upheld": mark("－") }) }),
    report({ requests: section("requests", { "received/naturalPerson": mark("/") }, "pipes") }),
  ],
  silent: [
    report(),
    ...LAYOUTS.map((layout) => licences("0", layout)),
    licences("０"),
    licences("零"),
    licences("约5"),
    licences("-5"),
    // Places where merged cells were are no figures.
    report({ requests: section("requests", {}, "tabs") }),
    report({ requests: section("requests", {}, "pipes") }),
    report({ proactive: section("proactive", {}, "tabs").replace(/行政许可\t0/, "行政许可\t0\t\t") }),
    // A lost cell is cell-count's.
    report({ requests: section("requests").replace(/(一、本年新收政府信息公开申请数量\t+)0\t/, "$1") }),
    "## 二、主动公开政府信息情况\n\n信息内容\t本年处理决定数量\n行政许可\t0\n",
    report({ improvement: "无" }),
  ],
});

describe("blank-cell mends", () => {
  it("with 0, and leaves it to the author", () => {
    expect(fix(licences("-"), "blank-cell", licences("0")).safe).toBe(false);
  });

  it("with the one value that the identities leave, first", () => {
    const write = (pending: string): string =>
      report({
        disputes: section("disputes", {
          "reconsideration/upheld": "1",
          "reconsideration/pending": pending,
          "reconsideration/total": "4",
        }),
      });
    fix(write("-"), "blank-cell", write("3"));
  });

  it("and speaks once for a row that nobody has filled in", () => {
    const findings = check(stock(`⟦blank-cell|-`, "-", "-⟧"));
    expect(findings[0]?.message.zh).toContain("有 3 格为空");
  });
});
