import type { Position } from "vscode-languageserver";
import type { CopyTableAnswer, PasteAnswer, PasteParams } from "../../../../protocol/tables.ts";
import {
  type Analysis,
  copyTable,
  type Language,
  offerPaste,
  offerReport,
  type PasteOffer,
  type Report,
  read,
} from "../../report/index.ts";
import { toOffset, toRange, toTextEdit } from "../convert.ts";

const SENTENCE: Readonly<Record<Language, (clauses: readonly string[]) => string>> = {
  zh: (clauses) => `${clauses.join("；")}。`,
  en: (clauses) => `${clauses.join("; ")}.`,
};

/** What pasting into a report does; null where the ordinary paste is meant. */
export function pasteAnswer(
  { report }: Analysis,
  { range, ...clipboard }: PasteParams,
  language: Language,
): PasteAnswer | null {
  const offer = offerPaste(report, toRange(report.syntax, range), clipboard);
  return offer && writeAnswer(report, offer, language);
}

/** What pasting a whole report into an empty document does; null where the document or the paste is none. */
export function pasteReportAnswer(
  text: string,
  { range: _, ...clipboard }: PasteParams,
  language: Language,
): PasteAnswer | null {
  const offer = offerReport(text, clipboard);
  return offer && writeAnswer(read(text), offer, language);
}

function writeAnswer(report: Report, offer: PasteOffer, language: Language): PasteAnswer {
  return {
    edits: offer.edits.map((edit) => toTextEdit(report.syntax, edit)),
    title: offer.title[language],
    message: SENTENCE[language](offer.summary.map((text) => text[language])),
    unclear: offer.unclear,
  };
}

/** The table at a place of a report, as text that spreadsheets and word processors read; null where there is none. */
export function copyTableAnswer(
  { report }: Analysis,
  position: Position,
  language: Language,
): CopyTableAnswer | null {
  const copied = copyTable(report, toOffset(report.syntax, position));
  return copied && { text: copied.text, message: copied.summary[language] };
}
