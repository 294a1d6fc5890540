import { describe, expect, it } from "vitest";
import { report, section } from "../forms.ts";
import { check, examine } from "../kit.ts";

const mark = (label: string): string => `⟦duplicate-row|${label}⟧`;
const LAYOUTS = ["pipes", "tabs", "html"] as const;
/** Writes the line of table 二 or 三 that holds a label a second time, after the line that holds `after`. */
function repeat(
  key: "proactive" | "requests",
  label: string,
  after: string,
  layout: (typeof LAYOUTS)[number] = "tabs",
): string {
  const table = section(key, {}, layout);
  const lines = table.split("\n");
  const line = lines.find((candidate) => candidate.includes(label)) ?? "";
  const at = lines.findIndex((candidate) => candidate.includes(after));
  lines.splice(at + 1, 0, line.replace(label, mark(label)));
  return report({ [key]: lines.join("\n") });
}

examine("duplicate-row", {
  fires: [
    ...LAYOUTS.map((layout) => repeat("proactive", "行政处罚", "行政强制", layout)),
    repeat("proactive", "行政处罚", "行政处罚"),
    repeat("proactive", "行政规范性文件", "行政规范性文件"),
    repeat("proactive", "规章", "行政规范性文件"),
    repeat("proactive", "行政事业性收费", "行政事业性收费"),
    repeat("requests", "二、上年结转政府信息公开申请数量", "二、上年结转政府信息公开申请数量"),
    repeat("requests", "四、结转下年度继续办理", "四、结转下年度继续办理", "pipes"),
    repeat("requests", "2.重复申请", "2.重复申请"),
    repeat("requests", "4.保护第三方合法权益", "5.属于三类内部事务信息", "pipes"),
    `## 二、主动公开政府信息情况\n\n信息内容\n\n本年处理决定数量\n\n行政处罚\n\n3\n\n${mark("行政处罚")}\n\n4\n\n行政强制\n\n0\n`,
    `## 二、主动公开政府信息情况\n\n信息内容\t本年处理决定数量\n行政处罚\t3\n${mark("行政处 罚")}\t4\n行政强制\t0\n`,
  ],
  silent: [
    report(),
    ...(["pipes", "tabs", "lines", "html", "spaces"] as const).map((layout) =>
      report({ proactive: section("proactive", {}, layout), requests: section("requests", {}, layout) }),
    ),
    // 其他 stands in several groups, and among the columns.
    report({ requests: section("requests", { "otherHandling.rest/other": "0" }) }),
    // Words of a label in prose, in another table, in the header.
    report({
      overview: "行政处罚 3\n\n行政处罚信息主动公开，依申请公开渠道畅通，信息管理规范，平台正常，纳入考核。",
    }),
    report({ disputes: section("disputes", {}, "pipes") }),
    report({ proactive: section("proactive").replace("行政处罚", "行政处罚\t0\n其他处罚") }),
    "## 二、主动公开政府信息情况\n\n信息内容\t本年处理决定数量\n行政处罚\t3\n行政强制\t3\n",
    "## 二、主动公开政府信息情况\n\n信息内容\t本年处理决定数量\n行政许可\t3\n\n信息内容\t本年处理决定数量\n行政处罚\t3\n行政强制\t3\n",
  ],
});

describe("duplicate-row", () => {
  it("shows the row that stands there already, and mends nothing", () => {
    const [finding] = check(repeat("proactive", "行政处罚", "行政强制"));
    expect(finding?.related).toHaveLength(1);
    expect(finding?.fixes).toEqual([]);
  });
});
