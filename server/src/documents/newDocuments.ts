import type { TextDocument } from "vscode-languageserver-textdocument";
import { type AnalysisContext, type Level, RULES } from "../report/index.ts";

/** Whether a document is new as it is opened. One that has a text is not, however little that says. */
export function isNewDocument(document: TextDocument): boolean {
  return /^untitled:/i.test(document.uri) || document.getText().trim() === "";
}

/** What a new document is judged by: rules that ask for what is not written yet only hint. */
export function softenLevels(context: AnalysisContext): AnalysisContext {
  const levels: Record<string, Level> = { ...context.levels };
  for (const { code, level, completeness } of RULES) {
    if (completeness && (levels[code] ?? level) !== "off") levels[code] = "hint";
  }
  return { ...context, levels };
}
