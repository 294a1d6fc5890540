import { readAgencyKind } from "./agency.ts";
import type { AnalysisContext } from "./rules/rule.ts";

/** A day of the year after the report's. */
export interface Deadline {
  readonly month: number;
  readonly day: number;
}

const DEPARTMENTS: Deadline = { month: 1, day: 31 };
const GOVERNMENTS: Deadline = { month: 3, day: 31 };

/**
 * The last day on which a report may be published (articles 49 of the Regulation): 31 January for departments,
 * 31 March for governments and for agencies whose kind is not known; what the context says goes first.
 */
export function deadlineOf(agency: string | null, context: AnalysisContext): Deadline {
  if (context.deadline) return context.deadline;
  const level = context.agencyLevel ?? (agency === null ? null : readAgencyKind(agency).level);
  return level === "department" ? DEPARTMENTS : GOVERNMENTS;
}
