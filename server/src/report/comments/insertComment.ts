import type { Report } from "../model/report.ts";
import type { Line } from "../syntax/syntax.ts";
import { findBlock } from "../tables/extent.ts";
import type { Edit } from "../text/edits.ts";
import type { Range } from "../text/range.ts";
import { findBeginning } from "./suppressions.ts";

/** How far a comment reaches that silences a rule: over the line of a finding, its table, or the whole text. */
export type SuppressScope = "line" | "table" | "file";

/**
 * How far comments can reach that silence a finding. In a table there is no comment for one line, since none may
 * stand inside; the table's stands before it.
 * @param range where the finding lies.
 */
export function listScopes(report: Report, range: Range): SuppressScope[] {
  if (findBlock(report, range.start)) return ["table", "file"];
  return lineFor(report, range) ? ["line", "file"] : ["file"];
}

/**
 * The comment that silences a rule for a finding, as an edit that puts it on a line of its own; null where none
 * can stand there.
 * @param reason why, for those who read the text; it may be empty.
 */
export function suppressWithComment(
  report: Report,
  finding: { readonly code: string; readonly range: Range },
  scope: SuppressScope,
  reason: string,
): Edit | null {
  const start = insertionOffset(report, finding.range, scope);
  if (start === null || !listScopes(report, finding.range).includes(scope)) return null;
  const kind = scope === "file" ? "disable" : "disable-next-line";
  const words = spell(reason);
  const comment = `<!-- nianbao-${kind} ${finding.code}${words === "" ? "" : ` -- ${words}`} -->`;
  return { range: { start, end: start }, newText: `${comment}\n` };
}

function insertionOffset(report: Report, range: Range, scope: SuppressScope): number | null {
  switch (scope) {
    case "line":
      return lineFor(report, range)?.start ?? null;
    case "table":
      return findBlock(report, range.start)?.start ?? null;
    case "file":
      return findBeginning(report.syntax.text);
  }
}

/**
 * The line that a comment above it would be for; null where that would be another one, or a row of some table. What
 * is missing stands on no line.
 */
function lineFor({ syntax }: Report, range: Range): Line | null {
  const line = syntax.lines.findLast(({ start }) => start <= range.start);
  if (!line || range.start === range.end || line.content.start === line.content.end) return null;
  const row = syntax.rows.find(
    ({ firstLine, lastLine }) => firstLine <= line.number && line.number <= lastLine,
  );
  return row?.layout === "pipes" || row?.layout === "html" ? null : line;
}

/** A reason as it may stand in a comment: on one line, without what would end it. */
function spell(reason: string): string {
  return reason.replace(/\s+/g, " ").replace(/-{2,}/g, "—").replace(/>/g, "＞").trim().replace(/-+$/, "");
}
