import { describe, expect, it } from "vitest";
import { analyze, applyFixes } from "../../server/src/report/index.ts";
import { HEADINGS, report, section } from "../forms.ts";
import { examine } from "../kit.ts";

const LAYOUTS = ["pipes", "tabs", "lines", "html", "spaces"] as const;
/** The heading of a section, marked, with words below it in place of its table. */
function only(key: keyof typeof HEADINGS, words: string): string {
  const [marks = "", heading = ""] = HEADINGS[key].split(/(?<=## )/);
  return report({ [key]: `${marks}⟦missing-table|${heading}⟧\n\n${words}\n` });
}

examine("missing-table", {
  fires: [
    only("proactive", ""),
    only("requests", ""),
    only("disputes", ""),
    only("proactive", "本年度主动公开政府信息45条。"),
    only("requests", "本年度未收到政府信息公开申请。"),
    only("disputes", "本年度没有行政复议、行政诉讼。"),
    only("proactive", "该部分以表格形式报告，详见附件。"),
    only("requests", "申请人可登录政府网站查询。"),
    only("disputes", "见附件。"),
    only("requests", "（略）"),
    only("disputes", "无"),
    only("proactive", "<!-- 表格待补 -->"),
  ],
  silent: [
    report(),
    ...LAYOUTS.map((layout) =>
      report({
        proactive: section("proactive", {}, layout),
        requests: section("requests", {}, layout),
        disputes: section("disputes", {}, layout),
      }),
    ),
    report({ disputes: section("disputes").replace("\n\n", "\n\n该部分以表格形式报告。表格如下：\n\n") }),
    report({ requests: `${section("requests")}\n\n数据截至2024年12月31日。` }),
    // A table with a row or two is a table that lacks rows.
    report({ proactive: `${HEADINGS.proactive}\n\n行政许可\t3\n行政处罚\t4\n` }),
    // A table under another heading is a table that strayed.
    report({
      proactive: `${HEADINGS.proactive}\n`,
      requests: `${HEADINGS.requests}\n\n${section("proactive").split("\n").slice(2).join("\n")}\n${section("requests").split("\n").slice(2).join("\n")}`,
    }),
    // Figures that nobody can place, and pictures: unread-table speaks.
    report({ requests: `${HEADINGS.requests}\n\n| 事项 | 数量 |\n| --- | --- |\n| 接待来访 | 3 |\n` }),
    report({ disputes: `${HEADINGS.disputes}\n\n![表四](table4.png)\n` }),
    // Where the section is missing, missing-section speaks.
    report({ disputes: "" }),
    "# 青石镇2024年政府信息公开工作年度报告\n",
  ],
});

describe("missing-table mends", () => {
  it.each(["proactive", "requests", "disputes"] as const)(
    "with an empty table of the edition that is due: %s",
    (key) => {
      const text = report({ [key]: `${HEADINGS[key]}\n` });
      const [finding] = analyze(text).findings.filter(({ code }) => code === "missing-table");
      const after = analyze(applyFixes(text, finding?.fixes ?? []));
      expect(after.report.tables[key]?.edition).toBe("2021");
      expect(after.findings.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(
        after.report.tables[key]?.rows
          .flatMap((row) => row.cells)
          .every((cell) => cell.figure.kind === "blank"),
      ).toBe(true);
    },
  );
});
