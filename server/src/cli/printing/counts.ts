import type { Severity } from "../../report/index.ts";
import type { PrintedExplanation, PrintedFile } from "./printedFile.ts";

/** What is counted of judged files. */
export const COUNTED = [
  "errors",
  "warnings",
  "information",
  "hints",
  /** Findings that comments suppress. */
  "suppressed",
  /** Comments that suppress rules, and those of them that give no reason. */
  "comments",
  "unexplained",
] as const;

export type Counts = Readonly<Record<(typeof COUNTED)[number], number>>;

export function countFindings(
  { findings }: PrintedFile,
  explanations: readonly PrintedExplanation[],
  suppressed: number,
): Counts {
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    errors: count("error"),
    warnings: count("warning"),
    information: count("information"),
    hints: count("hint"),
    suppressed,
    comments: explanations.length,
    unexplained: explanations.filter(({ reason }) => reason === null).length,
  };
}
