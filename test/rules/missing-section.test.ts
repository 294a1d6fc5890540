import { describe, expect, it } from "vitest";
import { EDITION_2021 } from "../../server/src/report/editions/2021.ts";
import { analyze, fixAll } from "../../server/src/report/index.ts";
import { report } from "../forms.ts";
import { check, examine } from "../kit.ts";

const HEADINGS = [
  "一、总体情况",
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
  "五、存在的主要问题及改进情况",
  "六、其他需要报告的事项",
] as const;
const MARK = "⟦missing-section|⟧";

/** The six headings with words below each; what `change` gives null for is marked as missing. */
function outline(change: (heading: string, number: number) => string | null, words = "正常。"): string {
  let pending = "";
  let text = "青石镇2024年政府信息公开工作年度报告";
  for (const [index, heading] of HEADINGS.entries()) {
    const written = change(heading, index + 1);
    if (written === null) pending += MARK;
    else {
      text += `\n\n${pending}${written}\n\n${words}`;
      pending = "";
    }
  }
  return `${text}${pending}\n`;
}
const without = (...numbers: number[]): string =>
  outline((heading, number) => (numbers.includes(number) ? null : heading));

examine("missing-section", {
  fires: [
    without(1),
    without(2),
    without(3),
    without(4),
    without(5),
    without(6),
    without(1, 2),
    without(5, 6),
    without(2, 4, 6),
    outline((heading, number) => (number === 5 ? null : `## ${heading}`)),
    outline((heading, number) => (number === 5 ? null : `**${heading}**`)),
    outline((heading, number) => (number === 3 ? null : `### ${heading.slice(2)}`)),
    outline((heading, number) => (number === 4 ? null : heading), "其他事项见第六部分。"),
    report()
      .replace("## 六、其他需要报告的事项\n\n", "")
      .replace("青石镇人民政府\n\n2025", `${MARK}青石镇人民政府\n\n2025`),
  ],
  silent: [
    outline((heading) => heading),
    outline((heading) => `# ${heading}`),
    outline((heading) => `#### ${heading}`),
    outline((heading) => `**${heading}**`),
    outline((heading) => heading.replace("、", "．")),
    outline((heading) => heading.replace("、", ".")),
    outline((heading) => heading.replace("、", "、 ")),
    outline((heading) => `　　${heading}`),
    outline((heading) => `## ${heading.slice(2)}`),
    outline((heading) => heading.replace("存在的主要问题及改进情况", "存在问题及改进情况")),
    outline((heading) => heading.replace("其他需要报告的事项", "需要报告的其他事项")),
    outline((heading) => `<h2>${heading}</h2>`),
    outline((heading) => heading).replace(/\n/g, "\r\n"),
    report(),
  ],
});

describe("missing-section mends", () => {
  it("every section, with its table, in the standard's order", () => {
    const text = `# 青石镇2024年政府信息公开工作年度报告\n\n## ${HEADINGS[3]}\n\n无。\n`;
    const mended = fixAll(text).text;
    const { report: read } = analyze(mended);
    expect(read.sections.map(({ key }) => key)).toEqual(EDITION_2021.sections.map(({ key }) => key));
    expect(read.tables.proactive?.rows).toHaveLength(6);
    check(mended, { rules: ["missing-section", "section-order", "missing-row", "split-table"] });
  });
});

describe("missing-section puts back a heading alone", () => {
  const whole = report({ improvement: "解读形式单一，将增加图解。" });
  it.each(HEADINGS.filter((_, index) => [1, 2, 3, 4].includes(index)))(
    "above the words that lost it: %s",
    (heading) => {
      const text = whole.replace(`## ${heading}\n\n`, "");
      expect(text).not.toBe(whole);
      expect(fixAll(text, { codes: ["missing-section"] }).text).toBe(whole);
    },
  );

  it("behind the notes of the table above", () => {
    const noted = whole.replace("\n\n## 五、", "\n\n注：数据由各站所填报。\n\n## 五、");
    const text = noted.replace("## 五、存在的主要问题及改进情况\n\n", "");
    expect(fixAll(text, { codes: ["missing-section"] }).text).toBe(noted);
  });
});
