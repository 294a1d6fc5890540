import type { TableKey } from "../../../editions/edition.ts";

/**
 * Figures of one table whose sum a number means. A row's key stands for its group as well: `denied` for every row
 * `denied.*`, `otherHandling` for the single row of the 2019 edition and for the three of 2021.
 */
export interface FigureSum {
  readonly table: TableKey;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/** The sums that a number may stand for; it contradicts the tables only where it is none of them. */
export type Figures = readonly [FigureSum, ...FigureSum[]];

/** Columns of table 三 for 法人或其他组织. */
const ORGANISATIONS = ["business", "research", "charity", "legalService", "otherOrganisation"];

export const TOTAL: readonly string[] = ["total"];
const EVERY_ASKER: readonly string[] = ["naturalPerson", ...ORGANISATIONS];
/** The outcomes of table 三, from （一） to （六）. */
export const OUTCOMES: readonly string[] = [
  "granted",
  "partlyGranted",
  "denied",
  "unavailable",
  "notProcessed",
  "otherHandling",
];
const DETAILS: readonly string[] = [
  "denied.stateSecret",
  "denied.prohibitedByLaw",
  "denied.securityAndStability",
  "denied.thirdParty",
  "denied.internalAffairs",
  "denied.inProcess",
  "denied.enforcementFile",
  "denied.inquiry",
  "unavailable.notHeld",
  "unavailable.notReadyMade",
  "unavailable.stillUnclear",
  "notProcessed.petition",
  "notProcessed.repeated",
  "notProcessed.publication",
  "notProcessed.excessive",
  "notProcessed.reconfirmation",
];

export function requestRows(rows: readonly string[], columns: readonly string[] = TOTAL): FigureSum {
  return { table: "requests", rows, columns };
}

/** The columns of those who asked; of an organisation of no kind all five. */
export function columnsOf(askers: readonly string[]): readonly string[] {
  if (askers.length === 0) return TOTAL;
  return askers.flatMap((asker) => (asker === "organisations" ? ORGANISATIONS : [asker]));
}

/** All columns but those of the askers. */
export function otherColumns(askers: readonly string[]): readonly string[] {
  const own = columnsOf(askers);
  return EVERY_ASKER.filter((column) => !own.includes(column));
}

/** Every outcome but these rows; details of a group that is not wholly meant are told one by one. */
export function otherOutcomes(rows: readonly string[]): readonly string[] {
  return OUTCOMES.flatMap((group) => {
    if (rows.includes(group)) return [];
    const isTouched = rows.some((row) => row.startsWith(`${group}.`));
    return isTouched ? DETAILS.filter((row) => row.startsWith(`${group}.`) && !rows.includes(row)) : [group];
  });
}
