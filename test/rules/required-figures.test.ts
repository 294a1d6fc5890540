import { describe, expect, it } from "vitest";
import { REQUIRED_FIGURES, type RequiredFigure } from "../../server/src/report/index.ts";
import { report } from "../forms.ts";
import { check, examine, type Fixture } from "../kit.ts";

const DOCUMENTS = [
  "normativeDocument.issued",
  "normativeDocument.repealed",
  "normativeDocument.inForce",
] as const;

/** A report with these words in 总体情况, of which these figures are wanted. */
function held(overview: string, ...requiredFigures: readonly RequiredFigure[]): Fixture {
  return { text: report({ overview }), context: { requirements: { requiredFigures } } };
}
function told(fixture: Fixture): Fixture {
  if (typeof fixture === "string") return fixture;
  return {
    ...fixture,
    text: fixture.text.replace("## 一、总体情况", "## ⟦required-figures|一、总体情况⟧"),
  };
}

examine("required-figures", {
  fires: [
    held("全年主动公开政府信息20条。", "normativeDocument.issued"),
    held("制发行政规范性文件3件。", "normativeDocument.repealed"),
    held("制发行政规范性文件3件，废止1件。", ...DOCUMENTS),
    held("规范管理行政规范性文件的制发。", "normativeDocument.issued"),
    held("2024年，按规定制发行政规范性文件。", "normativeDocument.issued"),
    held("按照临政办发〔2024〕5号加强规范性文件制发管理。", "normativeDocument.issued"),
    held("制发行政规范性文件3件。", "regulation.issued"),
    held("健全各项规章制度5项，制定工作制度2项。", "regulation.issued"),
    held("加强政策解读。", "interpretations"),
    held("加强平台建设，网站栏目专人维护。", "platforms"),
    held("编发政府公报。", "gazettes"),
    held("主动公开20条。", ...REQUIRED_FIGURES),
  ].map(told),
  silent: [
    held("制发行政规范性文件3件。", "normativeDocument.issued"),
    held("本年度制发行政规范性文件3件，废止1件，现行有效12件。", ...DOCUMENTS),
    held("未制发行政规范性文件。", "normativeDocument.issued"),
    held("全年无规章、行政规范性文件制发和废止。", "regulation.issued", "regulation.repealed"),
    held("现行有效行政规范性文件12件，今年新出台2件。", "normativeDocument.issued"),
    held("没有废止行政规范性文件。", "normativeDocument.repealed"),
    held("行政规范性文件制发数、废止数均为零。", "normativeDocument.issued", "normativeDocument.repealed"),
    held("发布政策解读12篇。", "interpretations"),
    held("建成公开专区两个，公众号1个。", "platforms"),
    held("编发政府公报6期。", "gazettes"),
    held("（一）主动公开。印发行政规范性文件 ２ 件。", "normativeDocument.issued"),
    held("主动公开20条。"),
    report({ overview: "主动公开20条。" }),
    held("", ...REQUIRED_FIGURES),
    { text: "正文\n", context: { requirements: { requiredFigures: REQUIRED_FIGURES } } },
  ],
});

describe("required-figures", () => {
  it("names all that is missing in one finding, with the notice", () => {
    const text = report({ overview: "制发行政规范性文件3件。" }).replace(
      "## 一、总体情况",
      "## ⟦required-figures|一、总体情况⟧",
    );
    const requirements = { notice: "临政办发〔2024〕5号", requiredFigures: DOCUMENTS };
    const [found] = check(text, { context: { requirements } });
    expect(found?.message.zh).toBe(
      "总体情况没有写明行政规范性文件废止件数、行政规范性文件现行有效件数，临政办发〔2024〕5号要求写明。请补写；没有的也写明。",
    );
  });
});
