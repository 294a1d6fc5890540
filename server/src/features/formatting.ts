import type { Range as LspRange, TextEdit } from "vscode-languageserver";
import { type Analysis, formatReport } from "../report/index.ts";
import { toRange, toTextEdit } from "./convert.ts";

/**
 * The edits that put a report's layout in order: of the whole text, or of the tables that touch a range and the lines
 * inside it. The client's tab size and the like play no part: nothing is indented.
 */
export function formatting({ report }: Analysis, range?: LspRange): TextEdit[] {
  const { syntax } = report;
  const edits = formatReport(report, range ? toRange(syntax, range) : undefined);
  return edits.map((edit) => toTextEdit(syntax, edit));
}
