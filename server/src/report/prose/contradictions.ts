import type { Report } from "../model/report.ts";
import type { Range } from "../text/range.ts";
import { findBreaks } from "./breaks.ts";
import { compareProse } from "./comparisons.ts";
import type { ProseLine } from "./prose.ts";

/**
 * Whether one of these numbers of the prose contradicts the tables: that has been told, and what follows from it is
 * no fault of its own.
 */
export function isExplained(report: Report, prose: readonly ProseLine[], numbers: readonly Range[]): boolean {
  return compareProse(report, prose).some(
    ({ agrees, statement }) =>
      !agrees && numbers.some(({ start }) => statement.number !== null && statement.number.start === start),
  );
}

/** Whether every one of these numbers is what the tables have: however the words join them, none of them is wrong. */
export function isBorneOut(report: Report, prose: readonly ProseLine[], numbers: readonly Range[]): boolean {
  const told = new Set(
    compareProse(report, prose).flatMap(({ agrees, statement }) =>
      agrees && statement.number !== null ? [statement.number.start] : [],
    ),
  );
  return numbers.every(({ start }) => told.has(start));
}

/** Whether one of these numbers is a piece of what stands over two paragraphs: that is what is wrong with it. */
export function isTorn(report: Report, prose: readonly ProseLine[], numbers: readonly Range[]): boolean {
  return findBreaks(report, prose).breaks.some(({ join: { range } }) =>
    numbers.some(({ start, end }) => end === range.start || start === range.end),
  );
}
