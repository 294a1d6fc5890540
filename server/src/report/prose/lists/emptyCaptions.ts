import type { Report, Section } from "../../model/report.ts";
import { listNumbered, type Numbered, rankOf } from "../../reading/numbering.ts";

/** What the parts of a section are called; other short lines may be members of a list. */
const CAPTION =
  /^(?:政府信息|政务信息|信息)?(?:主动公开|依申请公开|(?:政府)?信息管理|(?:政府信息公开|信息公开)?平台建设|监督保障|(?:工作中)?存在的?(?:主要)?问题(?:[和及与]不足)?|(?:主要)?改进(?:情况|措施|打算)|整改(?:情况|措施)|(?:今后|下一?步)(?:改进|工作)?(?:打算|计划|安排|措施|思路)|主要(?:问题|做法|成效)|不足之处)(?:的?(?:情况|方面|工作))?$/;
/** What stands between two captions and says nothing. */
const NOTHING = /<(?!img|table)[^<>]*>|&nbsp;|[\s\u200b*#_>-]/g;

/**
 * The captions of a section below which nothing stands (（一）主动公开, and at once （二）依申请公开), where other captions of
 * their kind have text below them or behind them.
 */
export function findEmptyCaptions(report: Report, section: Section): Numbered[] {
  const numbered = listNumbered(report, section);
  if (numbered.length < 2) return [];
  const { text } = report.syntax;
  const last = Math.min(section.body.end, report.signature?.range.start ?? section.body.end);
  const isEmpty = ({ heading, style, value }: Numbered, index: number): boolean => {
    const next = numbered[index + 1];
    if (!CAPTION.test(heading.title.text) || (next && rankOf(next.style) > rankOf(style))) return false;
    // Two captions with one number: heading-numbering tells of them.
    if (next && next.style === style && next.value === value) return false;
    const end = next ? next.heading.range.start : last;
    return text.slice(heading.range.end, Math.max(heading.range.end, end)).replace(NOTHING, "") === "";
  };
  const empty = numbered.filter(isEmpty);
  const known = new Set(empty);
  const told = new Set(numbered.filter((item) => !known.has(item)).map(({ style }) => style));
  return empty.filter(({ style }) => told.has(style));
}
