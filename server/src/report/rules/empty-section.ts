import type { Problem } from "../findings/finding.ts";
import type { Report, Section } from "../model/report.ts";
import { findEmptyCaptions } from "../prose/lists/emptyCaptions.ts";
import type { Numbered } from "../reading/numbering.ts";
import { lineAt } from "../syntax/positions.ts";
import { contains } from "../text/range.ts";
import type { Rule } from "./rule.ts";

const TAG = /<[^<>]*>/g;
/** Who has no problems, and when. */
const SUBJECT =
  "(?:(?:本|我|全)(?:年度?|机关|单位|部门|街道|[镇乡局县市区旗委办厅院])|20\\d\\d年度?|目前|今年|全年|暂时?|总体|整体|(?:政府信息|政务|信息)公开|工作|情况|运行|运转|在|中|方面|上)*";
/** Section 五 may not say that there were no problems: each clause of it that says nothing else. */
const NOTHING = new RegExp(
  `^${SUBJECT}(?:(?:良好|正常|平稳|有序|顺利)?$|(?:均|皆)?(?:无需?|没有|不存在|未发现|不涉及)(?:存在的?|(?:明显|突出|主要|重大|其他)的?|需要?(?:改进|整改)的?)*(?:问题|不足|困难|事项|情况)?(?:[及和、]?(?:整改|改进)(?:情况|措施)?)?$)`,
);
const SAYS_NONE = /无|没有|不存在|未发现|不涉及/;
/** What heads the parts of section 五, which says nothing by itself. */
const HEADS =
  /(?:（[一二三]）|[123][.、．])(?:存在的?)?(?:主要)?(?:问题|不足|改进|整改)(?:情况|措施)?[：:]?|(?:存在的?)?(?:主要)?(?:问题|不足|改进|整改)(?:情况|措施)?[：:]/g;
/** The standard's own words on how a section is written. */
const INSTRUCTION =
  /[（(]?(?:该|此|本)部分(?:内容)?(?:以|用)?文字(?:形式)?(?:报告|说明|表述|描述)[）)]?[。.]?/;
const LEFT_OUT = /^[（(]?从?略[）)]?[。.]?$/;
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
    zh: "某一部分或其中一个小标题下没有内容（或只有“／”“—”），或第五部分只写“无”“无存在问题”。",
    en: "A section, or a caption in it, holds nothing, or section 五 only 无.",
  },
  why: {
    zh: "各部分都要写明情况，没有的也要写“无”；第五部分要写存在的主要问题和改进情况，不能只写“无”。依据：《中华人民共和国政府信息公开条例》第五十条第（四）项（存在的主要问题及改进情况）、第（五）项（其他需要报告的事项）；《中华人民共和国政府信息公开工作年度报告格式》。第五部分不能只写“无”由第（四）项和国办公开办函〔2021〕30号（四）（敷衍应付的，按规定处理）推出，没有逐字规定。",
    en: "Each section tells its facts, or that there are none; section 五 names problems and what is done about them. Source: article 50(4) and (5) of the Regulation; the standard format. That section 五 may not only say 无 follows from (4) and from the notice of the format, (4) (perfunctory reports), and is not said in so many words.",
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
      const { table } = section.spec;
      if (table === null) yield* findEmptyCaptions(report, section).map(describeCaption);
      // The other one of two is what is meant, and duplicate-section tells of them.
      if (report.sections.some((other) => other !== section && other.key === section.key)) continue;
      // Long sections say something; only of short ones the words need to be looked at.
      if (section.body.end - section.body.start > LONGEST_NOTHING) continue;
      // A table says something, whatever stands in it.
      if (table && report.tables[table] && contains(section.body, report.tables[table].range)) continue;
      const words = wordsOfSection(report, section);
      const onlyNothing =
        section.key === "improvement" &&
        SAYS_NONE.test(words) &&
        saysNothing(report.agency ? words.replaceAll(report.agency, "") : words);
      const isEmpty = words === "" || (table === null && (NO_WORDS.test(words) || LEFT_OUT.test(words)));
      if (!isEmpty && !onlyNothing) continue;
      // An absent table is told by its own rule.
      if (words === "" && table !== null && report.tables[table] === null) continue;
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

function describeCaption({ heading }: Numbered): Problem {
  return {
    message: {
      zh: `“${heading.title.text}”下面没有内容。请补写；没有的也要写明。`,
      en: `Nothing stands below “${heading.title.text}”. Fill it in, or say that there is nothing.`,
    },
    range: heading.range,
  };
}

/** Whether words tell that there were no problems, and nothing else. */
function saysNothing(words: string): boolean {
  const clauses = words
    .replace(HEADS, "，")
    .split(/[。．，；,;.]/)
    .filter((clause) => clause !== "");
  return clauses.some((clause) => SAYS_NONE.test(clause)) && clauses.every((clause) => NOTHING.test(clause));
}

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
    .replace(section.spec.table === null ? INSTRUCTION : "", "")
    .trim();
}
