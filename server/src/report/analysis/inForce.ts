import type { JudgedRule } from "../comments/suppressions.ts";
import type { AnalysisContext } from "../findings/context.ts";
import type { Problem, Severity } from "../findings/finding.ts";
import type { CheckInput, Rule, RuleGroup } from "../rules/rule.ts";

type Levels = AnalysisContext["levels"];

/** Rules of these groups do not ask what a text is, nor whether its tables were read. */
const SPEAKS_ANYWHERE: ReadonlySet<RuleGroup> = new Set<RuleGroup>(["privacy", "suppression"]);
/** Rules that speak of the words of any report, be it one of an early year. */
const SPEAKS_OF_WORDS: ReadonlySet<RuleGroup> = new Set<RuleGroup>(["prose", "wording"]);

/**
 * A rule that is not off, with its level. A class, so that all rules have one shape while they run: as they are written,
 * each with what it needs of a rule's fields, nearly every one has a shape of its own, and looking a field up takes longer.
 */
export class RuleInForce {
  readonly code: string;
  readonly level: Severity;
  readonly check: (input: CheckInput) => Iterable<Problem>;
  /** It speaks of lines that were not read with certainty. */
  readonly speaksOfUnread: boolean;
  /** It speaks of texts outside the known ground. */
  readonly speaksOutside: boolean;
  /** It speaks of reports of years before the standard. */
  readonly speaksOfEarlyYears: boolean;
  readonly isLast: boolean;

  constructor(rule: Rule, level: Severity) {
    this.code = rule.code;
    this.level = level;
    this.check = rule.check;
    this.speaksOfUnread = rule.unread === true || SPEAKS_ANYWHERE.has(rule.group);
    this.speaksOutside = rule.outside === true || SPEAKS_ANYWHERE.has(rule.group);
    this.speaksOfEarlyYears = this.speaksOutside || SPEAKS_OF_WORDS.has(rule.group);
    this.isLast = rule.last === true;
  }
}

/** The rules at some levels. */
export interface RulesInForce {
  readonly rules: readonly Rule[];
  readonly levels: Levels;
  readonly first: readonly RuleInForce[];
  /** Those that look at what became of the comments once the others have spoken. */
  readonly last: readonly RuleInForce[];
  /** All rules, those that are off too, for whoever says what a comment that names one was good for. */
  readonly judged: readonly JudgedRule[];
  readonly codes: readonly string[];
}

/** The answer to the last question: the reports of a folder, and the versions of a text, are judged at the same levels. */
let known: RulesInForce | null = null;

/** The rules that are not off. @param levels by code; those that are not named have their own. */
export function listInForce(rules: readonly Rule[], levels: Levels): RulesInForce {
  if (known?.rules === rules && known.levels === levels) return known;
  const levelOf = ({ code, level }: Rule) => levels?.[code] ?? level;
  const all = rules.flatMap((rule): RuleInForce[] => {
    const level = levelOf(rule);
    return level === "off" ? [] : [new RuleInForce(rule, level)];
  });
  known = {
    rules,
    levels,
    first: all.filter(({ isLast }) => !isLast),
    last: all.filter(({ isLast }) => isLast),
    judged: rules.map((rule) => ({
      code: rule.code,
      level: levelOf(rule),
      isUncertain: rule.group === "folder" || rule.last === true,
    })),
    codes: rules.map(({ code }) => code),
  };
  return known;
}
