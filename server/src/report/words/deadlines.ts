import { type AgencyLevel, readAgencyKind } from "./agencies.ts";

/** A day of the year after the report's. */
export interface Deadline {
  readonly month: number;
  readonly day: number;
}

const DEPARTMENTS: Deadline = { month: 1, day: 31 };
const GOVERNMENTS: Deadline = { month: 3, day: 31 };

/** What a user has said of the agency; it goes before what its name tells. */
export interface AgencyFacts {
  readonly agencyLevel?: AgencyLevel;
  readonly deadline?: Deadline;
}

/**
 * The last day on which a report may be published (articles 49 of the Regulation): 31 January for departments,
 * 31 March for governments and for agencies whose kind is not known; what the user has said goes first.
 */
export function deadlineOf(agency: string | null, facts: AgencyFacts): Deadline {
  if (facts.deadline) return facts.deadline;
  const level = facts.agencyLevel ?? (agency === null ? null : readAgencyKind(agency).level);
  return level === "department" ? DEPARTMENTS : GOVERNMENTS;
}
