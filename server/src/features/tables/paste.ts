import type { PasteAnswer, PasteParams } from "../../../../protocol/tables.ts";
import { type Analysis, type Language, offerPaste } from "../../report/index.ts";
import { toRange, toTextEdit } from "../convert.ts";

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
  if (!offer) return null;
  return {
    edits: offer.edits.map((edit) => toTextEdit(report.syntax, edit)),
    title: offer.title[language],
    message: SENTENCE[language](offer.summary.map((text) => text[language])),
    unclear: offer.unclear,
  };
}
