import type { Report } from "../../model/report.ts";
import { readPeriods } from "../../prose/period.ts";
import type { ProseLine } from "../../prose/prose.ts";
import { isReportYear, writeYear } from "../../prose/reportYear.ts";
import { locate, splitSentences } from "../../prose/sentences.ts";
import { readYears } from "../../prose/years.ts";
import { readYear } from "../../reading/agencyLine.ts";
import { overlappedBy, type Span } from "../../text/range.ts";
import type { PlacedEdit, RenamingPlace } from "./places.ts";

/** A year that means the report's own. */
export interface YearName extends Span {
  readonly place: RenamingPlace;
}

/** A day of the year is a fact of that year; what began in it, too. */
const DATED = /^年(?:度)?(?:\d{1,2}月|以来|起)/;
/** The end of the year is a day on which every year is counted. */
const COUNTED = /^年12月(?:31日|底)/;

/** Every place that names the report's year, in text order; the digits alone, without 年. */
export function listYearNames(report: Report, prose: readonly ProseLine[]): YearName[] {
  const { year, title } = report;
  if (year === null) return [];
  const names: YearName[] = title?.year ? [{ ...title.year, place: "title" }] : [];
  const isInPeriod = overlappedBy(readPeriods(prose).map(({ range }) => range));
  const isInTitle = overlappedBy(names.map(({ range }) => range));
  for (const line of prose) {
    if (line.kind === "signature") continue;
    for (const sentence of splitSentences(line)) {
      for (const named of readYears(sentence.text)) {
        if (!isReportYear(sentence, named, year)) continue;
        const range = locate(sentence, named.start, named.digitsEnd);
        if (isInTitle(range)) continue;
        const after = sentence.text.slice(named.digitsEnd);
        const isPeriod = isInPeriod(range);
        const isDated = DATED.test(after) && !COUNTED.test(after);
        const place = isPeriod ? "period" : isDated ? "doubtful" : line.kind === "title" ? "title" : "prose";
        names.push({ range, text: report.syntax.text.slice(range.start, range.end), place });
      }
    }
  }
  return names.sort((a, b) => a.range.start - b.range.start);
}

/** Reads the year that a user types: four digits of any width, 年 or not; null where it is none. */
export function readNewYear(text: string): number | null {
  return readYear(text.replace(/年度?$/, ""));
}

/** The changes that make it the report of another year; the closing date moves along with it. */
export function renameYear(report: Report, prose: readonly ProseLine[], year: number): PlacedEdit[] {
  const edits = listYearNames(report, prose).map(
    ({ range, text, place }): PlacedEdit => ({ range, newText: writeYear(text, year), place }),
  );
  const date = report.signature?.date;
  const offset = date && report.year !== null ? date.year - report.year : null;
  // A report is published in the year after its own (article 49 of the Regulation); other dates are somebody's slip.
  if (date && (offset === 0 || offset === 1)) {
    const [digits = ""] = /^[^年\-./．]+/.exec(date.text) ?? [];
    const written = digits.trimEnd();
    const range = { start: date.range.start, end: date.range.start + written.length };
    edits.push({ range, newText: writeYear(written, year + offset), place: "signature" });
  }
  return edits;
}
