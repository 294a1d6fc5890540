import type { Position } from "vscode-languageserver";
import type { CopyTableAnswer } from "../../../../protocol/tables.ts";
import { type Analysis, copyTable, type Language } from "../../report/index.ts";
import { toOffset } from "../convert.ts";

/** The table at a place of a report, as text that spreadsheets and word processors read; null where there is none. */
export function copyTableAnswer(
  { report }: Analysis,
  position: Position,
  language: Language,
): CopyTableAnswer | null {
  const copied = copyTable(report, toOffset(report.syntax, position));
  return copied && { text: copied.text, message: copied.summary[language] };
}
