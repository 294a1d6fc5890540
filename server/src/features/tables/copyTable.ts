import type { Position } from "vscode-languageserver";
import { type Analysis, copyTable, type Language } from "../../report/index.ts";
import { toOffset } from "../convert.ts";

/** Names a document and a place in it. */
export interface CopyTableParams {
  readonly uri: string;
  readonly position: Position;
}

/** A table for the clipboard. */
export interface CopyTableAnswer {
  /** Cells parted by tabs. */
  readonly text: string;
  /** What was copied, as a sentence. */
  readonly message: string;
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
