import type { Position } from "vscode-languageserver";
import type { CopyTableAnswer, PasteAnswer, PasteParams } from "../../../../protocol/tables.ts";
import { type Analysis, copyTable, type Language, offerPaste } from "../../report/index.ts";
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
  if (!offer) return null;
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
