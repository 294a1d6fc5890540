import { EDITIONS } from "../editions/index.ts";
import type { Outside, Title } from "../model/report.ts";

/** The first report year for which an edition is known. */
const FIRST_YEAR = Math.min(...EDITIONS.map(({ years }) => years.from));

/** What puts a text outside the ground on which reports are judged: its year lies before the first edition. */
export function findOutside(year: number | null, title: Title | null): Outside[] {
  if (year === null || year >= FIRST_YEAR) return [];
  return [{ reason: "early-year", range: title?.range ?? { start: 0, end: 0 } }];
}
