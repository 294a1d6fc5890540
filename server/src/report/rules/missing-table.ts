import type { TableKey } from "../editions/edition.ts";
import type { Problem } from "../findings/finding.ts";
import type { Report, Section } from "../model/report.ts";
import { unreadOf } from "../model/unread.ts";
import { lineAt } from "../syntax/positions.ts";
import { layoutOfNewTable } from "../tables/newTable.ts";
import { printTable } from "../tables/printTable.ts";
import { insertBlock } from "../text/blocks.ts";
import type { Rule } from "./rule.ts";

/** Sections 二, 三 and 四 report by table. Where the section itself is missing, missing-section speaks. */
export const missingTable: Rule = {
  code: "missing-table",
  name: { zh: "缺表格", en: "missing table" },
  group: "tables",
  level: "error",
  fix: "safe",
  completeness: true,
  summary: { zh: "第二、三、四部分没有表格。", en: "Section 二, 三 or 四 has no table." },
  why: {
    zh: "第二、三、四部分以表格形式报告，没有发生也要填 0 列表。依据：《中华人民共和国政府信息公开工作年度报告格式》；《条例》第五十条。",
    en: "Sections 二, 三 and 四 are reported as tables, filled with 0 where there is nothing. Source: the standard format; article 50 of the Regulation.",
  },
  advice: { zh: "插入空表后逐格填报。", en: "Insert the empty table and fill in every cell." },
  examples: {
    wrong: "## 四、政府信息公开行政复议、行政诉讼情况\n\n本年度没有行政复议和行政诉讼。\n",
    right:
      "## 四、政府信息公开行政复议、行政诉讼情况\n\n行政复议\t\t\t\t\t行政诉讼\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\n",
  },
  *check({ report }) {
    const seen = new Set<string>();
    for (const section of report.sections) {
      const key = section.spec.table;
      if (key === null || seen.has(key)) continue;
      const misplaced = describeMisplaced(report, section, key);
      if (misplaced) yield misplaced;
      if (misplaced) seen.add(key);
      if (misplaced || report.tables[key]) continue;
      // Where figures or labels stand that were not read, unread-table speaks.
      if (unreadOf(report, key).length > 0) continue;
      seen.add(key);
      const spec = report.dueEdition.tables[key];
      const table = printTable(spec, layoutOfNewTable(report, spec), () => "");
      const at = endOfWords(report, section);
      yield {
        message: {
          zh: `“${section.heading.title.text}”部分没有表格。请插入${spec.name.zh}并逐格填报，没有的填 0。`,
          en: `The section “${section.heading.title.text}” has no table. Insert ${spec.name.en} and fill in every cell, 0 where there is nothing.`,
        },
        range: section.heading.range,
        fixes: [
          {
            title: { zh: `插入空的${spec.name.zh}`, en: `Insert an empty ${spec.name.en}` },
            safe: true,
            edits: [insertBlock(report.syntax.text, { start: at, end: at }, table)],
          },
        ],
      };
    }
  },
};

/** A table that stands in none of its sections, but in another one. */
function describeMisplaced(
  { sections, tables, syntax }: Report,
  { heading, body: words }: Section,
  key: TableKey,
): Problem | null {
  const table = tables[key];
  // Of a section without a word empty-section speaks.
  if (!table || syntax.text.slice(words.start, words.end).trim() === "") return null;
  const holds = ({ body }: Section): boolean =>
    body.start <= table.range.start && table.range.start < body.end;
  const other = sections.find(holds);
  if (!other || sections.some((own) => own.spec.table === key && holds(own))) return null;
  const line = lineAt(syntax.lines, table.range.start) + 1;
  return {
    message: {
      zh: `“${heading.title.text}”部分没有表格：${table.spec.name.zh}放在了“${other.heading.title.text}”部分（第 ${line} 行）。请移到这一部分。`,
      en: `The section “${heading.title.text}” has no table: ${table.spec.name.en} stands in “${other.heading.title.text}” (line ${line}). Move it here.`,
    },
    range: heading.range,
    related: [
      {
        range: table.range,
        message: { zh: `放错部分的${table.spec.name.zh}`, en: `The misplaced ${table.spec.name.en}` },
      },
    ],
  };
}

/** The end of the last line of a section that holds words: the table goes below what is said about it. */
function endOfWords(report: Report, section: Section): number {
  const { text, lines } = report.syntax;
  const end = Math.min(section.body.end, signatureStart(report, section));
  const words = section.body.start + text.slice(section.body.start, end).trimEnd().length;
  return lines.find((line) => line.end >= words)?.end ?? words;
}

function signatureStart(report: Report, section: Section): number {
  const start = report.signature?.range.start ?? Number.POSITIVE_INFINITY;
  return start >= section.body.start ? start : Number.POSITIVE_INFINITY;
}
