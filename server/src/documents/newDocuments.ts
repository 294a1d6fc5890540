import type { TextDocument } from "vscode-languageserver-textdocument";
import { type AnalysisContext, type Level, RULES } from "../report/index.ts";

/** The documents that are new and have not been saved yet: what is not written there may still be written. */
export class NewDocuments {
  private readonly uris = new Set<string>();

  has(uri: string): boolean {
    return this.uris.has(uri);
  }

  /** A document that was opened with a text is not new, however little it says. */
  didOpen(document: TextDocument): void {
    if (/^untitled:/i.test(document.uri) || document.getText().trim() === "") this.uris.add(document.uri);
  }

  /** A document was saved or closed. @returns whether it was new till then. */
  markDone(uri: string): boolean {
    return this.uris.delete(uri);
  }
}

/** What a new document is judged by: rules that ask for what is not written yet only hint. */
export function softenLevels(context: AnalysisContext): AnalysisContext {
  const levels: Record<string, Level> = { ...context.levels };
  for (const { code, level, completeness } of RULES) {
    if (completeness && (levels[code] ?? level) !== "off") levels[code] = "hint";
  }
  return { ...context, levels };
}
