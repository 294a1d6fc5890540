import type { Diagnostic } from "vscode-languageserver";
import type { FolderSummary } from "../../../protocol/check.ts";

/** Numbers of LSP's `DiagnosticSeverity`. */
const ERROR = 1;
const WARNING = 2;

/** Counts reports and what was found in them; the diagnostics of one report are one element. */
export function summarizeFolder(
  reports: Iterable<readonly Diagnostic[]>,
  isCancelled: boolean,
): FolderSummary {
  const counts = { reports: 0, errors: 0, warnings: 0 };
  for (const diagnostics of reports) {
    counts.reports++;
    for (const { severity } of diagnostics) {
      if (severity === ERROR) counts.errors++;
      else if (severity === WARNING) counts.warnings++;
    }
  }
  return { ...counts, isCancelled };
}
