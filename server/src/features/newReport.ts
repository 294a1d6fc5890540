import type { NewReport, NewReportParams } from "../../../protocol/authoring.ts";
import { type Language, read, renew, writeBlankReport } from "../report/index.ts";
import { toLspRange } from "./convert.ts";

/** Writes a new report; null where last year's text does not tell its year. */
export function newReport(params: NewReportParams, language: Language): NewReport | null {
  if (!("from" in params)) return { text: writeBlankReport(params), reminders: [] };
  const renewed = renew(params.from, params.year);
  if (!renewed) return null;
  const { syntax } = read(renewed.text);
  const reminders = renewed.reminders.map(({ range, message }) => ({
    range: toLspRange(syntax, range),
    message: message[language],
  }));
  return { text: renewed.text, reminders };
}
