import type { StrayWord } from "../comments/levels.ts";
import type { SuppressionUsage } from "../comments/suppressions.ts";
import type { AnalysisContext, Requirements } from "../findings/context.ts";
import type { Problem, Severity } from "../findings/finding.ts";
import type { Tie } from "../identities/evaluate.ts";
import type { Suspicion } from "../identities/localize.ts";
import type { Report } from "../model/report.ts";
import type { ProseLine } from "../prose/prose.ts";
import type { Text } from "../text/language.ts";

export type RuleGroup =
  | "document"
  | "tables"
  | "prose"
  | "dates"
  | "folder"
  | "wording"
  | "privacy"
  | "suppression";

/** What a check may look at. Everything is computed once per text and shared. */
export interface CheckInput {
  readonly report: Report;
  /** Every identity of the tables found, evaluated. */
  readonly ties: readonly Tie[];
  /** For each table with failing identities, which cells explain them. */
  readonly suspicions: readonly Suspicion[];
  /** Every line that belongs to no table, in text order. */
  readonly prose: readonly ProseLine[];
  /** What became of the comments that suppress, in text order; empty but for rules that speak last. */
  readonly outcomes: readonly SuppressionUsage[];
  /** Codes and levels in comments of levels that are none. */
  readonly strays: readonly StrayWord[];
  readonly context: AnalysisContext;
}

/** A rule: its manual page and its check, in one file named after its code. */
export interface Rule {
  readonly code: string;
  /** What menus call it: a few words. */
  readonly name: Text;
  readonly group: RuleGroup;
  readonly level: Severity;
  /** `safe`: every fix is; `mixed`: some are; `unsafe`: offered, never applied by itself. */
  readonly fix: "safe" | "mixed" | "unsafe" | "none";
  /** It asks for what is not written yet: in a new document an editor shows it as a hint until the first save. */
  readonly completeness?: true;
  /** It asks a question: where things are so, the answer is a reason in a comment, and nothing need be changed. */
  readonly query?: true;
  /** It judges what comments did to the findings of the others, and so it runs after them. */
  readonly last?: true;
  /** It does not ask after the form of an edition: it speaks of texts outside the known ground as well. */
  readonly outside?: true;
  /** It speaks of lines that were not read with certainty, of which the others say nothing. */
  readonly unread?: true;
  /** One line: when it speaks. */
  readonly summary: Text;
  /** Why it matters, with the clause it rests on. */
  readonly why: Text;
  /** What to do. */
  readonly advice: Text;
  /** Fragments run as tests: `wrong` gives findings of this rule, exactly one; `right` gives none. */
  readonly examples: {
    readonly wrong: string;
    readonly right: string;
    /** Another report, beside which both stand in a folder; where the rule looks across reports. */
    readonly beside?: string;
    /** What the examples are held to; where the rule looks at local demands. */
    readonly requirements?: Requirements;
  };
  check(input: CheckInput): Iterable<Problem>;
}
