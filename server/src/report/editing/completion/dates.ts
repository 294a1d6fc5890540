import type { AnalysisContext } from "../../findings/context.ts";
import type { Report } from "../../model/report.ts";
import type { Text } from "../../text/language.ts";
import { type Deadline, deadlineOf } from "../../words/deadlines.ts";
import { type Proposal, type Spot, writtenOf } from "./proposal.ts";

/** A day: `month` 1 to 12, `day` 1 to 31. */
export interface Day extends Deadline {
  readonly year: number;
}

/** Words after which the statistics period is due. */
const BEFORE_PERIOD = /(?:统计|数据|报告|本年报).{0,6}(?:期限|时限|期间|时间)[^，。；\d]{0,4}$/;
/** Two digits of a year are a beginning; one is any number. */
const LEAST_DIGITS = 2;

/**
 * The report's year, its statistics period, and at the report's end the dates on which it may be closed.
 * @param today the day on which it is written; null where that is not known.
 */
export function proposeDates(
  report: Report,
  spot: Spot,
  context: AnalysisContext,
  today: Day | null,
): Proposal[] {
  const { year } = report;
  if (year === null) return [];
  const period = `${year}年1月1日起至${year}年12月31日止`;
  const isPeriodDue = BEFORE_PERIOD.test(spot.before.replace(/[自从为：]$/, ""));
  const isClosing = isAtEnd(report, spot);
  const dates: readonly (readonly [date: string, detail: Text, isDue: boolean])[] = [
    ...(isClosing ? listClosing(report, year, context, today) : []),
    [period, { zh: "统计期限", en: "The statistics period" }, isPeriodDue],
    [`${year}年`, { zh: "报告年度", en: "The report's year" }, false],
  ];
  return dates.flatMap(([date, detail, isDue]): Proposal[] => {
    const written = writtenOf(spot.before, date);
    const isBegun =
      written !== null && written.length >= LEAST_DIGITS && /^\d*$/.test(date.slice(0, written.length));
    if (!isBegun && !(isDue && !/\d$/.test(spot.before))) return [];
    const start = spot.offset - (isBegun ? written.length : 0);
    return [
      {
        kind: "date",
        label: date,
        detail,
        range: { start, end: spot.offset },
        replaceEnd: spot.offset,
        newText: date,
        snippet: null,
        filter: date,
        about: null,
      },
    ];
  });
}

/** Whether a place stands where the closing date belongs: in a line of its own, behind everything else. */
function isAtEnd({ sections, signature, syntax }: Report, { offset, before, after }: Spot): boolean {
  const last = sections[sections.length - 1];
  if (!last || offset < last.body.start || after.trim() !== "" || !/^\s*\d{0,4}$/.test(before)) return false;
  const from = signature ? Math.max(offset, signature.range.end) : offset;
  return syntax.text.slice(from).trim() === "";
}

/** Today, if a report of the year can be closed today, and the last day that the Regulation allows. */
function listClosing(
  { agency }: Report,
  year: number,
  context: AnalysisContext,
  today: Day | null,
): (readonly [date: string, detail: Text, isDue: boolean])[] {
  const { month, day } = deadlineOf(agency, context);
  const last = `${year + 1}年${month}月${day}日`;
  const now = today && today.year > year ? `${today.year}年${today.month}月${today.day}日` : null;
  return [
    ...(now === null ? [] : [[now, { zh: "今天", en: "Today" }, true] as const]),
    ...(now === last
      ? []
      : [
          [
            last,
            { zh: "法定公布期限（条例第四十九条）", en: "The last day for publishing (article 49)" },
            true,
          ] as const,
        ]),
  ];
}
