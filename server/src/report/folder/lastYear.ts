import type { CarryOver, Coordinate } from "../editions/edition.ts";
import type { Report } from "../model/report.ts";
import { type Site, siteOf } from "./digest.ts";
import { figureAt } from "./figures.ts";
import { type FolderContext, previousOf } from "./neighbours.ts";

/** A figure of last year's report, and where it stands there. */
export interface LastYearFigure {
  readonly value: number;
  readonly site: Site;
}

/**
 * The figure of last year's report that one of this year's is read against: the same one, or for 上年结转 last
 * year's 结转下年度继续办理 of the same column. Null where that report is not known or has no such figure.
 */
export function lastYearOf(
  report: Report,
  context: FolderContext,
  figure: Coordinate,
): LastYearFigure | null {
  const previous = previousOf(report, context);
  const carried = carryOverOf(report, figure);
  const cell = carried ? { ...figure, row: carried.from } : figure;
  const found = previous && figureAt(previous.figures, cell);
  return previous && found ? { value: found.value, site: siteOf(previous, found) } : null;
}

/** Whether a figure tells again what last year's report has told already, as 二、上年结转 does. */
export function isCarriedIn(report: Report, figure: Coordinate): boolean {
  return carryOverOf(report, figure) !== undefined;
}

function carryOverOf({ edition }: Report, { table, row }: Coordinate): CarryOver | undefined {
  return edition.carryOvers.find((carried) => carried.table === table && carried.row === row);
}
