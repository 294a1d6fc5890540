import type { SectionSpec } from "../editions/edition.ts";
import type { Report } from "../model/report.ts";
import { unreadOf } from "../model/unread.ts";
import { extentOf } from "../tables/extent.ts";
import { layoutOfNewTable } from "../tables/newTable.ts";
import { printTable } from "../tables/printTable.ts";
import { insertBlock } from "../text/blocks.ts";
import { writeChineseNumeral } from "../text/numerals.ts";
import type { Rule } from "./rule.ts";

/** The six sections of the standard, every one of them, even where there is nothing to tell. */
export const missingSection: Rule = {
  code: "missing-section",
  name: { zh: "缺少部分", en: "missing section" },
  group: "document",
  level: "error",
  fix: "safe",
  completeness: true,
  summary: { zh: "缺少六个部分中的一个。", en: "One of the six sections is missing." },
  why: {
    zh: "年度报告由总体情况等六个部分组成，缺一不可，没有内容的也要保留标题并写明。依据：《中华人民共和国政府信息公开条例》第五十条；《中华人民共和国政府信息公开工作年度报告格式》。",
    en: "A report has six sections; one with nothing to tell stays, and says so. Source: article 50 of the Regulation; the standard format.",
  },
  advice: {
    zh: "插入该部分的标题（和空表），再填写内容。",
    en: "Insert the heading (and the empty table), then fill it in.",
  },
  examples: {
    wrong:
      "一、总体情况\n\n正常。\n\n二、主动公开政府信息情况\n\n三、收到和处理政府信息公开申请情况\n\n四、政府信息公开行政复议、行政诉讼情况\n\n六、其他需要报告的事项\n\n无。\n",
    right:
      "一、总体情况\n\n正常。\n\n二、主动公开政府信息情况\n\n三、收到和处理政府信息公开申请情况\n\n四、政府信息公开行政复议、行政诉讼情况\n\n五、存在的主要问题及改进情况\n\n六、其他需要报告的事项\n\n无。\n",
  },
  *check({ report }) {
    for (const spec of report.dueEdition.sections) {
      if (report.sections.some((section) => section.key === spec.key)) continue;
      const at = insertionOffset(report, spec);
      const name = `${writeChineseNumeral(spec.number)}、${spec.title}`;
      yield {
        message: {
          zh: `缺少“${name}”。请补上标题和内容；没有内容的也要写明。`,
          en: `The section “${name}” is missing. Add its heading and say what there is, even if it is nothing.`,
        },
        range: { start: at, end: at },
        fixes: [
          {
            title: { zh: `插入“${name}”`, en: `Insert “${name}”` },
            safe: true,
            edits: [insertBlock(report.syntax.text, { start: at, end: at }, printSection(report, spec))],
          },
        ],
      };
    }
  },
};

/** Where its words stand without their heading; else before the first later section. */
function insertionOffset(report: Report, spec: SectionSpec): number {
  const last = lastOffset(report, spec);
  const first =
    report.sections.findLast((section) => section.spec.number < spec.number)?.heading.range.end ?? 0;
  const left = offsetOfWords(report, spec);
  return left !== null && first <= left && left < last ? left : last;
}

/** Where the table stands that is the section's own, or what stands behind the table of the section before it. */
function offsetOfWords(report: Report, spec: SectionSpec): number | null {
  const { tables, dueEdition } = report;
  const before = dueEdition.sections.find(({ number }) => number === spec.number - 1)?.table ?? null;
  const above = before && tables[before];
  if (spec.table === null) return above && firstWordsBehind(report, extentOf(report, above).end);
  const own = tables[spec.table];
  if (!own) return null;
  // In one section with it the heads of both tables have labels in common.
  const isBelow = above !== null && above.range.end < own.range.end && own.range.start < above.range.end;
  return isBelow ? firstWordsBehind(report, extentOf(report, above).end) : extentOf(report, own).start;
}

/** The first line behind a table that holds words of its own. */
function firstWordsBehind({ syntax }: Report, end: number): number | null {
  const next = syntax.lines.find(({ start, content }) => {
    const words = start < end ? "" : syntax.text.slice(content.start, content.end).replace(TAG, "").trim();
    return words !== "" && !NOTE.test(words);
  });
  return next?.start ?? null;
}

const TAG = /<[^<>]*>/g;
/** What belongs to the table above it. */
const NOTE = /^(?:注|备注|说明|[（(]注)/;

/** Before the first later section that stands; else before the signature; else at the end. */
function lastOffset(report: Report, spec: SectionSpec): number {
  const later = report.sections.find((section) => section.spec.number > spec.number);
  if (later) return report.syntax.lines[later.heading.line]?.start ?? later.heading.range.start;
  const { lines } = report.syntax;
  const signature = report.signature?.range.start;
  const line =
    signature === undefined ? undefined : lines.findLast((candidate) => candidate.start <= signature);
  return line?.start ?? endOfLastLine(report);
}

/** Where the last line that holds anything ends; what is blank at its end may be a cell. */
function endOfLastLine({ syntax: { text, lines } }: Report): number {
  const words = text.trimEnd().length;
  return lines.find(({ end }) => end >= words)?.end ?? words;
}

/** The heading in the way the others are written, and below it the empty table where there is none elsewhere. */
function printSection(report: Report, spec: SectionSpec): string {
  const [like] = report.sections;
  const level = like ? like.heading.level : 2;
  const heading = `${level > 0 ? `${"#".repeat(level)} ` : ""}${writeChineseNumeral(spec.number)}、${spec.title}`;
  if (spec.table === null || report.tables[spec.table] !== null || unreadOf(report, spec.table).length > 0)
    return heading;
  const table = report.dueEdition.tables[spec.table];
  return `${heading}\n\n${printTable(table, layoutOfNewTable(report, table), () => "")}`;
}
