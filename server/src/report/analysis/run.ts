import { levelsOf, listLevels, listStrays } from "../comments/levels.ts";
import {
  hides,
  judgeSuppressions,
  listSuppressions,
  type Suppression,
  suppress,
} from "../comments/suppressions.ts";
import type { Finding, Fix, Problem, Severity } from "../findings/finding.ts";
import type { Report } from "../model/report.ts";
import { listUnread } from "../model/unread.ts";
import type { CheckInput, Rule } from "../rules/rule.ts";
import type { Edit } from "../text/edits.ts";
import { maskIdentifiers, mayIdentify } from "../text/identifiers.ts";
import type { Text } from "../text/language.ts";
import { type LineBreak, lineBreakOf, withLineBreaks } from "../text/lineBreaks.ts";
import { type Range, touches } from "../text/range.ts";
import { type FoldedProblem, foldProblems } from "./fold.ts";
import { touchesUnread } from "./guard/guard.ts";
import { listInForce, type RuleInForce } from "./inForce.ts";

/** Of one rule no more is listed in one text: nobody reads as many, and every feature would have to look at them all. */
export const MOST_FINDINGS = 500;
const TOO_MANY = "too-many-findings";
const SEVERITIES: readonly Severity[] = ["error", "warning", "information", "hint"];

/** Where all that is found is going to be mended, more of it is looked at. */
export const MOST_MENDED = 10 * MOST_FINDINGS;

/**
 * Runs the rules at the levels in force (those that comments set go first), drops what comments suppress, and sorts
 * by place, severity and code. A rule that throws becomes one finding that names it; the others still run.
 * @param most how many findings of one rule are listed.
 * @returns besides, whether a rule has found more than are listed.
 */
export function runRules(
  rules: readonly Rule[],
  given: Omit<CheckInput, "outcomes" | "strays">,
  most: number = MOST_FINDINGS,
): { findings: Finding[]; suppressed: number; isCutShort: boolean } {
  const { report, ties, suspicions, prose } = given;
  const comments = listSuppressions(report);
  const written = listLevels(report);
  const context =
    written.length > 0
      ? { ...given.context, levels: { ...given.context.levels, ...levelsOf(written) } }
      : given.context;
  const inForce = listInForce(rules, context.levels);
  const strays = listStrays(written, inForce.codes);
  const inputWith = (outcomes: CheckInput["outcomes"]): CheckInput => {
    return { report, ties, suspicions, prose, context, strays, outcomes };
  };
  const others = suppress(runAll(inForce.first, inputWith([]), comments, most), comments);
  const outcomes = judgeSuppressions(others.used, inForce.judged);
  const last = suppress(runAll(inForce.last, inputWith(outcomes), comments, most), comments);
  const findings = [...others.kept, ...last.kept].sort(compare);
  return {
    findings,
    suppressed: others.suppressed.length + last.suppressed.length,
    isCutShort: findings.some(({ code }) => code === TOO_MANY),
  };
}

function runAll(
  rules: readonly RuleInForce[],
  input: CheckInput,
  comments: readonly Suppression[],
  most: number,
): Finding[] {
  const { report } = input;
  const found: Finding[] = [];
  const unread = listUnread(report);
  const isRead = ({ range }: Problem): boolean => !unread.some((lines) => touches(lines.range, range));
  const lineBreak = lineBreakOf(report.syntax.text);
  const isOutside = report.outside.length > 0;
  const isEarly = report.outside.every(({ reason }) => reason === "early-year");
  for (const rule of rules) {
    // Outside the known ground nothing is asked after the form.
    if (isOutside && !rule.speaksOutside && !(isEarly && rule.speaksOfEarlyYears)) continue;
    try {
      const holds = rule.speaksOfUnread || unread.length === 0 ? null : isRead;
      const taken = takeProblems(rule.check(input), holds, most);
      if (!taken) continue;
      const { problems, next } = taken;
      const isHidden = hides(comments, rule.code);
      for (const problem of foldProblems(problems, ({ range }) => isHidden(range.start))) {
        found.push(finish(problem, rule.code, rule.level, report, lineBreak));
      }
      if (next) found.push(describeTooMany(rule.code, next.range, most));
    } catch (error) {
      found.push(describeFailure(rule.code, error));
    }
  }
  return found;
}

/**
 * The first problems of a rule that hold, and the one after them where there are too many.
 * @param holds null where all do.
 * @returns null where none holds.
 */
function takeProblems(
  all: Iterable<Problem>,
  holds: ((problem: Problem) => boolean) | null,
  most: number,
): { problems: readonly Problem[]; next: Problem | null } | null {
  let problems: Problem[] | null = null;
  for (const problem of all) {
    if (holds && !holds(problem)) continue;
    // Most rules have nothing to say of most reports.
    problems ??= [];
    if (problems.length === most) return { problems, next: problem };
    problems.push(problem);
  }
  return problems && { problems, next: null };
}

function finish(
  problem: FoldedProblem,
  code: string,
  severity: Severity,
  report: Report,
  lineBreak: LineBreak,
): Finding {
  const { message, range, cell, related = [], fixes = [], places } = problem;
  return {
    code,
    severity,
    message: maskText(message),
    range: clamp(range, report.syntax.text.length),
    ...(cell ? { cell } : {}),
    ...findAmounts(problem),
    related: related.map((place) => ({ ...place, message: maskText(place.message) })),
    fixes: fixes
      .filter((fix) => !touchesUnread(fix, report))
      .map(
        ({ title, safe, edits }): Fix => ({
          title: maskText(title),
          safe,
          edits: edits.map((edit) => fitEdit(edit, lineBreak)),
        }),
      ),
    ...(places === undefined ? {} : { places }),
  };
}

/** What a finding says in numbers, as far as it says it; nothing where one of them may be a person's. */
function findAmounts({
  expected,
  actual,
  difference,
}: Problem): Pick<Problem, "expected" | "actual" | "difference"> {
  if ([expected, actual, difference].some((amount) => amount !== undefined && mayIdentify(amount))) return {};
  return {
    ...(expected === undefined ? {} : { expected }),
    ...(actual === undefined ? {} : { actual }),
    ...(difference === undefined ? {} : { difference }),
  };
}

/** Rules write `\n`; what is put into a text has the line breaks of that text. */
function fitEdit(edit: Edit, lineBreak: LineBreak): Edit {
  if (!edit.newText.includes("\n")) return edit;
  return { ...edit, newText: withLineBreaks(edit.newText, lineBreak) };
}

/** The last guard: a host may rely on every range lying inside the text. */
function clamp(range: Range, length: number): Range {
  const start = Math.max(0, Math.min(range.start, length));
  return { start, end: Math.max(start, Math.min(range.end, length)) };
}

/** What a message quotes may hold the number of a person. */
function maskText(text: Text): Text {
  const [zh, en] = [maskIdentifiers(text.zh), maskIdentifiers(text.en)];
  return zh === text.zh && en === text.en ? text : { zh, en };
}

/** A rule that finds so much says so once, where it was stopped. */
function describeTooMany(code: string, range: Range, most: number): Finding {
  return {
    code: TOO_MANY,
    severity: "information",
    message: {
      zh: `规则 ${code} 发现的问题已有 ${most} 处，从这里起不再列出。请先处理已列出的，或检查文件是否损坏。`,
      en: `The rule ${code} has found ${most} problems; from here on they are not listed. Deal with those listed first, or check whether the file is damaged.`,
    },
    range,
    related: [],
    fixes: [],
  };
}

function describeFailure(code: string, error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    code: "internal-error",
    severity: "information",
    message: {
      zh: `规则 ${code} 运行出错（${reason}），其余规则不受影响。请反馈给我们。`,
      en: `The rule ${code} failed (${reason}); the others still ran. Please report this.`,
    },
    range: { start: 0, end: 0 },
    related: [],
    fixes: [],
  };
}

function compare(a: Finding, b: Finding): number {
  return (
    a.range.start - b.range.start ||
    a.range.end - b.range.end ||
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
  );
}
