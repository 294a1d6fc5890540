import { describe, expect, it } from "vitest";
import { analyze, figuresOf, fixAll } from "../../server/src/report/index.ts";
import { report, section } from "../forms.ts";
import { examine } from "../kit.ts";

type Layout = "pipes" | "tabs" | "html" | "lines" | "spaces";
/** Lets two lines of a table change places, and marks the label that then stands too early. */
function swap(
  key: "proactive" | "requests",
  one: string,
  other: string,
  layout: Layout = "tabs",
  marked = true,
): string {
  const lines = section(key, {}, layout).split("\n");
  const at = lines.findIndex((line) => line.includes(one));
  const to = lines.findIndex((line) => line.includes(other));
  const [first = "", second = ""] = [lines[at], lines[to]];
  lines[at] = marked ? second.replace(other, `⟦row-order|${other}⟧`) : second;
  lines[to] = first;
  return report({ [key]: lines.join("\n") });
}

examine("row-order", {
  fires: [
    swap("proactive", "行政处罚", "行政强制"),
    swap("proactive", "行政处罚", "行政强制", "pipes"),
    swap("proactive", "行政处罚", "行政强制", "html"),
    swap("proactive", "行政处罚", "行政强制", "spaces"),
    swap("proactive", "规章", "行政规范性文件"),
    swap("proactive", "规章", "行政规范性文件", "pipes"),
    swap("requests", "一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量"),
    swap("requests", "一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "pipes"),
    swap("requests", "一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "html"),
    swap("requests", "2.其他法律行政法规禁止公开", "3.危及“三安全一稳定”"),
    swap("requests", "2.其他法律行政法规禁止公开", "8.属于行政查询事项"),
    "## 二、主动公开政府信息情况\n\n信息内容\n\n本年处理决定数量\n\n⟦row-order|行政强制⟧\n\n0\n\n行政处罚\n\n3\n",
    "## 二、主动公开政府信息情况\n\n信息内容\t本年收费金额（单位：万元）\n⟦row-order|行政事业性收费⟧\t0\n信息内容\t本年处理决定数量\n行政许可\t0\n",
  ],
  silent: [
    report(),
    ...(["pipes", "tabs", "lines", "html", "spaces"] as const).map((layout) =>
      report({ proactive: section("proactive", {}, layout), requests: section("requests", {}, layout) }),
    ),
    // A row that is missing, or there twice, is another matter.
    report({ proactive: section("proactive").replace(/行政处罚.*\n/, "") }),
    report({ proactive: section("proactive").replace(/(行政强制.*\n)/, "$1行政处罚\t0\n") }),
    report({ proactive: section("proactive").replace(/(规章.*\n)/, "$1规章\t0\t0\t0\n") }),
    report({ requests: section("requests").replace(/（七）总计.*\n/, "") }),
    "## 二、主动公开政府信息情况\n\n信息内容\t本年处理决定数量\n行政处罚\t3\n",
    "行政强制、行政处罚、行政许可等信息主动公开。\n",
  ],
});

describe("row-order mends", () => {
  it.each(["tabs", "pipes"] as const)(
    "by the order of the standard, every figure with its row: %s",
    (layout) => {
      const before = swap("proactive", "行政处罚", "行政强制", layout, false);
      const after = fixAll(before, { codes: ["row-order"] }).text;
      expect(analyze(after).findings.filter(({ code }) => code === "row-order")).toEqual([]);
      expect(figuresOf(analyze(after).report)).toEqual(figuresOf(analyze(before).report));
    },
  );
});
