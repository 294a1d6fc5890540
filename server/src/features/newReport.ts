import type { Range as LspRange } from "vscode-languageserver";
import { type Language, read, renew, writeBlankReport } from "../report/index.ts";
import { toLspRange } from "./convert.ts";

/** What a new report is made from: agency and year, or last year's text. */
export type NewReportParams =
  | { readonly agency: string; readonly year: number }
  | { readonly from: string; readonly year?: number };

/** A new report, with the places that its author should look at. */
export interface NewReport {
  readonly text: string;
  readonly reminders: readonly { readonly range: LspRange; readonly message: string }[];
}

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
