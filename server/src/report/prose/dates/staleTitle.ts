import type { Report } from "../../model/report.ts";
import { readPeriods } from "../period.ts";
import type { ProseLine } from "../prose.ts";
import { proseTextOf } from "../proseText.ts";

/** So often the later year has to be named, and so much more often than the title's. */
const FEWEST_NAMED = 3;
const TIMES_AS_OFTEN = 3;

/**
 * The year that a report tells of where its title still has an earlier one: the statistics period, most other years and
 * the closing date are of the later year. Null where the title may well be right; an older year in the text is what a
 * file of last year left there.
 */
export function yearBehindTitle(
  { title, year, signature }: Report,
  prose: readonly ProseLine[],
): number | null {
  if (year === null || !title?.year) return null;
  const periods = readPeriods(prose);
  const named = periods.flatMap(({ years }) => years.map((stated) => stated.year));
  const [later = year] = named;
  if (later <= year || named.some((other) => other !== later)) return null;
  if (periods.some(({ otherEnd }) => otherEnd !== null)) return null;
  if (signature?.date && signature.date.year !== later + 1) return null;
  const { bare } = proseTextOf(prose);
  const [count, ofTitle] = [later, year].map((of) => bare.split(`${of}年`).length - 1);
  return count !== undefined &&
    ofTitle !== undefined &&
    count >= FEWEST_NAMED &&
    count >= ofTitle * TIMES_AS_OFTEN
    ? later
    : null;
}
