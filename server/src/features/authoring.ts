import type { TextEdit } from "vscode-languageserver";
import type { NewReport, NewReportParams } from "../../../protocol/authoring.ts";
import {
  type Analysis,
  bareName,
  fixAll,
  type Language,
  read,
  renew,
  writeBlankReport,
} from "../report/index.ts";
import { toLspRange, toTextEdit } from "./convert.ts";

/** The rules whose fixes insert what the standard demands and the report lacks. */
const CODES = ["missing-section", "missing-table"] as const;

/**
 * The edits that insert every missing section and table at once. Levels play no part: who asks for it wants it,
 * even with the rules switched off.
 */
export function missingSections({ report }: Analysis): TextEdit[] {
  const { edits } = fixAll(report.syntax.text, { codes: CODES });
  return edits.map((edit) => toTextEdit(report.syntax, edit));
}

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
