import type { TableKey } from "../editions/edition.ts";
import { contains, type Range, touches } from "../text/range.ts";
import type { Report, UnreadLines } from "./report.ts";

/** Everything of one table that was not read with certainty: lines of a table read in part, or a part without a table. */
export function unreadOf(report: Report, key: TableKey): readonly UnreadLines[] {
  const lines = report.tables[key]?.unread ?? [];
  return [...lines, ...report.unread.filter(({ table }) => table === key)];
}

/** All unread lines of a report, table by table. */
export function listUnread(report: Report): readonly UnreadLines[] {
  return [...unreadOf(report, "proactive"), ...unreadOf(report, "requests"), ...unreadOf(report, "disputes")];
}

/**
 * Whether a range (UTF-16 offsets) touches unread lines, or lies in a section that has some: there nothing may be
 * inserted, deleted, renumbered or rewritten.
 */
export function isInUnreadPart(report: Report, range: Range): boolean {
  const unread = listUnread(report);
  if (unread.length === 0) return false;
  if (unread.some((lines) => touches(lines.range, range))) return true;
  return report.sections.some(({ heading, body }) => {
    const section = { start: heading.range.start, end: body.end };
    return touches(section, range) && unread.some((lines) => contains(section, lines.range));
  });
}
