import type { Finding, Level } from "../findings/finding.ts";
import type { Report } from "../model/report.ts";
import { blockOf } from "../tables/extent.ts";
import { findMatches } from "../text/matches.ts";
import { nearestWord } from "../text/nearestWord.ts";
import type { Range, Span } from "../text/range.ts";
import { touches } from "../text/range.ts";

/** One comment that suppresses findings. */
export interface Suppression {
  /** The comment itself. */
  readonly range: Range;
  /** Codes as written; empty where all rules are meant. */
  readonly codes: readonly Span[];
  /** Where findings that begin there are suppressed; null for an `enable` that ends nothing. */
  readonly scope: Range | null;
}

/**
 * What became of a comment, or of a code in it, once the rules have spoken. `used`: it hides a finding; `idle`: there
 * was nothing to hide; `silent`: that cannot be told, since the rule is off or looks at other reports as well;
 * `unknown`: there is no such rule.
 */
export type Usage = "used" | "idle" | "silent" | "unknown";

/** A comment with what became of it and of each code in it. */
export interface SuppressionUsage {
  readonly suppression: Suppression;
  readonly fate: Exclude<Usage, "unknown">;
  readonly codes: readonly CodeUsage[];
}

export interface CodeUsage extends Span {
  readonly fate: Usage;
  /** Of an unknown code, the one that is probably meant. */
  readonly nearest: string | null;
}

/** `<!-- nianbao-disable-next-line CODE, CODE -- reason -->`, `disable` … `enable`; without codes all rules. */
const COMMENT = /<!--\s*nianbao-(disable-next-line|disable|enable)\b([^>]*?)-->/g;
const CODE = /^[A-Za-z][\w-]*$/;

/** Reads the suppression comments of a report, in text order. */
export function listSuppressions(report: Report): Suppression[] {
  const suppressions: Suppression[] = [];
  let open: Omit<Suppression, "scope">[] = [];
  for (const { kind, range, codes } of readComments(report)) {
    if (kind === "disable") open.push({ range, codes });
    else if (kind === "disable-next-line") {
      suppressions.push({ range, codes, scope: nextLine(report, range.end) });
    } else {
      const ended = open.filter(
        (entry) => codes.length === 0 || entry.codes.some((code) => names(codes, code)),
      );
      for (const entry of ended) {
        suppressions.push({
          ...entry,
          scope: { start: startOfScope(report, entry.range), end: range.start },
        });
      }
      if (ended.length === 0) suppressions.push({ range, codes, scope: null });
      open = open.filter((entry) => !ended.includes(entry));
    }
  }
  for (const entry of open) {
    const scope = { start: startOfScope(report, entry.range), end: report.syntax.text.length };
    suppressions.push({ ...entry, scope });
  }
  return suppressions.sort((a, b) => a.range.start - b.range.start);
}

/** Every code that a comment of suppression names, where it stands, `enable` included; in text order. */
export function listSuppressedCodes(report: Report): Span[] {
  return readComments(report).flatMap(({ codes }) => codes);
}

function readComments({ syntax }: Report): { kind: string; range: Range; codes: Span[] }[] {
  const { text } = syntax;
  if (!text.includes("nianbao-")) return [];
  return findMatches(text, COMMENT).map((match) => {
    const [whole, kind = "", words = ""] = match;
    const range = { start: match.index, end: match.index + whole.length };
    return { kind, range, codes: readCodes(words, range.start + whole.indexOf(kind) + kind.length) };
  });
}

function names(codes: readonly Span[], { text }: Span): boolean {
  return codes.some((code) => code.text === text);
}

/** Codes parted by spaces or commas; what follows ` -- ` is the reason. `base` is the offset of the words. */
function readCodes(words: string, base: number): Span[] {
  const [listed = ""] = words.split(/\s--\s/);
  const codes: Span[] = [];
  for (const { 0: text, index } of findMatches(listed, /[^\s,，、]+/g)) {
    const start = base + index;
    if (CODE.test(text)) codes.push({ text, range: { start, end: start + text.length } });
  }
  return codes;
}

/** What stands above the text of a report: a byte order mark, and settings for whoever prints it as a web page. */
const HEAD = /^\ufeff?(?:---\r?\n[\s\S]*?\n---[ \t]*(?:\r?\n|$))?/;

/** Where the text of a report begins. */
export function findBeginning(text: string): number {
  return HEAD.exec(text)?.[0].length ?? 0;
}

/** A comment above all words is meant for all that is told, be it told of the very beginning. */
function startOfScope({ syntax: { text, lines } }: Report, { start, end }: Range): number {
  const beginning = findBeginning(text);
  const stands = lines.some(
    ({ content }) => content.start >= beginning && content.start < content.end && content.start < start,
  );
  return stands ? end : 0;
}

/**
 * The next line that is not blank, with the comments on lines of their own before it; where a table begins there, the
 * whole table, as no comment may stand inside.
 */
function nextLine(report: Report, offset: number): Range {
  const following = report.syntax.lines.filter(({ start }) => start >= offset);
  const line = following.find(({ content }) => content.end > content.start);
  const start = following[0]?.start ?? offset;
  if (!line) return { start, end: report.syntax.text.length };
  const blocks = Object.values(report.tables).map((table) => table && blockOf(report, table));
  const block = blocks.find((range) => range && range.start >= line.start && range.start <= line.end);
  return { start, end: block ? Math.max(line.end, block.end) : line.end };
}

/** Parts findings into those that stand and those that a comment suppresses; `used` tells which comment hid what. */
export function suppress(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
): { kept: Finding[]; suppressed: Finding[]; used: ReadonlyMap<Suppression, ReadonlySet<string>> } {
  const kept: Finding[] = [];
  const suppressed: Finding[] = [];
  const used = new Map<Suppression, Set<string>>(suppressions.map((entry) => [entry, new Set()]));
  for (const finding of findings) {
    const hiding = suppressions.filter((suppression) => hides(suppression, finding));
    for (const suppression of hiding) used.get(suppression)?.add(finding.code);
    (hiding.length > 0 ? suppressed : kept).push(finding);
  }
  return { kept, suppressed, used };
}

function hides({ codes, scope }: Suppression, { code, range }: Finding): boolean {
  if (!scope || (codes.length > 0 && codes.every(({ text }) => text !== code))) return false;
  return touches(scope, { start: range.start, end: range.start });
}

/** What has to be known of a rule to say what a comment that names it was good for. */
export interface JudgedRule {
  readonly code: string;
  /** The level in force. */
  readonly level: Level;
  /** What it finds depends on which reports happen to lie beside this one, or on what comments did. */
  readonly isUncertain: boolean;
}

/** Says of each comment, and of each code in it, what it was good for. */
export function judgeSuppressions(
  used: ReadonlyMap<Suppression, ReadonlySet<string>>,
  rules: readonly JudgedRule[],
): SuppressionUsage[] {
  if (used.size === 0) return [];
  const known = new Map(rules.map((rule) => [rule.code, rule]));
  const isAnyOff = rules.some(({ level }) => level === "off");
  return [...used].map(([suppression, hidden]) => {
    const codes = suppression.codes.map((code): CodeUsage => {
      const fate = fateOf(code.text);
      const nearest = fate === "unknown" ? nearestWord(code.text, [...known.keys()]) : null;
      return { ...code, fate, nearest };
    });
    const isSilent = codes.length === 0 ? isAnyOff : codes.some(({ fate }) => fate === "silent");
    return { suppression, fate: hidden.size > 0 ? "used" : isSilent ? "silent" : "idle", codes };

    function fateOf(code: string): Usage {
      if (hidden.has(code)) return "used";
      const rule = known.get(code);
      if (!rule) return "unknown";
      return rule.level === "off" || rule.isUncertain ? "silent" : "idle";
    }
  });
}
