import { labelKey } from "../text/label.ts";
import type { Rule } from "./rule.ts";

/** Titles are prescribed; spaces, widths and bold do not count. */
export const sectionTitle: Rule = {
  code: "section-title",
  name: { zh: "部分标题不符", en: "wrong section title" },
  group: "document",
  level: "warning",
  fix: "safe",
  summary: { zh: "部分的标题与格式不一致。", en: "A section's title differs from the standard's." },
  why: {
    zh: "六个部分的标题由格式统一规定。依据：《中华人民共和国政府信息公开工作年度报告格式》。",
    en: "The titles of the six sections are prescribed. Source: the standard format.",
  },
  advice: { zh: "改为格式规定的标题。", en: "Use the title of the standard." },
  examples: {
    wrong: "## 五、存在问题及改进情况\n\n解读形式单一。\n",
    right: "## **五、存在的主要问题及改进情况**\n\n解读形式单一。\n",
  },
  *check({ report }) {
    for (const { spec, heading } of report.sections) {
      const { text, range } = heading.title;
      if (labelKey(text) === labelKey(spec.title)) continue;
      // Whether what stands below another section's title is this one's nobody knows.
      const isCopied = report.dueEdition.sections.some(({ title }) => labelKey(title) === labelKey(text));
      yield {
        message: {
          zh: `标题“${text}”应为“${spec.title}”。`,
          en: `The title “${text}” should read “${spec.title}”.`,
        },
        range,
        fixes: isCopied
          ? []
          : [
              {
                title: { zh: `改为“${spec.title}”`, en: `Change to “${spec.title}”` },
                safe: true,
                edits: [{ range, newText: spec.title }],
              },
            ],
      };
    }
  },
};
