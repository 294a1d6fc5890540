import type { Section } from "../model/report.ts";
import { writeChineseNumeral } from "../text/numerals.ts";
import type { Rule } from "./rule.ts";

/** The order of the standard is also the order in which readers and programs look. */
export const sectionOrder: Rule = {
  code: "section-order",
  name: { zh: "部分次序有误", en: "sections out of order" },
  group: "document",
  level: "error",
  fix: "unsafe",
  summary: { zh: "六个部分的次序不对。", en: "The sections stand in another order." },
  why: {
    zh: "六个部分的次序由格式统一规定。依据：《中华人民共和国政府信息公开条例》第五十条；《中华人民共和国政府信息公开工作年度报告格式》。",
    en: "The order of the six sections is prescribed. Source: article 50 of the Regulation; the standard format.",
  },
  advice: {
    zh: "把该部分整体移到规定的位置，并核对序号。",
    en: "Move the whole section to its place and check the numerals.",
  },
  examples: {
    wrong:
      "一、总体情况\n\n正常。\n\n六、其他需要报告的事项\n\n无。\n\n五、存在的主要问题及改进情况\n\n有。\n",
    right:
      "一、总体情况\n\n正常。\n\n五、存在的主要问题及改进情况\n\n有。\n\n六、其他需要报告的事项\n\n无。\n",
  },
  *check({ report }) {
    const { sections, syntax } = report;
    const keys = new Set(sections.map((section) => section.key));
    if (keys.size < sections.length) return;
    const kept = longestRising(sections);
    for (const section of sections) {
      if (kept.has(section)) continue;
      const follower = sections.find((other) => kept.has(other) && other.spec.number > section.spec.number);
      const name = `${writeChineseNumeral(section.spec.number)}、${section.spec.title}`;
      const start = syntax.lines[section.heading.line]?.start ?? section.heading.range.start;
      const target = follower ? (syntax.lines[follower.heading.line]?.start ?? null) : null;
      const moved = syntax.text.slice(start, section.body.end);
      const newText = moved.endsWith("\n") ? moved : `${moved}\n\n`;
      yield {
        message: {
          zh: `“${name}”的位置不对，应在${follower ? `“${follower.heading.title.text}”之前` : "最后"}。请按规定的次序排列。`,
          en: `“${name}” is out of place: it belongs ${follower ? `before “${follower.heading.title.text}”` : "at the end"}.`,
        },
        range: section.heading.range,
        related: follower
          ? [
              {
                range: follower.heading.range,
                message: { zh: "应移到这里之前", en: "It belongs before this" },
              },
            ]
          : [],
        fixes:
          target === null
            ? []
            : [
                {
                  title: { zh: `把“${name}”移到规定的位置`, en: `Move “${name}” to its place` },
                  safe: false,
                  edits: [
                    { range: { start: target, end: target }, newText },
                    { range: { start, end: section.body.end }, newText: "" },
                  ],
                },
              ],
      };
    }
  },
};

/** The most sections that stand in order already; the others are the ones to move. */
function longestRising(sections: readonly Section[]): Set<Section> {
  const best: Section[][] = [];
  for (const section of sections) {
    const before = best.filter((chain) => (chain[chain.length - 1]?.spec.number ?? 0) < section.spec.number);
    const longest = before.reduce<Section[]>((a, b) => (b.length > a.length ? b : a), []);
    best.push([...longest, section]);
  }
  return new Set(best.reduce<Section[]>((a, b) => (b.length > a.length ? b : a), []));
}
