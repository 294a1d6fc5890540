import type { Problem } from "../findings/finding.ts";
import type { Report } from "../model/report.ts";
import { editDistance } from "../text/nearestWord.ts";
import type { Range } from "../text/range.ts";
import type { Rule } from "./rule.ts";

const NAMED_YEAR = /(20\d\d)\s*年/;

/** A report is known by its title: the agency, the year, and what it is. */
export const missingTitle: Rule = {
  code: "missing-title",
  name: { zh: "缺标题", en: "missing title" },
  group: "document",
  level: "error",
  fix: "unsafe",
  completeness: true,
  summary: {
    zh: "没有写明机关和年度的报告标题。",
    en: "There is no title that names the agency, the year and the report.",
  },
  why: {
    zh: "标题由机关名称、年度和“政府信息公开工作年度报告”组成，公开后按标题查找和汇总。依据：《中华人民共和国政府信息公开工作年度报告格式》；GB/T 9704—2012 7.3.1。",
    en: "The title names the agency, the year and 政府信息公开工作年度报告; published reports are found by it. Source: the standard format; GB/T 9704-2012, 7.3.1.",
  },
  advice: {
    zh: "在正文前加标题，如“云溪乡人民政府2024年政府信息公开工作年度报告”。",
    en: "Put a title before the text, such as 云溪乡人民政府2024年政府信息公开工作年度报告.",
  },
  examples: {
    wrong: "一、总体情况\n\n青石镇认真落实公开要求。\n",
    right: "青石镇2024年政府信息公开工作年度报告\n\n一、总体情况\n\n青石镇认真落实公开要求。\n",
  },
  *check({ report }) {
    if (report.title) return;
    const { text } = report.syntax;
    const miswritten = findMiswritten(report);
    if (miswritten) {
      yield describeMiswritten(miswritten);
      return;
    }
    const agency = report.signature?.agency?.text ?? "××人民政府";
    const year = report.year ?? yearBefore(report) ?? NAMED_YEAR.exec(text)?.[1] ?? "××××";
    const mark = report.sections.some((section) => section.heading.level > 0) ? "# " : "";
    const title = `${agency}${year}年政府信息公开工作年度报告`;
    yield {
      message: {
        zh: "没有找到报告标题。请在正文前写明机关名称、年度和“政府信息公开工作年度报告”。",
        en: "No title was found. Name the agency, the year and 政府信息公开工作年度报告 before the text.",
      },
      range: { start: 0, end: 0 },
      fixes: [
        {
          title: { zh: `插入标题“${title}”`, en: `Insert the title “${title}”` },
          safe: false,
          edits: [{ range: { start: 0, end: 0 }, newText: `${mark}${title}\n\n` }],
        },
      ],
    };
  },
};

const NAME = "政府信息公开工作年度报告";
/** A line that names an agency, a year and then something like a report. */
const LIKE_TITLE = /^(.{2,30}?(?:20|２０)[\d０-９]{2}年(?:度)?)(.{9,15})$/;
/** So many characters of the name may be wrong. */
const MOST_WRONG = 2;
/** No title stands further below (lines). */
const LOWEST = 12;

/** A title with a slip in its name, which is therefore not read as one: 政府信息公工作年度报告. */
interface Miswritten {
  readonly written: string;
  readonly range: Range;
}

function findMiswritten({ syntax: { text, lines }, sections }: Report): Miswritten | null {
  const end = sections[0]?.heading.range.start ?? text.length;
  for (const { content } of lines.slice(0, LOWEST)) {
    if (content.start >= end) break;
    const words = text.slice(content.start, content.end).replace(/^[#*\s]+|[*\s]+$/g, "");
    const [, before = "", written = ""] = LIKE_TITLE.exec(words) ?? [];
    const wrong = written === "" ? 0 : editDistance(written, NAME);
    if (wrong === 0 || wrong > MOST_WRONG) continue;
    const start = text.indexOf(words, content.start) + before.length;
    return { written, range: { start, end: start + written.length } };
  }
  return null;
}

function describeMiswritten({ written, range }: Miswritten): Problem {
  return {
    message: {
      zh: `标题里的“${written}”有误，应为“${NAME}”。`,
      en: `“${written}” in the title should read “${NAME}”.`,
    },
    range,
    fixes: [
      {
        title: { zh: `改为“${NAME}”`, en: `Change to “${NAME}”` },
        safe: false,
        edits: [{ range, newText: NAME }],
      },
    ],
  };
}

/** The year before that of the closing date: a report is signed early in the year after its own. */
function yearBefore(report: Report): number | null {
  const date = report.signature?.date;
  return date ? date.year - 1 : null;
}
