import { LazyAnalysis } from "../server/src/report/analysis/analysis.ts";
import { fixAllWith } from "../server/src/report/analysis/fixAll.ts";
import type { Finding, Fix } from "../server/src/report/findings/finding.ts";
import type { Report } from "../server/src/report/model/report.ts";
import { readReport } from "../server/src/report/reading/readReport.ts";
import type { Edit } from "../server/src/report/text/edits.ts";
import type { Range } from "../server/src/report/text/range.ts";

/** A rule with a fault: fixes that it calls safe and that are none, for any report. */
export type FaultyRule = (report: Report) => Finding[];

/** A finding of such a rule; its message quotes whatever stands at its place, as an honest one would. */
export function plant(
  { syntax: { text } }: Report,
  range: Range,
  edits: readonly Edit[],
  more: Partial<Finding> = {},
): Finding {
  const title = { zh: "改正", en: "Mend" };
  const fix: Fix = { title, safe: true, edits };
  const quote = text.slice(range.start, range.end);
  return {
    code: "planted",
    severity: "warning",
    message: { zh: `“${quote}”有误。`, en: `“${quote}” is wrong.` },
    range,
    related: [],
    fixes: [fix],
    ...more,
  };
}

class PlantedAnalysis extends LazyAnalysis {
  constructor(
    report: Report,
    private readonly rule: FaultyRule,
  ) {
    super(report, {});
  }

  override get proposed(): readonly Finding[] {
    return this.rule(this.report);
  }
}

/** The analysis of a text by a faulty rule alone. */
export function analyzeWith(rule: FaultyRule, text: string): LazyAnalysis {
  return new PlantedAnalysis(readReport(text), rule);
}

/** Mends a text by a faulty rule alone. */
export function fixAllBy(rule: FaultyRule, text: string): string {
  return fixAllWith(text, (current) => analyzeWith(rule, current), {}).text;
}
