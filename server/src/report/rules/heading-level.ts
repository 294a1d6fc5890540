import type { Rule } from "./rule.ts";

/** In Markdown the six headings are of one level; what a file without marks looks like is not judged. */
export const headingLevel: Rule = {
  code: "heading-level",
  name: { zh: "标题级别不一", en: "uneven heading levels" },
  group: "document",
  level: "hint",
  fix: "safe",
  summary: {
    zh: "六个部分标题的 Markdown 级别不一致。",
    en: "The Markdown levels of the six headings differ.",
  },
  why: {
    zh: "六个部分是并列的，级别（# 的个数）不同会使大纲和网页目录错位。依据：GB/T 9704—2012 7.3.3（结构层次）。",
    en: "The six sections are of one rank; different numbers of # put outline and contents out of shape. Source: GB/T 9704-2012, 7.3.3.",
  },
  advice: { zh: "统一为同一级别。", en: "Give all of them the same level." },
  examples: {
    wrong:
      "## 一、总体情况\n\n正常。\n\n### 二、主动公开政府信息情况\n\n#### 三、收到和处理政府信息公开申请情况\n",
    right: "## 一、总体情况\n\n正常。\n\n## 二、主动公开政府信息情况\n",
  },
  *check({ report }) {
    const { sections, syntax } = report;
    const [opening] = sections;
    const levels = sections.map((section) => section.heading.level);
    const due = levels.find((level) => level > 0);
    if (!opening || due === undefined || levels.every((level) => level === due)) return;
    const deviating = sections.filter((section) => section.heading.level !== due);
    const [first] = deviating;
    if (!first) return;
    const marks = "#".repeat(due);
    yield {
      message: {
        zh: `六个部分标题的级别不一致：${sections.map(({ heading }) => (heading.level > 0 ? "#".repeat(heading.level) : "无")).join("、")}。请统一为 ${marks}。`,
        en: `The levels of the section headings differ. Use ${marks} for all of them.`,
      },
      range: first.heading.range,
      related: deviating.slice(1).map(({ heading }) => ({
        range: heading.range,
        message: { zh: "级别不一致的标题", en: "A heading of another level" },
      })),
      fixes: [
        {
          title: { zh: `都改为 ${marks}`, en: `Use ${marks} for all` },
          safe: true,
          edits: deviating.map(({ heading }) => {
            const start = syntax.lines[heading.line]?.start ?? heading.range.start;
            const before = syntax.text.slice(start, heading.range.start);
            const kept = before.replace(/^\s*#*\s*/, "");
            return { range: { start, end: heading.range.start - kept.length }, newText: `${marks} ` };
          }),
        },
      ],
    };
  },
};
