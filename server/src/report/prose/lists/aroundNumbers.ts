import type { Report } from "../../model/report.ts";
import type { Numbered } from "../../reading/numbering.ts";
import { writeChineseNumeral } from "../../text/numerals.ts";
import type { Range } from "../../text/range.ts";

/** A lead-in such as 改进措施： after which numbering may begin anew. */
const LEAD_IN = /[：:]$|^[^。；！？]{2,20}$/;

/** The place of a number, as it is written. */
export function placeOfNumber({ heading }: Numbered): Range {
  return heading.numbering?.range ?? heading.range;
}

/** So far back (UTF-16 units) the paragraph before a number may begin. */
const FURTHEST_LINE = 1000;
/** How far above, in lines, the first entry of an appendix's list may stand. */
const FURTHEST_ENTRY = 5;

/** 附件：1.… above is the first of an appendix's list. */
export function followsLeadIn({ syntax: { text, lines } }: Report, { heading }: Numbered): boolean {
  return lines
    .slice(Math.max(0, heading.line - FURTHEST_ENTRY), heading.line)
    .some(({ content }) => /^\s*附[件：:].{0,3}[1１]\s*[.．、]/.test(text.slice(content.start, content.end)));
}

/** Whether an unnumbered line such as 改进措施： stands between two numbers. */
export function hasLeadIn(report: Report, before: Numbered, item: Numbered): boolean {
  const { text, lines } = report.syntax;
  return lines.slice(before.heading.line + 1, item.heading.line).some(({ content }) => {
    const words = text.slice(content.start, content.end);
    return words !== "" && LEAD_IN.test(words);
  });
}

/** Whether the number that seems to be skipped stands inside a paragraph instead of opening one. */
export function standsInline(
  report: Report,
  before: Numbered | undefined,
  item: Numbered,
  due: number,
): boolean {
  const from = before
    ? placeOfNumber(before).end
    : report.syntax.text.lastIndexOf("\n", placeOfNumber(item).start - 2);
  const { start } = placeOfNumber(item);
  const between = report.syntax.text.slice(from, start);
  const chinese = writeChineseNumeral(due);
  // （一主动公开: the bracket is missing, and unpaired-mark says so.
  const near = report.syntax.text.slice(Math.max(0, start - FURTHEST_LINE), start);
  if (item.style === "（一）" && new RegExp(`[\\n>][\\s*]*[（(]${chinese}(?![）)])`).test(near)) return true;
  const forms =
    item.style === "（一）"
      ? [`（${chinese}）`, `(${chinese})`]
      : item.style === "1."
        ? [`${due}.`, `${due}．`, `${due}、`]
        : [`（${due}）`, `(${due})`];
  return forms.some((form) => between.includes(form));
}
