import { describe, expect, it } from "vitest";
import { analyze, figuresOf } from "../../server/src/report/index.ts";
import { report, section } from "../forms.ts";
import { examine, fix } from "../kit.ts";

const CARRIED = "四、结转下年度继续办理";
/** Puts something before the line of a table that holds a label, and marks that line's row. */
function tear(
  key: "proactive" | "requests",
  label: string,
  between: string,
  layout: "tabs" | "pipes" = "tabs",
  marked = true,
): string {
  const lines = section(key, {}, layout).split("\n");
  const at = lines.findIndex((line) => line.includes(label));
  const line = lines[at] ?? "";
  const body = layout === "tabs" ? line : line.replace(/^[|\s]*|\s*\|$/g, "");
  lines[at] = between + (marked ? line.replace(body.trim(), `⟦split-table|${body.trim()}⟧`) : line);
  return report({ [key]: lines.join("\n") });
}

examine("split-table", {
  fires: [
    tear("requests", CARRIED, "\n"),
    tear("requests", CARRIED, "\n", "pipes"),
    tear("requests", CARRIED, "\n\n"),
    tear("requests", CARRIED, "---\n"),
    tear("requests", CARRIED, "续表\n"),
    tear("requests", CARRIED, "\n第3页\n\n"),
    tear("requests", "2.重复申请", "\n"),
    tear("requests", "3.补正后申请内容仍不明确", "\n", "pipes"),
    tear("requests", "二、上年结转政府信息公开申请数量", "\n"),
    tear("proactive", "行政规范性文件", "\n"),
    tear("proactive", "行政强制", "\n"),
    tear("proactive", "行政强制", "\n", "pipes"),
    "## 二、主动公开政府信息情况\n\n| 信息内容 | 本年处理决定数量 |\n| --- | --- |\n| 行政处罚 | 3 |\n⟦split-table|行政强制\t0⟧\n",
  ],
  silent: [
    report(),
    ...(["pipes", "tabs", "lines", "html", "spaces"] as const).map((layout) =>
      report({ proactive: section("proactive", {}, layout), requests: section("requests", {}, layout) }),
    ),
    // Blocks of table 二 are tables of their own.
    tear("proactive", "第二十条第（五）项", "\n", "tabs", false),
    tear("proactive", "第二十条第（八）项", "\n", "pipes", false),
    // A header that is repeated on a new page.
    report({
      requests: section("requests").replace(
        CARRIED,
        `\n\t\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n${CARRIED}`,
      ),
    }),
    // A line with a row's words in prose.
    report({ requests: `${section("requests")}\n行政许可有关申请另行统计。` }),
    report({ requests: section("requests").replace("\n\n", "\n\n\n\n") }),
    "## 二、主动公开政府信息情况\n\n信息内容\t本年处理决定数量\n行政处罚\t3\n行政强制\t0\n",
  ],
});

describe("split-table mends", () => {
  it.each(["tabs", "pipes"] as const)("by joining the row, safely: %s", (layout) => {
    const offered = fix(
      tear("requests", CARRIED, "\n", layout, false),
      "split-table",
      report({ requests: section("requests", {}, layout) }),
    );
    expect(offered.safe).toBe(true);
  });

  it("with the stray rule below the row", () => {
    const before = tear("requests", CARRIED, "\n", "tabs", false).replace(
      /(四、结转下年度继续办理.*\n)/,
      "$1---\t---\t---\t---\t---\t---\t---\t---\t---\n",
    );
    fix(before, "split-table", report());
  });

  it("not over words that stand between: nothing of the author's is lost", () => {
    const text = tear("requests", CARRIED, "续表\n", "tabs", false);
    const [finding] = analyze(text).findings.filter(({ code }) => code === "split-table");
    expect(finding?.fixes).toEqual([]);
    expect(figuresOf(analyze(text).report)).toEqual(figuresOf(analyze(report()).report));
  });
});
