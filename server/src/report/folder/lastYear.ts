import type { Coordinate } from "../editions/edition.ts";
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
  const cell = isCarriedIn(figure) ? { ...figure, row: "carriedOut" } : figure;
  const found = previous && figureAt(previous.figures, cell);
  return previous && found ? { value: found.value, site: siteOf(previous, found) } : null;
}

/** Whether a figure is one of 二、上年结转政府信息公开申请数量, which last year's report has already told. */
export function isCarriedIn({ table, row }: Coordinate): boolean {
  return table === "requests" && row === "carriedIn";
}
