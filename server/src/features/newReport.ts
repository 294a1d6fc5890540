import type { NewReport, NewReportParams } from "../../../protocol/authoring.ts";
import { bareName, type Language, read, renew, writeBlankReport } from "../report/index.ts";
import { toLspRange } from "./convert.ts";

/** Writes a new report; null where last year's text does not tell its year. */
export function newReport(params: NewReportParams, language: Language): NewReport | null {
  if (!("from" in params)) {
    return { text: writeBlankReport(params), name: nameFile(params.agency, params.year), reminders: [] };
  }
  const renewed = renew(params.from, params.year);
  if (!renewed) return null;
  const { syntax, agency, year } = read(renewed.text);
  const reminders = renewed.reminders.map(({ range, message }) => ({
    range: toLspRange(syntax, range),
    message: message[language],
  }));
  return { text: renewed.text, name: nameFile(agency ?? "", year), reminders };
}

/** A name that tells whose report it is and of which year, of characters that every file system takes. */
function nameFile(agency: string, year: number | null): string {
  const name = bareName(agency).replace(/[^\p{L}\p{N}]/gu, "");
  return `${name}${year === null ? "" : `${year}年`}年报.nianbao.md`;
}
