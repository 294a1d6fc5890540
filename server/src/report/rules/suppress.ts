import type { Report } from "../report.ts";
import type { Range, Span } from "../text/range.ts";
import { touches } from "../text/range.ts";
import type { Finding } from "./rule.ts";

/** One comment that suppresses findings. */
export interface Suppression {
  /** The comment itself. */
  readonly range: Range;
  /** Codes as written; empty where all rules are meant. */
  readonly codes: readonly string[];
  /** Where findings that begin there are suppressed. */
  readonly scope: Range;
}

/** `<!-- nianbao-disable-next-line CODE, CODE -- reason -->`, `disable` … `enable`; without codes all rules. */
const COMMENT = /<!--\s*nianbao-(disable-next-line|disable|enable)\b([^>]*?)-->/g;

/** Reads the suppression comments of a report, in text order. */
export function listSuppressions(report: Report): Suppression[] {
  const { text } = report.syntax;
  if (!text.includes("nianbao-disable")) return [];
  const suppressions: Suppression[] = [];
  let open: { range: Range; codes: readonly string[] }[] = [];
  for (const match of text.matchAll(COMMENT)) {
    const range = { start: match.index, end: match.index + match[0].length };
    const codes = readCodes(match[2] ?? "");
    if (match[1] === "disable") open.push({ range, codes });
    else if (match[1] === "disable-next-line") {
      suppressions.push({ range, codes, scope: nextLine(report, range.end) });
    } else {
      const ended = open.filter(
        (entry) => codes.length === 0 || entry.codes.some((code) => codes.includes(code)),
      );
      for (const entry of ended) {
        suppressions.push({ ...entry, scope: { start: entry.range.end, end: range.start } });
      }
      open = open.filter((entry) => !ended.includes(entry));
    }
  }
  for (const entry of open)
    suppressions.push({ ...entry, scope: { start: entry.range.end, end: text.length } });
  return suppressions.sort((a, b) => a.range.start - b.range.start);
}

/** Every code that a comment of suppression names, where it stands, `enable` included; in text order. */
export function listSuppressedCodes(report: Report): Span[] {
  const { text } = report.syntax;
  if (!text.includes("<!--")) return [];
  return [...text.matchAll(COMMENT)].flatMap((match) => {
    const words = match[2] ?? "";
    let at =
      match.index + match[0].indexOf(words, match[0].indexOf(match[1] ?? "") + (match[1] ?? "").length);
    return readCodes(words).map((code): Span => {
      const start = text.indexOf(code, at);
      at = start + code.length;
      return { range: { start, end: at }, text: code };
    });
  });
}

/** Codes parted by spaces or commas; what follows ` -- ` is the reason. */
function readCodes(words: string): string[] {
  const [codes = ""] = words.split(/\s--\s/);
  return codes.split(/[\s,，、]+/).filter((code) => /^[a-z][a-z-]*$/.test(code));
}

/** The next line that is not blank; where a table begins there, the whole table, as no comment may stand inside. */
function nextLine(report: Report, offset: number): Range {
  const { lines } = report.syntax;
  const line = lines.find(
    (candidate) => candidate.start >= offset && candidate.content.end > candidate.content.start,
  );
  if (!line) return { start: offset, end: report.syntax.text.length };
  const table = Object.values(report.tables).find(
    (candidate) => candidate && candidate.range.start >= line.start && candidate.range.start <= line.end,
  );
  return table ? { start: line.start, end: Math.max(line.end, table.range.end) } : line;
}

/** Parts findings into those that stand and those that a comment suppresses. */
export function suppress(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
): { kept: Finding[]; suppressed: Finding[] } {
  const kept: Finding[] = [];
  const suppressed: Finding[] = [];
  for (const finding of findings) {
    const hidden = suppressions.some(
      ({ codes, scope }) =>
        (codes.length === 0 || codes.includes(finding.code)) &&
        touches(scope, { start: finding.range.start, end: finding.range.start }),
    );
    (hidden ? suppressed : kept).push(finding);
  }
  return { kept, suppressed };
}
