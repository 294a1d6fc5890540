import type { Report, Section } from "../model/report.ts";
import { lineAt } from "../syntax/positions.ts";
import type { Rule } from "./rule.ts";

/** Section 五 may not say that there were no problems. */
const TAG = /<[^<>]*>/g;
const NOTHING =
  /^(?:本(?:年度?|机关|单位|[镇乡局县])|我[镇乡局县]|20\d\d年度?|目前|暂时?|[，,])*(?:无|没有|不存在|未发现)(?:存在的?|(?:明显|突出|主要|重大|其他)的?)*(?:问题|不足|情况)?(?:[及和、]?(?:整改|改进)(?:情况|措施)?)?[。.]?$/;
/** Marks in the place of words. */
const NO_WORDS = /^[/／\\—–－-]*[。.]?$/;

/** Comments, blank lines and a signature may stand in a section that says nothing. */
const LONGEST_NOTHING = 400;

/** A section that says nothing, or section 五 that only says 无. */
export const emptySection: Rule = {
  code: "empty-section",
  name: { zh: "部分空白", en: "empty section" },
  group: "document",
  level: "warning",
  fix: "none",
  completeness: true,
  summary: {
    zh: "某一部分没有内容（或只有“／”“—”），或第五部分只写“无”“无存在问题”。",
    en: "A section holds nothing, or section 五 only 无.",
  },
  why: {
    zh: "各部分都要写明情况，没有的也要写“无”；第五部分要写存在的主要问题和改进情况，不能只写“无”。依据：《中华人民共和国政府信息公开条例》第五十条第（四）、（五）项；《中华人民共和国政府信息公开工作年度报告格式》。",
    en: "Each section tells its facts, or that there are none; section 五 names problems and what is done about them. Source: article 50(4) and (5) of the Regulation; the standard format.",
  },
  advice: {
    zh: "补写内容；第六部分没有事项的写明“没有其他需要报告的事项”。",
    en: "Fill it in; where section 六 has nothing to tell, say so.",
  },
  examples: {
    wrong: "## 五、存在的主要问题及改进情况\n\n无。\n\n## 六、其他需要报告的事项\n\n无。\n",
    right:
      "## 五、存在的主要问题及改进情况\n\n政策解读以文字为主，下一年增加图解。\n\n## 六、其他需要报告的事项\n\n无。\n",
  },
  *check({ report }) {
    for (const section of report.sections) {
      // Long sections say something; only of short ones the words need to be looked at.
      if (section.body.end - section.body.start > LONGEST_NOTHING) continue;
      const words = wordsOfSection(report, section);
      const onlyNothing = section.key === "improvement" && NOTHING.test(words);
      const isEmpty = words === "" || (section.spec.table === null && NO_WORDS.test(words));
      if (!isEmpty && !onlyNothing) continue;
      // An absent table is told by its own rule.
      if (words === "" && section.spec.table !== null && report.tables[section.spec.table] === null) continue;
      yield {
        message: {
          zh: onlyNothing
            ? `“${section.spec.title}”只写了“${words}”。请写明存在的问题和改进情况。`
            : `“${section.spec.title}”${words === "" ? "没有内容" : `只有“${words}”，没有内容`}。请补写；没有的也要写明。`,
          en: onlyNothing
            ? `“${section.spec.title}” only says “${words}”. Name the problems and what is done about them.`
            : `“${section.spec.title}” holds nothing${words === "" ? "" : ` but “${words}”`}. Fill it in, or say that there is nothing.`,
        },
        range: section.heading.range,
      };
    }
  },
};

/**
 * What a section says: its lines that are no headings of Markdown, comments or signature; of a line in which it begins
 * or ends the part that is its own.
 */
function wordsOfSection(report: Report, section: Section): string {
  const { text, lines } = report.syntax;
  const { start } = section.body;
  const end = Math.min(section.body.end, report.signature ? report.signature.range.start : text.length);
  return lines
    .slice(lineAt(lines, start), lineAt(lines, Math.max(start, end)) + 1)
    .map(({ content }) => text.slice(Math.max(content.start, start), Math.min(content.end, end)))
    .join("")
    .replace(TAG, "")
    .trim();
}
