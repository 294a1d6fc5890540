import { describe, expect, it } from "vitest";
import { LazyAnalysis } from "../../server/src/report/analysis/analysis.ts";
import { analyze, fixAll } from "../../server/src/report/index.ts";
import type { Outside } from "../../server/src/report/model/report.ts";
import { readReport } from "../../server/src/report/reading/readReport.ts";
import { report } from "../forms.ts";
import { examine } from "../kit.ts";

/** A report of an early year, in a form of its own. */
function early(title: string): string {
  return `${title}\n\n## 一、概述\n\n全年主动公开政府信息120条,比上年增加15条。\n\n## 二、依申请公开情况\n\n收到申请3件。\n`;
}

const TITLES = [2008, 2009, 2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018].map(
  (year) => `青石镇${year}年政府信息公开工作年度报告`,
);

examine("unsupported-year", {
  fires: [
    ...TITLES.map((title) => early(`# ⟦unsupported-year|${title}⟧`)),
    early("⟦unsupported-year|临河县卫生局2015年度政府信息公开工作年度报告⟧"),
  ],
  silent: [
    report(),
    ...[2019, 2020, 2021, 2022, 2023, 2024, 2025].map((year) =>
      report({ title: `# 青石镇${year}年政府信息公开工作年度报告` }),
    ),
    report({ title: "# 青石镇政府信息公开工作年度报告", preamble: "", other: "", signature: "" }),
    report({ title: "", preamble: "", other: "", signature: "" }),
    report({ overview: "自2008年5月1日起，青石镇每年编制年度报告；2018年度报告见网站。" }),
    "# 说明\n\n2016年的工作。\n",
  ],
});

describe("a text outside the known ground", () => {
  it("is told of once, and nothing is asked after the form", () => {
    for (const title of TITLES) {
      const { findings } = analyze(early(title));
      expect(findings.map(({ code }) => code)).toEqual(["unsupported-year", "punctuation-width"]);
      expect(findings[0]?.severity).toBe("information");
      expect(fixAll(early(title)).text).toBe(early(title).replace(",", "，"));
    }
  });

  it("of an early year is asked whether its sentences hold by themselves", () => {
    const text = early(`# ${TITLES[0]}`).replace("120条", "13条，其中网站8条、公众号6条");
    expect(analyze(text).findings.map(({ code }) => code)).toContain("prose-sum");
  });

  it.each([
    ["traditional", "繁体字"],
    ["notice", "通知"],
    ["summary", "汇总"],
  ] as const)("by whatever reason: %s", (reason, word) => {
    const outside: Outside[] = [{ reason, range: { start: 0, end: 4 } }];
    const text = "關於報送年度報告的通知\n\n請於1月31日前報送,聯繫電話13812345678。\n";
    const { findings } = new LazyAnalysis({ ...readReport(text), outside }, {});
    expect(findings.map(({ code }) => code)).toEqual(["unsupported-year", "personal-identifier"]);
    expect(findings[0]?.message.zh).toContain(word);
  });
});
