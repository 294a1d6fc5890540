import type { AnalysisContext } from "./rules/rule.ts";

/** A day of the year after the report's. */
export interface Deadline {
  readonly month: number;
  readonly day: number;
}

const DEPARTMENTS: Deadline = { month: 1, day: 31 };
const GOVERNMENTS: Deadline = { month: 3, day: 31 };
/** Names of departments; offices of a government publish its report and count as the government. */
const DEPARTMENT = /(?:局|厅|部|委|委员会|署|中心|站|所|院|队|馆|支队|总队)$/;

/**
 * The last day on which a report may be published (articles 49 of the Regulation): 31 January for departments,
 * 31 March for governments and for agencies whose kind is not known; what the context says goes first.
 */
export function deadlineOf(agency: string | null, context: AnalysisContext): Deadline {
  if (context.deadline) return context.deadline;
  const isDepartment = context.agencyLevel
    ? context.agencyLevel === "department"
    : agency !== null && DEPARTMENT.test(agency);
  return isDepartment ? DEPARTMENTS : GOVERNMENTS;
}
