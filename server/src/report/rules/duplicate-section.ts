import type { Section } from "../model/report.ts";
import type { Rule } from "./rule.ts";

/** Which of two sections holds is not for a program to say. */
export const duplicateSection: Rule = {
  code: "duplicate-section",
  name: { zh: "部分重复", en: "duplicate section" },
  group: "document",
  level: "error",
  fix: "none",
  summary: { zh: "同一部分出现两次。", en: "A section appears twice in the report." },
  why: {
    zh: "六个部分各一次；重复往往是粘贴了两遍，或旧稿没有删净。依据：《中华人民共和国政府信息公开工作年度报告格式》。",
    en: "Each of the six sections stands once; a second one was usually pasted twice or left from a draft. Source: the standard format.",
  },
  advice: { zh: "核对后合并或删去一个。", en: "Check, then merge them or delete one." },
  examples: {
    wrong: "一、总体情况\n\n正常。\n\n一、总体情况\n\n全年正常。\n",
    right: "一、总体情况\n\n一、加强组织领导。全年正常。\n",
  },
  *check({ report }) {
    const seen = new Map<string, Section>();
    for (const section of report.sections) {
      const first = seen.get(section.key);
      if (!first) {
        seen.set(section.key, section);
        continue;
      }
      yield {
        message: {
          zh: `“${section.spec.title}”重复：第 ${first.heading.line + 1} 行已有这一部分。请合并或删去一个。`,
          en: `“${section.spec.title}” stands here a second time; the first is on line ${first.heading.line + 1}. Merge them or delete one.`,
        },
        range: section.heading.range,
        related: [{ range: first.heading.range, message: { zh: "先出现的一个", en: "The first one" } }],
      };
    }
  },
};
